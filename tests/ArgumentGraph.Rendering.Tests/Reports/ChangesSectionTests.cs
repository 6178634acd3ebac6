using ArgumentGraph.Rendering.Tests.Displays;

namespace ArgumentGraph.Rendering.Tests.Reports;

/// <summary>The chapters on what changed since the last report.</summary>
public class ChangesSectionTests
{
    private const string Changes = "## Changes since the last report";
    private const string Mitigations = "## Changes to mitigations";

    private static readonly Argument Older = SampleReports.Sabotage;

    [Fact]
    public void Without_an_older_version_there_are_no_such_chapters() =>
        Markdown(Older, null).Should().NotContain(Changes).And.NotContain(Mitigations);

    [Fact]
    public void What_changed_and_what_it_does_is_said()
    {
        Argument newer = Older.Edit(edit => edit.Replace("E37", (Evidence evidence) => evidence with { State = EvidenceState.Withdrawn }));
        string markdown = Markdown(newer, Older);
        markdown.Should().Contain(Changes).And.Contain("P5, P6 and P7 fall to unsupported.").And.Contain("| state | state | available | withdrawn |");
    }

    [Fact]
    public void Changes_to_mitigations_are_those_of_tagged_elements()
    {
        Evidence tagged = Older.OfKind<Evidence>().First(evidence => evidence.Tags.ContainsKey("mitigation") && evidence.State == EvidenceState.Available);
        Evidence untagged = Older.OfKind<Evidence>().First(evidence => !evidence.Tags.ContainsKey("mitigation"));
        Argument newer = Older.Edit(edit => edit.Replace(tagged with { State = EvidenceState.Planned }).Replace(untagged with { Statement = "Other words" }));
        string chapter = Chapter(Markdown(newer, Older));
        chapter.Should().Contain($"**{tagged.Id}**").And.Contain("state: available → planned; supported → unsupported");
        chapter.Should().NotContain($"**{untagged.Id}**");
    }

    [Fact]
    public void When_no_mitigation_changed_the_chapter_says_so() =>
        Chapter(Markdown(Older.Edit(edit => edit.Retitle("Other")), Older)).Should().Contain("No element with the tag mitigation changed or stands otherwise.");

    [Fact]
    public void Without_mitigations_in_either_version_there_is_no_such_chapter() =>
        Markdown(SampleReports.Numbered, SampleReports.Numbered).Should().Contain(Changes).And.Contain("Nothing has changed.").And.NotContain(Mitigations);

    private static string Chapter(string markdown) => markdown.Split(Mitigations)[1].Split("\n## ")[0];

    private static string Markdown(Argument argument, Argument? since) => CaseReport.Of(
        argument, new CaseReportOptions { Setting = Setting.On(SampleReports.Day), Since = since, Sections = ReportSections.Changes }).ToMarkdown();
}
