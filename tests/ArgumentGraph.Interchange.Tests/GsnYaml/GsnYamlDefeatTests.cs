using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>What is marked as defeated: a relationship is one that its owner writes, and something challenges it.</summary>
public class GsnYamlDefeatTests
{
    [Theory]
    [InlineData("G1: {text: a, supportedBy: [Sn1], defeatedRelation: Sn1}\nSn1: {text: b}\nCG1: {text: c, challenges: G1 -> Sn1}\n")]
    [InlineData("G1: {text: a, inContextOf: [A1], defeatedRelation: [A1], undeveloped: true}\nA1: {text: b}\nCG1: {text: c, challenges: G1 -> A1}\n")]
    [InlineData("G1: {text: a, undeveloped: true}\nCG1: {text: b, challenges: G1, defeatedRelation: G1}\nCG2: {text: c, challenges: CG1 -> G1}\n")]
    [InlineData("G1: {text: a, undeveloped: true}\nCG1: {text: b, challenges: G1, defeatedRelation: G1, defeated: true}\nCG2: {text: c, challenges: CG1}\n")]
    [InlineData("G1: {text: a, supportedBy: [Sn1]}\nSn1: {text: b}\nCG1: {text: c, challenges: G1 -> Sn1, "
        + "defeatedRelation: G1->Sn1}\nCSn1: {text: d, challenges: CG1}\n")]
    [InlineData("G1: {text: a, supportedBy: [Sn1], defeatedRelation: Sn1}\nSn1: {text: b, defeated: true}\nCG1: {text: c, challenges: Sn1}\n")]
    public void A_relationship_of_the_elements_own_may_be_defeated_whatever_its_kind(string yaml)
    {
        FormatReading read = GsnYamlCase.Read(yaml);

        read.Findings.Should().BeEmpty();
        FormatReading again = GsnYamlCase.Read(GsnYamlCase.Write(read.Argument!));
        again.Findings.Should().BeEmpty();
        again.Argument!.ToJson().Should().Be(read.Argument!.ToJson());
    }

    [Theory]
    [InlineData(4, 33,
        "G1: {text: a, supportedBy: [Sn1]}\nSn1: {text: b}\nG2: {text: c, undeveloped: true}\nG3: {text: d, defeatedRelation: Sn1, undeveloped: true}\n")]
    [InlineData(2, 50, "G1: {text: a, undeveloped: true}\nCG1: {text: b, challenges: G1, defeatedRelation: CG2}\nCG2: {text: c, challenges: CG1}\n")]
    [InlineData(2, 51, "G1: {text: a, undeveloped: true}\nCG1: {text: b, challenges: G1, defeatedRelation: [G9]}\n")]
    public void A_relationship_of_others_is_an_error_at_its_id(int line, int column, string yaml)
    {
        Finding finding = GsnYamlCase.Read(yaml).Findings.Should().ContainSingle(found => found.Rule.Id == "AG0024").Which;

        finding.Severity.Should().Be(Severity.Error);
        finding.Place.Should().Be(new Place(null, line, column));
    }

    [Fact]
    public void A_relationship_that_nothing_challenges_stands_and_that_is_a_warning()
    {
        FormatReading read = GsnYamlCase.Read("G1: {text: a, supportedBy: [Sn1], defeatedRelation: Sn1}\nSn1: {text: b}\n");

        read.HasErrors.Should().BeFalse();
        Finding finding = read.Findings.Should().ContainSingle().Which;
        (finding.Rule.Id, finding.Severity, finding.Place).Should().Be(("AG0064", Severity.Warning, new Place(null, 1, 53)));
        finding.Message.Should().Contain("'challenges: G1 -> Sn1'");
    }

    [Fact]
    public void A_second_challenge_defeats_as_the_first_does()
    {
        Argument argument = GsnYamlCase.Read("""
            G1: {text: a, supportedBy: [Sn1, Sn2]}
            Sn1: {text: b, defeated: true}
            Sn2: {text: c, defeated: true}
            CG1: {text: d, challenges: Sn1, argumentGraph: {challenges: [Sn2]}}
            """).Argument!;

        GsnYamlCase.Read(GsnYamlCase.Write(argument)).Findings.Should().BeEmpty();
    }

    [SharedDataFact]
    public void A_defeated_challenge_from_the_field_has_no_error_and_converts()
    {
        FormatReading read = ArgumentFormats.ReadFile(Repository.Shared("field-cases", "gsn-defeated-challenge.gsn.yaml"));

        read.Findings.Should().BeEmpty();
        read.Argument!.ChallengesBy("CSn2").Should().ContainSingle().Which.Should().Be(Relationship.Challenges("CSn2", Relationship.Challenges("CSn1", "Sn1")));
        ArgumentFormats.Parse(ArgumentFormats.ToText(read.Argument, ArgumentFormats.Json)).ContentHash.Should().Be(read.Argument.ContentHash);
    }
}
