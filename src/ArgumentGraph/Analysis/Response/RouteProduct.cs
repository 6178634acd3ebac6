namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// What comes out when every chain is taken to be independent of all others: the chains one by one, each with all of its steps, whatever they share. There may
/// be exponentially many, so there is a limit.
/// </summary>
internal sealed class RouteProduct(ResponseGraph graph, TimeGrid grid)
{
    private const int MostRoutes = 1_000;

    private readonly StepDelay _early = new(grid, isUpper: true);
    private readonly StepDelay _late = new(grid, isUpper: false);
    private readonly List<int>[] _after = AfterOf(graph);
    private bool? _isKnown;
    private double _missed = 1;
    private int _routes;

    /// <summary>
    /// Whether all is known of how surely the steps are done and how their times are distributed; of what only blocks, the time is of no matter.
    /// </summary>
    public bool IsKnown => _isKnown ??= IsAllKnown();

    /// <summary>The probability; null where a step waits for several, something is unknown, or there are too many chains.</summary>
    public double? Find()
    {
        if (!IsKnown || Enumerable.Range(0, graph.Count).Any(node => graph.IsBegun[node] && graph.WaitsForAll(node)))
        {
            return null;
        }

        // Depth first, with the times so far of the route that is walked.
        var open = new Stack<(int Node, TimeDistribution Early, TimeDistribution Late)>();
        for (int node = 0; node < graph.Count; node++)
        {
            if (graph.IsEntry(node))
            {
                open.Push((node, grid.AtOnce(), grid.AtOnce()));
            }
        }

        while (open.TryPop(out (int Node, TimeDistribution Early, TimeDistribution Late) begun))
        {
            if (!Walk(begun, open))
            {
                return null;
            }
        }

        return 1 - _missed;
    }

    private bool IsAllKnown()
    {
        for (int node = 0; node < graph.Count; node++)
        {
            if (graph.IsBegun[node] && graph.StepOf(node) is { } step)
            {
                (double lower, double upper) = step.Sureness();
                if (lower < upper || !(step.HasKnownDistribution() || (step.Blocks && _after[node].Count == 0)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Walk((int Node, TimeDistribution Early, TimeDistribution Late) begun, Stack<(int Node, TimeDistribution Early, TimeDistribution Late)> open)
    {
        TimeDistribution early = begun.Early.Copy();
        TimeDistribution late = begun.Late.Copy();
        if (graph.StepOf(begun.Node) is { } step)
        {
            _early.Add(early, step);
            _late.Add(late, step);
        }

        if (graph.Blocks(begun.Node) || graph.Acts(begun.Node))
        {
            _missed *= 1 - EndOf(begun, early, late);
            _routes++;
        }

        // Pushed last to first, so that routes are walked in the order of their nodes.
        for (int index = _after[begun.Node].Count - 1; index >= 0; index--)
        {
            open.Push((_after[begun.Node][index], early, late));
        }

        return _routes + open.Count <= MostRoutes;
    }

    // What blocks has done so when it begins.
    private double EndOf((int Node, TimeDistribution Early, TimeDistribution Late) begun, TimeDistribution early, TimeDistribution late)
    {
        double sureness = graph.StepOf(begun.Node)!.Sureness().Lower;
        return !graph.Blocks(begun.Node) ? (early.InTime + late.InTime) / 2
            : graph.IsPrevention[begun.Node] ? early.AtAll
            : sureness * (begun.Early.InTime + begun.Late.InTime) / 2;
    }

    private static List<int>[] AfterOf(ResponseGraph graph)
    {
        var after = new List<int>[graph.Count];
        for (int node = 0; node < after.Length; node++)
        {
            after[node] = [];
            foreach (int before in graph.NodesBefore[node])
            {
                after[before].Add(node);
            }
        }

        return after;
    }
}
