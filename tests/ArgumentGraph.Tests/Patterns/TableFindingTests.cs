namespace ArgumentGraph.Tests.Patterns;

public class TableFindingTests
{
    [Theory]
    [InlineData(
        "hazard\nH1\nH1\nH3\n", HazardPattern.Causes,
        "hazards.csv(3,1): error AG2608: The key 'H1' of 'hazards' is given twice, first in line 2; the first counts.")]
    [InlineData(
        "hazard,x\nH1,\n,\nH3,\n", HazardPattern.Causes,
        "hazards.csv(1,8): info AG2615: The pattern does not declare a column 'x' of 'hazards'.",
        "hazards.csv(3,1): error AG2607: 'hazard' of 'hazards' is empty; it tells rows apart, or refers to one.")]
    [InlineData(
        HazardPattern.Hazards, "hazard,cause\nH4,a\n",
        "causes.csv(2,1): error AG2609: 'hazards' has no row 'H4'; did you mean 'H1'?")]
    [InlineData(
        HazardPattern.Hazards, "hazard,caus\nH1,a\n",
        "causes.csv(1,1): error AG2606: The table 'causes' needs a column 'cause'; did you mean 'caus'?",
        "causes.csv(1,8): info AG2615: The pattern does not declare a column 'caus' of 'causes'.")]
    public void What_is_wrong_with_a_table_is_reported_at_the_cell(string hazards, string causes, params string[] findings) =>
        Pattern.Parse(HazardPattern.Text()).Instantiate(HazardPattern.Data(hazards, causes)).Findings.Select(finding => finding.ToString())
            .Should().Equal(findings);

    [Fact]
    public void A_table_that_is_missing_leaves_no_argument()
    {
        Instantiation made = Pattern.Parse(HazardPattern.Text()).Instantiate(InstantiationData.ReadCsv("hazard", "hazard\nH1\n", "hazard.csv"));

        made.Argument.Should().BeNull();
        made.Findings.Select(finding => finding.ToString()).Should().Equal(
            "error AG2606: The table 'report', which the pattern declares, is not given; given are 'hazard'.",
            "error AG2606: The table 'hazards', which the pattern declares, is not given; given are 'hazard'.",
            "error AG2606: The table 'causes', which the pattern declares, is not given; given are 'hazard'.",
            "hazard.csv(1,1): info AG2615: The pattern does not declare a table 'hazard'; did you mean 'hazards'?");
    }

    [Fact]
    public void A_table_of_a_single_row_has_one()
    {
        Instantiation made = Pattern.Parse(HazardPattern.Text()).Instantiate(HazardPattern.Data(report: "report,system\nR7,p\nR8,q\n"));

        made.Argument.Should().BeNull();
        made.Findings.Select(finding => finding.ToString()).Should().Equal(
            "report.csv(3,1): error AG2606: Expected 1 row in 'report', which has no key, but found 2.");
    }

    [Fact]
    public void A_cell_that_a_token_takes_must_not_be_empty()
    {
        Instantiation made = Pattern.Parse(HazardPattern.Text()).Instantiate(HazardPattern.Data(report: "report,system\n,p\n"));

        made.Findings.Select(finding => finding.ToString()).Should().Equal(
            "report.csv(2,1): error AG2607: 'report' of 'report' is empty; '{report}' takes its value.");
        made.Argument!["Sn1"].Statement.Should().Be("Report {report}");
    }

    [Fact]
    public void A_row_of_which_nothing_comes_is_for_information()
    {
        Pattern pattern = Pattern.Parse(InstantiationTests.Document(
            """ "parts": { "key": "part" }, "uses": { "key": "use", "references": { "parts": "part" } } """,
            """
            { "id": "G0", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "G1", "multiplicity": { "over": "uses" } }] },
            { "id": "G1", "kind": "goal", "statement": "{parts.part}" }
            """));

        Instantiation made = pattern.Instantiate(
            InstantiationData.ReadCsv("parts", "part\na\nb\n", "parts.csv").With(InstantiationData.ReadCsv("uses", "use,part\nu,b\n")));

        made.Findings.Select(finding => finding.ToString()).Should().Equal("parts.csv(2,1): info AG2616: Nothing of the argument comes from 'a' of 'parts'.");
        made.Argument!.Elements.Select(element => element.Id).Should().Equal("G0", "G1[b]");
    }
}
