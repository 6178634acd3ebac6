using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>A citation says what the declaration says, or nothing.</summary>
public class LtacCitationTests
{
    [Fact]
    public void A_citation_with_another_statement_is_a_warning_where_the_statement_stands()
    {
        FormatReading read = LtacSamples.Read(
            "- Claim Top: a\n  - Claim ^Brakes:   They are new\n  - Claim ^Wheels\n  - Claim ^Doors:\n  - Claim ^Lamps: They shine\n\n"
                + "- Claim Brakes: They hold\n- Claim Wheels: b\n- Claim Doors: c\n- Claim Lamps: They shine\n");

        Finding finding = read.Findings.Should().ContainSingle().Which;
        (finding.Rule.Id, finding.Severity, finding.ElementId, finding.Place!.Line, finding.Place.Column).Should()
            .Be(("AG0061", Severity.Warning, "Brakes", 2, 22));
        finding.Message.Should().Contain("'They are new'").And.Contain("'They hold'");
        read.HasErrors.Should().BeFalse();
        read.Argument!["Brakes"].Statement.Should().Be("They hold");
        read.Losses.Should().ContainSingle(loss => loss.Kind == LossKind.Dropped).Which.Place!.Line.Should().Be(2);
        read.Argument.Validate().Should().ContainSingle(found => found.Rule.Id == "AG0061").Which.Severity.Should().Be(Severity.Warning);
    }

    [Fact]
    public void A_link_with_another_statement_is_a_warning_too()
    {
        FormatReading read = LtacSamples.Read("- Claim A: a\n  - Claim B: b\n    - Evidence E: e\n  - Claim C: c\n    - Link E: another\n");

        read.Findings.Should().ContainSingle().Which.Place!.Line.Should().Be(5);
    }

    [Theory]
    [InlineData("Brakes", 0)]
    [InlineData("Package Brakes", 0)]
    [InlineData("They hold", 0)]
    [InlineData("Package They hold", 0)]
    [InlineData("Wheels", 1)]
    [InlineData("Package Wheels", 1)]
    public void A_citation_from_another_package_than_it_says_is_a_warning(string package, int warnings)
    {
        FormatReading read = LtacSamples.Read(
            $"- Claim Top: a\n  - Claim ^[{package}] Pads\n\n- Claim Brakes: They hold\n  - Claim Pads: b\n\n- Claim Wheels: c\n");

        read.Findings.Count(finding => finding.Rule.Id == "AG0061").Should().Be(warnings);
        read.HasErrors.Should().BeFalse();
        read.Argument!.SupportersOf("Top").Select(element => element.Id).Should().Equal("Pads");
    }

    [Fact]
    public void Packages_that_say_the_same_stay_apart_and_those_with_the_same_id_are_an_error()
    {
        FormatReading alike = LtacSamples.Read("- Claim: It is safe\n  - Evidence E: e\n\n- Claim: It is safe\n  - Evidence F: f\n");
        alike.Argument!.Elements.Select(element => element.Tags["package"][0])
            .Should().Equal("Claim-it-is-safe", "Claim-it-is-safe", "Claim-it-is-safe-2", "Claim-it-is-safe-2");

        FormatReading same = LtacSamples.Read("- Claim A: a\n  - Evidence E: e\n\n- Claim A: b\n  - Evidence F: f\n");
        same.Findings.Should().ContainSingle().Which.Rule.Id.Should().Be("AG0014");
        same.Argument!.Elements.Select(element => element.Id).Should().Equal("A", "E", "F");
    }

    [SharedDataFact]
    public void A_citation_from_the_field_is_found_where_it_differs()
    {
        string path = Repository.Shared("field-cases", "ltac-citation-text.ltac");

        ArgumentFormats.ReadFile(path).Findings.Should().ContainSingle().Which.Place.Should().Be(new Place(path, 2, 20));
    }
}
