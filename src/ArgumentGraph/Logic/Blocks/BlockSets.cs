using System.Numerics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Logic.Blocks;

/// <summary>
/// All minimal cut sets (or minimal path sets) of a reduced function: for each core the family over its parts, and for gates what follows from their parts.
/// Blocks share no input, so that a minimal set of the whole is a minimal set of a core with a minimal set of the part in the place of each part.
/// </summary>
internal sealed class BlockSets
{
    private readonly BlockTree _blocks;
    private readonly int _root;
    private readonly bool _paths;
    private readonly CoreSets?[] _cores;

    /// <param name="blocks">The blocks.</param>
    /// <param name="root">The block asked for.</param>
    /// <param name="paths">Path sets rather than cut sets.</param>
    /// <param name="cores">By block: for cores below the root, the family over their leaves.</param>
    public BlockSets(BlockTree blocks, int root, bool paths, CoreSets?[] cores)
    {
        _blocks = blocks;
        _root = root;
        _paths = paths;
        _cores = cores;
    }

    // For constants: what always holds needs nothing to hold, and nothing brings it down.
    private bool HasEmptySet => _paths == (_root == StructureFunctionBuilder.True);

    /// <summary>How many there are.</summary>
    public BigInteger Count()
    {
        if (_root < 0)
        {
            return CountByOrder().Counts.Length;
        }

        var counts = new double[_blocks.Count];
        for (int block = 0; block <= _root; block++)
        {
            counts[block] = _blocks.Kind(block) switch
            {
                BlockKind.Input => 1,
                BlockKind.Core => TotalOfCore(block, counts),
                _ => TotalOfGate(block, counts),
            };
        }

        // Below 2^53 every number on the way was a whole number that a double holds.
        return counts[_root] < 1L << 53 ? new BigInteger(counts[_root]) : CountByOrder().Counts.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
    }

    /// <summary>How many there are of each size.</summary>
    public OrderCounts CountByOrder()
    {
        if (_root < 0)
        {
            return HasEmptySet ? OrderCounts.One : OrderCounts.None;
        }

        var counts = new OrderCounts[_blocks.Count];
        for (int block = 0; block <= _root; block++)
        {
            OrderCounts[] parts = [.. _blocks.Parts(block).ToArray().Select(part => counts[part])];
            counts[block] = _blocks.Kind(block) switch
            {
                BlockKind.Input => OrderCounts.Single,
                BlockKind.Core => _cores[block] is { } core ? FamilyCounts.Of(core.Family, [.. core.Order.Select(leaf => parts[leaf])]) : OrderCounts.None,
                _ => OrderCounts.Choose(parts, TakenBy(block)),
            };
        }

        return counts[_root];
    }

    /// <summary>The inputs that are in some set.</summary>
    public List<int> Inputs()
    {
        var inputs = new List<int>();
        var isIn = new bool[_blocks.Count];
        if (_root >= 0)
        {
            isIn[_root] = true;
        }

        for (int block = _root; block >= 0; block--)
        {
            if (!isIn[block])
            {
                continue;
            }

            if (_blocks.Kind(block) == BlockKind.Input)
            {
                inputs.Add(_blocks.Input(block));
                continue;
            }

            ReadOnlySpan<int> parts = _blocks.Parts(block);
            CoreSets? core = _cores[block];
            foreach (int part in core is null ? Enumerable.Range(0, parts.Length) : core.Family.Variables().Select(level => core.Order[level]))
            {
                isIn[parts[part]] = true;
            }
        }

        return inputs;
    }

    /// <summary>The sets with inputs as members, as far as they have at most <paramref name="order"/> of them. Null when the budget is spent.</summary>
    public BlockExpansion? Expand(int order, CutSetBudget budget, CancellationToken cancellationToken) => _root < 0
        ? BlockExpansion.OfConstant(_blocks, HasEmptySet)
        : BlockExpansion.Of(_blocks, _root, TakenBy, _cores, order, budget, cancellationToken);

    // A gate's minimal sets take a set each from this many of its parts.
    private int TakenBy(int block)
    {
        bool one = _blocks.Kind(block) == (_paths ? BlockKind.Any : BlockKind.All);
        return _blocks.Kind(block) switch
        {
            BlockKind.AtLeast => _paths ? _blocks.Threshold(block) : _blocks.FallsWith(block),
            _ => one ? 1 : _blocks.Parts(block).Length,
        };
    }

    private double TotalOfGate(int block, double[] counts)
    {
        ReadOnlySpan<int> parts = _blocks.Parts(block);
        int taken = TakenBy(block);
        if (taken == 1 || taken == parts.Length)
        {
            double total = taken == 1 ? 0 : 1;
            foreach (int part in parts)
            {
                total = taken == 1 ? total + counts[part] : total * counts[part];
            }

            return total;
        }

        if ((long)taken * parts.Length > 1_000_000)
        {
            return double.PositiveInfinity; // too many for a double anyway
        }

        var ways = new double[taken + 1];
        ways[0] = 1;
        foreach (int part in parts)
        {
            for (int n = taken; n > 0; n--)
            {
                ways[n] += ways[n - 1] * counts[part];
            }
        }

        return ways[taken];
    }

    private double TotalOfCore(int block, double[] counts)
    {
        if (_cores[block] is not { } core)
        {
            return 0;
        }

        ReadOnlySpan<int> parts = _blocks.Parts(block);
        var weights = new double[core.Order.Length];
        for (int level = 0; level < weights.Length; level++)
        {
            weights[level] = counts[parts[core.Order[level]]];
        }

        return FamilyCounts.Total(core.Family, weights);
    }
}
