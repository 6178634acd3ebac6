using System.Numerics;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Orders;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Logic.Scenarios;

namespace ArgumentGraph.Logic.Estimates;

/// <summary>
/// Estimates how likely a function is to fall. The probability that one of its smallest cut sets falls is worked out exactly. What is left is sampled: of the
/// states in which a function has fallen that has a small diagram and falls wherever this one does, and seldom where it does not.
/// </summary>
/// <remarks>
/// So each state counts for the same, the probability of falling in the other function, and the interval is that of a proportion. Drawing cut sets from the
/// gates by weight (Karp, Luby and Madras, Monte-Carlo approximation algorithms for enumeration problems, Journal of Algorithms 10, 1989) was tried: where
/// large sets matter that look unlikely gate by gate, states that count for very much are met too seldom, and intervals miss what they should hold.
/// </remarks>
internal static class FallSampling
{
    private const int Size = 1_000; // of a gate's rounded diagram
    private const int Block = (int)LaneWidth.Bits256; // one width for all machines, so that all draw the same states
    private const int LeastBlocks = 16;

    /// <param name="core">The function, of one root.</param>
    /// <param name="leaves">By leaf: its chance.</param>
    /// <param name="samples">The most states that are tried.</param>
    /// <param name="seed">With which random numbers.</param>
    /// <param name="meter">Counts the work, and allows no more samples than fit.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null where too few states fit.</returns>
    public static FallEstimate? Of(
        CoreFunction core, Chance[] leaves, int samples, int seed, WorkMeter meter, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        KnownSets known = KnownSets.Of(core, leaves, meter.Part(meter.Left / 4), cancellationToken);
        FrozenDiagram? above = Above(core, leaves, meter.Part(meter.Left / 2), cancellationToken);
        if (above is null || FallOf(above, leaves) == 0)
        {
            return null;
        }

        long work = ((long)Block * leaves.Length / 3) + (4L * core.Arguments.Items.Length) + (2L * known.Sets.Sum(set => set.Length));
        long blocks = ((long)samples + Block - 1) / Block;
        long fitting = meter.Left / work;
        if (fitting < Math.Min(blocks, LeastBlocks))
        {
            return null;
        }

        meter.Spend(Math.Min(blocks, fitting) * work);
        return Sample(core, leaves, known, above, (int)Math.Min(samples, fitting * Block), seed, progress, cancellationToken);
    }

    /// <summary>Samples what is left.</summary>
    /// <param name="core">The function, of one root.</param>
    /// <param name="leaves">By leaf: its chance.</param>
    /// <param name="known">The cut sets that are not to be sampled.</param>
    /// <param name="above">What falls wherever the core does, and can fall.</param>
    /// <param name="samples">How many states are tried.</param>
    /// <param name="seed">With which random numbers.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static FallEstimate Sample(
        CoreFunction core,
        Chance[] leaves,
        KnownSets known,
        FrozenDiagram above,
        int samples,
        int seed,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        var falls = new Falls();
        var states = new StatesBelow(above, leaves, samples, seed);
        new ScenarioEvaluator(FunctionOf(core, known), LaneWidth.Bits256).Evaluate(states, falls, long.MaxValue, progress, cancellationToken);
        return new FallEstimate(known.Fall, states.Probability, samples, falls.Unexplained);
    }

    // Of two orders, what falls least often.
    private static FrozenDiagram? Above(CoreFunction core, Chance[] leaves, WorkMeter meter, CancellationToken cancellationToken)
    {
        FrozenDiagram? least = null;
        double fall = double.PositiveInfinity;
        foreach (int[] order in (int[][])[PathWeightOrder.Of(core), MinimumDegreeOrder.Of(core) ?? []])
        {
            if (order.Length == core.LeafCount
                && RoundedDiagram.Of(core, order, leaves, Size, meter, cancellationToken) is { } found
                && FallOf(found, leaves) is var falls && falls < fall)
            {
                (least, fall) = (found, falls);
            }
        }

        return least;
    }

    private static double FallOf(FrozenDiagram diagram, Chance[] leaves) => new DiagramChances(diagram, leaves).Fall(diagram.Roots[0]);

    private static StructureFunction FunctionOf(CoreFunction core, KnownSets known)
    {
        var builder = new StructureFunctionBuilder();
        var leaves = new int[core.LeafCount];
        for (int leaf = 0; leaf < leaves.Length; leaf++)
        {
            leaves[leaf] = builder.AddInput();
        }

        int root = ReducedGates.AddCore(builder, core, leaves);
        return builder.Build(known.Sets.Length == 0 ? [root] : [root, known.AddTo(builder)]);
    }

    // A cut set makes the root fall: what is left, when those states are taken out in which one has fallen, are states of which none explains it.
    private sealed class Falls : IRootFalls
    {
        public int Unexplained { get; private set; }

        public void RootFalls(int root, int first, ulong bits) => Unexplained += root == 0 ? BitOperations.PopCount(bits) : -BitOperations.PopCount(bits);
    }
}
