using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.LoadBearing;
using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph.Analysis.Modules;

/// <summary>The basic elements that carry each of some elements alone.</summary>
internal sealed class SinglePointsOf
{
    private readonly Dictionary<int, List<int>> _points = []; // by number of the element that is carried, ascending

    /// <param name="argument">The argument.</param>
    /// <param name="evaluation">Its standings.</param>
    /// <param name="targets">The numbers of the elements that may be carried, each once.</param>
    /// <param name="budget">How much work may be done.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public SinglePointsOf(
        Argument argument, StandingEvaluation evaluation, int[] targets, Budget budget, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        List<ThresholdTargets> planes = ThresholdTargets.Build(
            argument, evaluation, targets, new LoadBearingOptions { Budget = budget }, progress, cancellationToken);
        IsExhaustive = planes.TrueForAll(plane => plane.Singles.NotJudged == 0);
        foreach (int target in targets)
        {
            _points[target] = [];
        }

        for (int number = 0; number < argument.Structure.ElementCount; number++)
        {
            if (ArgumentFunction.IsBasic(argument, number, evaluation.Setting.Baseline))
            {
                AddFalls(planes, targets, number);
            }
        }
    }

    /// <summary>Whether every one was found; false where the budget was spent before.</summary>
    public bool IsExhaustive { get; }

    /// <summary>The numbers of the basic elements that carry an element alone, ascending; none where it does not stand.</summary>
    public IReadOnlyList<int> this[int target] => _points[target];

    private void AddFalls(List<ThresholdTargets> planes, int[] targets, int number)
    {
        foreach (ThresholdTargets plane in planes)
        {
            foreach (int root in plane.Singles.RootsOf(plane.Function.NodeOfElement[number]))
            {
                _points[targets[plane.TargetIndices[root]]].Add(number);
            }
        }
    }
}
