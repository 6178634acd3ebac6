using System.Numerics;
using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>What is known of the minimal cut sets of one target. Sets are of ranks: basic elements in the order of their ids.</summary>
internal sealed class TargetSets
{
    private readonly int[] _ranks; // by node of the function, -1 for gates
    private readonly RootSolution? _solution;
    private readonly OrderCounts _counts;
    private readonly Func<InputSets?> _find;
    private InputSets? _found; // two threads may both find them; they come to the same
    private SortedDictionary<int, BigInteger>? _countByOrder;
    private HashSet<int>? _depends; // nodes; where a solution does not tell

    /// <summary>All of them.</summary>
    public TargetSets(int[] ranks, BlockSets all, RootSolution solution)
        : this(ranks, all.CountByOrder(), null, isComplete: true, null, () => SetsOf(all.Expand(
            SetAlgebra.AllOrders, CutSetBudget.Default with { Steps = long.MaxValue }, default)))
    {
        _solution = solution.IsSettled ? solution : null;
        _depends = _solution is null ? [.. all.Inputs()] : null;
    }

    /// <summary>All of them, or those up to an order, counted together with those of other targets.</summary>
    /// <param name="ranks">By node of the function, -1 for gates.</param>
    /// <param name="counts">How many there are.</param>
    /// <param name="countedTo">The order; null for all.</param>
    /// <param name="isComplete">Whether these are all.</param>
    /// <param name="smallest">The size of the smallest, where that is not among those that were counted.</param>
    /// <param name="find">Finds them.</param>
    public TargetSets(int[] ranks, OrderCounts counts, int? countedTo, bool isComplete, int? smallest, Func<InputSets?> find)
    {
        _ranks = ranks;
        _counts = counts;
        _find = find;
        SmallestOrder = smallest ?? (counts.IsNone ? null : counts.Smallest);
        CountedToOrder = countedTo ?? (counts.IsNone ? 0 : counts.Smallest + counts.Counts.Length - 1);
        IsComplete = isComplete;
    }

    /// <summary>Those up to an order.</summary>
    public TargetSets(int[] ranks, BlockExpansion? expansion, int countedTo, bool isComplete, int? smallest)
        : this(
            ranks, expansion is null ? OrderCounts.None : FamilyCounts.Of(expansion.Family, weights: null), countedTo, isComplete, smallest,
            () => SetsOf(expansion))
    {
    }

    /// <summary>None, for want of time.</summary>
    public TargetSets(int[] ranks, int? smallest)
        : this(ranks, null, 0, isComplete: false, smallest)
    {
    }

    public SortedDictionary<int, BigInteger> CountByOrder => _countByOrder ??= Counts(_counts);

    public int CountedToOrder { get; }

    public bool IsComplete { get; }

    public int? SmallestOrder { get; }

    /// <summary>By node of the function: whether the input is known to be in a minimal cut set.</summary>
    public bool DependsOn(int node)
    {
        if (_solution is not null)
        {
            return _solution.DependsOn(node) == true;
        }

        _depends ??= Sets() is { } sets ? [.. sets.Family.Variables().Select(variable => sets.Inputs[variable])] : [];
        return _depends.Contains(node);
    }

    /// <summary>The sets, smaller ones first, those of one size in lexicographic order.</summary>
    /// <param name="required">Ranks that must be members.</param>
    /// <param name="excluded">Ranks that must not.</param>
    public IEnumerable<int[]> Sets(IReadOnlySet<int> required, IReadOnlySet<int> excluded)
    {
        if (_counts.IsNone)
        {
            yield break;
        }

        InputSets found = Sets()
            ?? throw new InvalidOperationException("There are too many sets of too many members to be listed: ask for the smaller ones, by MaximumOrder.");
        int[] names = Array.ConvertAll(found.Inputs, node => _ranks[node]);
        bool[] isRequired = Array.ConvertAll(names, required.Contains);
        if (isRequired.Count(isOne => isOne) < required.Count)
        {
            yield break; // something required is in no set
        }

        var sequence = new SetSequence(found.Family, names);
        foreach (int order in CountByOrder.Keys)
        {
            foreach (int[] set in sequence.Of(order, isRequired, Array.ConvertAll(names, excluded.Contains)))
            {
                yield return set;
            }
        }
    }

    private static InputSets? SetsOf(BlockExpansion? expansion) => expansion is null ? null : new InputSets(expansion.Family, expansion.Inputs);

    private InputSets? Sets() => _found ??= _find();

    private static SortedDictionary<int, BigInteger> Counts(OrderCounts counts)
    {
        var byOrder = new SortedDictionary<int, BigInteger>();
        for (int i = 0; i < counts.Counts.Length; i++)
        {
            if (!counts.Counts[i].IsZero)
            {
                byOrder.Add(counts.Smallest + i, counts.Counts[i]);
            }
        }

        return byOrder;
    }
}
