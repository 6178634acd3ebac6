using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

/// <summary>The author's order from left to right, siblings in one row, and the hints that say otherwise.</summary>
public class AuthorOrderTests
{
    public static TheoryData<string> Samples { get; } = ["sabotage-risk", "nine-pathways", "tempe-crash", "evidence"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Siblings_of_samples_stand_in_the_order_of_the_file_and_in_one_row(string sample)
    {
        Argument argument = Argument.Load(Repository.File("samples", sample, "case.json"));
        var whole = Diagram.Of(argument);

        Siblings.CheckOrder(whole, argument, sample);
        Siblings.CheckRows(whole, argument, sample);
        foreach (Sheet sheet in argument.ToSheets().All)
        {
            Siblings.CheckOrder(sheet.Diagram, argument, sheet.Name);
            Siblings.CheckRows(sheet.Diagram, argument, sheet.Name);
        }
    }

    [Fact]
    public void Pathways_of_the_sabotage_case_stand_from_the_first_to_the_ninth()
    {
        Argument argument = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
        DiagramNode[] pathways = [.. Diagram.Of(argument).Nodes.Where(node => node.Element is Goal { IsPathway: true }).OrderBy(node => node.X)];

        pathways.Select(node => node.Element.Id).Should().Equal("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9");
        pathways.Select(node => node.Y).Distinct().Should().ContainSingle();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Siblings_of_trees_stand_in_order_and_in_one_row(bool withHints)
    {
        RandomCases<Argument> cases = ArgumentCases.WithTexts(seed => RandomTrees.Make(seed, withHints));
        cases.Check(300, 4_000, argument =>
        {
            var diagram = Diagram.Of(argument);

            Siblings.CheckOrder(diagram, argument, "a tree");
            Siblings.CheckRows(diagram, argument, "a tree");
            Geometry.Check(diagram, argument, "a tree");
        });
    }

    [Fact]
    public void Siblings_that_are_shared_stand_as_the_first_that_lists_them_says()
    {
        RandomCases<Argument> cases = ArgumentCases.WithTexts(seed => RandomArguments.Make(seed));
        cases.Check(200, 3_000, argument => Siblings.CheckOrder(Diagram.Of(argument), argument, "much is shared"));
    }

    [Fact]
    public void Roots_stand_in_the_order_of_the_file_whether_connected_or_not()
    {
        var draft = new ArgumentBuilder("Roots");
        EvidenceDraft shared = draft.Evidence("E", "Shared");
        draft.Goal("R2", "Second, and small").SupportedByAll(shared);
        draft.Goal("R1", "First").SupportedByAll(draft.Claim("C", "Deep").SupportedByAll(draft.Evidence("E1", "one"), draft.Evidence("E2", "two")));
        draft.Goal("R3", "Third").SupportedByAll(shared);
        Argument argument = draft.Build();
        string[] inFile = [.. argument.Roots.Select(root => root.Id)];

        DiagramNode[] roots = [.. inFile.Select(id => Diagram.Of(argument).Nodes.Single(node => node.Element.Id == id))];

        Array.IndexOf(inFile, "R2").Should().BeLessThan(Array.IndexOf(inFile, "R3"));
        Siblings.CheckOrder([.. roots.Where(node => node.Element.Id != "R1")], "of roots with one support");
        roots.OrderBy(node => node.Y).ThenBy(node => node.X).Select(node => node.Element.Id).Should().Equal("R2", "R3", "R1");
    }

    [Fact]
    public void Four_hazards_of_a_figure_stand_in_one_row_in_order()
    {
        Argument argument = HazardFigure.Argument;
        argument.Elements.Should().HaveCount(24);
        var diagram = Diagram.Of(argument);
        DiagramNode[] hazards = [.. diagram.Nodes.Where(node => node.Element.Id.StartsWith('H')).OrderBy(node => node.X)];

        hazards.Select(node => node.Element.Id).Should().Equal("H1", "H2", "H3", "H4");
        hazards.Select(node => node.Y).Distinct().Should().ContainSingle();
        Siblings.CheckOrder(diagram, argument, "a figure");
        Siblings.CheckRows(diagram, argument, "a figure");
        Geometry.Check(diagram, argument, "a figure");
    }

    [Fact]
    public void Hints_put_a_sibling_first_or_last_and_an_element_lower()
    {
        Argument argument = HazardFigure.Argument.Edit(edit => edit
            .Replace<Goal>("H4", goal => goal with { Order = 0 }).Replace<Goal>("H2", goal => goal with { Order = 9 })
            .Replace<Claim>("C41", claim => claim with { Row = 5 }));

        DiagramNode[] nodes = [.. Diagram.Of(argument).Nodes];

        nodes.Where(node => node.Element.Id.StartsWith('H')).OrderBy(node => node.X).Select(node => node.Element.Id).Should().Equal("H4", "H1", "H3", "H2");
        double[] rows = [.. nodes.Where(node => node.Element.Kind <= ElementKind.Claim).Select(node => node.Y).Distinct().Order()];
        double lower = nodes.Single(node => node.Element.Id == "C41").Y;
        Array.IndexOf(rows, lower).Should().Be(rows.Length - 1);
        lower.Should().BeGreaterThan(nodes.Single(node => node.Element.Id == "C12").Y, "C12 supports the same hazard, and asks for no row");
    }

    [Fact]
    public void A_row_counts_from_the_topmost_element()
    {
        var draft = new ArgumentBuilder("Rows");
        EvidenceDraft end = draft.Evidence("E", "The end");
        draft.Goal("G", "Top").SupportedByAll(
            draft.Claim("A0", "Row 1").SupportedByAll(draft.Claim("A1", "Row 2").SupportedByAll(draft.Claim("A2", "Row 3").SupportedByAll(end))),
            draft.Claim("B", "As low as row 3").SupportedByAll(draft.Evidence("F", "Its own")).Row(3));

        Dictionary<string, double> tops = Diagram.Of(draft.Build()).Nodes.ToDictionary(node => node.Element.Id, node => node.Y, StringComparer.Ordinal);

        tops["B"].Should().Be(tops["A2"]);
        tops["F"].Should().Be(tops["E"]);
    }
}
