using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Bounds;

/// <summary>Proved bounds of a root's chance where some core has no diagram.</summary>
internal sealed class ChanceBounds(BlockTree blocks, int root, FrozenDiagram?[] diagrams, InputChances inputs)
{
    private readonly Dictionary<int, (Chance[] Parts, ChanceInterval Bounds)> _known = []; // by core

    /// <param name="budget">The most nodes of a diagram.</param>
    /// <param name="work">The most work.</param>
    /// <param name="progress">Told how much of the work is done, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ChanceInterval Find(EngineBudget budget, long work, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        WorkMeter meter = budget.Start(work);
        long all = meter.Left;
        Action? divided = progress is null ? null : () => progress.Report(1 - ((double)meter.Left / Math.Max(1, all)));
        int left = CountRuns();
        return new ChanceInterval(Bound(part => part.Worst), Bound(part => part.Best));

        Chance Bound(Func<ChanceInterval, Chance> side) => BlockChances.Of(blocks, inputs, (block, parts) =>
        {
            if (diagrams[block] is { } diagram)
            {
                return new DiagramChances(diagram, parts)[diagram.Roots[0]];
            }

            if (!_known.TryGetValue(block, out (Chance[] Parts, ChanceInterval Bounds) known) || !parts.SequenceEqual(known.Parts))
            {
                WorkMeter share = meter.Part(meter.Left / left--);
                known = (parts.ToArray(), CaseBounds.Of(blocks.Core(block), parts, budget.Nodes, share, cancellationToken, divided));
                _known[block] = known;
            }

            return side(known.Bounds);
        })[root];
    }

    // The worst of a core follows from the worst of its parts, the best from the best: of one with a core below that is bounded itself, these are two.
    private int CountRuns()
    {
        int runs = 0;
        var isBounded = new bool[blocks.Count];
        for (int block = 0; block < isBounded.Length; block++)
        {
            foreach (int part in blocks.Parts(block))
            {
                isBounded[block] |= isBounded[part];
            }

            if (blocks.Kind(block) == BlockKind.Core && diagrams[block] is null)
            {
                runs += isBounded[block] ? 2 : 1;
                isBounded[block] = true;
            }
        }

        return runs;
    }
}
