using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Bounds;

/// <summary>Proved bounds of a root's chance where some core has no diagram.</summary>
internal sealed class ChanceBounds(BlockTree blocks, int root, FrozenDiagram?[] diagrams, InputChances inputs)
{
    private readonly Dictionary<int, (Chance[] Parts, ChanceInterval Bounds)> _known = []; // by core

    /// <param name="budget">The most nodes of a diagram, and the work.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ChanceInterval Find(EngineBudget budget, CancellationToken cancellationToken)
    {
        WorkMeter meter = budget.Start(budget.Work - (budget.Work / 4));

        // The worst of a core follows from the worst of its parts, the best from the best: the two differ where a part is a core without a diagram itself.
        int open = Enumerable.Range(0, root + 1).Count(block => blocks.Kind(block) == BlockKind.Core && diagrams[block] is null);
        Chance worst = Bound(part => part.Worst);
        open = Math.Max(1, _known.Count);
        return new ChanceInterval(worst, Bound(part => part.Best));

        Chance Bound(Func<ChanceInterval, Chance> side) => BlockChances.Of(blocks, inputs, (block, parts) =>
        {
            if (diagrams[block] is { } diagram)
            {
                return new DiagramChances(diagram, parts)[diagram.Roots[0]];
            }

            if (!_known.TryGetValue(block, out (Chance[] Parts, ChanceInterval Bounds) known) || !parts.SequenceEqual(known.Parts))
            {
                WorkMeter share = meter.Part(meter.Left / Math.Max(1, open--));
                known = (parts.ToArray(), CaseBounds.Of(blocks.Core(block), parts, budget.Nodes, share, cancellationToken));
                _known[block] = known;
            }

            return side(known.Bounds);
        })[root];
    }
}
