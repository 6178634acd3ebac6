using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>
/// What brings down some elements: single points, minimal cut sets, and roles. A load-bearing analysis begins with it, and an impact analysis needs no more.
/// </summary>
internal sealed class TargetAnalysis
{
    /// <param name="argument">The argument.</param>
    /// <param name="baseline">Its standings in the baseline.</param>
    /// <param name="targets">The elements, each once.</param>
    /// <param name="options">The options.</param>
    /// <param name="singles">Told how far single points are, 0 to 1, for each threshold.</param>
    /// <param name="sets">Told how far cut sets are, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public TargetAnalysis(
        Argument argument, StandingEvaluation baseline, int[] targets, LoadBearingOptions options, IProgress<double>? singles, IProgress<double>? sets,
        CancellationToken cancellationToken)
    {
        Planes = ThresholdTargets.Build(argument, baseline, targets, options, singles, cancellationToken);
        CutSets = CutSetFinder.Find(argument, Planes, targets.Length, options, sets, cancellationToken);
        Roles = new RoleFinder(argument, baseline, targets, Planes, CutSets);
    }

    /// <summary>The targets by the threshold at which they stand.</summary>
    public List<ThresholdTargets> Planes { get; }

    public CutSetFinder CutSets { get; }

    public RoleFinder Roles { get; }

    /// <summary>Whether every element was tried as a single point; false when the budget was spent.</summary>
    public bool AreSinglesExhaustive => Planes.TrueForAll(plane => plane.Singles.NotJudged == 0);
}
