namespace ArgumentGraph.Rendering.Tests.Diagrams;

/// <summary>Where siblings stand in a diagram, judged by its edges and places alone.</summary>
internal static class Siblings
{
    /// <summary>
    /// What supports one element stands from left to right as it is listed there, or as hints say; in a stack, from the top. What supports several stands as
    /// the first of them in the file lists it. Of siblings in different rows nothing is asked.
    /// </summary>
    public static void CheckOrder(Diagram diagram, Argument argument, string because)
    {
        Dictionary<string, DiagramNode> nodes = diagram.Nodes.ToDictionary(node => node.Element.Id, StringComparer.Ordinal);
        var owned = new HashSet<string>(StringComparer.Ordinal);
        foreach (IGrouping<string, DiagramEdge> edges in SupportBelow(diagram))
        {
            string[] listed = [.. argument.SupportersOf(edges.Key).Select(element => element.Id)];
            string[] family = [.. edges.Select(edge => edge.Relationship.To.ElementId!).Where(owned.Add)];
            CheckOrder(
                [.. family.OrderBy(id => nodes[id].Element.Order ?? Array.IndexOf(listed, id)).ThenBy(id => nodes[id].Element.Order is null)
                    .ThenBy(id => Array.IndexOf(listed, id)).Select(id => nodes[id])],
                $"under {edges.Key}: {because}");
        }
    }

    /// <summary>
    /// What supports one element, and is not listed by another before, stands in one row, but for what others of them rest on, and what asks for a row.
    /// </summary>
    public static void CheckRows(Diagram diagram, Argument argument, string because)
    {
        Dictionary<string, DiagramNode> nodes = diagram.Nodes.ToDictionary(node => node.Element.Id, StringComparer.Ordinal);
        var owned = new HashSet<string>(StringComparer.Ordinal);
        foreach (IGrouping<string, DiagramEdge> edges in SupportBelow(diagram))
        {
            // In a stack the first stands for all.
            string[] ids = [.. edges.Select(edge => edge.Relationship.To.ElementId!).Where(owned.Add)];
            DiagramNode[] row = [.. ids.Select(id => nodes[id]).Where(node => node.Element.Row is null)];
            row = [.. row.Where(node => !row.Any(other => IsStackedUnder(node, other)))];
            var below = row.SelectMany(node => argument.DescendantsOf(node.Element.Id)).ToHashSet();
            row.Where(node => !below.Contains(node.Element)).Select(node => node.Y).Distinct().Count()
                .Should().BeLessThanOrEqualTo(1, "what supports {0} stands in one row: {1}", edges.Key, because);
        }
    }

    /// <summary>Elements from left to right where they stand in one row, from the top in one column.</summary>
    public static void CheckOrder(DiagramNode[] inOrder, string because)
    {
        for (int i = 0; i < inOrder.Length; i++)
        {
            for (int j = i + 1; j < inOrder.Length; j++)
            {
                (DiagramNode a, DiagramNode b) = (inOrder[i], inOrder[j]);
                if (a.Y == b.Y)
                {
                    (a.X + a.Width).Should().BeLessThan(b.X, "{0} stands before {1} {2}", a.Element.Id, b.Element.Id, because);
                }
                else if (a.Element.Row is null)
                {
                    // One that asks for a lower row may stand below a later one.
                    IsStackedUnder(a, b).Should().BeFalse("{0} stands above {1} {2}", a.Element.Id, b.Element.Id, because);
                }
            }
        }
    }

    // What is in one column, close together.
    private static bool IsStackedUnder(DiagramNode node, DiagramNode other) =>
        node.Y > other.Y && Math.Abs(node.X + (node.Width / 2) - other.X - (other.Width / 2)) <= 1;

    // As the file has them: elements in its order, and what supports each in its.
    private static IEnumerable<IGrouping<string, DiagramEdge>> SupportBelow(Diagram diagram) =>
        diagram.Edges.Where(edge => edge.Relationship.Kind == RelationshipKind.SupportedBy).GroupBy(edge => edge.Relationship.From, StringComparer.Ordinal);
}
