using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Working;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

/// <summary>Leaf evidence in columns, where that makes a picture narrower.</summary>
public class StackTests
{
    [Fact]
    public void Many_leaves_of_one_claim_stand_in_columns_in_their_order()
    {
        var draft = new ArgumentBuilder("Leaves");
        draft.Claim("C", "A claim").SupportedByAll([.. Enumerable.Range(1, 8).Select(i => draft.Evidence("E" + i, "Evidence " + i))]);
        Argument argument = draft.Build();
        var diagram = Diagram.Of(argument);
        DiagramNode[][] columns = ColumnsOf(diagram);

        columns.Select(column => string.Join(' ', column.Select(node => node.Element.Id))).Should().Equal("E1 E2 E3 E4", "E5 E6 E7 E8");
        Geometry.Check(diagram, argument, "two stacks");
        foreach (DiagramEdge edge in diagram.Edges)
        {
            DiagramNode leaf = diagram.Nodes.Single(node => node.Element.Id == edge.Relationship.To.ElementId);
            edge.Points[^1].X.Should().BeLessThan(leaf.X + 1, "a branch comes from the left");
            edge.Points[^1].Y.Should().Be(leaf.Y + (leaf.Height / 2));
            edge.Points[^2].Y.Should().BeApproximately(edge.Points[^1].Y, 0.1);
        }

        diagram.ToSvg().Split("marker-end=").Should().HaveCount(1 + 8, "each has a head of its own");
    }

    [Fact]
    public void Leaves_stay_apart_that_are_alone_shared_challenged_or_ask_for_a_row()
    {
        var draft = new ArgumentBuilder("No stack");
        EvidenceDraft Leaf(string id) => draft.Evidence(id, "A leaf");
        EvidenceDraft shared = Leaf("S");
        EvidenceDraft doubted = Leaf("D");
        draft.Claim("C9", "Challenge").Challenges(doubted);
        draft.Claim("C2", "Shared in the middle").SupportedByAll(Leaf("B1"), doubted, Leaf("B4"), Leaf("B5").Row(2), Leaf("B6"), shared);
        draft.Claim("C3", "Shares").SupportedByAll(shared);

        string[] level = ["B1", "D", "B4", "B6", "S"];
        DiagramNode[] nodes = [.. Diagram.Of(draft.Build()).Nodes];
        nodes.Where(node => level.Contains(node.Element.Id)).Select(node => node.Y).Distinct().Should().ContainSingle();
        nodes.Single(node => node.Element.Id == "B5").Y.Should().BeGreaterThan(nodes.Single(node => node.Element.Id == "B4").Y);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(500)]
    public void Hundreds_of_leaves_stand_in_columns_that_fill_a_window(int count)
    {
        var draft = new ArgumentBuilder("Leaves");
        draft.Claim("C", "A claim").SupportedByAll([.. Enumerable.Range(1, count).Select(i => draft.Evidence("E" + i, "Record " + i))]);
        Argument argument = draft.Build();

        foreach (Diagram diagram in (Diagram[])[Diagram.Of(argument), argument.ToSheets().Overview.Diagram, Diagram.Of(argument, new() { IsInReport = true })])
        {
            (diagram.Width / diagram.Height).Should().BeInRange(0.7, 2.2);
            ColumnsOf(diagram).SelectMany(column => column).Select(node => node.Element.Id).Should().Equal(Enumerable.Range(1, count).Select(i => "E" + i));
            Geometry.Check(diagram, argument, $"{count} leaves");
        }
    }

    [Fact]
    public void Hundreds_of_references_stand_in_columns_too()
    {
        var draft = new ArgumentBuilder("References");
        draft.Goal("G", "All is well").SupportedByAll([.. Enumerable.Range(1, 100).Select(i => draft.Claim("C" + i, "Part " + i).SupportedByAll(
            [.. Enumerable.Range(1, 5).Select(j => draft.Evidence($"E{i}-{j}", "Record"))]))]);
        Argument argument = draft.Build();
        Sheet overview = argument.ToSheets().Overview;

        overview.References.Should().HaveCountGreaterThan(90);
        (overview.Diagram.Width / overview.Diagram.Height).Should().BeInRange(0.5, 2.5);
        Geometry.Check(overview.Diagram, argument, "references");
        Siblings.CheckOrder(overview.Diagram, argument, "references");
    }

    [Fact]
    public void A_stack_does_not_push_down_what_stands_deeper_beside_it()
    {
        var draft = new ArgumentBuilder("Deep");
        EvidenceDraft end = draft.Evidence("F", "The end");
        draft.Goal("G", "Top").SupportedByAll(
            draft.Claim("A", "Many records").SupportedByAll([.. Enumerable.Range(1, 12).Select(i => draft.Evidence("E" + i, "Record of function " + i))]),
            draft.Claim("B", "Deep").SupportedByAll(draft.Claim("B1", "Deeper").SupportedByAll(draft.Claim("B2", "Deepest").SupportedByAll(end))));
        Argument argument = draft.Build();
        var diagram = Diagram.Of(argument);
        Dictionary<string, DiagramNode> nodes = diagram.Nodes.ToDictionary(node => node.Element.Id, StringComparer.Ordinal);

        nodes["B1"].Y.Should().Be(nodes["E1"].Y, "it supports what stands beside the stack's claim");
        nodes["B2"].Y.Should().BeLessThan(nodes["E2"].Y);
        nodes["F"].Y.Should().BeLessThan(nodes["E4"].Y);
        Geometry.Check(diagram, argument, "a stack beside a deep branch");
    }

    [SharedDataFact]
    public void Wide_cases_become_much_narrower_and_no_case_wider()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(Repository.SharedData!, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("fault-trees", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (ArgumentGraph.Interchange.ArgumentFormats.ReadFile(path).Argument is { Elements.Count: > 0 and < 3_000 } argument)
            {
                shares[path] = WidthWithStacks(argument);
            }
        }

        shares.Values.Should().OnlyContain(share => share <= 1);
        shares.Values.Min().Should().BeLessThan(0.6);
    }

    [Fact]
    public void The_sabotage_case_is_narrower_for_its_stacks() =>
        WidthWithStacks(Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"))).Should().BeLessThan(0.92);

    // The width as it is drawn, as a share of what it is without stacks; 1 where the argument falls into parts.
    private static double WidthWithStacks(Argument argument)
    {
        DiagramGraph graph = Diagram.Of(argument).Graph;
        var plain = new DiagramPlan(graph);
        double without = plain.Layout(0, WorkSteps.None).Width;
        var layout = new DiagramLayout(graph);
        layout.Run();
        return plain.Parts.Length > 1 ? 1 : layout.Width / without;
    }

    private static DiagramNode[][] ColumnsOf(Diagram diagram) =>
        [.. diagram.Nodes.Where(node => node.Element is Evidence).GroupBy(node => node.X + (node.Width / 2)).OrderBy(column => column.Key)
            .Select(column => column.OrderBy(node => node.Y).ToArray())];
}
