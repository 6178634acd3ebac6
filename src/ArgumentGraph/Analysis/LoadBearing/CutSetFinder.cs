using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>The minimal cut sets of each target, of all orders where the budget allows and else up to the largest order completed.</summary>
internal sealed class CutSetFinder
{
    // So much of the work may go into what is found for all targets together.
    private const int PartTogether = 2;

    private readonly Argument _argument;
    private readonly LoadBearingOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly TargetSets?[] _sets;
    private readonly int[] _elements; // basic elements by id
    private readonly int[] _rankOf; // by element
    private readonly WorkMeter _meter;

    private CutSetFinder(
        Argument argument, IReadOnlyList<ThresholdTargets> planes, int targets, LoadBearingOptions options, CancellationToken cancellationToken)
    {
        _argument = argument;
        _options = options;
        _cancellationToken = cancellationToken;
        _sets = new TargetSets?[targets];
        _meter = new WorkMeter(options.Budget.Work, options.Budget.Time);
        _elements = [.. planes.SelectMany(plane => plane.Function.BasicOfNode).Where(number => number >= 0).Distinct()
            .OrderBy(number => argument.Structure.Elements[number].Id, StringComparer.Ordinal)];
        _rankOf = new int[argument.Structure.ElementCount];
        for (int rank = 0; rank < _elements.Length; rank++)
        {
            _rankOf[_elements[rank]] = rank;
        }
    }

    /// <param name="argument">The argument.</param>
    /// <param name="planes">The planes.</param>
    /// <param name="targets">The number of targets.</param>
    /// <param name="options">The options.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static CutSetFinder Find(
        Argument argument, IReadOnlyList<ThresholdTargets> planes, int targets, LoadBearingOptions options, IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        int done = 0;
        var cutSets = new CutSetFinder(argument, planes, targets, options, cancellationToken);
        foreach (ThresholdTargets plane in planes)
        {
            int[] ranks = Array.ConvertAll(plane.Function.BasicOfNode, element => element < 0 ? -1 : cutSets._rankOf[element]);
            TargetSets?[] together = cutSets.SolveTogether(plane, ranks);
            for (int root = 0; root < plane.TargetIndices.Length; root++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                cutSets._sets[plane.TargetIndices[root]] = together[root] ?? cutSets.Solve(plane, root, ranks);
                progress?.Report((double)++done / targets);
            }
        }

        return cutSets;
    }

    /// <summary>Whether some sets are missing because the time was spent.</summary>
    public bool IsTimeSpent => _meter.WasLate && Array.Exists(_sets, sets => sets is { IsComplete: false });

    /// <summary>What is known of a target's cut sets; null when it is down.</summary>
    public TargetSets? Of(int target) => _sets[target];

    /// <summary>By rank: the element's number.</summary>
    public int ElementAt(int rank) => _elements[rank];

    public CutSetSummary SummaryOf(int target) =>
        _sets[target] is { } sets ? new CutSetSummary(_argument, sets, _elements, _options.ListedCutSets) : CutSetSummary.OfDown;

    // Several targets share much of what they rest on. One alone is better solved for itself. By root; null where that leaves something open.
    private TargetSets?[] SolveTogether(ThresholdTargets plane, int[] ranks)
    {
        StructureFunction function = plane.Function.Function;
        var together = new TargetSets?[function.Roots.Length];
        if (together.Length == 1 || _meter.IsSpent)
        {
            return together;
        }

        int order = _options.MaximumOrder ?? SetAlgebra.AllOrders;
        OrderCounts?[] counts = SharedCutSets.Count(function, order, _meter.Part(_meter.Left / PartTogether), _cancellationToken);
        int?[] smallest = new int?[counts.Length];
        if (_options.MaximumOrder is not null)
        {
            // None of the order that was asked for: how many does it take?
            smallest = SharedCutSets.Smallest(
                function, [.. Enumerable.Range(0, counts.Length).Where(root => counts[root] is { IsNone: true })], order,
                _meter.Part(_meter.Left / PartTogether), _cancellationToken);
        }

        for (int root = 0; root < together.Length; root++)
        {
            int node = function.Roots[root];
            if (counts[root] is { } known && (!known.IsNone || smallest[root] is not null || _options.MaximumOrder is null))
            {
                together[root] = new TargetSets(
                    ranks, known, _options.MaximumOrder, isComplete: order >= plane.Orders.Largest[node], smallest[root],
                    () => InputSets.Of(function, node, order));
            }
        }

        return together;
    }

    private TargetSets Solve(ThresholdTargets plane, int root, int[] ranks)
    {
        StructureFunction function = plane.Function.Function;
        int node = function.Roots[root];
        if (_meter.IsSpent)
        {
            return new TargetSets(ranks, PlainSmallest(plane, node));
        }

        if (_options.MaximumOrder is { } order)
        {
            RootSolution reduced = RootSolution.Reduce(function, node, EngineBudget.Default with { Whole = _meter }, _cancellationToken);
            return Truncated(reduced, order, ranks, PlainSmallest(plane, node), plane.Orders.Largest[node], int.MaxValue);
        }

        // Half of what is left is kept for sets up to an order, in case all of them are too many.
        WorkMeter half = _meter.Part(_meter.Left / 2);
        EngineBudget budget = EngineBudget.Default with { Work = half.Left, Whole = half };
        RootSolution solution = RootSolution.Solve(function, node, budget, null, _cancellationToken, setsOnly: true);
        return solution.CutSets(_cancellationToken, half) is { } all
            ? new TargetSets(ranks, all, solution)
            : Truncated(solution, null, ranks, PlainSmallest(plane, node), plane.Orders.Largest[node], int.MaxValue);
    }

    // Where it is plain without any search.
    private static int? PlainSmallest(ThresholdTargets plane, int node) =>
        plane.Orders.SmallestOf(node) is ( <= int.MaxValue and var order, true) ? (int)order : null;

    // Larger and larger orders: up to the one asked for, and on while none has turned up; without one, as long as the budget allows.
    private TargetSets Truncated(RootSolution solution, int? asked, int[] ranks, int? smallest, int largest, int last)
    {
        BlockExpansion? expansion = null;
        int counted = 0;
        int first = asked ?? 1;
        int most = Math.Max(first, Math.Min(Math.Min(largest, last), SetDiagram.MaximumOrder));
        for (int order = first; order <= most; order++)
        {
            if (solution.CutSetsUpTo(order, _meter, _cancellationToken) is not { } found)
            {
                // What was asked for is too much: what comes before it.
                if (expansion is null && asked is > 1)
                {
                    return Truncated(solution, null, ranks, smallest, largest, asked.Value - 1);
                }

                break;
            }

            bool isEmpty = found.Family.IsEmpty;
            smallest ??= isEmpty ? null : found.Family.Diagram.SmallestOrder(found.Family.Root);
            if (asked is null || order <= asked)
            {
                (expansion, counted) = (found, order);
            }

            if (asked is not null && smallest is not null)
            {
                break;
            }
        }

        return new TargetSets(ranks, expansion, counted, isComplete: counted >= largest, smallest);
    }
}
