using System.Text.Json;

namespace ArgumentGraph.Tool.Tests.Commands;

/// <summary>Reviews kept beside a case.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    private string Case => Path.Combine(_folder, "nine.json");

    private string ReviewsFile => Path.Combine(_folder, "nine.reviews.json");

    public ReviewTests() => File.Copy(Samples.NineFile, Case);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_review_is_added_beside_the_case_and_says_what_falls_for_the_reviewer()
    {
        Argument argument = Argument.Load(Case);
        string pathway = argument.Pathways[0].Id;
        Relationship step = argument.Relationships.First(each => each.Kind == RelationshipKind.SupportedBy && each.From == pathway);

        ToolRun added = ToolRun.Of(
            "review", "add", Case, "--reviewer", "outside reviewer", "--outside", "--access", "full", "--item", $"{pathway}=agree:doubt",
            "--reason", $"{pathway}=detection is late", "--reject", $"{step.From}->{step.To}:it does not follow", "--request", $"{pathway}:Say more");
        ToolRun status = ToolRun.Of("review", "status", Case, "--format", "json");

        added.Error.Should().BeEmpty();
        added.ExitCode.Should().Be(0);
        added.Output.Should().Contain("R1 (outside reviewer, 2026-11-01) added, of this version of the case; signer: not checked");
        Review review = CaseReviews.ReadFile(ReviewsFile).Reviews!.Reviews[0];
        review.Items[0].Should().BeEquivalentTo(new { ElementId = pathway, Reason = "detection is late", Argument = ReviewVerdict.Doubt });
        review.RejectedSteps.Should().Equal(new RejectedStep(step, "it does not follow"));
        review.Requests.Should().Equal(new ReviewRequest("Q1", "Say more", pathway));
        JsonElement read = status.Json.GetProperty("reviews")[0];
        (read.GetProperty("intact").GetBoolean(), read.GetProperty("signer").GetString()).Should().Be((true, "notChecked"));
        read.GetProperty("items")[0].GetProperty("state").GetString().Should().Be("current");
        ReviewReport expected = argument.On(ToolRun.Today).AnalyzeReviews(CaseReviews.ReadFile(ReviewsFile).Reviews!);
        status.Output.Should().Be(expected.ToJson());
    }

    [Fact]
    public void After_a_change_it_is_said_what_is_out_of_date_and_because_of_what()
    {
        ToolRun.Of("review", "add", Case, "--reviewer", "internal reviewer", "--access", "full", "--item", "P5=agree:agree").ExitCode.Should().Be(0);
        string old = Path.Combine(_folder, "old.json");
        File.Copy(Case, old);
        Argument now = Argument.Load(Case).Edit(edit => edit.Replace<Goal>("P5", goal => goal with { Statement = "Another" }));
        now.Save(Case);

        ToolRun text = ToolRun.Of("review", "status", Case, "--reviewed", old);
        ToolRun csv = ToolRun.Of("review", "status", Case, "--format", "csv");
        ToolRun check = ToolRun.Of("check", Case, "--reviews");

        text.ExitCode.Should().Be(0);
        text.Output.Should().Contain("not checked").And.Contain("it says something else (statement)");
        csv.Output.Should().Contain("internal reviewer").And.Contain("textChanged");
        check.Output.Should().Contain("AG2001").And.Contain("AG2002");
        ToolRun.Of("check", Case).Output.Should().NotContain("AG20");
    }

    [Fact]
    public void Reports_and_pages_show_the_reviews_beside_the_case_or_those_of_another_file()
    {
        string page = Path.Combine(_folder, "page.html");
        string report = Path.Combine(_folder, "report.md");
        string other = Path.Combine(_folder, "other.json");
        ToolRun.Of("report", Case, "-o", report).ExitCode.Should().Be(0);
        ToolRun.Of("render", Case, "-o", page).ExitCode.Should().Be(0);
        File.ReadAllText(report).Should().NotContain("## Reviews");
        File.ReadAllText(page).Should().NotContain("as reviewed\"");

        ToolRun.Of("review", "add", Case, "--reviewer", "internal reviewer", "--access", "full", "--item", "P5=agree:doubt").ExitCode.Should().Be(0);
        ToolRun.Of("report", Case, "-o", report).ExitCode.Should().Be(0);
        ToolRun.Of("render", Case, "-o", page).ExitCode.Should().Be(0);
        File.ReadAllText(report).Should().Contain("## Reviews").And.Contain("agree / doubt");
        File.ReadAllText(page).Should().Contain("R1 (internal reviewer, 2026-11-01): agrees; doubts the argument; as reviewed");

        File.Copy(Case, other);
        ToolRun.Of("report", other, "--reviews", ReviewsFile, "--sections", "reviews", "-o", report).ExitCode.Should().Be(0);
        File.ReadAllText(report).Should().Contain("internal reviewer");
        ToolRun.Of("render", other, "-o", page).ExitCode.Should().Be(0);
        File.ReadAllText(page).Should().NotContain("internal reviewer");
    }

    [Fact]
    public void Reviews_that_cannot_be_shown_are_refused()
    {
        string report = Path.Combine(_folder, "report.md");
        ToolRun missing = ToolRun.Of("report", Case, "--reviews", Path.Combine(_folder, "none.json"), "-o", report);
        ToolRun leftOut = ToolRun.Of("report", Case, "--reviews", ReviewsFile, "--sections", "summary", "-o", report);
        ToolRun picture = ToolRun.Of("render", Case, "--reviews", ReviewsFile, "-o", Path.Combine(_folder, "a.svg"));
        File.WriteAllText(ReviewsFile, "{");
        ToolRun broken = ToolRun.Of("render", Case, "-o", Path.Combine(_folder, "page.html"));

        new[] { missing.ExitCode, leftOut.ExitCode, picture.ExitCode, broken.ExitCode }.Should().AllBeEquivalentTo(2);
        missing.Error.Should().Contain("none.json");
        leftOut.Error.Should().Contain("--sections leaves out");
        picture.Error.Should().Contain("only pages show reviews");
        broken.Error.Should().Contain("is not a file of reviews");
    }

    [Fact]
    public void A_request_is_answered_in_the_file()
    {
        ToolRun.Of("review", "add", Case, "--reviewer", "internal reviewer", "--access", "public", "--request", "Say more").ExitCode.Should().Be(0);

        ToolRun.Of("review", "answer", Case, "--review", "R1", "--request", "Q2").Error.Should().Contain("did you mean 'Q1'?");
        ToolRun.Of("review", "answer", Case, "--review", "R1", "--request", "Q1", "--outcome", "declined", "--text", "It is said").ExitCode.Should().Be(0);

        Review review = CaseReviews.ReadFile(ReviewsFile).Reviews!.Reviews[0];
        review.Responses.Should().Equal(new ReviewResponse("Q1", ResponseOutcome.Declined, ToolRun.Today, "It is said"));
        review.OpenRequests.Should().BeEmpty();
    }

    [Fact]
    public void A_review_is_exported_as_a_statement_about_the_case()
    {
        ToolRun.Of("review", "add", Case, "--reviewer", "internal reviewer", "--access", "full", "--item", "P5=agree").ExitCode.Should().Be(0);

        ToolRun run = ToolRun.Of("review", "export", Case, "--review", "R1");

        run.Json.GetProperty("subject")[0].GetProperty("digest").GetProperty("sha256").GetString().Should().Be(Argument.Load(Case).ContentHash);
        run.Output.Should().Be(CaseReviews.ReadFile(ReviewsFile).Reviews!.Reviews[0].ToInTotoStatement("nine.json"));
    }

    [Fact]
    public void Reviews_that_somebody_else_made_are_taken_over()
    {
        string other = Path.Combine(_folder, "other.reviews.json");
        CaseReviews.Empty
            .With(new ReviewBuilder(Argument.Load(Case), "X1", "outside reviewer", ToolRun.Today).Judge("P5", ReviewVerdict.Doubt).Build()).Save(other);

        ToolRun.Of("review", "add", Case, "--import", other).ExitCode.Should().Be(0);
        ToolRun again = ToolRun.Of("review", "add", Case, "--import", other);

        again.ExitCode.Should().Be(2);
        again.Error.Should().Contain("There is a review 'X1' already");
        CaseReviews.ReadFile(ReviewsFile).Reviews!.Reviews.Should().ContainSingle();
    }

    [Theory]
    [InlineData("say with --reviewer who reviews", "--access", "full")]
    [InlineData("say with --access", "--reviewer", "R")]
    [InlineData("'all' is not a value of --access", "--reviewer", "R", "--access", "all")]
    [InlineData("'P5' is not a value of --item", "--reviewer", "R", "--access", "full", "--item", "P5")]
    [InlineData("'agrees' is not a verdict", "--reviewer", "R", "--access", "full", "--item", "P5=agrees")]
    [InlineData("did you mean", "--reviewer", "R", "--access", "full", "--item", "P55=agree")]
    [InlineData("names no relationship", "--reviewer", "R", "--access", "full", "--reject", "P1->P2:no")]
    [InlineData("cannot read", "--import", "no-such-file.json")]
    public void Wrong_usage_adds_nothing(string message, params string[] args)
    {
        ToolRun run = ToolRun.Of(["review", "add", Case, .. args]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message);
        File.Exists(ReviewsFile).Should().BeFalse();
    }

    [Fact]
    public void What_is_wrong_with_a_file_of_reviews_is_said_with_places()
    {
        File.WriteAllText(ReviewsFile, "{ \"format\": \"argument-graph-reviews/1\", \"reviews\": [ { \"id\": 7 } ] }");

        ToolRun run = ToolRun.Of("review", "status", Case);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("nine.reviews.json(1,").And.Contain("error AG0006").And.Contain("is not a file of reviews");
        ToolRun.Of("review", "add", Case, "--reviewer").Error.Should().Contain("Try 'argument-graph review add --help'.");
    }
}
