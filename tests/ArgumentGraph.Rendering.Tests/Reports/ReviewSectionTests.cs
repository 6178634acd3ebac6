using ArgumentGraph.Rendering.Tests.Displays;

namespace ArgumentGraph.Rendering.Tests.Reports;

/// <summary>The chapter on reviews.</summary>
public class ReviewSectionTests
{
    private const string Title = "## Reviews";

    private static readonly Argument Reviewed = TwoWays();

    private static readonly Review Outside = new ReviewBuilder(Reviewed, "R1", "outside reviewer", SampleReports.Day)
    {
        IsOutside = true,
        Access = ReviewAccess.Full,
    }
        .Judge("P", ReviewVerdict.Agree, ReviewVerdict.Doubt, "one way is weak")
        .Judge("Q", ReviewVerdict.Disagree, ReviewVerdict.Agree)
        .Reject(Relationship.SupportedBy("P", "C1"), "it does not follow")
        .Reject(Relationship.SupportedBy("P", "C2"), "nor does this")
        .Request("Q1", "Say how fast", "C2")
        .Build();

    private static readonly CaseReviews Reviews = CaseReviews.Empty.With(Outside);

    [Fact]
    public void Without_reviews_there_is_no_such_chapter() => Markdown(Reviewed, null).Should().NotContain(Title);

    [Fact]
    public void No_review_yet_is_said() => Chapter(Reviewed, CaseReviews.Empty).Should().Contain("0 reviews; of 2 pathways 0 have a current review");

    [Fact]
    public void The_reviewed_version_is_intact_and_what_falls_for_the_reviewer_is_said()
    {
        string chapter = Chapter(Reviewed, Reviews);

        chapter.Should().Contain("| R1 | outside reviewer (outside) | 2026-11-01 | full | yes | not checked | **P**, **Q** |");
        chapter.Should().Contain("| **P** | supported | agree / doubt; *unsupported* |").And.Contain("| **Q** | supported | disagree / agree; *unsupported* |");
        chapter.Should().Contain("it does not follow").And.Contain("nor does this").And.Contain("Say how fast");
        chapter.Should().NotContain("Out of date").And.NotContain("To be reviewed again");
    }

    [Fact]
    public void A_change_below_makes_a_verdict_out_of_date_and_the_chapter_says_because_of_what()
    {
        Argument newer = Reviewed.Edit(edit => edit.Replace<Evidence>("E1", evidence => evidence with { Statement = "Another measurement" }));

        string chapter = Chapter(newer, Reviews);

        chapter.Should().Contain("2026-11-01 | full | no | not checked |").And.Contain("agree / doubt (out of date)");
        chapter.Should().Contain("what supports it has changed: E1 says something else").And.Contain("| outside reviewer | P | E1 |");
        chapter.Should().Contain("| **Q** | supported | disagree / agree; *unsupported* |", "nothing that Q rests on has changed");
    }

    [Fact]
    public void It_says_what_the_report_on_reviews_says_of_whatever_argument()
    {
        foreach (Argument argument in SampleReports.Arguments)
        {
            CaseReviews reviews = SampleReports.SomeReviews(argument);
            ReviewReport report = argument.AnalyzeReviews(reviews, Setting.On(SampleReports.Day));
            string chapter = Chapter(argument, reviews);

            string[] expected = [.. report.ToMarkdown().Split('\n').Where(line => line.StartsWith('|'))];
            chapter.Split('\n').Where(line => line.StartsWith('|')).Should().Equal(expected);
        }
    }

    [Fact]
    public void Html_has_it_too_and_encodes_what_reviewers_wrote()
    {
        Review review = new ReviewBuilder(Reviewed, "R<b>", "<i>somebody</i>", SampleReports.Day).Judge("P", ReviewVerdict.Agree, ReviewVerdict.Agree).Build();

        string html = Report(Reviewed, CaseReviews.Empty.With(review)).ToHtml();

        html.Should().Contain("R&lt;b&gt;").And.Contain("&lt;i&gt;somebody").And.NotContain("<i>somebody").And.NotContain("R<b>");
    }

    private static string Chapter(Argument argument, CaseReviews reviews) => Markdown(argument, reviews).Split(Title)[1].Split("\n## ")[0];

    private static string Markdown(Argument argument, CaseReviews? reviews) => Report(argument, reviews).ToMarkdown();

    private static CaseReport Report(Argument argument, CaseReviews? reviews) => CaseReport.Of(
        argument, new CaseReportOptions { Setting = Setting.On(SampleReports.Day), Reviews = reviews, Sections = ReportSections.Reviews });

    private static Argument TwoWays()
    {
        var draft = new ArgumentBuilder("Two ways");
        draft.Goal("P", "It is safe").AsPathway().SupportedByAny(
            draft.Claim("C1", "It is slow").SupportedByAll(draft.Evidence("E1", "Measured")),
            draft.Claim("C2", "It is watched").SupportedByAll(draft.Evidence("E2", "Drill")));
        draft.Goal("Q", "It is sound").AsPathway().SupportedByAll(draft.Evidence("E3", "Inspection"));
        return draft.Build();
    }
}
