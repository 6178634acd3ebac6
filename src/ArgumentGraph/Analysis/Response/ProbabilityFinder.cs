namespace ArgumentGraph.Analysis.Response;

/// <summary>Finds how likely the response of a pathway comes within a window.</summary>
internal sealed class ProbabilityFinder(long work, CancellationToken cancellationToken)
{
    private const int FineCells = 4096;
    private const int CoarseCells = 1024;
    private const int FewNodes = 64;

    public ResponseProbability? Find(ResponseGraph graph, long window)
    {
        if (ArrivalGraph.Of(graph) is not { } whole)
        {
            return null;
        }

        ResponseStep[] steps = [.. Enumerable.Range(0, graph.Count).Where(node => graph.IsBegun[node])
            .Select(graph.StepOf).OfType<ResponseStep>()];

        // Where branches are conditioned, work goes as the cells by the values of each.
        int cells = whole.Nodes.Length > FewNodes || whole.Branches().Length > 0 || whole.Nodes.Any(node => node.Part is not null) ? CoarseCells : FineCells;
        TimeGrid grid = TimeGrid.Of(
            window, steps.SelectMany(TimesOf), cells, steps.All(step => step.Latency?.Distribution is null or LatencyDistribution.Fixed));
        var late = new ArrivalTimes(grid, isUpper: false, work / 2, cancellationToken);
        var early = new ArrivalTimes(grid, isUpper: true, work / 2, cancellationToken);
        TimeDistribution lower = late.Of(whole);
        TimeDistribution upper = early.Of(whole);
        var routes = new RouteProduct(graph, grid);
        bool isShared = !late.LeftBranches && !early.LeftBranches;
        double rounding = Rounding(whole.Nodes.Length, grid);
        double least = Math.Max(0, lower.InTime - rounding);
        double most = Math.Min(1, upper.InTime + rounding);
        return new ResponseProbability
        {
            Lower = least,
            Upper = most,
            Estimate = isShared && routes.IsKnown ? (lower.InTime + upper.InTime) / 2 : null,
            LowerIgnoringTime = Math.Max(0, lower.AtAll - rounding),
            UpperIgnoringTime = Math.Min(1, upper.AtAll + rounding),
            AsIfIndependent = routes.Find(),
            IsShared = isShared,
        };
    }

    private static IEnumerable<long> TimesOf(ResponseStep step) => step.Longest() is { } longest ? [longest] : [];

    // Each operation errs by less than its terms times the unit roundoff, and no operation after it enlarges that.
    private static double Rounding(int nodes, TimeGrid grid) => (nodes + 1) * (double)(grid.Length + 1) * Math.ScaleB(1, -51);
}
