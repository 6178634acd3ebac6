namespace ArgumentGraph.Watching.Tests.Sources;

/// <summary>The reviews beside a watched file are followed with it.</summary>
public class ReviewsBesideTests
{
    private const string ReviewsFile = "sabotage.reviews.json";

    [Fact]
    public async Task Reviews_that_appear_change_break_and_go_are_followed()
    {
        await using RunningHost host = await RunningHost.Start();
        await host.UntilAnalysed();
        Argument argument = host.Catalog["sabotage"].Argument!;
        string? version = host.Catalog["sabotage"].Version;
        host.Catalog["sabotage"].State!.Reviews.Should().BeNull();

        CaseReviews reviews = CaseReviews.Empty.With(Review(argument, "R1", argument.Pathways[0].Id));
        host.Replace(ReviewsFile, reviews.ToJson());
        await host.Until(catalog => catalog["sabotage"].State?.Reviews is { Count: 1 });
        host.Catalog["sabotage"].State!.Reviews
            .Should().BeEquivalentTo(new { Count = 1, OutOfDate = 0, CoveredPathways = 1, Pathways = argument.Pathways.Count });

        Argument earlier = argument.Edit(edit =>
            edit.Replace<Goal>(argument.Pathways[1].Id, goal => goal with { Statement = "As it was before" }));
        host.Replace(ReviewsFile, reviews.With(Review(earlier, "R2", argument.Pathways[1].Id)).ToJson());
        await host.Until(catalog => catalog["sabotage"].State?.Reviews is { Count: 2 });
        host.Catalog["sabotage"].State!.Reviews!.ToString().Should().Be($"2, 1 out of date; 1 of {argument.Pathways.Count} pathways covered");

        host.Replace(ReviewsFile, "{");
        await host.Until(catalog => catalog["sabotage"] is { Reviews.Reviews: null, Reviews.Findings.Count: > 0, State.Reviews: null });
        host.Catalog["sabotage"].Problem.Should().BeNull("the argument can be read");

        File.Delete(Path.Combine(host.Folder, ReviewsFile));
        await host.Until(catalog => catalog["sabotage"] is { Reviews: null, State: not null });
        host.Catalog["sabotage"].Version.Should().Be(version, "the argument has not changed");
    }

    [Fact]
    public async Task A_file_of_reviews_in_a_folder_is_not_taken_for_an_argument()
    {
        await using RunningHost host = await RunningHost.Start(options => options.AddFolder("more", "*.json"));
        Argument argument = host.Catalog["sabotage"].Argument!;
        Directory.CreateDirectory(Path.Combine(host.Folder, "more"));

        host.Replace(Path.Combine("more", "one.reviews.json"), CaseReviews.Empty.With(Review(argument, "R1", argument.Pathways[0].Id)).ToJson());
        host.Replace(Path.Combine("more", "one.json"), argument.ToJson());
        await host.Until(catalog => catalog.All.Any(served => served is { Name: "one", State.Reviews: { Count: 1, CoveredPathways: 1 } }));

        host.Catalog.All.Should().NotContain(served => served.Name.Contains("reviews"));
    }

    private static Review Review(Argument argument, string id, string element) =>
        new ReviewBuilder(argument, id, $"{id} reviewer", new DateOnly(2026, 10, 12)).Judge(element, ReviewVerdict.Agree, ReviewVerdict.Agree).Build();
}
