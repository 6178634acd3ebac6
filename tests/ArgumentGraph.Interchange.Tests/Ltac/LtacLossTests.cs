namespace ArgumentGraph.Interchange.Tests;

/// <summary>What LTAC leaves out is said, and what no longer holds is not written as if it did.</summary>
public class LtacLossTests
{
    [Fact]
    public void Options_that_would_make_an_element_another_thing_are_left_out()
    {
        Argument argument = new ArgumentBuilder("g").Build().Edit(change => change
            .Add(new Goal("G", "g"))
            .Add(new Claim("C1", "not assumed") { Data = RawJson.Parse("""{"ltac":{"options":["assumed"]}}""") })
            .Add(new Claim("C2", "not open") { Data = RawJson.Parse("""{"ltac":{"options":["needssupport"]}}""") })
            .Add(new Claim("C3", "open, not given") { IsUndeveloped = true, Data = RawJson.Parse("""{"ltac":{"options":["axiomatic"]}}""") })
            .Connect(Relationship.SupportedBy("G", "C1")).Connect(Relationship.SupportedBy("G", "C2")).Connect(Relationship.SupportedBy("G", "C3")));

        (string text, ValueList<Loss> losses) = LtacSamples.Write(argument);
        FormatReading read = LtacSamples.Read(text);

        read.Findings.Should().BeEmpty();
        LtacSamples.ShouldBeTheSame(read.Argument!, argument.Edit(change => change
            .Replace<Claim>("C1", claim => claim with { Data = null }).Replace<Claim>("C2", claim => claim with { Data = null }).Replace<Claim>(
                "C3", claim => claim with { Data = null })));
        losses.Where(loss => loss.Message.StartsWith("The option", StringComparison.Ordinal)).Select(loss => loss.ElementId).Should().Equal("C1", "C2", "C3");
    }

    [Fact]
    public void Kept_data_that_nothing_is_written_of_is_a_loss()
    {
        Argument argument = new ArgumentBuilder("g").Build()
            .Edit(change => change.Add(new Goal("G", "g") { Data = RawJson.Parse("""{"ltac":{"challenge":"counter"}}""") }));

        LtacSamples.Write(argument).Losses
            .Should().Equal(new Loss(LossKind.Dropped, "The part of the data that no longer fits of 'G' has no place in LTAC.", "G", null));
    }

    [Fact]
    public void Tags_that_packages_give_are_said_once()
    {
        Argument argument = new ArgumentBuilder("a").Build().Edit(change => change.Add(new Goal("A", "a")).Add(new Goal("B", "b")));

        (string text, ValueList<Loss> losses) = LtacSamples.Write(argument);

        losses.Should().Equal(
            new Loss(LossKind.Inferred, "The tag 'package' of 2 elements: there are 2 packages, and the tag says in which of them an element is.", null, null));
        LtacSamples.Write(LtacSamples.Read(text).Argument!).Losses.Should().BeEmpty();
    }

    [Fact]
    public void A_title_that_is_read_on_one_line_is_a_loss()
    {
        Argument argument = new ArgumentBuilder("old\rends").Build().Edit(change => change.Add(new Goal("G", "old\rends")));

        LtacSamples.Write(argument).Losses.Should().ContainSingle(loss => loss.ElementId == null).Which.Message.Should().StartWith("The title");
    }

    [Fact]
    public void Members_of_the_document_and_an_argument_without_elements_are_losses()
    {
        Argument argument = Argument.Parse("""{ "format": "argument-graph/1", "title": "t", "author": 1, "elements": [] }""");

        LtacSamples.Write(argument).Losses.Select(loss => loss.Kind).Should().Equal(LossKind.Dropped, LossKind.Dropped);
    }
}
