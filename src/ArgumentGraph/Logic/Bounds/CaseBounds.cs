using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;

namespace ArgumentGraph.Logic.Bounds;

/// <summary>
/// Proved bounds of a core without a diagram, by cases: one of its leaves holds, or it has fallen. What is left in a case is reduced again, solved where it is
/// small by now, and bounded where it is not. The case that leaves most open is divided next, until none is open or the budget is spent.
/// </summary>
/// <remarks>
/// Conditioning on components is as old as reliability theory ("factoring"); the best case first, with bounds of what is left, is branch and bound (Land and
/// Doig, An automatic method of solving discrete programming problems, Econometrica 28, 1960).
/// </remarks>
internal sealed class CaseBounds
{
    /// <summary>The most nodes and arguments of all open cases together, some ten bytes each.</summary>
    private const long MostStored = 30_000_000;

    private readonly int _nodes;
    private readonly WorkMeter _meter;
    private readonly CancellationToken _cancellationToken;
    private readonly Action? _divided;
    private readonly PriorityQueue<Case, double> _open = new();
    private long _stored;

    private CaseBounds(int nodes, WorkMeter meter, Action? divided, CancellationToken cancellationToken)
    {
        _divided = divided;
        _nodes = nodes;
        _meter = meter;
        _cancellationToken = cancellationToken;
    }

    /// <param name="core">The function, of one root.</param>
    /// <param name="leaves">By leaf: its chance.</param>
    /// <param name="nodes">The most nodes of a diagram.</param>
    /// <param name="meter">Counts the work: no other case is divided when it is spent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="divided">Called when another case has been divided.</param>
    public static ChanceInterval Of(
        CoreFunction core, ReadOnlySpan<Chance> leaves, int nodes, WorkMeter meter, CancellationToken cancellationToken, Action? divided = null) =>
        new CaseBounds(nodes, meter, divided, cancellationToken).Find(OpenCase.Of(core, leaves, meter));

    private ChanceInterval Find(OpenCase whole)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var first = new Case(null, 1) { Bounds = whole.Bounds };
        Keep(first, whole);
        while (_stored <= MostStored && !_meter.IsSpent && !first.Bounds.IsExact && _open.TryDequeue(out Case? next, out _))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            Divide(next);
            _divided?.Invoke();
        }

        return first.Bounds;
    }

    private void Divide(Case divided)
    {
        OpenCase open = divided.Open!;
        int block = open.ChooseBlock(_meter);
        Chance chance = open.ChanceOf(block);
        divided.Open = null;
        divided.OfBlock = chance;
        divided.Holds = Take(divided, open, block, falls: false, chance.Hold);
        divided.Falls = Take(divided, open, block, falls: true, chance.Fall);
        _stored -= open.Size;
        for (Case? above = divided; above is not null && !above.Bounds.IsExact; above = above.Above)
        {
            above.Close();
        }
    }

    private Case Take(Case above, OpenCase open, int block, bool falls, double probability)
    {
        var taken = new Case(above, above.Weight * probability);
        StructureFunction? function = open.Given(block, falls, out InputChances inputs, out int constant);
        if (function is null)
        {
            taken.Bounds = ChanceInterval.OfConstant(constant);
            return taken;
        }

        ReducedFunction reduced = Reducer.Reduce(function, function.Roots, _cancellationToken, _meter);
        taken.Bounds = OpenCase.Solve(reduced, inputs, _nodes, _meter, _cancellationToken, out OpenCase? left);
        if (left is not null && !taken.Bounds.IsExact)
        {
            Keep(taken, left);
        }

        return taken;
    }

    private void Keep(Case kept, OpenCase open)
    {
        kept.Open = open;
        _stored += open.Size;
        _open.Enqueue(kept, kept.Weight * (open.Bounds.Best.Fall - open.Bounds.Worst.Fall));
    }

    /// <summary>What holds for all cases in which some leaves are as given.</summary>
    private sealed class Case(Case? above, double weight)
    {
        public Case? Above => above;

        /// <summary>How probable the case is.</summary>
        public double Weight => weight;

        public ChanceInterval Bounds { get; set; }

        /// <summary>What is left, until it is divided.</summary>
        public OpenCase? Open { get; set; }

        /// <summary>Of the block by which it is divided: its chance, and the cases in which it holds and has fallen.</summary>
        public Chance OfBlock { get; set; }

        public Case? Holds { get; set; }

        public Case? Falls { get; set; }

        /// <summary>Brings the bounds as close as those of the two cases make them.</summary>
        public void Close()
        {
            var both = new ChanceInterval(
                Together(Holds!.Bounds.Worst, Falls!.Bounds.Worst), Together(Holds.Bounds.Best, Falls.Bounds.Best));
            if (both.IsExact)
            {
                (Bounds, Holds, Falls) = (both, null, null);
                return;
            }

            Bounds = new ChanceInterval(
                both.Worst.Fall < Bounds.Worst.Fall ? both.Worst : Bounds.Worst, both.Best.Fall > Bounds.Best.Fall ? both.Best : Bounds.Best);
        }

        private Chance Together(Chance holds, Chance falls) =>
            new((OfBlock.Hold * holds.Hold) + (OfBlock.Fall * falls.Hold), (OfBlock.Hold * holds.Fall) + (OfBlock.Fall * falls.Fall));
    }
}
