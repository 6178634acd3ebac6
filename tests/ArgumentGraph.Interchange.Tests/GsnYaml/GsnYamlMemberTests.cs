namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>Members that only this library has stand where an author of YAML writes them: beside the others, as keys of the element.</summary>
public class GsnYamlMemberTests
{
    [Fact]
    public void States_dates_numbers_requirements_and_pathways_are_keys_of_the_element()
    {
        FormatReading read = GsnYamlCase.Read("""
            G1: {text: a, supportedBy: [S1, Sn1], pathway: yes, requires: any, probability: 0.90}
            S1: {text: b, supportedBy: [G2, G3], requires: {atLeast: 1}, doubt: .05}
            G2: {text: c, undeveloped: true, inContextOf: [A1], doubt: +0.5}
            G3: {text: d, supportedBy: [Sn1], argumentGraph: {kind: claim}, requires: all, probability: 1.}
            Sn1: {text: e, state: planned, collected: 2026-01-31, expires: "2027-01-31", doubt: 1e-13}
            A1: {text: f, state: disputed, expires: 2026-12-31, probability: 0.5}
            """);

        read.Findings.Should().BeEmpty();
        read.Losses.Should().BeEmpty();
        Argument argument = read.Argument!;
        argument["G1"].Should().Match<Goal>(
            goal => goal.IsPathway && goal.Requirement == Requirement.Any && goal.Likelihood!.Literal == "0.90" && goal.Data == null);
        argument["S1"].Should().Match<Strategy>(strategy => strategy.Requirement == Requirement.AtLeast(1) && strategy.Likelihood!.IsDoubt);
        ((Goal)argument["G2"]).Likelihood!.Literal.Should().Be("0.5");
        argument["G3"].Should().BeOfType<Claim>().Which.Likelihood!.Literal.Should().Be("1");
        var evidence = (Evidence)argument["Sn1"];
        (evidence.State, evidence.Collected, evidence.Expires).Should().Be((EvidenceState.Planned, new DateOnly(2026, 1, 31), new DateOnly(2027, 1, 31)));
        evidence.Likelihood!.Literal.Should().Be("1e-13");
        var assumption = (Assumption)argument["A1"];
        (assumption.State, assumption.Expires).Should().Be((AssumptionState.Disputed, new DateOnly(2026, 12, 31)));

        string text = GsnYamlCase.Write(argument);
        text.Should().Contain("\n  state: planned\n  collected: 2026-01-31\n  expires: 2027-01-31\n  doubt: 1e-13\n");
        text.Split("argumentGraph:").Should().HaveCount(2, "only the claim needs it");
        GsnYamlCase.Read(text).Argument!.ToJson().Should().Be(argument.ToJson());
    }

    [Theory]
    [InlineData("AG0011", 1, 26, "Sn1: {text: abc,  state: avaliable}\n", "did you mean 'available'?")]
    [InlineData("AG0011", 3, 10, "Sn1:\n  text: a\n  state: draft\n", "planned")]
    [InlineData("AG0006", 3, 10, "Sn1:\n  text: a\n  state: [planned]\n", "'state' must be a string")]
    [InlineData("AG0012", 3, 12, "Sn1:\n  text: a\n  expires: next year\n", "YYYY-MM-DD")]
    [InlineData("AG0012", 3, 14, "Sn1:\n  text: a\n  collected: 2026-02-30\n", "YYYY-MM-DD")]
    [InlineData("AG0011", 3, 16, "Sn1:\n  text: é\n  probability: 1.5\n", "from 0 to 1")]
    [InlineData("AG0006", 3, 10, "Sn1:\n  text: é\n  doubt: 3%\n", "a number from 0 to 1")]
    [InlineData("AG0011", 4, 3, "Sn1:\n  text: a\n  doubt: 0.1\n  probability: 0.9\n", "not both")]
    [InlineData("AG0011", 3, 13, "G1:\n  text: a\n  requires: most\n  undeveloped: true\n", "any")]
    [InlineData("AG0009", 3, 13, "G1:\n  text: a\n  requires: {atleast: 2}\n  undeveloped: true\n", "did you mean 'atLeast'?")]
    [InlineData("AG0006", 3, 12, "G1:\n  text: a\n  pathway: perhaps\n  undeveloped: true\n", "true or false")]
    [InlineData("AG0008", 4, 19, "Sn1:\n  text: a\n  state: planned\n  argumentGraph: {state: missing}\n", "given twice")]
    [InlineData("AG0012", 4, 14, "Sn1:\n  text: a\n  argumentGraph:\n    expires: 2026\n", "YYYY-MM-DD")]
    public void A_value_that_a_member_cannot_have_is_a_finding_at_the_value(string rule, int line, int column, string yaml, string says)
    {
        FormatReading read = GsnYamlCase.Read(yaml);

        Finding finding = read.Findings.Should().Contain(found => found.Rule.Id == rule).Which;
        finding.Severity.Should().Be(Severity.Error);
        finding.Message.Should().Contain(says);
        (finding.Place!.Line, finding.Place.Column).Should().Be((line, column));
        read.Argument!.Elements.Should().ContainSingle();
    }

    [Fact]
    public void Where_a_kind_has_no_such_member_the_key_is_free_text_and_one_finding_says_so()
    {
        const string Yaml = """
            module: {name: m}
            G1: {text: a, state: approved, expires: never, undeveloped: true, inContextOf: [C1]}
            C1: {text: b, state: draft, probability: high}
            """;
        FormatReading read = GsnYamlCase.Read(Yaml);

        Finding finding = read.Findings.Should().ContainSingle().Which;
        (finding.Rule.Id, finding.Severity, finding.Place).Should().Be(("AG0062", Severity.Warning, new Place(null, 2, 15)));
        finding.Message.Should().Be("'state' is kept as free text, for 'G1' is a Goal; solutions and assumptions have 'state'. "
            + "There are 3 more in this file: 'expires' of 'G1', 'state' of 'C1', 'probability' of 'C1'.");
        read.Argument!["G1"].Data!.Text.Should().Be("""{"gsn2x":{"state":"approved","expires":"never"}}""");
        GsnYamlCase.Read(GsnYamlCase.Write(read.Argument)).Argument!.ToJson().Should().Be(read.Argument.ToJson());
    }

    [Fact]
    public void A_key_without_a_value_says_nothing_and_is_kept()
    {
        FormatReading read = GsnYamlCase.Read("Sn1:\n  text: a\n  state:\n  expires: ~\n");

        read.Findings.Should().BeEmpty();
        ((Evidence)read.Argument!["Sn1"]).State.Should().BeNull();
        read.Argument["Sn1"].Data!.Text.Should().Be("""{"gsn2x":{"state":null,"expires":null}}""");
        GsnYamlCase.Read(GsnYamlCase.Write(read.Argument)).Argument!.ToJson().Should().Be(read.Argument.ToJson());
    }

    [Theory]
    [InlineData("probabilty: 0.9", "probability")]
    [InlineData("State: planned", "state")]
    [InlineData("expiry: 2027-01-01", "expires")]
    [InlineData("require: any", "requires")]
    public void A_key_that_looks_like_a_misspelt_member_is_a_warning(string key, string meant)
    {
        Finding finding = GsnYamlCase.Read($"Sn1:\n  text: a\n  {key}\n").Findings.Should().ContainSingle().Which;

        finding.Rule.Id.Should().Be("AG0009");
        finding.Message.Should().EndWith($"did you mean '{meant}'?");
    }

    [Fact]
    public void Layers_are_kept_and_can_be_read()
    {
        const string Layers = "  status: approved\n  owner: [b, c]\n  note: |\n    two\n    lines\n  reviewed by: {name: d, on: 2026-01-01}\n";
        FormatReading read = GsnYamlCase.Read("G1:\n  text: a\n  undeveloped: true\n" + Layers);

        read.Findings.Should().BeEmpty();
        System.Text.Json.JsonElement layers = read.Argument!["G1"].Data!.ToJsonElement().GetProperty("gsn2x");
        layers.EnumerateObject().Select(layer => layer.Name).Should().Equal("status", "owner", "note", "reviewed by");
        layers.GetProperty("note").GetString().Should().Be("two\nlines\n");
        layers.GetProperty("owner")[1].GetString().Should().Be("c");
        layers.GetProperty("reviewed by").GetProperty("on").GetString().Should().Be("2026-01-01");
    }
}
