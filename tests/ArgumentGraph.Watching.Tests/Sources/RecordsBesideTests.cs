namespace ArgumentGraph.Watching.Tests.Sources;

/// <summary>The records of runs beside a watched file are followed with it, where the options say so.</summary>
public class RecordsBesideTests
{
    private const string RecordsFile = "sabotage.evidence.json";

    [Fact]
    public async Task Records_that_appear_change_and_break_are_followed()
    {
        await using RunningHost host = await RunningHost.Start(options => options.ApplyEvidence = true);
        await host.UntilAnalysed();
        Argument argument = host.Catalog["sabotage"].Argument!;
        string? version = host.Catalog["sabotage"].Version;
        string id = LoadBearing(argument);
        host.Catalog["sabotage"].State!.DecidedByRecords.Should().BeNull();
        int standing = host.Catalog["sabotage"].State!.StandingPathways;

        host.Replace(RecordsFile, Records((id, RunVerdict.Fail)).ToJson());
        await host.Until(catalog => catalog["sabotage"].State is { DecidedByRecords: 1 });
        WatchedArgument failed = host.Catalog["sabotage"];
        failed.State!.StandingPathways.Should().BeLessThan(standing);
        failed.Version.Should().NotBe(version, "pages and entity tags go by it");
        (await host.Analyses.AnalyzeSupportAsync(failed)).StandingOf(id).Should().Be(Standing.Unsupported);

        host.Replace(RecordsFile, "{");
        await host.Until(catalog => catalog["sabotage"].Problem is not null);
        host.Catalog["sabotage"].Problem!.Message.Should().Be("The records of its runs cannot be read.");
        host.Catalog["sabotage"].State!.StandingPathways.Should().Be(failed.State.StandingPathways, "what has failed does not hold again because of it");

        host.Replace(RecordsFile, Records((id, RunVerdict.Fail), (id, RunVerdict.Pass)).ToJson());
        await host.Until(catalog => catalog["sabotage"] is { Problem: null, State: { } state } && state.StandingPathways == standing);

        host.Replace(RecordsFile, EvidenceRecords.Empty.ToJson());
        await host.Until(catalog => catalog["sabotage"] is { Evidence.Records.Count: 0, State.DecidedByRecords: 0 });
    }

    [Fact]
    public async Task Records_that_go_are_a_problem_and_what_they_said_still_counts()
    {
        await using RunningHost host = await RunningHost.Start(options => options.ApplyEvidence = true);
        await host.UntilAnalysed();
        string id = LoadBearing(host.Catalog["sabotage"].Argument!);
        host.Replace(RecordsFile, Records((id, RunVerdict.Fail)).ToJson());
        await host.Until(catalog => catalog["sabotage"].State is { DecidedByRecords: 1 });
        int standing = host.Catalog["sabotage"].State!.StandingPathways;

        File.Delete(Path.Combine(host.Folder, RecordsFile));
        await host.Until(catalog => catalog["sabotage"].Problem is not null);
        WatchedArgument kept = host.Catalog["sabotage"];
        kept.Problem!.Message.Should().Be("The records of its runs are gone.");
        (kept.Evidence!.Records.Count, kept.State!.StandingPathways).Should().Be((1, standing));

        host.Replace(RecordsFile, Records((id, RunVerdict.Fail), (id, RunVerdict.Pass)).ToJson());
        await host.Until(catalog => catalog["sabotage"] is { Problem: null, State: { } state } && state.StandingPathways > standing);
    }

    [Fact]
    public async Task A_folder_where_the_records_should_be_is_a_problem()
    {
        await using RunningHost host = await RunningHost.Start(options => options.ApplyEvidence = true);
        await host.UntilAnalysed();

        Directory.CreateDirectory(Path.Combine(host.Folder, RecordsFile));
        host.Replace("sabotage.json", host.Catalog["sabotage"].Argument!.ToJson() + "\n");

        await host.Until(catalog => catalog["sabotage"].Problem is not null);
    }

    [Fact]
    public async Task Records_are_not_applied_unless_the_options_say_so_and_are_not_arguments()
    {
        await using RunningHost host = await RunningHost.Start(options => options.AddFolder("more", "*.json"));
        await host.UntilAnalysed();
        Argument argument = host.Catalog["sabotage"].Argument!;
        Directory.CreateDirectory(Path.Combine(host.Folder, "more"));

        host.Replace(Path.Combine("more", "one.evidence.json"), Records((LoadBearing(argument), RunVerdict.Fail)).ToJson());
        host.Replace(Path.Combine("more", "one.json"), argument.ToJson());
        await host.Until(catalog => catalog.All.Any(served => served is { Name: "one", State: not null }));

        WatchedArgument one = host.Catalog["one"];
        (one.Evidence, one.State!.DecidedByRecords, one.State.StandingPathways)
            .Should().Be((null, null, host.Catalog["sabotage"].State!.StandingPathways));
        host.Catalog.All.Should().NotContain(served => served.Name.Contains("evidence"));
    }

    // Evidence that carries a pathway by itself.
    private static string LoadBearing(Argument argument) =>
        argument.AnalyzeLoadBearing(Setting.On(new DateOnly(2026, 10, 12))).LoadBearing.First(carrier => carrier.Element is Evidence).Element.Id;

    private static EvidenceRecords Records(params (string Id, RunVerdict Verdict)[] records) => new(records.Select((record, day) => new EvidenceRecord
    {
        ElementId = record.Id,
        Verdict = record.Verdict,
        Collected = new DateTimeOffset(2026, 10, day + 1, 3, 0, 0, TimeSpan.Zero),
    }));
}
