using System.Xml.Linq;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

public class LongIdTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    [Fact]
    public void Of_a_long_id_both_ends_are_drawn_and_the_whole_is_in_the_tooltip()
    {
        string id = "Begin" + new string('m', 150) + "End";
        var draft = new ArgumentBuilder("Long");
        draft.Goal(id, "It holds").SupportedByAll(draft.Evidence("E", "A test"));
        XElement box = XDocument.Parse(draft.Build().ToSvg()).Descendants(Space + "g").Single(group => group.Attribute("data-id")?.Value == id);

        string drawn = string.Concat(box.Elements(Space + "text").Where(text => text.Attribute("class")!.Value == "ag-id").Select(text => text.Value));
        drawn.Should().StartWith("Begin").And.Contain("…").And.Contain("End").And.NotContain(id);
        box.Element(Space + "title")!.Value.Should().StartWith(id + ": goal");
    }

    [Fact]
    public void An_id_that_has_room_is_drawn_whole_and_no_letter_is_cut()
    {
        string id = string.Concat(Enumerable.Repeat("👩", 45));
        var draft = new ArgumentBuilder("Long");
        draft.Goal(id, "It holds").SupportedByAll(draft.Evidence("Evidence-of-a-name-not-so-long", "A test"));
        string svg = draft.Build().ToSvg();
        svg.Should().NotContain("\uFFFD");
        string drawn = string.Concat(XDocument.Parse(svg).Descendants(Space + "text")
            .Where(text => text.Attribute("class")!.Value == "ag-id").Select(text => text.Value));
        drawn.Should().Contain("Evidence-of-a-name-not-so-long");
    }
}
