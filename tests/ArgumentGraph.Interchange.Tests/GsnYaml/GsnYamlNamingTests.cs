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

        losses.Should().ContainSingle().Which.Should().Be(new Loss(LossKind.Changed, "The id 'module' is a word that GSN YAML keeps for itself; it is written as 'module__'.", "module", null));
        read.HasErrors.Should().BeFalse();
        read.Argument!.Relationships.Should().Equal(
            Relationship.SupportedBy("module__", "module_"), Relationship.SupportedBy("module_", "Sn1"), Relationship.Challenges("D1", Relationship.SupportedBy("module__", "module_")));
    }

    [Fact]
    public void Challenges_that_its_arrow_cannot_name_come_back()
    {
        Argument argument = new ArgumentBuilder("t").Build().Edit(change => change
            .Add(new Claim("G1", "g")).Add(new Claim("G2", "h")).Add(new Claim("CG1", "of its own")).Add(new Claim("CG2", "of a loop")).Add(new Claim("CG3", "beside a challenge")).Add(new Claim("CG4", "of itself"))
            .Connect(Relationship.SupportedBy("CG1", "G1")).Connect(Relationship.Challenges("CG1", Relationship.SupportedBy("CG1", "G1")))
            .Connect(Relationship.SupportedBy("G1", "G1")).Connect(Relationship.Challenges("CG2", Relationship.SupportedBy("G1", "G1")))
            .Connect(Relationship.SupportedBy("G1", "G2")).Connect(Relationship.Challenges("G1", "G2")).Connect(Relationship.Challenges("CG3", Relationship.SupportedBy("G1", "G2")))
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
}
