using System.Text.Json;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Reviews;

/// <summary>Coverage, open requests, what has to be reviewed again, and the findings of validation.</summary>
public class ReviewReportTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    private static Argument Nine => GoldenExample.Argument;

    [Fact]
    public void A_verdict_on_an_argument_covers_all_that_it_rests_on_and_one_on_a_conclusion_the_element_alone()
    {
        CaseReviews reviews = CaseReviews.Empty
            .With(new ReviewBuilder(Nine, "R1", "internal reviewer", Day).Judge("P1", argument: ReviewVerdict.Doubt).Judge("P2").Build())
            .With(Outside("R2").Judge("P9", conclusion: ReviewVerdict.Agree).Build());

        ReviewReport report = Nine.AnalyzeReviews(reviews);

        string[] covered = ["P1", "CA", "A", "CS1", "S1", "P9"];
        report.NotCovered.Select(element => element.Id).Should().BeEquivalentTo(Nine.Elements.Select(element => element.Id).Except(covered));
        report.NotCoveredFromOutside.Select(element => element.Id).Should().BeEquivalentTo(Nine.Elements.Select(element => element.Id).Except(["P9"]));
        report.Pathways.Where(pathway => pathway.CoveredBy.Count > 0).Select(pathway => $"{pathway.Pathway.Id} {pathway.CoveredBy}")
            .Should().Equal("P1 R1", "P9 R2");
        report.Pathways[1].Verdicts.Should().ContainSingle("what was not judged is said to be").Which.Review.Id.Should().Be("R1");
    }

    [Fact]
    public void What_has_changed_is_covered_no_longer_and_has_to_be_looked_at_again_by_whoever_reviewed_it()
    {
        CaseReviews reviews = CaseReviews.Empty
            .With(new ReviewBuilder(Nine, "R1", "internal reviewer", Day)
                .Judge("TOP", argument: ReviewVerdict.Agree).Judge("CF", ReviewVerdict.Agree, ReviewVerdict.Agree).Build())
            .With(Outside("R2").Judge("P1", ReviewVerdict.Agree, ReviewVerdict.Agree).Build());
        Argument now = Nine.Edit(edit => edit.Replace<Evidence>("F", evidence => evidence with { Statement = "Renewed" }));

        ReviewReport report = now.AnalyzeReviews(reviews);

        report.Reviews.Select(review => review.IsIntact).Should().Equal(false, false);
        report.Pathways.Where(pathway => pathway.CoveredFromOutside.Count > 0).Select(pathway => pathway.Pathway.Id).Should().Equal("P1");
        report.ToReviewAgain.Should().Equal(new ReviewAgain("internal reviewer", ["CF", "TOP"], ["F"]));
        Nine.AnalyzeReviews(reviews).ToReviewAgain.Should().BeEmpty();
    }

    [Fact]
    public void What_the_same_reviewer_says_later_counts_in_place_of_what_was_said_before()
    {
        Argument now = Nine.Edit(edit => edit.Replace<Evidence>("F", evidence => evidence with { Statement = "Renewed" }));
        CaseReviews reviews = CaseReviews.Empty
            .With(new ReviewBuilder(now, "R2", "internal reviewer", Day.AddDays(1)).Judge("P5", ReviewVerdict.Agree, ReviewVerdict.Agree).Build())
            .With(new ReviewBuilder(Nine, "R1", "internal reviewer", Day).Judge("P5", ReviewVerdict.Doubt).Build());

        ReviewReport report = now.AnalyzeReviews(reviews);

        report.Reviews.Select(review => review.Items[0].IsSuperseded).Should().Equal(false, true);
        report.ToReviewAgain.Should().BeEmpty();
        now.Validate(options: new() { Reviews = reviews }).Should().NotContain(finding => finding.Rule == Rules.StaleReview);
    }

    [Fact]
    public void A_request_is_open_until_it_is_done_or_declined()
    {
        CaseReviews reviews = CaseReviews.Empty.With(Outside("R1").Request("Q1", "Renew the audit", about: "F").Request("Q2", "Say more").Build());

        CaseReviews planned = reviews.WithResponse("R1", new("Q1", ResponseOutcome.Planned, Day));
        CaseReviews answered = planned.WithResponse("R1", new("Q1", ResponseOutcome.Done, Day, "Renewed in November"))
            .WithResponse("R1", new("Q2", ResponseOutcome.Declined, Day));

        Nine.AnalyzeReviews(planned).OpenRequests.Select(open => (open.Request.Id, open.IsPlanned)).Should().Equal(("Q1", true), ("Q2", false));
        Nine.AnalyzeReviews(answered).OpenRequests.Should().BeEmpty();
        reviews.Invoking(each => each.WithResponse("R1", new("Q3", ResponseOutcome.Done, Day))).Should().Throw<KeyNotFoundException>().WithMessage("*'Q3'*");
    }

    [Fact]
    public void With_the_reviewed_version_it_is_told_whether_the_changes_could_move_a_verdict()
    {
        CaseReviews reviews = CaseReviews.Empty.With(Outside("R1").Judge("P5", ReviewVerdict.Agree).Judge("P1", ReviewVerdict.Agree).Build());
        Argument reworded = Nine.Edit(edit => edit.Replace<Evidence>("F", evidence => evidence with { Statement = "Renewed" }));
        Argument disputed = Nine.Edit(edit => edit.Replace<Evidence>("F", evidence => evidence with { State = EvidenceState.Disputed }));
        var options = new ReviewOptions { ReviewedVersions = [Nine] };

        CouldMove(reworded, options).Should().Equal(("P5", Possibility.No), ("P1", null));
        CouldMove(disputed, options).Should().Equal(("P5", Possibility.Yes), ("P1", null));
        CouldMove(disputed, new()).Should().Equal(("P5", null), ("P1", null));

        IEnumerable<(string, Possibility?)> CouldMove(Argument now, ReviewOptions how) =>
            now.AnalyzeReviews(reviews, options: how).Reviews[0].Items.Select(item => (item.Item.ElementId, item.CouldMove));
    }

    [Fact]
    public void With_the_reviewed_version_elements_with_another_id_are_found()
    {
        CaseReviews reviews = CaseReviews.Empty.With(Outside("R1").Judge("F", ReviewVerdict.Agree).Build());
        Argument now = Nine.Edit(edit => edit.Rename("F", "F2"));

        ReviewItemStatus item = now.AnalyzeReviews(reviews, options: new() { ReviewedVersions = [Nine] }).Reviews[0].Items[0];
        (item.State, item.NewId).Should().Be((ReviewItemState.Renamed, "F2"));
        now.AnalyzeReviews(reviews).Reviews[0].Items[0].State.Should().Be(ReviewItemState.Gone);
    }

    [Fact]
    public void Validation_says_what_reviews_do_not_cover_where_reviews_are_given()
    {
        CaseReviews reviews = CaseReviews.Empty
            .With(new ReviewBuilder(Nine, "R1", "internal reviewer", Day).Judge("TOP", argument: ReviewVerdict.Agree).Judge("S9", ReviewVerdict.Agree)
                .Reject(Relationship.SupportedBy("P9", "CS9"), "no").Build())
            .With(Outside("R2").Judge("P1", ReviewVerdict.Agree, ReviewVerdict.Agree).Request("Q1", "Renew the audit", about: "F").Build());
        Argument changed = Nine.Edit(edit => edit.Remove("CS9").Remove("S9"));

        FindingsOf(Nine, reviews).Should().Equal(
            "AG2004 F", "AG2006 P2", "AG2006 P3", "AG2006 P4", "AG2006 P5", "AG2006 P6", "AG2006 P7", "AG2006 P8", "AG2006 P9");
        FindingsOf(changed, reviews).Should().Equal(
            "AG2001 TOP", "AG2002 P2", "AG2002 P3", "AG2002 P4", "AG2002 P5", "AG2002 P6", "AG2002 P7", "AG2002 P8", "AG2002 P9",
            "AG2003 ", "AG2004 F", "AG2005 P9");
        Nine.Validate().Should().NotContain(finding => finding.Rule.Category == RuleCategory.Review);
    }

    [Fact]
    public void The_statement_to_be_signed_names_the_case_by_its_hash_and_says_the_review_as_its_file_does()
    {
        Review review = Outside("R1").Judge("P1", ReviewVerdict.Agree).Build();

        using JsonDocument statement = JsonDocument.Parse(review.ToInTotoStatement("nine.json"));
        using JsonDocument file = JsonDocument.Parse(CaseReviews.Empty.With(review).ToJson());

        JsonElement root = statement.RootElement;
        root.GetProperty("_type").GetString().Should().Be("https://in-toto.io/Statement/v1");
        root.GetProperty("subject")[0].GetProperty("name").GetString().Should().Be("nine.json");
        root.GetProperty("subject")[0].GetProperty("digest").GetProperty("sha256").GetString().Should().Be(Nine.ContentHash);
        root.GetProperty("predicateType").GetString().Should().Be("urn:argument-graph:review:1");
        root.GetProperty("predicate").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).Should().Be(
            file.RootElement.GetProperty("reviews")[0].GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_json_keeps_intact_signer_and_standing_apart()
    {
        CaseReviews reviews = CaseReviews.Empty.With(Outside("R1").Judge("F", ReviewVerdict.Disagree).Build());

        using JsonDocument json = JsonDocument.Parse(Nine.AnalyzeReviews(reviews).ToJson());

        JsonElement review = json.RootElement.GetProperty("reviews")[0];
        review.GetProperty("intact").GetBoolean().Should().BeTrue();
        review.GetProperty("signer").GetString().Should().Be("notChecked");
        review.GetProperty("stands")[4].ToString().ReplaceLineEndings("").Should().Contain("P5").And.Contain("\"supported\"").And.Contain("\"unsupported\"");
        review.GetProperty("fallen").EnumerateArray().Select(id => id.GetString()).Should().Equal("P5", "P6");
    }

    [Fact]
    public void What_cannot_be_said_of_the_argument_is_refused_when_it_is_said()
    {
        var builder = new ReviewBuilder(Nine, "R1", "internal reviewer", Day);

        builder.Invoking(each => each.Judge("P10")).Should().Throw<KeyNotFoundException>();
        builder.Invoking(each => each.Reject(Relationship.SupportedBy("P1", "CF"), "no")).Should().Throw<KeyNotFoundException>();
        builder.Invoking(each => each.Request("Q1", "…", about: "P10")).Should().Throw<KeyNotFoundException>();
        builder.Invoking(each => each.Judge("P1").Judge("P1")).Should().Throw<ArgumentException>();
        builder.Invoking(each => each.AssuredThat("\ud800")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_file_is_written_beside_the_case_whole_and_read_back()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string path = CaseReviews.PathFor(Path.Combine(folder, "nine.json"));
            CaseReviews reviews = CaseReviews.Empty.With(Outside("R1").Judge("P1", ReviewVerdict.Agree).Build());
            reviews.Save(path);

            Path.GetFileName(path).Should().Be("nine.reviews.json");
            CaseReviews.ReadFile(path).Reviews.Should().Be(reviews);
            Directory.GetFiles(folder).Should().Equal(path);

            string before = File.ReadAllText(path);
            reviews.With(reviews.Reviews[0] with { Id = " " }).Invoking(each => each.Save(path))
                .Should().Throw<InvalidOperationException>().WithMessage("*'id' is blank*");
            File.ReadAllText(path).Should().Be(before);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What no review covers is what is in the cone of no current item: counted here from the items' states.
    [Fact]
    public void Coverage_of_any_argument_is_the_union_of_what_current_items_rest_on() => OracleCase.ForMany(0, 150, 2_000, one =>
    {
        var random = new Random(one.Seed);
        var builder = new ReviewBuilder(one.Argument, "R1", "outside reviewer", Day) { IsOutside = random.Next(2) == 0 };
        foreach (Element element in one.Argument.Elements.Where(_ => random.Next(3) == 0))
        {
            builder.Judge(element.Id, (ReviewVerdict)random.Next(4), (ReviewVerdict)random.Next(4));
        }

        Argument now = ReviewStateTests.Edited(one.Argument, random);
        ReviewReport report = now.AnalyzeReviews(CaseReviews.Empty.With(builder.Build()));
        var covered = new HashSet<string>(StringComparer.Ordinal);
        foreach (ReviewItem item in report.Reviews[0].Items.Where(item => item.IsCurrent).Select(item => item.Item))
        {
            covered.UnionWith(item.Argument != ReviewVerdict.NotJudged ? item.RestsOn!.Select(member => member.Id) : []);
            covered.UnionWith(item.Argument != ReviewVerdict.NotJudged || item.Conclusion != ReviewVerdict.NotJudged ? [item.ElementId] : []);
        }

        report.NotCovered.Select(element => element.Id).Should().Equal(now.Elements.Select(element => element.Id).Where(id => !covered.Contains(id)));
        report.NotCoveredFromOutside.Should().Equal(report.Reviews[0].Review.IsOutside ? report.NotCovered : now.Elements);
    });

    private static ReviewBuilder Outside(string id) => new(Nine, id, "outside reviewer", Day) { IsOutside = true, Access = ReviewAccess.Full };

    private static IEnumerable<string> FindingsOf(Argument argument, CaseReviews reviews) => argument.Validate(options: new() { Reviews = reviews })
        .Where(finding => finding.Rule.Category == RuleCategory.Review).Select(finding => $"{finding.Rule.Id} {finding.ElementId}")
        .Order(StringComparer.Ordinal);
}
