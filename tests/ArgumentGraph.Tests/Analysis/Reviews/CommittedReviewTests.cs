using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Reviews;

/// <summary>Reviews that bind to a private case and to its public versions at once.</summary>
public class CommittedReviewTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    private static readonly CommitmentKey Key = CommitmentKey.FromBytes([.. Enumerable.Range(0, CommitmentKey.Size).Select(i => (byte)(7 * i))]);

    private static readonly Argument Private = GoldenExample.Argument;

    private static readonly Argument Public = Published(Private);

    private static readonly Review Review = new ReviewBuilder(Private, "R1", "outside reviewer", Day) { IsOutside = true, Key = Key }
        .Judge("P5", ReviewVerdict.Agree, ReviewVerdict.Doubt).Judge("P1", ReviewVerdict.Agree).Build();

    [Fact]
    public void It_is_current_for_the_private_case_and_for_its_public_version()
    {
        Public["F"].Statement.Should().NotBe(Private["F"].Statement);
        foreach (ReviewReport report in (ReviewReport[])[
            Private.AnalyzeReviews(CaseReviews.Empty.With(Review) with { Key = Key }), Public.AnalyzeReviews(CaseReviews.Empty.With(Review))])
        {
            report.Reviews[0].IsIntact.Should().BeTrue();
            report.Reviews[0].Items.Should().OnlyContain(item => item.IsCurrent);
        }
    }

    [Fact]
    public void A_review_of_the_public_version_is_one_of_the_private_case_too()
    {
        Review made = new ReviewBuilder(Public, "R1", "outside reviewer", Day) { IsOutside = true }
            .Judge("P5", ReviewVerdict.Agree, ReviewVerdict.Doubt).Judge("P1", ReviewVerdict.Agree).Build();
        made.Should().Be(Review);
    }

    [Fact]
    public void It_lists_nothing_that_a_public_version_may_hide() => Review.Items.Should().OnlyContain(item => item.RestsOn == null);

    [Fact]
    public void Without_the_key_nothing_is_told_of_the_private_case()
    {
        ReviewStatus status = Private.AnalyzeReviews(CaseReviews.Empty.With(Review)).Reviews[0];
        status.IsIntact.Should().BeNull();
        status.Items.Should().OnlyContain(item => item.State == ReviewItemState.KeyNeeded);
        status.Items[0].Reason.Should().Contain("without the key");
    }

    [Fact]
    public void What_is_hidden_and_has_changed_makes_it_stale_for_both()
    {
        Argument changed = Private.Edit(edit => edit.Replace<Evidence>("F", evidence => evidence with { Statement = "Something else" }));
        foreach (ReviewReport report in (ReviewReport[])[
            changed.AnalyzeReviews(CaseReviews.Empty.With(Review) with { Key = Key }), Published(changed).AnalyzeReviews(CaseReviews.Empty.With(Review))])
        {
            report.Reviews[0].IsIntact.Should().BeFalse();
            report.Reviews[0].Items.Select(item => (item.Item.ElementId, item.IsCurrent)).Should().Equal(("P5", false), ("P1", true));
        }
    }

    [Fact]
    public void It_says_by_which_hashes_in_its_file()
    {
        string json = CaseReviews.Empty.With(Review).ToJson();
        json.Should().Contain("\"hashes\": \"committed\"");
        CaseReviews.Read(json).Reviews!.Reviews[0].Should().Be(Review);
    }

    private static Argument Published(Argument argument) => argument.Redact(
        new RedactionPolicy { Rules = [new RedactionRule { Elements = ["F"], Reason = "describes security" }] }, Key, Day).PublicVersion!;
}
