using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>The targets that stand at one threshold in the baseline, with their common structure function and what was found of it.</summary>
internal sealed class ThresholdTargets
{
    private ThresholdTargets(ArgumentFunction function, int[] targetIndices)
    {
        Function = function;
        TargetIndices = targetIndices;
        Orders = new PlainOrders(function.Function);
    }

    public ArgumentFunction Function { get; }

    /// <summary>By root of the function: the index among all targets.</summary>
    public int[] TargetIndices { get; }

    /// <summary>What is plain of the orders of its cut sets.</summary>
    public PlainOrders Orders { get; }

    public required SinglePoints Singles { get; init; }

    /// <param name="argument">The argument.</param>
    /// <param name="baseline">Its standings.</param>
    /// <param name="targets">All targets, each once.</param>
    /// <param name="options">The options.</param>
    /// <param name="progress">Told how far single points are, 0 to 1, for each threshold.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>For each threshold at which a target stands.</returns>
    public static List<ThresholdTargets> Build(
        Argument argument, StandingEvaluation baseline, int[] targets, LoadBearingOptions options, IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        var planes = new List<ThresholdTargets>();
        foreach (Standing threshold in (ReadOnlySpan<Standing>)[Standing.Supported, Standing.InDoubt])
        {
            if (Build(argument, baseline, threshold, targets, options, progress, cancellationToken) is { } plane)
            {
                planes.Add(plane);
            }
        }

        return planes;
    }

    private static ThresholdTargets? Build(
        Argument argument, StandingEvaluation baseline, Standing threshold, int[] targets, LoadBearingOptions options, IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        int[] indices = [.. Enumerable.Range(0, targets.Length).Where(i => baseline.Analysed(targets[i]) == threshold)];
        if (indices.Length == 0)
        {
            return null;
        }

        ArgumentFunction function = ArgumentFunction.Build(argument, baseline, threshold, [.. indices.Select(i => targets[i])]);
        return new ThresholdTargets(function, indices)
        {
            Singles = SinglePoints.Find(function.Function, function.NodeOfElement, options, progress, cancellationToken),
        };
    }
}
