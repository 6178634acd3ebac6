using System.Globalization;
using System.Text;

namespace ArgumentGraph.Tests.Patterns;

public class InstantiationTests
{
    [Fact]
    public void Hazards_and_causes_give_a_goal_each_and_share_the_report()
    {
        Instantiation made = Pattern.Parse(HazardPattern.Text()).Instantiate(HazardPattern.Data());

        made.Findings.Should().BeEmpty();
        Argument argument = made.Argument!;
        argument.Title.Should().Be("The press is safe");
        argument.Elements.Select(element => element.Id).Should().Equal(
            "G0", "G1[H1]", "G2[H1,a]", "Sn1", "G2[H1,b]", "G1[H2]", "G1[H3]", "G2[H3,c]");
        argument["G2[H1,b]"].Statement.Should().Be("b does not lead to H1");
        argument["Sn1"].Statement.Should().Be("Report R7");
        argument.SupportersOf("G1[H2]").Should().BeEmpty();
        argument.ElementsSupportedBy("Sn1").Select(element => element.Id).Should().Equal("G2[H1,a]", "G2[H1,b]", "G2[H3,c]");
        made.Elements.Where(element => element.IsShared).Select(element => element.Id).Should().Equal("Sn1");
        made.Elements.Single(element => element.Id == "G2[H1,b]").Should().BeEquivalentTo(
            new { TemplateId = "G2", Rows = new[] { new InstanceRow("causes", 1, new Place("causes.csv", 3, 1)) } });
    }

    [Fact]
    public void A_multiplicity_that_needs_rows_is_an_error_at_the_row_that_has_none()
    {
        Instantiation made = Pattern.Parse(HazardPattern.Text("""{ "over": "causes" }""")).Instantiate(HazardPattern.Data());

        made.Findings.Select(finding => finding.ToString()).Should().Equal(
            "hazards.csv(3,1): error AG2610: Expected 1 or more of 'causes' for 'G1[H2]' (supportedBy 'G2'), but found 0.");
    }

    [Theory]
    [InlineData("how\ntest", "E1")]
    [InlineData("how\nproof", "E2")]
    [InlineData("how\n\"\"", null, "data.csv(2,1): error AG2607: 'how' of 'data' is empty; for 'G0' it names test or proof.")]
    [InlineData(
        "how\ntest; proof", "E1 E2", "data.csv(2,1): error AG2611: Expected 1 of test and proof in 'how' of 'data', as 'G0' asks for, but found 2.")]
    [InlineData(
        "how\nprof", null, "data.csv(2,1): error AG2611: Unknown alternative 'prof' in 'how' of 'data'; did you mean 'proof'?")]
    public void A_choice_of_one_takes_exactly_one_branch(string csv, string? supporters, params string[] findings)
    {
        Pattern pattern = Pattern.Parse(Document(
            """ "data": { "columns": "how" } """,
            """
            { "id": "G0", "kind": "goal", "statement": "a", "supportedBy": [
              { "id": "E1", "choice": { "by": "how", "value": "test", "max": 1 } }, { "id": "E2", "choice": { "by": "how", "value": "proof" } }] },
            { "id": "E1", "kind": "evidence", "statement": "Test" }, { "id": "E2", "kind": "evidence", "statement": "Proof" }
            """));

        Instantiation made = pattern.Instantiate(InstantiationData.ReadCsv("data", csv, "data.csv"));

        string.Join(' ', made.Argument!.SupportersOf("G0").Select(element => element.Id)).Should().Be(supporters ?? string.Empty);
        made.Findings.Select(finding => finding.ToString()).Should().Equal(findings);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "G0 E1")]
    public void A_mark_as_uninstantiated_is_cleared_unless_it_is_to_be_kept(bool keeps, string marked)
    {
        Pattern pattern = Pattern.Parse(Document(
            string.Empty,
            """
            { "id": "G0", "kind": "goal", "statement": "a", "supportedBy": ["E1", "E2"], "uninstantiated": true },
            { "id": "E1", "kind": "evidence", "statement": "Test", "uninstantiated": true }, { "id": "E2", "kind": "evidence", "statement": "Proof" }
            """));

        Instantiation made = pattern.Instantiate(InstantiationData.Of(), new() { KeepsUninstantiated = keeps });

        made.Findings.Should().BeEmpty();
        string.Join(' ', made.Argument!.Elements.Where(element => element.IsUninstantiated).Select(element => element.Id)).Should().Be(marked);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("X", true)]
    [InlineData("No", false)]
    [InlineData("", false)]
    [InlineData("perhaps", false, "error AG2613: Expected yes or no in 'tested' of 'data', but found 'perhaps'; it counts as no.")]
    public void An_option_is_taken_where_its_column_says_yes(string cell, bool isTaken, params string[] findings)
    {
        Pattern pattern = Pattern.Parse(Document(
            """ "data": { "columns": "tested" } """,
            """
            { "id": "G0", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "E1", "optional": { "when": "tested" } }] },
            { "id": "E1", "kind": "evidence", "statement": "Test" }
            """));

        Instantiation made = pattern.Instantiate(InstantiationData.Of(InstantiationTable.Create("data", ["tested"], [[cell]])));

        made.Argument!.Contains("E1").Should().Be(isTaken);
        made.Findings.Select(finding => finding.ToString()).Should().Equal(findings);
    }

    [Fact]
    public void A_recursive_relationship_leads_down_the_rows()
    {
        Instantiation made = Parts().Instantiate(InstantiationData.ReadCsv("parts", "part,of\ncar,\nwheel,car\ntyre,wheel\nengine,car\n"));

        made.Findings.Should().BeEmpty();
        made.Argument!.Relationships.Select(relationship => relationship.ToString()).Should().Equal(
            "G0 supportedBy G1[car]", "G1[car] supportedBy G1[wheel]", "G1[car] supportedBy G1[engine]", "G1[wheel] supportedBy G1[tyre]");
    }

    [Fact]
    public void Rows_below_themselves_are_reported_and_left_out()
    {
        Instantiation made = Parts().Instantiate(InstantiationData.ReadCsv("parts", "part,of\ncar,\na,c\nb,a\nc,b\nd,a\n", "parts.csv"));

        made.Findings.Select(finding => finding.ToString()).Should().Equal(
            "parts.csv(3,3): error AG2612: Rows of 'parts' are below themselves: 'a' below 'c' below 'b' below 'a'.");
        made.Argument!.Elements.Select(element => element.Id).Should().Equal("G0", "G1[car]");
    }

    [Fact]
    public void Challenges_are_made_for_what_they_challenge()
    {
        Pattern pattern = Pattern.Parse(Document(
            """ "hazards": { "key": "hazard", "columns": "counter" } """,
            """
            { "id": "G0", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "G1", "multiplicity": { "over": "hazards" } }] },
            { "id": "G1", "kind": "goal", "statement": "{hazard}", "supportedBy": ["E1"] },
            { "id": "E1", "kind": "evidence", "statement": "All" },
            { "id": "D1", "kind": "claim", "statement": "{counter}", "challenges": "G1" },
            { "id": "D2", "kind": "claim", "statement": "Not for {hazard}", "challenges": { "relationship": "supportedBy", "from": "G1", "to": "E1" } },
            { "id": "D3", "kind": "claim", "statement": "It is",
              "challenges": { "relationship": "challenges", "from": "D2", "to": { "relationship": "supportedBy", "from": "G1", "to": "E1" } } }
            """));

        Instantiation made = pattern.Instantiate(InstantiationData.ReadCsv("hazards", "hazard,counter\nH1,x\nH2,y\n"));

        made.Findings.Should().BeEmpty();
        made.Argument!.Relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges)
            .Select(relationship => relationship.ToString()).Should().BeEquivalentTo(
                "D1[H1] challenges G1[H1]", "D1[H2] challenges G1[H2]", "D2[H1] challenges (G1[H1] supportedBy E1)",
                "D2[H2] challenges (G1[H2] supportedBy E1)", "D3 challenges (D2[H1] challenges (G1[H1] supportedBy E1))",
                "D3 challenges (D2[H2] challenges (G1[H2] supportedBy E1))");
    }

    [Fact]
    public void What_lies_in_another_table_is_shared_by_the_rows_that_refer_to_it()
    {
        Pattern pattern = Pattern.Parse(Document(
            """
            "pathways": { "key": "pathway" }, "mitigations": { "key": "mitigation", "columns": "claim" },
            "uses": { "key": ["pathway", "mitigation"], "references": { "pathways": "pathway", "mitigations": "mitigation" } }
            """,
            """
            { "id": "G0", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "P", "multiplicity": { "over": "pathways" } }] },
            { "id": "P", "kind": "goal", "statement": "{pathway}", "supportedBy": [{ "id": "C", "multiplicity": { "over": "uses" } }] },
            { "id": "C", "kind": "claim", "statement": "{claim}" }
            """));

        Instantiation made = pattern.Instantiate(InstantiationData.ReadCsv("pathways", "pathway\nP1\nP2\n")
            .With(InstantiationData.ReadCsv("mitigations", "mitigation,claim\nM1,x\nM2,y\n"))
            .With(InstantiationData.ReadCsv("uses", "pathway,mitigation\nP1,M1\nP1,M2\nP2,M1\n")));

        made.Findings.Should().BeEmpty();
        made.Argument!.Relationships.Select(relationship => relationship.ToString()).Should().BeEquivalentTo(
            "G0 supportedBy P[P1]", "G0 supportedBy P[P2]", "P[P1] supportedBy C[M1]", "P[P1] supportedBy C[M2]", "P[P2] supportedBy C[M1]");
        made.Elements.Where(element => element.IsShared).Select(element => element.Id).Should().Equal("C[M1]");
    }

    [Fact]
    public void A_row_inserted_in_the_middle_changes_no_other_element()
    {
        Pattern pattern = Pattern.Parse(HazardPattern.Text());
        Argument before = pattern.Instantiate(HazardPattern.Data()).Argument!;

        Argument after = pattern.Instantiate(HazardPattern.Data(causes: "hazard,cause\nH1,a\nH1,aa\nH1,b\nH3,c\n")).Argument!;

        ComparisonReport comparison = before.CompareWith(after);
        comparison.Added.Select(element => element.Id).Should().Equal("G2[H1,aa]");
        comparison.Removed.Should().BeEmpty();
        comparison.Changed.Should().BeEmpty();
        comparison.Renamed.Should().BeEmpty();
    }

    [Fact]
    public void Keys_that_look_alike_give_different_ids()
    {
        Pattern pattern = Pattern.Parse(HazardPattern.Text());
        string hazards = "hazard\n\"a,b\"\na\na%2Cb\n\"a]\"\n\"x\ty\"\n";
        string causes = "hazard,cause\n\"a,b\",c\na,\"b,c\"\na%2Cb,c\n";

        Instantiation made = pattern.Instantiate(HazardPattern.Data(hazards, causes));

        made.Findings.Should().BeEmpty();
        made.Argument!.Elements.Select(element => element.Id).Should().OnlyHaveUniqueItems().And.Contain(
            ["G1[a%2Cb]", "G1[a%252Cb]", "G1[a%5D]", "G1[x%09y]", "G2[a%2Cb,c]", "G2[a,b%2Cc]", "G2[a%252Cb,c]"]);
    }

    [Fact]
    public void A_key_too_long_for_an_id_is_left_out_and_reported()
    {
        InstantiationData data = HazardPattern.Data(hazards: $"hazard\nH1\n{new string('x', 300)}\n", causes: "hazard,cause\n");

        Instantiation made = Pattern.Parse(HazardPattern.Text()).Instantiate(data);

        made.Findings.Should().ContainSingle().Which.ToString().Should().StartWith(
            "hazards.csv(3,1): error AG2613: The id is 304 UTF-16 units long; 256 is the most.");
        made.Argument!.Elements.Should().HaveCount(2);
    }

    [Fact]
    public void Ten_thousand_rows_give_as_many_goals()
    {
        var hazards = new StringBuilder("hazard\n");
        var causes = new StringBuilder("hazard,cause\n");
        for (int i = 0; i < 5_000; i++)
        {
            hazards.Append(CultureInfo.InvariantCulture, $"H{i}\n");
            causes.Append(CultureInfo.InvariantCulture, $"H{i},c\n");
        }

        Instantiation made = Pattern.Parse(HazardPattern.Text()).Instantiate(HazardPattern.Data(hazards.ToString(), causes.ToString()));

        made.Findings.Should().BeEmpty();
        made.Argument!.Elements.Should().HaveCount(10_002);
        made.Argument.ElementsSupportedBy("Sn1").Should().HaveCount(5_000);
    }

    [Fact]
    public void A_chain_of_rows_a_hundred_thousand_deep_is_instantiated()
    {
        var parts = new StringBuilder("part,of\n0,\n");
        for (int i = 1; i < 100_000; i++)
        {
            parts.Append(CultureInfo.InvariantCulture, $"{i},{i - 1}\n");
        }

        Instantiation made = Parts().Instantiate(InstantiationData.ReadCsv("parts", parts.ToString()));

        made.Findings.Should().BeEmpty();
        made.Argument!.Elements.Should().HaveCount(100_001);
    }

    [Fact]
    public void Tables_that_multiply_end_at_a_limit_and_say_so()
    {
        Pattern pattern = Pattern.Parse(Document(
            """ "a": { "key": "x" }, "b": { "key": "y" }, "c": { "key": "z" } """,
            """
            { "id": "G0", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "G1", "multiplicity": { "over": "a" } }] },
            { "id": "G1", "kind": "goal", "statement": "{x}", "supportedBy": [{ "id": "G2", "multiplicity": { "over": "b" } }] },
            { "id": "G2", "kind": "goal", "statement": "{x} {y}", "supportedBy": [{ "id": "G3", "multiplicity": { "over": "c" } }] },
            { "id": "G3", "kind": "goal", "statement": "{z}" }
            """));
        string rows = string.Concat(Enumerable.Range(0, 2_000).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row}\n")));
        InstantiationData data = InstantiationData.ReadCsv("a", "x\n" + rows).With(InstantiationData.ReadCsv("b", "y\n" + rows))
            .With(InstantiationData.ReadCsv("c", "z\n" + rows));

        Instantiation few = pattern.Instantiate(data, new() { MaximumElements = 1_000 });
        Instantiation long_ = pattern.Instantiate(data, new() { MaximumElements = 100_000, MaximumRelationships = 20_000 });

        few.Argument!.Elements.Should().HaveCount(1_000);
        few.Findings.Should().ContainSingle().Which.Message.Should().StartWith("The tables give more than 1000 elements, the most that may be made here;");
        long_.Findings.Should().ContainSingle().Which.Message.Should().StartWith("The tables give more than 20000 relationships,");
        long_.HasErrors.Should().BeTrue();
    }

    internal static string Document(string tables, string elements) =>
        $$"""{ "format": "argument-graph/1", "title": "t", "pattern": { "tables": { {{tables}} } }, "elements": [{{elements}}] }""";

    private static Pattern Parts() => Pattern.Parse(Document(
        """ "parts": { "key": "part", "parent": "of" } """,
        """
        { "id": "G0", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "G1", "multiplicity": { "over": "parts" } }] },
        { "id": "G1", "kind": "goal", "statement": "{part} works", "supportedBy": [{ "id": "G1", "recursive": "parts.of" }] }
        """));
}
