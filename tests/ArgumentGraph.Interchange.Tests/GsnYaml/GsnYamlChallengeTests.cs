namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>What elements challenge, and what the ids mean that they name.</summary>
public class GsnYamlChallengeTests
{
    [Fact]
    public void Goals_and_evidence_challenge_though_they_should_be_of_the_counter_kinds_and_others_cannot()
    {
        FormatReading read = GsnYamlCase.Read("""
            S1: {text: a, undeveloped: true, challenges: G1}
            G1: {text: a, undeveloped: true, challenges: S1}
            C1: {text: a, challenges: G1}
            A1: {text: a, challenges: G1}
            Sn1: {text: a, challenges: G1}
            CG1: {text: a, challenges: G1}
            CSn1: {text: a, challenges: G1}
            """);

        Said.By(read).Should().Equal(
            "1:46 AG0029 S1: The Strategy 'S1' challenges something; counter-goals and counter-solutions do.",
            "2:46 AG0029 G1: The Goal 'G1' challenges something; counter-goals and counter-solutions do.",
            "3:27 AG0029 C1: The Context 'C1' challenges something; counter-goals and counter-solutions do.",
            "4:27 AG0029 A1: The Assumption 'A1' challenges something; counter-goals and counter-solutions do.",
            "5:28 AG0029 Sn1: The Solution 'Sn1' challenges something; counter-goals and counter-solutions do.",
            "1:46 Dropped S1: What 'S1' challenges is not kept.",
            "3:27 Dropped C1: What 'C1' challenges is not kept.",
            "4:27 Dropped A1: What 'A1' challenges is not kept.");
        read.Argument!.Relationships.Should().Equal(
            Relationship.Challenges("G1", "S1"), Relationship.Challenges("Sn1", "G1"), Relationship.Challenges("CG1", "G1"),
            Relationship.Challenges("CSn1", "G1"));
        read.Argument.Elements.Select(element => $"{element.Id} {element.Data?.Text}").Should().Equal(
            "S1 ", "G1 {\"gsn2x\":{\"nodeType\":\"Goal\"}}", "C1 ", "A1 ", "Sn1 {\"gsn2x\":{\"nodeType\":\"Solution\"}}", "CG1 ", "CSn1 ");
    }

    [Theory]
    [InlineData("-> G1", "AG0030 CG1: '-> G1' names one end of a relationship; it takes two, as in 'G1 -> Sn1'.")]
    [InlineData("G1 ->", "AG0030 CG1: 'G1 ->' names one end of a relationship; it takes two, as in 'G1 -> Sn1'.")]
    [InlineData("->", "AG0030 CG1: '->' names one end of a relationship; it takes two, as in 'G1 -> Sn1'.")]
    [InlineData("G1->G1", "AG0030 CG1: 'G1->G1' names one element twice; nothing is related to itself.")]
    [InlineData("X -> X", "AG0030 CG1: 'X -> X' names one element twice; nothing is related to itself.")]
    [InlineData("G1 -> CG1", "AG0030 CG1: 'CG1' cannot challenge a relationship of its own.")]
    [InlineData("CG1 -> G1", "AG0030 CG1: 'CG1' cannot challenge a relationship of its own.")]
    [InlineData("G1 -> G2", "AG0030 CG1: 'G1' is neither supported by 'G2' nor in its context, and does not challenge it.")]
    [InlineData("C1 -> G2", "AG0030 CG1: 'C1' is neither supported by 'G2' nor in its context, and does not challenge it.")]
    [InlineData("CG3 -> C1", "AG0030 CG1: 'CG3' is neither supported by 'C1' nor in its context, and does not challenge it.")]
    [InlineData("CG3 -> Sn9", "AG0015 CG1: 'CG1' challenges 'Sn9', which does not exist.")]
    [InlineData("Sn9 -> CG3", "AG0015 CG1: 'CG1' challenges a relationship of 'Sn9', which does not exist.")]
    [InlineData("CG4 -> G1", "AG0030 CG1: 'CG4' is neither supported by 'G1' nor in its context, and does not challenge it.")]
    [InlineData("Sn9", "AG0015 CG1: 'CG1' challenges 'Sn9', which does not exist.")]
    [InlineData("CG1", "AG0030 CG1: 'CG1' cannot challenge itself.")]
    public void A_relationship_that_is_not_there_is_a_finding_that_says_why(string challenged, string said)
    {
        FormatReading read = GsnYamlCase.Read(
            $"CG1: {{text: b, challenges: \"{challenged}\"}}\n"
            + "CG3: {text: b, challenges: G1 -> G3}\nCG4: {text: b, challenges: G1 -> Sn7}\n"
            + "G1: {text: a, undeveloped: true, supportedBy: [G3], inContextOf: [C1]}\nG2: {text: b, undeveloped: true}\nG3: {text: b}\nC1: {text: c}\n");

        string loss = said.StartsWith("AG0030", StringComparison.Ordinal) ? "1:28 Dropped CG1: What 'CG1' challenges is not kept." : string.Empty;
        Said.By(read).Where(line => !line.Contains("Sn7", StringComparison.Ordinal))
            .Should().Equal(new[] { "1:28 " + said, loss }.Where(line => line.Length > 0));
        read.Argument!.ChallengesBy("CG1").Should().BeEmpty();
    }

    [Theory]
    [InlineData("G1 -> C1", RelationshipKind.InContextOf, "G1", "C1")]
    [InlineData("G1 -> A1", RelationshipKind.InContextOf, "G1", "A1")]
    [InlineData("J1 -> G1", RelationshipKind.InContextOf, "G1", "J1")]
    [InlineData("G1->G2", RelationshipKind.SupportedBy, "G1", "G2")]
    [InlineData("  G2  ->  G1  ", RelationshipKind.SupportedBy, "G1", "G2")]
    public void Either_end_of_a_relationship_may_come_first(string challenged, RelationshipKind kind, string from, string to)
    {
        const string Rest = """
            G1: {text: a, supportedBy: [G2], inContextOf: [C1, A1, J1]}
            G2: {text: a, undeveloped: true}
            C1: {text: c}
            A1: {text: c}
            J1: {text: c}
            CG1: {text: b, challenges: CG0 -> G1}
            CG2: {text: b, challenges: CG0 -> FAR}
            """;
        string far = from == "G1" && challenged.Trim().StartsWith(from, StringComparison.Ordinal) ? to : challenged.Split("->")[0].Trim();
        FormatReading read = GsnYamlCase.Read($"CG0: {{text: b, challenges: \"{challenged}\"}}\n{Rest.Replace("FAR", far, StringComparison.Ordinal)}");

        Relationship inner = kind == RelationshipKind.SupportedBy ? Relationship.SupportedBy(from, to) : Relationship.InContextOf(from, to);
        read.Findings.Should().BeEmpty();
        read.Argument!.ChallengesBy("CG0").Should().Equal(Relationship.Challenges("CG0", inner));
        read.Argument.ChallengesBy("CG1").Should().Equal(Relationship.Challenges("CG1", Relationship.Challenges("CG0", inner)));
        read.Argument.ChallengesBy("CG2").Should().Equal(Relationship.Challenges("CG2", Relationship.Challenges("CG0", inner)));
        read.Losses.Select(loss => loss.Message).Should().Equal(
            challenged.Trim().StartsWith(from, StringComparison.Ordinal) ? [] : [$"'{challenged}' is read as '{from} -> {to}', as the relationship goes."]);
    }

    [Fact]
    public void An_id_may_hold_the_arrow()
    {
        FormatReading read = GsnYamlCase.Read("""
            "G1 -> x": {text: a, supportedBy: [G2]}
            G2: {text: a, undeveloped: true}
            CG1: {text: b, challenges: "G1 -> x -> G2"}
            CG2: {text: b, challenges: "G1 -> x"}
            CG3: {text: b, challenges: "a -> b -> c"}
            """);

        Said.By(read).Should().Equal("5:28 AG0015 CG3: 'CG3' challenges a relationship of 'a', which does not exist.");
        read.Argument!.Relationships.Skip(1).Should().Equal(
            Relationship.Challenges("CG1", Relationship.SupportedBy("G1 -> x", "G2")), Relationship.Challenges("CG2", "G1 -> x"));
    }

    [Fact]
    public void A_list_within_one_text_is_a_finding_unless_an_element_is_called_so()
    {
        FormatReading read = GsnYamlCase.Read("""
            G1: {text: a, supportedBy: ["G2, G3", "G4, x"], inContextOf: ["C1, C2"]}
            "G4, x": {text: b, undeveloped: true}
            CG1: {text: c, challenges: "X, Y"}
            CG2: {text: c, challenges: "G4, x"}
            """);

        Said.By(read).Should().Equal(
            "1:29 AG0015 G1: 'G1' is supported by 'G2, G3', which does not exist.",
            "1:29 AG0028 G1: 'G2, G3' is one id with a comma in it; a list of ids is written [A, B].",
            "1:63 AG0015 G1: 'G1' is in the context of 'C1, C2', which does not exist.",
            "1:63 AG0028 G1: 'C1, C2' is one id with a comma in it; a list of ids is written [A, B].",
            "3:28 AG0015 CG1: 'CG1' challenges 'X, Y', which does not exist.",
            "3:28 AG0028 CG1: 'X, Y' is one id with a comma in it; a list of ids is written [A, B].");
    }

    [Fact]
    public void A_claim_point_stands_at_its_element_or_at_what_that_names()
    {
        FormatReading read = GsnYamlCase.Read("""
            G1: {text: a, undeveloped: true, acp: {A: G2}}
            G2: {text: a, supportedBy: [G1], inContextOf: [C1], acp: {A: [G2, X], B: [G1, C1], C: G2}}
            C1: {text: b}
            """);

        Said.By(read).Should().Equal(
            "1:43 AG0025 G1: A claim point of 'G1' stands at 'G2', which 'G1' is neither supported by nor in the context of.",
            "2:67 AG0025 G2: A claim point of 'G2' stands at 'X', which 'G2' is neither supported by nor in the context of.");
        read.Argument!["G1"].ClaimPoints.Should().BeEmpty();
        read.Argument["G2"].ClaimPoints.Should().Equal(new ClaimPoint("A"), new ClaimPoint("B") { On = ["G1", "C1"] }, new ClaimPoint("C"));
    }

    [Fact]
    public void What_has_no_kind_gets_one_from_what_is_said_of_it()
    {
        FormatReading read = GsnYamlCase.Read("""
            G1: {text: a, supportedBy: [X2], inContextOf: [X1]}
            X1: {text: b}
            X2: {text: b, undeveloped: true}
            """);

        Said.By(read).Should().Equal(
            $"2:1 AG0010 X1: 'X1' {Prefixes} It is taken for a Context.",
            $"3:1 AG0010 X2: 'X2' {Prefixes} It is taken for a Goal.",
            "2:1 Inferred X1: 'X1' is taken for a Context.",
            "3:1 Inferred X2: 'X2' is taken for a Goal.");
        read.Argument!["X1"].Kind.Should().Be(ElementKind.Context);
        read.Argument["X2"].Kind.Should().Be(ElementKind.Goal);
    }

    private const string Prefixes = "has no kind: its id begins with none of G, S, Sn, C, A, J, CG and CSn, and there is no 'nodeType' that says it.";
}
