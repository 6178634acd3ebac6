using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Settings;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>
/// For each element of two versions: whether the change reaches it, and whether its verdict, how it stands and what would bring it down, could be another.
/// </summary>
/// <remarks>
/// An element's verdict could move if it stands otherwise now, what it inherits included, or if it stands as before, and its structure function at that
/// standing is another: there are basic elements whose loss brings it down in one version and not in the other. An element that is unsupported in both has
/// nothing to lose. At InDoubt the function has every challenge as it is in the baseline, as for cut sets.
/// </remarks>
internal sealed class VerdictComparison
{
    private readonly VersionGraph _graph;
    private readonly Possibility[] _couldMove; // by number of the newer version

    /// <param name="comparison">What changed.</param>
    /// <param name="setting">In which both versions are judged.</param>
    /// <param name="budget">How much may be spent on comparing functions.</param>
    /// <param name="progress">Told how far that is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public VerdictComparison(
        ComparisonReport comparison, Setting setting, Budget budget, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        _graph = new VersionGraph(comparison.Matching);
        Comparison = comparison;
        Touched = new TouchedElements(_graph, comparison);
        Before = new StandingEvaluation(comparison.Older, setting);
        After = new StandingEvaluation(comparison.Newer, setting);
        int[] olderOf = comparison.Matching.OlderOf;
        Numbers = [.. Enumerable.Range(0, olderOf.Length).Where(number => olderOf[number] >= 0 && Touched.Contains(number))
            .OrderBy(number => _graph[number].Id, StringComparer.Ordinal)];
        _couldMove = new Possibility[olderOf.Length];
        foreach (int number in Numbers)
        {
            _couldMove[number] = Before.Analysed(olderOf[number]) == After.Analysed(number) ? Possibility.No : Possibility.Yes;
        }

        var time = new SharedTime(budget, parts: 2);
        CompareFunctions(Standing.Supported, time.Next(), PartialProgress.Of(progress, 0, 2), cancellationToken);
        CompareFunctions(Standing.InDoubt, time.Next(), PartialProgress.Of(progress, 1, 2), cancellationToken);
    }

    public ComparisonReport Comparison { get; }

    public TouchedElements Touched { get; }

    public StandingEvaluation Before { get; }

    public StandingEvaluation After { get; }

    /// <summary>The elements of both versions that the change reaches, by their numbers in the newer one; ordered by id.</summary>
    public int[] Numbers { get; }

    /// <summary>Whether some are not settled because the time was spent.</summary>
    public bool IsTimeSpent { get; private set; }

    /// <summary>Whether the verdict of an element of both versions could be another.</summary>
    /// <param name="number">Its number in the newer version.</param>
    public Possibility CouldMove(int number) => _couldMove[number];

    private void CompareFunctions(Standing standing, Budget budget, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        int[] olderOf = Comparison.Matching.OlderOf;
        int[] asked = [.. Numbers.Where(number => After.Analysed(number) == standing && _couldMove[number] == Possibility.No)];
        if (asked.Length == 0)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var gates = new SharedGates();
        int[] before = NodesOf(gates, Before, Comparison.Older, standing, [.. asked.Select(number => olderOf[number])], isOlder: true);
        int[] after = NodesOf(gates, After, Comparison.Newer, standing, asked, isOlder: false);
        var pairs = new FunctionPairs(gates, budget, cancellationToken);
        Possibility[] differ = pairs.Differ([.. before.Zip(after)], progress);
        IsTimeSpent |= pairs.IsTimeSpent && Array.Exists(differ, each => each == Possibility.NotSettled);
        for (int i = 0; i < asked.Length; i++)
        {
            _couldMove[asked[i]] = differ[i];
        }
    }

    // The nodes of the elements with what they inherit, then those of the elements by themselves: what rests on these is built of the latter.
    private int[] NodesOf(SharedGates gates, StandingEvaluation judged, Argument argument, Standing standing, int[] asked, bool isOlder)
    {
        var function = ArgumentFunction.Build(argument, judged, standing, asked);
        int[] nodes = gates.Add(function.Function, Array.ConvertAll(function.BasicOfNode, number => number < 0 ? -1 : _graph.Of(number, isOlder)));
        return [.. function.Function.Roots.Concat(asked.Select(number => function.NodeOfElement[number])).Select(node => node < 0 ? node : nodes[node])];
    }
}
