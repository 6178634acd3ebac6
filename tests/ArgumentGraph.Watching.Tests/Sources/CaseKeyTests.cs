namespace ArgumentGraph.Watching.Tests.Sources;

/// <summary>Reviews that bind to public versions too are held against a private case with its key.</summary>
public class CaseKeyTests
{
    private static readonly CommitmentKey Key = CommitmentKey.FromBytes([.. Enumerable.Range(0, CommitmentKey.Size).Select(i => (byte)(5 * i))]);

    [Fact]
    public async Task A_committed_review_cannot_be_told_of_until_the_key_stands_beside_the_case()
    {
        await using RunningHost host = await RunningHost.Start();
        await host.UntilAnalysed();
        host.Replace("sabotage.reviews.json", Reviews(host.Catalog["sabotage"].Argument!).ToJson());
        await host.Until(catalog => catalog["sabotage"].State?.Reviews is { KeyNeeded: 1, OutOfDate: 0 });
        host.Catalog["sabotage"].State!.Reviews!.ToString().Should().Be("1, 1 to be told with the case's key; 0 of 9 pathways covered");
        string? withoutKey = host.Catalog["sabotage"].ReviewsVersion;

        Key.Save(Path.Combine(host.Folder, "sabotage.secrets.json"));
        await host.Until(catalog => catalog["sabotage"].State?.Reviews is { Count: 1, KeyNeeded: 0, OutOfDate: 0, CoveredPathways: 1 });
        host.Catalog["sabotage"].ReviewsVersion.Should().NotBe(withoutKey);

        // Read again without a change, it is the same.
        string version = host.Catalog["sabotage"].ReviewsVersion!;
        ArgumentState state = host.Catalog["sabotage"].State!;
        int readings = host.Catalog["sabotage"].Readings;
        File.SetLastWriteTimeUtc(Path.Combine(host.Folder, "sabotage.secrets.json"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await host.Until(catalog => catalog["sabotage"].Readings > readings);
        host.Catalog["sabotage"].Should().Match<WatchedArgument>(watched => watched.ReviewsVersion == version && ReferenceEquals(watched.State, state));

        host.Replace("sabotage.secrets.json", "{");
        await host.Until(catalog => catalog["sabotage"] is { Reviews: { Reviews.Key: null, Findings.Count: > 0 }, State.Reviews.KeyNeeded: 1 });
        host.Catalog["sabotage"].Problem.Should().BeNull("the case itself can be read");
    }

    [Fact]
    public async Task A_key_is_found_in_the_folder_of_keys_by_the_name_of_its_case()
    {
        string keys = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        try
        {
            Key.Save(Path.Combine(keys, "sabotage.secrets.json"));
            Key.Save(Path.Combine(keys, "one.secrets.json"));
            await using RunningHost host = await RunningHost.Start(options =>
            {
                options.KeyFolder = keys;
                options.AddFolder("more");
            });
            Argument argument = host.Catalog["sabotage"].Argument!;
            Directory.CreateDirectory(Path.Combine(host.Folder, "more"));
            foreach (string name in (string[])["sabotage", "more/one", "more/two"])
            {
                host.Replace($"{name}.reviews.json", Reviews(argument).ToJson());
            }

            host.Replace("more/one.json", argument.ToJson());
            host.Replace("more/two.json", argument.ToJson());

            await host.Until(catalog => catalog["sabotage"].State?.Reviews is { Count: 1, KeyNeeded: 0 });
            await host.Until(catalog => catalog.Find("one")?.State?.Reviews is { Count: 1, KeyNeeded: 0 });
            await host.Until(catalog => catalog.Find("two")?.State?.Reviews is { Count: 1, KeyNeeded: 1 }); // it has none
        }
        finally
        {
            Directory.Delete(keys, recursive: true);
        }
    }

    [Fact]
    public async Task Reviews_of_a_public_version_are_held_against_it_without_a_key()
    {
        await using RunningHost host = await RunningHost.Start(options => options.AddFile("public", "public.json"));
        Argument argument = host.Catalog["sabotage"].Argument!;
        var policy = new RedactionPolicy
        {
            Rules = [new RedactionRule { Kinds = [ElementKind.Evidence], Level = RedactionLevel.Text, Reason = "a reason" }],
        };
        CommitmentKey.Create().Save(Path.Combine(host.Folder, "public.secrets.json"));
        host.Replace("public.reviews.json", Reviews(argument).ToJson());
        host.Replace("public.json", argument.Redact(policy, Key, new DateOnly(2026, 11, 1)).PublicVersion!.ToJson());

        await host.Until(catalog => catalog["public"].State?.Reviews is { Count: 1, OutOfDate: 0, CoveredPathways: 1 });
        host.Catalog["public"].Reviews!.Reviews!.Key.Should().BeNull();
    }

    private static CaseReviews Reviews(Argument argument) => CaseReviews.Empty.With(
        new ReviewBuilder(argument, "R1", "outside reviewer", new DateOnly(2026, 10, 12)) { Key = Key }
            .Judge(argument.Pathways[0].Id, ReviewVerdict.Agree, ReviewVerdict.Agree).Build());
}
