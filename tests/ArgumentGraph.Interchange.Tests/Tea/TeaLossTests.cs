namespace ArgumentGraph.Interchange.Tests;

/// <summary>What a case export leaves out, and what things are called when it is read again.</summary>
public class TeaLossTests
{
    [Fact]
    public void A_defeater_of_what_supports_it_is_written_once()
    {
        Argument argument = new ArgumentBuilder("Circle").Build().Edit(change => change
            .Add(new Claim("C", "c")).Add(new Goal("G", "g")).Add(new Evidence("E", "e"))
            .Connect(Relationship.SupportedBy("C", "G")).Connect(Relationship.SupportedBy("G", "E")).Connect(Relationship.Challenges("C", "E")));

        (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);
        FormatReading read = TeaTexts.Read(text);

        losses.Should().OnlyContain(loss => loss.Kind == LossKind.Inferred && loss.ElementId == null);
        read.HasErrors.Should().BeFalse();
        read.Argument!.ToJson().Should().Be(argument.ToJson());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_defeater_that_the_author_wrote_before_a_circle_is_written_under_it_alone(bool isLonger)
    {
        Argument argument = new ArgumentBuilder("Circle").Build().Edit(change =>
        {
            change.Add(new Evidence("E", "e")).Add(new Goal("G", "g")).Add(new Context("X", "x")).Connect(Relationship.InContextOf("G", "X"))
                .Connect(Relationship.Challenges("E", "X"));
            _ = isLonger
                ? change.Add(new Goal("H", "h")).Connect(Relationship.SupportedBy("G", "H")).Connect(Relationship.SupportedBy("H", "G"))
                : change.Connect(Relationship.SupportedBy("G", "G"));
        });

        (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);
        FormatReading read = TeaTexts.Read(text);

        read.Findings.Should().BeEmpty();
        read.Argument!.Relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges)
            .Should().Equal(Relationship.Challenges("E", "G"));
        losses.Select(loss => loss.ElementId).Should().Contain(["E", "G", "X"]);
        text.Split("\"EVIDENCE\"").Should().HaveCount(2, "it is one node");
    }

    [Fact]
    public void Losses_tell_what_attributes_are_called_then()
    {
        Argument argument = new ArgumentBuilder("Names").Build().Edit(change => change
            .Add(new Goal("G", "g")).Add(new Claim("G-A1", "has the name")).Add(new Assumption("X", "one")).Add(new Assumption("Y", "two"))
            .Connect(Relationship.SupportedBy("G", "G-A1")).Connect(Relationship.InContextOf("G", "X")).Connect(Relationship.InContextOf("G", "Y")));

        (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);

        losses.Where(loss => loss.ElementId is not null).Select(loss => loss.Message).Should().Equal(
            "The assumption 'X' is an attribute in TEA, and has no id there; read again, it is called 'G-A1 (2)'.",
            "The assumption 'Y' is written as a paragraph of 'G-A1 (2)'.",
            "The statement of 'X' goes on with 1 more, each a paragraph: 'G' states 2 assumptions, TEA one.");
        TeaTexts.Read(text).Argument!["G-A1 (2)"].Statement.Should().Be("one\n\ntwo");
    }

    [Theory]
    [InlineData("""{"tea":{}}""")]
    [InlineData("""{"tea":{"isDefeater":true}}""")]
    [InlineData("""{"tea":{"under":"G"}}""")]
    [InlineData("""{"tea":{"id":"C","name":"Another"}}""")]
    public void Kept_data_that_no_longer_fit_are_a_loss_and_change_nothing_else(string data)
    {
        Argument argument = new ArgumentBuilder("Data").Build().Edit(change => change
            .Add(new Goal("G", "g")).Add(new Claim("C", "c") { Data = RawJson.Parse(data) }).Connect(Relationship.SupportedBy("G", "C")));

        (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);
        Argument read = TeaTexts.Read(text).Argument!;

        losses.Should().ContainSingle(loss => loss.Kind == LossKind.Dropped).Which.Message.Should().Be("'C': data. TEA has no place for that.");
        read.Relationships.Should().Equal(argument.Relationships);
        read.Elements.Select(element => element.Id).Should().Equal("G", "C");
    }

    [Fact]
    public void Members_of_the_document_are_a_loss()
    {
        Argument argument = Argument.Parse(
            """{ "format": "argument-graph/1", "title": "t", "author": 1, "elements": [{ "id": "G", "kind": "goal", "statement": "" }] }""");

        TeaTexts.Write(argument).Losses
            .Should().ContainSingle(loss => loss.Kind == LossKind.Dropped).Which.Message.Should().Be("The document's member 'author' has no place in TEA.");
    }
}
