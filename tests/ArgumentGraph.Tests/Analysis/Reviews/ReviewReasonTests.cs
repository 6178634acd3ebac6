namespace ArgumentGraph.Tests.Analysis.Reviews;

/// <summary>Why a verdict is not current, in words; what covers, and what a later review takes the place of.</summary>
public class ReviewReasonTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    private static readonly Argument Then = Argument.Parse($$"""
        { "format": "argument-graph/1", "title": "t", "elements": [
          { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["C"], "inContextOf": ["A"] },
          { "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E1", "E2", "E3", "E4", "E5", "E6", "E7"] },
          { "id": "A", "kind": "assumption", "statement": "a" },
          {{string.Join(", ", Enumerable.Range(1, 8).Select(i => $$"""{ "id": "E{{i}}", "kind": "evidence", "statement": "e", "state": "available" }"""))}} ] }
        """);

    [Theory]
    [InlineData(0, "it is as it was reviewed")]
    [InlineData(1, "what supports it has changed: E1 says something else")]
    [InlineData(6, "what supports it has changed: E1 says something else, E2 says something else, E3 says something else, "
        + "E4 says something else, E5 says something else, E6 says something else")]
    [InlineData(7, "what supports it has changed: E1 says something else, E2 says something else, E3 says something else, "
        + "E4 says something else, E5 says something else, E6 says something else, …")]
    public void Up_to_six_changes_are_named(int changed, string reason) => ReasonAfter(Saying(changed)).Should().Be(reason);

    [Fact]
    public void What_was_removed_added_or_says_something_else_is_told_apart()
    {
        ReasonAfter(edit => edit.Remove("E1")).Should().Be("what supports it has changed: C says something else, E1 was removed");
        ReasonAfter(edit => edit.Connect(Relationship.SupportedBy("C", "E8")))
            .Should().Be("what supports it has changed: C says something else, E8 was added");
        ReasonAfter(edit => edit.Replace("A", (Assumption assumption) => assumption with { Statement = "new" }))
            .Should().Be("a context or assumption of it has changed: A says something else");
        ReasonAfter(edit => edit.Add(new Evidence("D", "d")).Connect(Relationship.Challenges("D", "P"))).Should().Be("a challenge has changed: D was added");
        ReasonAfter(Reworded).Should().Be("it says something else");
        ReasonAfter(edit => edit.Remove("P")).Should().Be("it is not there any more");
    }

    [Fact]
    public void With_the_reviewed_version_it_is_told_what_it_says_otherwise_and_what_it_refers_to()
    {
        ReasonAfter(Reworded, Then).Should().Be("it says something else (statement)");
        ReasonAfter(Both(Reworded, Saying(1)), Then).Should().Be("it says something else (statement): E1 says something else");
        ReasonAfter(edit => edit.Rename("P", "Q"), Then).Should().Be("it is 'Q' now");
        ReasonAfter(edit => edit.Connect(Relationship.SupportedBy("P", "E8")), Then).Should().Be("what supports it has changed: E8 was added");
        ReasonAfter(WithContext, Then).Should().Be("a context or assumption of it has changed: X was added");
        ReasonAfter(Both(WithContext, Saying(1)), Then).Should().Be("what supports it has changed: E1 says something else, X was added");
    }

    [Fact]
    public void The_later_day_counts_and_on_one_day_the_later_in_the_file()
    {
        Superseded(Review("R1", Day), Review("R2", Day)).Should().Equal(true, false);
        Superseded(Review("R1", Day.AddDays(1)), Review("R2", Day)).Should().Equal(false, true);
        Superseded(Review("R1", Day), Review("R2", Day, reviewer: "another")).Should().Equal(false, false);

        static IEnumerable<bool> Superseded(params Review[] reviews) =>
            Then.AnalyzeReviews(Of(reviews)).Reviews.Select(review => review.Items[0].IsSuperseded);
    }

    [Theory]
    [InlineData(true, true, "R1")]
    [InlineData(true, false, "")]
    [InlineData(false, true, "")]
    public void From_outside_only_a_review_with_full_access_covers(bool isOutside, bool isFull, string covered)
    {
        Review review = Review("R1", Day) with { IsOutside = isOutside, Access = isFull ? ReviewAccess.Full : ReviewAccess.Public };
        ReviewReport report = Then.AnalyzeReviews(Of(review));
        report.Pathways.Single().CoveredBy.Should().Equal("R1");
        string.Join(' ', report.Pathways.Single().CoveredFromOutside).Should().Be(covered);
        report.NotCovered.Select(element => element.Id).Should().Equal("E8");
        report.NotCoveredFromOutside.Count.Should().Be(covered.Length > 0 ? 1 : Then.Elements.Count);
    }

    [Fact]
    public void A_rejected_step_that_is_gone_is_missing()
    {
        Review review = new ReviewBuilder(Then, "R1", "reviewer", Day)
            .Reject(Relationship.SupportedBy("P", "C"), "no").Reject(Relationship.SupportedBy("C", "E1"), "no").Build();
        Then.AnalyzeReviews(Of(review)).Reviews[0].MissingSteps.Should().BeEmpty();
        Then.Edit(edit => edit.Remove("E1")).AnalyzeReviews(Of(review)).Reviews[0].MissingSteps.Select(step => step.Relationship)
            .Should().Equal(Relationship.SupportedBy("C", "E1"));
    }

    [Fact]
    public void What_has_to_be_looked_at_again_is_listed_once_for_each_reviewer_and_what_is_gone_is_not()
    {
        Review other = new ReviewBuilder(Then, "R2", "another", Day).Judge("C", ReviewVerdict.Agree, ReviewVerdict.Agree)
            .Judge("E8", ReviewVerdict.Agree).Build();
        ReviewReport report = Then.Edit(Both(Saying(2), edit => edit.Remove("E8"))).AnalyzeReviews(Of(Review("R1", Day), other));
        report.ToReviewAgain.Should().Equal(new ReviewAgain("reviewer", ["P"], ["E1", "E2"]), new ReviewAgain("another", ["C"], ["E1", "E2"]));
        Then.Edit(edit => edit.Remove("E8")).AnalyzeReviews(Of(other)).ToReviewAgain.Should().BeEmpty();
    }

    [Fact]
    public void A_verdict_on_what_was_renamed_counts_for_what_it_is_now()
    {
        Review review = new ReviewBuilder(Then, "R1", "reviewer", Day).Judge("P", ReviewVerdict.Disagree).Build();
        Argument now = Then.Edit(edit => edit.Rename("P", "Q"));
        ReviewReport report = now.AnalyzeReviews(Of(review), options: new() { Renames = ValueMap<string>.Empty.With("P", "Q") });
        report.Pathways.Single().Verdicts.Single().Status.NewId.Should().Be("Q");
        report.Reviews[0].Pathways.Single().Accepted.Should().Be(Standing.Unsupported);
        ReviewReport unknown = now.AnalyzeReviews(Of(review), options: new() { Renames = ValueMap<string>.Empty.With("P", "nobody") });
        (unknown.Reviews[0].Items[0].State, unknown.Reviews[0].Items[0].NewId).Should().Be((ReviewItemState.Gone, null));
        unknown.Reviews[0].Pathways.Single().Accepted.Should().Be(Standing.Supported);
    }

    [Fact]
    public void It_can_be_cancelled() => Then.Invoking(each => each.AnalyzeReviews(Of(Review("R1", Day)), cancellationToken: new(canceled: true)))
        .Should().Throw<OperationCanceledException>();

    private static string ReasonAfter(Action<ArgumentEditor> change, params Argument[] versions) => Then.Edit(change)
        .AnalyzeReviews(Of(Review("R1", Day)), options: new() { ReviewedVersions = [.. versions] }).Reviews[0].Items[0].Reason;

    private static Review Review(string id, DateOnly day, string reviewer = "reviewer") =>
        new ReviewBuilder(Then, id, reviewer, day).Judge("P", ReviewVerdict.Agree, ReviewVerdict.Agree).Build();

    private static CaseReviews Of(params Review[] reviews) => reviews.Aggregate(CaseReviews.Empty, (all, review) => all.With(review));

    private static void Reworded(ArgumentEditor edit) => edit.Replace("P", (Goal goal) => goal with { Statement = "new" });

    private static void WithContext(ArgumentEditor edit) => edit.Add(new Context("X", "x")).Connect(Relationship.InContextOf("P", "X"));

    private static Action<ArgumentEditor> Both(Action<ArgumentEditor> one, Action<ArgumentEditor> other) => one + other;

    private static Action<ArgumentEditor> Saying(int changed) => edit =>
    {
        for (int i = 1; i <= changed; i++)
        {
            edit.Replace($"E{i}", (Evidence evidence) => evidence with { Statement = "new" });
        }
    };
}
