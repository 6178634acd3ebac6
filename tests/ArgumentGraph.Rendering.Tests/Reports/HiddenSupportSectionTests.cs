using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Reports;

/// <summary>The chapter on what readers of a public version take on trust.</summary>
public class HiddenSupportSectionTests
{
    private const string Title = "## What is taken on trust";

    private static readonly Argument Private = Argument.Load(Repository.File("samples", "nine-pathways", "case.json"));

    [Fact]
    public void A_case_that_is_not_a_public_version_has_no_such_chapter() => Markdown(Private).Should().NotContain(Title);

    [Theory]
    [InlineData("F", "2 pathways are publicly unsupported", "P5 P6")]
    [InlineData("F A", "3 pathways are publicly unsupported", "P1 P5 P6")]
    [InlineData("M", "No pathway is publicly unsupported: none falls without what is hidden (1 basic element).", "")]
    public void It_says_which_pathways_fall_without_what_is_hidden(string hidden, string sentence, string fallen)
    {
        string chapter = Chapter(Published(hidden.Split(' ')));

        chapter.Should().Contain(sentence).And.Contain("a <reason>").And.Contain("#### What is hidden");
        foreach (Element pathway in Private.Pathways)
        {
            chapter.Contains($"| **{pathway.Id}** | ", StringComparison.Ordinal).Should().Be(fallen.Split(' ').Contains(pathway.Id), "of {0}", pathway.Id);
        }
    }

    [Fact]
    public void It_names_single_points_and_claims_that_fall()
    {
        string chapter = Chapter(Published("F", "A"));
        chapter.Should().Contain("#### Single points among what is hidden").And.Contain("| **F** | **P5**, **P6**").And.Contain("| **A** | **P1**");
        HiddenSupportReport report = Published("F", "A").AnalyzeHiddenSupport(Setting.On(SampleReports.Day));
        foreach (StandingChange claim in report.Claims)
        {
            chapter.Should().Contain($"**{claim.Element.Id}**");
        }
    }

    [Fact]
    public void It_shows_nothing_of_what_is_hidden()
    {
        string chapter = Chapter(Published("F"));
        chapter.Should().NotContain(Private["F"].Statement);
    }

    private static Argument Published(params string[] hidden) => Private.Redact(
        new RedactionPolicy { Rules = [new RedactionRule { Elements = [.. hidden], Level = RedactionLevel.Text, Reason = "a <reason>" }] },
        CommitmentKey.FromBytes(new byte[CommitmentKey.Size]), SampleReports.Day).PublicVersion!;

    private static string Chapter(Argument argument) =>
        Markdown(argument).Split(Title)[1].Split("\n## ")[0].Replace("\\", string.Empty, StringComparison.Ordinal);

    private static string Markdown(Argument argument) =>
        CaseReport.Of(argument, new CaseReportOptions { Setting = Setting.On(SampleReports.Day) }).ToMarkdown();
}
