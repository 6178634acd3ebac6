using System.Globalization;
using System.Xml.Linq;
using ArgumentGraph.Rendering.Tests.Sheets;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

public class ModuleDiagramTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    [Fact]
    public void Modules_and_contracts_have_the_symbols_of_the_standard_and_say_their_size_and_least_standing()
    {
        Diagram diagram = ModuleSheetTests.Weights().Edit(edit => edit.Replace<Evidence>("Backups/E1", each => each with { State = EvidenceState.Planned }))
            .ToModuleDiagram();

        diagram.Nodes.Select(node => (node.Element.Id, node.Shape)).Should().Equal(
            ("Oversight", DiagramShape.Module), ("Storage", DiagramShape.Module), ("Access", DiagramShape.Module), ("Backups", DiagramShape.Module),
            ("BackupContract", DiagramShape.Contract));
        Dictionary<string, string> words = Words(diagram);
        words["Oversight"].Should().Be("Oversight Oversight of the weights 3 elements unsupported: Oversight/G0");
        words["Storage"].Should().Be("Storage 2 elements supported");
        words["BackupContract"].Should().Contain("1 element unsupported: Oversight/G3");
        Legend(diagram).Should().ContainAll("The least standing of its goals", "module", "contract", "rests on, by so many relationships")
            .And.NotContain("challenges");
    }

    [Fact]
    public void What_belongs_to_no_module_and_modules_that_are_not_here_are_drawn_as_well()
    {
        Argument argument = ModuleSymbolTests.EveryKind().Edit(edit => edit.Add(new Goal("no module", "All is safe") { Module = "no module" })
            .Add(new Goal("Top", "All is safe")).Connect(Relationship.SupportedBy("Top", "G1")));

        Diagram diagram = argument.ToModuleDiagram();

        Dictionary<string, string> words = Words(diagram);
        words["(no module)"].Should().Be("(no module) 1 element", "a module is called so");
        words["Road"].Should().Be("Road not here");
        diagram.Edges.Select(edge => edge.Relationship).Should().BeEquivalentTo(
            [Relationship.SupportedBy("(no module)", "Brakes"), Relationship.SupportedBy("Brakes", "Road")]);
        XDocument.Parse(diagram.ToSvg()).Descendants(Space + "g").Select(group => group.Attribute("data-count")?.Value).OfType<string>()
            .Should().BeEquivalentTo("2 + 3 contexts", "1");
    }

    [Fact]
    public void Where_contexts_alone_are_cited_the_head_is_hollow()
    {
        Argument argument = Argument.Parse(
            """
            { "format": "argument-graph/1", "title": "Contexts", "elements": [
              { "id": "A", "kind": "goal", "module": "A", "statement": "x", "undeveloped": true, "inContextOf": ["C"] },
              { "id": "C", "kind": "context", "module": "B", "public": true, "statement": "x" },
              { "id": "D", "kind": "claim", "module": "D", "statement": "x", "undeveloped": true, "challenges": ["A"] }
            ] }
            """);

        foreach (Notation notation in Enum.GetValues<Notation>())
        {
            Diagram diagram = argument.ToModuleDiagram(options: new() { Notation = notation });
            string[] drawn = [.. XDocument.Parse(diagram.ToSvg()).Root!.Elements(Space + "path")
                .Select(path => $"{path.Attribute("class")!.Value}: {path.Attribute("data-from")!.Value}")];
            drawn.Should().Equal("ag-edge ag-edge-context: A", "ag-edge ag-edge-challenge: D");
            diagram.ToSvg().Contains("cites contexts of", StringComparison.Ordinal).Should().Be(notation != Notation.Gsn);
        }
    }

    [Fact]
    public void Plain_gsn_has_the_symbols_their_names_and_titles_and_nothing_else()
    {
        XDocument svg = XDocument.Parse(ModuleSheetTests.Weights().ToModuleDiagram(options: new() { Notation = Notation.Gsn }).ToSvg());

        string.Join(' ', svg.Descendants(Space + "g").SelectMany(group => group.Elements(Space + "text")).Select(text => text.Value)).Should().Be(
            "Oversight Oversight of the weights Storage Access Who reaches the storage Backups BackupContract What the backups do for oversight");
        svg.Descendants().Should().NotContain(each => each.Attribute("data-count") != null, "no numbers stand on arrows");
        svg.Root!.Attribute("class")!.Value.Should().Be("ag ag-monochrome");
    }

    [Fact]
    public void Arrows_are_the_relationships_between_modules_counted_and_modules_have_the_least_standing_of_their_goals()
    {
        for (int seed = 0; seed < TestSize.Cases(200, 1_500); seed++)
        {
            Argument argument = RandomModules.Make(seed, withCircles: seed % 4 == 0);
            ModulesReport report = argument.AnalyzeModules();
            Diagram diagram = Diagram.Of(report);

            diagram.Edges.Select(edge => edge.Relationship).Should().BeEquivalentTo(Between(argument), "seed {0}", seed);
            Dictionary<string, string> words = Words(diagram);
            foreach (AnalysedModule module in report.Modules)
            {
                int count = argument.Elements.Count(element => element.Module == module.Module.Name && !element.IsAway);
                words[module.Module.Name].Should().Contain(string.Create(CultureInfo.InvariantCulture, $"{count} element"));
                string standing = module.Goals.Count == 0 ? "element"
                    : module.Goals.Any(goal => goal.Joined == Standing.Unsupported) ? "unsupported:"
                    : module.Goals.Any(goal => goal.Joined == Standing.InDoubt) ? "in doubt:" : " supported";
                words[module.Module.Name].Should().Contain(standing, "seed {0}, {1}", seed, module);
            }

            Geometry.Check(diagram, diagram.Argument, $"seed {seed}");
        }
    }

    [Fact]
    public void The_more_elements_a_module_has_the_larger_is_its_box_up_to_a_bound()
    {
        int[] sizes = [1, 4, 40, 400, 4_000];
        Diagram diagram = Sized(sizes).ToModuleDiagram();

        double[] areas = [.. sizes.Select(size => diagram.Nodes.Single(node => node.Element.Id == Name(size))).Select(node => node.Width * node.Height)];
        areas.Should().BeInAscendingOrder();
        areas[4].Should().BeGreaterThan(3 * areas[2]);
        diagram.Nodes.Should().OnlyContain(node => node.Width <= 300 && node.Height <= 180);
        Sized([7]).ToModuleDiagram().Nodes.Single().Should().BeEquivalentTo(
            Sized([70]).ToModuleDiagram().Nodes.Single(), options => options.Excluding(node => node.Element), "alone it has its usual size");
        Geometry.Check(diagram, diagram.Argument, "sized");
        Sized(sizes).ToModuleDiagram(options: new() { Notation = Notation.Gsn }).Nodes.Select(node => node.Height).Distinct()
            .Should().ContainSingle("plain GSN says nothing of sizes");
    }

    [Fact]
    public void As_a_flowchart_of_mermaid_they_are_the_same_modules_arrows_and_numbers()
    {
        Argument argument = Argument.Parse(
            """
            { "format": "argument-graph/1", "title": "All", "elements": [
              { "id": "A", "kind": "goal", "module": "A \"<b>\"", "statement": "x", "supportedBy": ["D", "E"], "inContextOf": ["C"] },
              { "id": "C", "kind": "context", "module": "B", "public": true, "statement": "x" },
              { "id": "D", "kind": "claim", "module": "D", "public": true, "statement": "x", "supportedBy": ["E2"] },
              { "id": "E", "kind": "evidence", "module": "D", "public": true, "statement": "x", "state": "available" },
              { "id": "E2", "kind": "evidence", "module": "D", "statement": "x", "state": "planned" },
              { "id": "X", "kind": "claim", "module": "X", "statement": "x", "undeveloped": true, "challenges": ["D"] }
            ] }
            """);

        argument.AnalyzeModules().ToMermaid().Split('\n')[..^5].Should().Equal(
            "flowchart TD",
            "  m0[\"<b>A #34;#60;b#62;#34;</b><br/>1 element<br/>unsupported\"]:::unsupported",
            "  m1[\"<b>B</b><br/>1 element\"]:::frame",
            "  m2[\"<b>D</b><br/>3 elements<br/>unsupported\"]:::unsupported",
            "  m3[\"<b>X</b><br/>1 element<br/>unsupported\"]:::unsupported",
            "  m0 --o|\"1\"| m1",
            "  m0 -->|\"2\"| m2",
            "  m3 -. \"challenges, 1\" .-> m2");
        ModuleSheetTests.Weights().AnalyzeModules().ToMermaid().Should().Contain("{{\"<b>BackupContract</b>", "a contract is a hexagon");
        CaseReport.Of(ModuleSheetTests.Weights(), new() { Sections = ReportSections.Modules }).ToMarkdown().Should().Contain("<b>BackupContract</b>");
    }

    [Fact]
    public void An_argument_without_modules_says_so()
    {
        Diagram diagram = ChallengedCase.Make().ToModuleDiagram();

        diagram.Nodes.Should().BeEmpty();
        diagram.ToSvg().Should().Contain("Nothing is drawn: the argument has no modules.");
    }

    // From the relationships alone.
    private static IEnumerable<Relationship> Between(Argument argument)
    {
        if (argument.Modules.Count == 0)
        {
            return [];
        }

        return argument.Relationships.Select(relationship => relationship.Kind == RelationshipKind.Challenges
                ? (Challenger: ModuleOf(relationship.From), Other: ModuleOf(OwnerOf(relationship.To)), IsChallenge: true)
                : (Challenger: ModuleOf(relationship.From), Other: ModuleOf(relationship.To.ElementId!), IsChallenge: false))
            .Where(ends => ends.Challenger != ends.Other).Distinct()
            .Select(ends => ends.IsChallenge ? Relationship.Challenges(ends.Challenger, ends.Other) : Relationship.SupportedBy(ends.Challenger, ends.Other));

        string ModuleOf(string id) => argument[id].Module ?? "no module";

        static string OwnerOf(RelationshipTarget target) =>
            target.ElementId ?? (target.Relationship!.Kind == RelationshipKind.Challenges ? OwnerOf(target.Relationship.To) : target.Relationship.From);
    }

    private static Dictionary<string, string> Words(Diagram diagram) => XDocument.Parse(diagram.ToSvg()).Descendants(Space + "g")
        .Where(group => group.Attribute("data-id") is not null)
        .ToDictionary(group => group.Attribute("data-id")!.Value, group => string.Join(' ', group.Elements(Space + "text").Select(text => text.Value)));

    private static string Name(int size) => string.Create(CultureInfo.InvariantCulture, $"M{size}");

    // Modules of evidence that rest on nothing, and not on each other.
    private static Argument Sized(int[] sizes) => new ArgumentBuilder("Sizes").Build().Edit(edit =>
    {
        foreach (int size in sizes)
        {
            for (int number = 0; number < size; number++)
            {
                edit.Add(new Evidence($"{Name(size)}/E{number}", "x") { Module = Name(size) });
            }
        }
    });

    private static string Legend(Diagram diagram) =>
        XDocument.Parse(diagram.ToSvg()).Descendants(Space + "g").Single(group => group.Attribute("class")?.Value == "ag-legend").Value;
}
