namespace ArgumentGraph.Logic.Sets;

/// <summary>Copies families from one diagram to another.</summary>
internal static class SetTransfer
{
    /// <summary>The sets of exactly <paramref name="order"/> members, as a family of another algebra's diagram; -1 when its budget is spent.</summary>
    public static int OfOrder(SetFamily family, int order, SetAlgebra algebra)
    {
        // Nodes are made after those they point at, so ascending indices are an order in which each node's parts have been copied.
        var copies = new Dictionary<int, int> { [SetDiagram.Empty] = SetDiagram.Empty, [SetDiagram.Unit] = SetDiagram.Unit };
        foreach (int node in family.Reachable())
        {
            if (node > SetDiagram.Unit)
            {
                int copy = algebra.Diagram.Make(family.Diagram.Variable(node), copies[family.Diagram.Low(node)], copies[family.Diagram.High(node)]);
                if (copy < 0)
                {
                    return -1;
                }

                copies[node] = copy;
            }
        }

        return algebra.Only(copies[family.Root], order);
    }
}
