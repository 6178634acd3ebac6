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
    private readonly Lazy<BlockExpansion?> _expansion;
    private readonly HashSet<int> _depends = []; // ranks; where a solution does not tell

    /// <summary>All of them.</summary>
    public TargetSets(int[] ranks, BlockSets all, RootSolution solution)
    {
        _ranks = ranks;
        _solution = solution.IsSettled ? solution : null;
        if (_solution is null)
        {
            _depends.UnionWith(all.Inputs().Select(node => ranks[node]));
        }

        _expansion = new(() => all.Expand(SetAlgebra.AllOrders, CutSetBudget.Default with { Steps = long.MaxValue }, default));
        OrderCounts counts = all.CountByOrder();
        CountByOrder = Counts(counts.Smallest, counts.Counts);
        SmallestOrder = counts.IsNone ? null : counts.Smallest;
        CountedToOrder = counts.IsNone ? 0 : counts.Smallest + counts.Counts.Length - 1;
        IsComplete = true;
    }

    /// <summary>Those up to an order.</summary>
    public TargetSets(int[] ranks, BlockExpansion? expansion, int countedTo, bool isComplete, int? smallest)
    {
        _ranks = ranks;
        _expansion = new(expansion);
        CountByOrder = expansion is null ? Counts(0, []) : Counts(0, expansion.Family.CountByOrder());
        CountedToOrder = countedTo;
        IsComplete = isComplete;
        SmallestOrder = smallest;
        foreach (int variable in expansion?.Family.Variables() ?? [])
        {
            _depends.Add(ranks[expansion!.Inputs[variable]]);
        }
    }

    /// <summary>None, for want of time.</summary>
    public TargetSets(int[] ranks, int? smallest)
        : this(ranks, null, 0, isComplete: false, smallest)
    {
    }

    public SortedDictionary<int, BigInteger> CountByOrder { get; }

    public int CountedToOrder { get; }

    public bool IsComplete { get; }

    public int? SmallestOrder { get; }

    /// <summary>By node of the function: whether the input is known to be in a minimal cut set.</summary>
    public bool DependsOn(int node) => _solution is not null ? _solution.DependsOn(node) == true : _depends.Contains(_ranks[node]);

    /// <summary>The sets, smaller ones first, those of one size in lexicographic order.</summary>
    /// <param name="required">Ranks that must be members.</param>
    /// <param name="excluded">Ranks that must not.</param>
    public IEnumerable<int[]> Sets(IReadOnlySet<int> required, IReadOnlySet<int> excluded)
    {
        if (CountByOrder.Count == 0)
        {
            yield break;
        }

        BlockExpansion expansion = _expansion.Value
            ?? throw new InvalidOperationException("There are too many sets of too many members to be listed: ask for the smaller ones, by MaximumOrder.");
        int[] names = Array.ConvertAll(expansion.Inputs, node => _ranks[node]);
        bool[] isRequired = Array.ConvertAll(names, required.Contains);
        if (isRequired.Count(isOne => isOne) < required.Count)
        {
            yield break; // something required is in no set
        }

        var sequence = new SetSequence(expansion.Family, names);
        foreach (int order in CountByOrder.Keys)
        {
            foreach (int[] set in sequence.Of(order, isRequired, Array.ConvertAll(names, excluded.Contains)))
            {
                yield return set;
            }
        }
    }

    private static SortedDictionary<int, BigInteger> Counts(int smallest, BigInteger[] counts)
    {
        var byOrder = new SortedDictionary<int, BigInteger>();
        for (int i = 0; i < counts.Length; i++)
        {
            if (!counts[i].IsZero)
            {
                byOrder.Add(smallest + i, counts[i]);
            }
        }

        return byOrder;
    }
}
