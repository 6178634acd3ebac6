using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Logic.Blocks;

/// <summary>Minimal sets with the inputs themselves as members: in every family, each leaf is put in the place of its block's sets.</summary>
/// <remarks>Blocks share no input: the variables of a block stand together, and what follows the block in a set stands below it.</remarks>
internal sealed class BlockExpansion
{
    private readonly BlockTree _blocks;
    private readonly CoreSets?[] _cores;
    private readonly SetAlgebra _algebra;
    private readonly int _order;
    private readonly int[] _variables; // by block: for inputs, the variable

    private BlockExpansion(BlockTree blocks, int root, CoreSets?[] cores, int order, CutSetBudget budget, CancellationToken cancellationToken)
    {
        _blocks = blocks;
        _cores = cores;
        _order = order;
        _algebra = new SetAlgebra(budget, cancellationToken);
        _variables = new int[_blocks.Count];
        Inputs = Number(root);
        Family = null!;
    }

    /// <summary>By variable: the node of the function.</summary>
    public int[] Inputs { get; }

    public SetFamily Family { get; private set; }

    /// <summary>Null when the budget is spent.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="root">The block asked for, or a constant.</param>
    /// <param name="takenBy">By block, for gates: of how many parts a set each is taken.</param>
    /// <param name="cores">By block: for cores below the root, the family over their leaves.</param>
    /// <param name="order">The largest sets wanted, or <see cref="SetAlgebra.AllOrders"/>.</param>
    /// <param name="budget">How much may be spent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static BlockExpansion? Of(
        BlockTree blocks, int root, Func<int, int> takenBy, CoreSets?[] cores, int order, CutSetBudget budget, CancellationToken cancellationToken)
    {
        var expansion = new BlockExpansion(blocks, root, cores, order, budget, cancellationToken);
        int family = DeepCall.Run(expansion.Inputs.Length, () =>
        {
            var own = new int[blocks.Count];
            for (int block = 0; block <= root; block++)
            {
                own[block] = expansion.FamilyOf(block, takenBy, own);
                if (own[block] < 0)
                {
                    return -1;
                }
            }

            return own[root];
        });
        if (expansion._algebra.Freeze(family) is not { } frozen)
        {
            return null;
        }

        expansion.Family = frozen;
        return expansion;
    }

    /// <summary>What a constant root has: no set, or the empty one.</summary>
    public static BlockExpansion OfConstant(BlockTree blocks, bool hasEmptySet)
    {
        var expansion = new BlockExpansion(blocks, StructureFunctionBuilder.True, [], SetAlgebra.AllOrders, CutSetBudget.Default, default);
        expansion.Family = new SetFamily(expansion._algebra.Diagram, hasEmptySet ? SetDiagram.Unit : SetDiagram.Empty);
        return expansion;
    }

    // Variables in the order in which a walk from the root meets the inputs, each core's leaves by level.
    private int[] Number(int root)
    {
        var inputs = new List<int>();
        var open = new Stack<int>();
        if (root >= 0)
        {
            open.Push(root);
        }

        Array.Fill(_variables, -1);
        while (open.TryPop(out int block))
        {
            if (_blocks.Kind(block) == BlockKind.Input)
            {
                _variables[block] = inputs.Count;
                inputs.Add(_blocks.Input(block));
                continue;
            }

            ReadOnlySpan<int> parts = _blocks.Parts(block);
            int[]? order = _cores[block]?.Order;
            for (int part = parts.Length - 1; part >= 0; part--)
            {
                open.Push(parts[order is null ? part : order[part]]);
            }
        }

        return [.. inputs];
    }

    private int FamilyOf(int block, Func<int, int> takenBy, int[] own)
    {
        ReadOnlySpan<int> parts = _blocks.Parts(block);
        switch (_blocks.Kind(block))
        {
            case BlockKind.Input:
                return _variables[block] < 0 ? SetDiagram.Empty : _algebra.Diagram.Make(_variables[block], SetDiagram.Empty, SetDiagram.Unit);
            case BlockKind.Core:
                return Place(block, parts, own);
            default:
                break;
        }

        // The last part first: what comes before it only has to be put on top.
        int taken = takenBy(block);
        var ways = new int[taken + 1];
        ways[0] = SetDiagram.Unit;
        for (int seen = 1; seen <= parts.Length; seen++)
        {
            int part = own[parts[^seen]];
            for (int n = Math.Min(taken, seen); n >= Math.Max(1, taken - (parts.Length - seen)); n--)
            {
                ways[n] = _algebra.Union(ways[n], _algebra.Product(part, ways[n - 1], _order));
                if (ways[n] < 0)
                {
                    return -1;
                }
            }
        }

        return ways[taken];
    }

    private int Place(int core, ReadOnlySpan<int> leaves, int[] own)
    {
        if (_cores[core] is not { Family: var family, Order: var order })
        {
            return SetDiagram.Empty; // not below the root
        }

        SetDiagram from = family.Diagram;
        var placed = new Dictionary<int, int> { [SetDiagram.Empty] = SetDiagram.Empty, [SetDiagram.Unit] = SetDiagram.Unit };
        foreach (int node in family.Reachable())
        {
            if (node <= SetDiagram.Unit)
            {
                continue;
            }

            int block = own[leaves[order[from.Variable(node)]]];
            int with = _algebra.Product(block, placed[from.High(node)], _order);
            int made = _algebra.Union(placed[from.Low(node)], with);
            if (made < 0)
            {
                return -1;
            }

            placed[node] = made;
        }

        return placed[family.Root];
    }
}
