using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>
/// The sets of a family, the lightest first, of equally light ones in lexicographic order: best-first search from the root, with the exact weight of the
/// lightest way on as guide (Hart, Nilsson and Raphael, 1968), so that only what leads to the next sets is looked at, however many there are.
/// </summary>
internal static class CheapestSets
{
    /// <param name="family">The family.</param>
    /// <param name="weights">By variable.</param>
    /// <param name="count">How many sets are wanted.</param>
    public static List<int[]> Of(SetFamily family, Func<int, StepWeight> weights, int count)
    {
        var sets = new List<int[]>();
        if (family.IsEmpty || count == 0)
        {
            return sets;
        }

        SetDiagram diagram = family.Diagram;
        Dictionary<int, StepWeight> lightest = Lightest(family, weights);
        var open = new PriorityQueue<(int Node, StepWeight Weight, int[] Taken), (StepWeight Total, int[] Taken)>(
            Comparer<(StepWeight Total, int[] Taken)>.Create(Compare));
        Open(family.Root, default, []);
        while (sets.Count < count && open.TryDequeue(out (int Node, StepWeight Weight, int[] Taken) way, out _))
        {
            if (way.Node == SetDiagram.Unit)
            {
                sets.Add(way.Taken);
                continue;
            }

            int variable = diagram.Variable(way.Node);
            Open(diagram.Low(way.Node), way.Weight, way.Taken);
            Open(diagram.High(way.Node), way.Weight + weights(variable), [.. way.Taken, variable]);
        }

        return sets;

        void Open(int node, StepWeight weight, int[] taken)
        {
            if (node != SetDiagram.Empty)
            {
                open.Enqueue((node, weight, taken), (weight + lightest[node], taken));
            }
        }
    }

    private static Dictionary<int, StepWeight> Lightest(SetFamily family, Func<int, StepWeight> weights)
    {
        // Nodes are made after those they point at, so ascending indices suffice.
        SetDiagram diagram = family.Diagram;
        var lightest = new Dictionary<int, StepWeight>();
        foreach (int node in family.Reachable())
        {
            if (node == SetDiagram.Empty)
            {
                continue;
            }

            if (node == SetDiagram.Unit)
            {
                lightest.Add(node, default);
                continue;
            }

            StepWeight with = lightest[diagram.High(node)] + weights(diagram.Variable(node));
            bool hasOthers = lightest.TryGetValue(diagram.Low(node), out StepWeight without);
            lightest.Add(node, hasOthers && without.CompareTo(with) < 0 ? without : with);
        }

        return lightest;
    }

    // Two ways part at a variable that one of them takes. Where all that the other has taken is the beginning of what this one has, the other has
    // left that variable out, and comes later.
    private static int Compare((StepWeight Total, int[] Taken) left, (StepWeight Total, int[] Taken) right)
    {
        int byTotal = left.Total.CompareTo(right.Total);
        if (byTotal != 0)
        {
            return byTotal;
        }

        int common = left.Taken.AsSpan().CommonPrefixLength(right.Taken);
        return common == left.Taken.Length || common == right.Taken.Length
            ? right.Taken.Length.CompareTo(left.Taken.Length)
            : left.Taken[common].CompareTo(right.Taken[common]);
    }
}
