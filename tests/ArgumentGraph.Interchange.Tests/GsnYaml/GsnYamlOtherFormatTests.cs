using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>YAML of another kind is said to be so once.</summary>
public class GsnYamlOtherFormatTests
{
    [Theory]
    [InlineData("name: Shop\ngoals: [G1]\nnodes:\n  - {id: G1, type: goal}\nedges:\n  - {from: G1, to: Sn1}\n")]
    [InlineData("version: '3'\nservices:\n  web:\n    image: x\n")]
    [InlineData("name: CI\non: push\njobs:\n  build:\n    steps: []\n")]
    [InlineData("AWSTemplateFormatVersion: 2010-09-09\nConditions:\n  Small: true\nSteps: [a]\n")]
    [InlineData("Goals:\n  - text: a\nStrategies:\n  - text: b\n")]
    [InlineData("{openapi: 3.1.0, info: {title: a}, paths: {}}\n")]
    public void YAML_of_another_kind_is_one_finding_that_names_the_formats(string yaml)
    {
        FormatReading read = GsnYamlCase.Read(yaml);

        Finding finding = read.Findings.Should().ContainSingle().Which;
        (finding.Rule.Id, finding.Severity, finding.Place!.Line).Should().Be(("AG0005", Severity.Error, 1));
        finding.Message.Should().Contain("not GSN YAML").And.Contain("gsn-yaml, ltac, sacm");
        read.Argument.Should().BeNull();
        read.Losses.Should().BeEmpty();
    }

    [Theory]
    [InlineData("module: {name: a}\nX1: {}\n")]
    [InlineData("G1: {}\n")]
    [InlineData("G1: a text\n")]
    [InlineData("Top: {text: a}\n")]
    [InlineData("Top: {undeveloped: true}\n")]
    [InlineData("name: a\nG1: {text: a}\n")]
    public void One_element_is_enough_to_be_read_as_GSN_YAML(string yaml)
    {
        FormatReading read = GsnYamlCase.Read(yaml);

        read.Findings.Should().NotContain(finding => finding.Rule.Id == "AG0005");
        read.Argument.Should().NotBeNull();
    }

    [Fact]
    public void A_key_beside_the_elements_that_holds_no_element_is_one_finding()
    {
        GsnYamlCase.Read("name: a\nG1: {text: a, undeveloped: true}\n").Findings.Should().ContainSingle().Which.Place.Should().Be(new Place(null, 1, 7));
    }

    [SharedDataFact]
    public void YAML_of_another_kind_from_the_field_is_one_finding()
    {
        FormatReading read = ArgumentFormats.ReadFile(Repository.Shared("field-cases", "other-yaml.yaml"));

        read.Findings.Should().ContainSingle().Which.Rule.Id.Should().Be("AG0005");
        read.Argument.Should().BeNull();
    }
}
