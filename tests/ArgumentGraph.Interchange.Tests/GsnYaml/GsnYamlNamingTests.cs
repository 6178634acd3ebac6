namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>Ids and relationships that GSN YAML has no words of its own for.</summary>
public class GsnYamlNamingTests
{
    [Fact]
    public void An_element_called_module_gets_another_name()
    {
        Argument argument = new ArgumentBuilder("t").Build().Edit(change => change
            .Add(new Goal("module", "g")).Add(new Claim("module_", "c")).Add(new Evidence("Sn1", "e")).Add(new Claim("D1", "d"))
            .Connect(Relationship.SupportedBy("module", "module_")).Connect(Relationship.SupportedBy("module_", "Sn1"))
            .Connect(Relationship.Challenges("D1", Relationship.SupportedBy("module", "module_"))));

        string text = GsnYamlCase.Write(argument, out ValueList<Loss> losses);
        FormatReading read = GsnYamlCase.Read(text);

        losses.Should().ContainSingle().Which
            .Should().Be(new Loss(LossKind.Changed, "The id 'module' is a word that GSN YAML keeps for itself; it is written as 'module__'.", "module", null));
        read.HasErrors.Should().BeFalse();
        read.Argument!.Relationships.Should().Equal(
            Relationship.SupportedBy("module__", "module_"),
            Relationship.SupportedBy("module_", "Sn1"), Relationship.Challenges("D1", Relationship.SupportedBy("module__", "module_")));
    }

    [Fact]
    public void Challenges_that_its_arrow_cannot_name_come_back()
    {
        Argument argument = new ArgumentBuilder("t").Build().Edit(change => change
            .Add(new Claim("G1", "g")).Add(new Claim("G2", "h")).Add(new Claim("CG1", "of its own"))
            .Add(new Claim("CG2", "of a loop")).Add(new Claim("CG3", "beside a challenge")).Add(new Claim("CG4", "of itself"))
            .Connect(Relationship.SupportedBy("CG1", "G1")).Connect(Relationship.Challenges("CG1", Relationship.SupportedBy("CG1", "G1")))
            .Connect(Relationship.SupportedBy("G1", "G1")).Connect(Relationship.Challenges("CG2", Relationship.SupportedBy("G1", "G1")))
            .Connect(Relationship.SupportedBy("G1", "G2")).Connect(Relationship.Challenges("G1", "G2"))
            .Connect(Relationship.Challenges("CG3", Relationship.SupportedBy("G1", "G2")))
            .Connect(Relationship.Challenges("CG4", "CG4")));

        FormatReading read = GsnYamlCase.Read(GsnYamlCase.Write(argument));

        read.HasErrors.Should().BeFalse();
        read.Argument!.ToJson().Should().Be(argument.ToJson());
    }

    [Fact]
    public void An_argument_without_elements_is_a_loss()
    {
        GsnYamlCase.Write(new ArgumentBuilder("Nothing").Build(), out ValueList<Loss> losses);

        losses.Should().ContainSingle(loss => loss.Kind == LossKind.Dropped && loss.ElementId == null);
    }

    [Fact]
    public void Ids_that_mislead_are_one_finding_a_file()
    {
        FormatReading read = GsnYamlCase.Read(
            "G1: {text: a, supportedBy: [Summary, CCG1]}\nSummary: {text: b, undeveloped: true}\nCCG1: {nodeType: Goal, text: c, undeveloped: true}\n");

        Finding finding = read.Findings.Should().ContainSingle().Which;
        (finding.Rule.Id, finding.ElementId, finding.Place).Should().Be(("AG0022", "Summary", new Place(null, 2, 1)));
        finding.Message.Should().EndWith("There is 1 more in this file: 'CCG1'.");

        read = GsnYamlCase.Read(string.Concat(Enumerable.Range(0, 9).Select(number => $"Summary{number}: {{text: a, undeveloped: true}}\n")));
        read.Findings.Should().ContainSingle().Which.Message.Should()
            .EndWith("There are 8 more in this file: 'Summary1', 'Summary2', 'Summary3', 'Summary4', 'Summary5', ….");
    }

    [Theory]
    [InlineData("G1: {text: a, supportedBy: [G9]}\n")]
    [InlineData("CG1: {text: a, challenges: CG9}\n")]
    [InlineData("G1: {text: a, undeveloped: true}\nCG1: {text: b, challenges: CG1 -> G9}\n")]
    public void An_element_is_not_suggested_to_itself(string yaml)
    {
        GsnYamlCase.Read(yaml).Findings.Should().ContainSingle().Which.Message.Should().NotContain("did you mean 'G1'").And.NotContain("did you mean 'CG1'");
    }
}
