using System.Numerics;
using ArgumentGraph.Analysis.LoadBearing;
using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>What brings down the pathways of one version: how many minimal cut sets they have, and what each element is to them.</summary>
internal sealed class PathwayFalls
{
    private readonly StandingEvaluation _judged;
    private readonly Dictionary<int, int> _targetOf = [];
    private readonly TargetAnalysis _found;

    /// <param name="argument">The version.</param>
    /// <param name="judged">Its standings.</param>
    /// <param name="pathways">The numbers of the pathways that will be asked for.</param>
    /// <param name="budget">How much may be spent.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public PathwayFalls(
        Argument argument, StandingEvaluation judged, int[] pathways, Budget budget, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        _judged = judged;
        int[] targets = [.. pathways.Distinct()];
        for (int target = 0; target < targets.Length; target++)
        {
            _targetOf.Add(targets[target], target);
        }

        _found = new TargetAnalysis(argument, judged, targets, new LoadBearingOptions { Budget = budget }, null, progress, cancellationToken);
        IsComplete = _found.AreSinglesExhaustive && Array.TrueForAll(pathways, pathway => CutSetsOf(pathway) is not null);
    }

    /// <summary>Whether all single points were tried and all cut sets counted; false when the budget was spent.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether it was the time that was spent.</summary>
    public bool IsTimeSpent => _found.CutSets.IsTimeSpent;

    /// <summary>How many minimal cut sets the pathway has; none where it is unsupported, null where not all were counted.</summary>
    public BigInteger? CutSetsOf(int pathway) => _judged.Analysed(pathway) == Standing.Unsupported ? BigInteger.Zero
        : _found.CutSets.Of(_targetOf[pathway]) is { IsComplete: true } sets ? sets.CountByOrder.Values.Aggregate(BigInteger.Zero, (sum, count) => sum + count)
        : null;

    /// <summary>By element, what it is to the pathway.</summary>
    public LoadBearingRole[] RolesFor(int pathway) => _found.Roles.FindFor(_targetOf[pathway]);
}
