using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;

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

    public VerdictComparison(ComparisonReport comparison, Setting setting, Budget budget, CancellationToken cancellationToken)
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

        foreach (Standing standing in (ReadOnlySpan<Standing>)[Standing.Supported, Standing.InDoubt])
        {
            CompareFunctions(standing, budget, cancellationToken);
        }
    }

    public ComparisonReport Comparison { get; }

    public TouchedElements Touched { get; }

    public StandingEvaluation Before { get; }

    public StandingEvaluation After { get; }

    /// <summary>The elements of both versions that the change reaches, by their numbers in the newer one; ordered by id.</summary>
    public int[] Numbers { get; }

    /// <summary>Whether the verdict of an element of both versions could be another.</summary>
    /// <param name="number">Its number in the newer version.</param>
    public Possibility CouldMove(int number) => _couldMove[number];

    private void CompareFunctions(Standing standing, Budget budget, CancellationToken cancellationToken)
    {
        int[] olderOf = Comparison.Matching.OlderOf;
        int[] asked = [.. Numbers.Where(number => After.Analysed(number) == standing && _couldMove[number] == Possibility.No)];
        if (asked.Length == 0)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var gates = new SharedGates();
        int[] before = RootsOf(gates, ArgumentFunction.Build(Comparison.Older, Before, standing, [.. asked.Select(number => olderOf[number])]), isOlder: true);
        int[] after = RootsOf(gates, ArgumentFunction.Build(Comparison.Newer, After, standing, asked), isOlder: false);
        var pairs = new FunctionPairs(gates.Build([]), budget, cancellationToken);
        for (int i = 0; i < asked.Length; i++)
        {
            _couldMove[asked[i]] = pairs.Differ(before[i], after[i]);
        }
    }

    private int[] RootsOf(SharedGates gates, ArgumentFunction function, bool isOlder)
    {
        int[] basic = Array.ConvertAll(function.BasicOfNode, number => number < 0 ? -1 : _graph.Of(number, isOlder));
        int[] nodes = gates.Add(function.Function, basic);
        return Array.ConvertAll(function.Function.Roots, root => nodes[root]);
    }
}
