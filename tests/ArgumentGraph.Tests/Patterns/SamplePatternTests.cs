using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Patterns;

public class SamplePatternTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateFiles(Repository.File("samples", "patterns"), "pattern.json", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_case_beside_a_pattern_is_what_its_tables_make(string folder)
    {
        string path = Repository.File("samples", "patterns", folder);
        PatternReading reading = Pattern.ReadFile(Path.Combine(path, "pattern.json"));
        reading.Findings.Should().BeEmpty();

        Instantiation made = reading.Pattern!.Instantiate(
            InstantiationData.ReadFiles(Directory.EnumerateFiles(path, "*.csv").Order(StringComparer.Ordinal)));

        made.Findings.Should().BeEmpty();
        ApprovedFile.Check(Path.Combine(path, "case.json"), made.Argument!.ToJson());
        made.Argument.Validate().Where(finding => finding.Severity == Severity.Error && finding.Rule != Rules.UnsupportedPathway).Should().BeEmpty();
    }

    [Fact]
    public void Catalogue_entries_are_complete_and_name_each_other()
    {
        PatternCatalogueEntry[] entries =
            [.. Folders.Select(row => Pattern.Load(Repository.File("samples", "patterns", row.Data, "pattern.json")).Entry)];

        entries.Select(entry => entry.Id).Should().OnlyHaveUniqueItems().And.NotContainNulls();
        entries.Should().OnlyContain(entry => entry.Name != null && entry.Intent != null && entry.Applicability != null && entry.Participants.Count > 0);
        entries.SelectMany(entry => entry.Related).Should().BeSubsetOf(entries.Select(entry => entry.Id));
    }

    [Fact]
    public void Mitigations_that_carry_all_pathways_are_seen()
    {
        Argument argument = Argument.Load(Repository.File("samples", "patterns", "over-pathways", "case.json"));

        LoadBearingReport report = argument.AnalyzeLoadBearing();

        report.LoadBearing.Where(element => element.IsBasic && element.Pathways.Count == 4).Select(element => element.Element.Id)
            .Should().BeEquivalentTo("E[E1]", "E[E2]");
    }
}
