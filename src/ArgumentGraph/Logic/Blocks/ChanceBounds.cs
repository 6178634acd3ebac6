using System.Diagnostics;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Orders;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Blocks;

/// <summary>
/// Proved bounds of a root's chance where some core has no diagram: with larger and larger rounded diagrams, until they meet or the budget is spent.
/// </summary>
internal sealed class ChanceBounds(BlockTree blocks, int root, FrozenDiagram?[] diagrams, InputChances inputs)
{
    private const int FirstSize = 1_000;
    private const int LargestSize = 64_000;

    // Bounds this close, relative to the smaller doubt or hope, are not worth more time.
    private const double CloseEnough = 1e-9;

    private readonly Dictionary<int, int[][]> _orders = []; // by core

    /// <param name="budget">The most nodes of a diagram, though the first size is always tried, and the time.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ChanceInterval Find(EngineBudget budget, CancellationToken cancellationToken)
    {
        long deadline = Stopwatch.GetTimestamp() + (long)(budget.Time.TotalSeconds * Stopwatch.Frequency);
        int largest = Math.Clamp(budget.Nodes, FirstSize, LargestSize);
        Chance worst = Bound((block, parts) => AssociationBounds.Of(blocks.Core(block), parts, upwards: true));
        Chance best = Bound((block, parts) => AssociationBounds.Of(blocks.Core(block), parts, upwards: false));
        for (int size = FirstSize; size <= largest; size *= 4)
        {
            for (int choice = 0; choice < 2; choice++)
            {
                worst = Closer(worst, Bound(size, choice, upwards: true, deadline, cancellationToken), (one, other) => one.Fall < other.Fall);
                best = Closer(best, Bound(size, choice, upwards: false, deadline, cancellationToken), (one, other) => one.Fall > other.Fall);
            }

            if (Stopwatch.GetTimestamp() > deadline || worst.Fall - best.Fall <= CloseEnough * Math.Min(best.Fall, worst.Hold))
            {
                break;
            }
        }

        return new ChanceInterval(worst, best);
    }

    private static Chance Closer(Chance known, Chance? found, Func<Chance, Chance, bool> isCloser) =>
        found is { } bound && isCloser(bound, known) ? bound : known;

    private Chance? Bound(int size, int choice, bool upwards, long deadline, CancellationToken cancellationToken)
    {
        bool late = false;
        Chance bound = Bound((block, parts) =>
        {
            Chance? bound = late
                ? null
                : BoundingDiagram.Of(blocks.Core(block), OrdersOf(block)[choice], parts.ToArray(), upwards, size, deadline, cancellationToken);
            late |= bound is null;
            return bound ?? default;
        });
        return late ? null : bound;
    }

    private Chance Bound(BlockChances.CoreChance ofLarge) => BlockChances.Of(blocks, inputs, (block, parts) =>
        diagrams[block] is { } diagram ? new DiagramChances(diagram, parts)[diagram.Roots[0]] : ofLarge(block, parts))[root];

    private int[][] OrdersOf(int block)
    {
        if (!_orders.TryGetValue(block, out int[][]? orders))
        {
            int[] first = PathWeightOrder.Of(blocks.Core(block));
            _orders.Add(block, orders = [first, MinimumDegreeOrder.Of(blocks.Core(block)) ?? first]);
        }

        return orders;
    }
}
