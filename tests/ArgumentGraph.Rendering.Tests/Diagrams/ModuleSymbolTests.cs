using System.Xml.Linq;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

public class ModuleSymbolTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    // The standard's figures, part 1, 4.3: what is round stands on the compartment.
    private static readonly Dictionary<ElementKind, DiagramShape> Standard = new()
    {
        [ElementKind.Goal] = DiagramShape.Rectangle,
        [ElementKind.Evidence] = DiagramShape.Arch,
        [ElementKind.Context] = DiagramShape.RoundedTop,
        [ElementKind.Assumption] = DiagramShape.LowArch,
        [ElementKind.Justification] = DiagramShape.LowArch,
    };

    [Theory]
    [InlineData(Notation.Gsn)]
    [InlineData(Notation.Annotated)]
    public void An_away_element_has_the_shape_of_its_kind_and_the_name_of_its_module(Notation notation)
    {
        Argument argument = EveryKind();
        var diagram = Diagram.Of(argument, new() { Notation = notation });

        DiagramNode[] away = [.. diagram.Nodes.Where(node => node.Element.IsAway)];
        away.Select(node => node.Shape).Should().Equal(away.Select(node => Standard[node.Element.Kind]));
        away.Should().HaveCount(5).And.OnlyContain(node => node.AwayModule == "Road");
        diagram.Nodes.Except(away).Should().OnlyContain(node => node.AwayModule == null);
        foreach (XElement group in Groups(diagram))
        {
            bool isAway = argument[group.Attribute("data-id")!.Value].IsAway;
            group.Descendants(Space + "text").Where(text => Class(text) == "ag-left ag-owner").Select(text => text.Value)
                .Should().Equal(isAway ? ["Road"] : []);
            group.Element(Space + "title")!.Value.Contains(", of the module Road", StringComparison.Ordinal).Should().Be(isAway);
        }
    }

    [Theory]
    [InlineData(Notation.Gsn)]
    [InlineData(Notation.Cae)]
    public void What_is_public_and_what_is_left_to_a_contract_has_a_mark(Notation notation)
    {
        Argument argument = EveryKind();

        foreach (XElement group in Groups(Diagram.Of(argument, new() { Notation = notation })))
        {
            Element element = argument[group.Attribute("data-id")!.Value];
            bool isLeft = element is Goal { IsToBeSupportedByContract: true };
            int symbols = (element.IsPublic ? 1 : 0) + (element.IsAway ? 1 : 0) + (isLeft ? 1 : 0);
            group.Descendants(Space + "path").Count(path => Class(path) == "ag-module").Should().Be(symbols, element.Id);
            string words = group.Element(Space + "title")!.Value;
            words.Contains(", public", StringComparison.Ordinal).Should().Be(element.IsPublic);
            words.Contains(", left to a contract", StringComparison.Ordinal).Should().Be(isLeft);
        }
    }

    [Fact]
    public void A_legend_explains_the_marks_that_occur()
    {
        LegendOf(EveryKind()).Should().ContainAll("of the module named in it", "public: other modules may cite it", "left to a contract");
        LegendOf(ChallengedCase.Make()).Should().NotContainAny("module", "contract");

        static string LegendOf(Argument argument) =>
            XDocument.Parse(argument.ToSvg()).Descendants(Space + "g").Single(group => Class(group) == "ag-legend").Value;
    }

    [Fact]
    public void Where_nothing_says_which_module_it_is_the_compartment_is_there_without_a_name()
    {
        Argument argument = new ArgumentBuilder("One").Build().Edit(edit => edit.Add(new Goal("G1", "Elsewhere") { IsAway = true }));

        var diagram = Diagram.Of(argument);

        diagram.Nodes.Single().AwayModule.Should().BeEmpty();
        Groups(diagram).Single().Descendants(Space + "path").Count(path => Class(path) == "ag-module").Should().Be(1);
    }

    [Fact]
    public void Arguments_with_modules_are_laid_out_cleanly()
    {
        for (int seed = 0; seed < TestSize.Cases(200, 1_500); seed++)
        {
            Argument argument = RandomModules.Make(seed, withCircles: seed % 4 == 0);
            var options = new DiagramOptions { Notation = (Notation)(seed % 3) };
            Geometry.Check(Diagram.Of(argument, options), argument, $"seed {seed}");
        }
    }

    [Fact]
    public void A_symbol_is_a_rectangle_with_a_tab_and_that_of_a_contract_has_two()
    {
        // Between the corners of a drawn path, by hand.
        Drawn(isContract: false).Should().Be("M10 15h30v5H110v40H10ZM10 20h30");
        Drawn(isContract: true).Should().Be("M10 15h30v5H110v40H40v5h-30ZM10 60h30M10 20h30");

        static string Drawn(bool isContract)
        {
            var text = new SvgText();
            ModuleSymbol.Write(text, "x", 10, 20, 100, 40, tab: 5, isContract);
            return XElement.Parse(text.ToString()).Attribute("d")!.Value;
        }
    }

    internal static Argument EveryKind() => Argument.Parse(
        """
        { "format": "argument-graph/1", "title": "Every kind", "elements": [
          { "id": "G1", "kind": "goal", "public": true, "module": "Brakes", "statement": "The brake stops the vehicle", "supportedBy": ["S1", "Road/G7", "G2"],
            "inContextOf": ["Road/C1", "Road/A1", "Road/J1", "C2", "A2"] },
          { "id": "S1", "kind": "strategy", "module": "Brakes", "statement": "Over each part", "supportedBy": ["Road/Sn1", "Sn2"] },
          { "id": "G2", "kind": "goal", "module": "Brakes", "toBeSupportedByContract": true, "statement": "Brake fluid is renewed in time" },
          { "id": "Road/G7", "kind": "goal", "away": true, "statement": "Wet roads have a friction of at least 0.4" },
          { "id": "Road/C1", "kind": "context", "away": true, "statement": "Roads of class A and B" },
          { "id": "Road/A1", "kind": "assumption", "away": true, "statement": "No ice is on the road" },
          { "id": "Road/J1", "kind": "justification", "away": true, "statement": "Ice is covered by another system" },
          { "id": "Road/Sn1", "kind": "evidence", "away": true, "statement": "Record of brake tests on the wet track" },
          { "id": "Sn2", "kind": "evidence", "public": true, "module": "Brakes", "statement": "Inspection of the pads", "state": "available" },
          { "id": "C2", "kind": "context", "public": true, "module": "Brakes", "statement": "Vehicles up to three tonnes" },
          { "id": "A2", "kind": "assumption", "public": true, "module": "Brakes", "statement": "The driver brakes" }
        ] }
        """);

    private static IEnumerable<XElement> Groups(Diagram diagram) =>
        XDocument.Parse(diagram.ToSvg()).Descendants(Space + "g").Where(group => group.Attribute("data-id") is not null);

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? string.Empty;
}
