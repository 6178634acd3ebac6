using ArgumentGraph.Logic.Bounds;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Logic.Estimates;

/// <summary>The smallest cut sets of a function, as many orders as are found with little work, and how probable it is that one of them falls.</summary>
/// <param name="Sets">The sets, of leaves.</param>
/// <param name="Fall">The probability that one of them falls, exactly.</param>
internal sealed record KnownSets(int[][] Sets, double Fall)
{
    private const int MostSets = 1_000;
    private const int MostNodes = 100_000;

    public static KnownSets None { get; } = new([], 0);

    /// <param name="core">The function, of one root.</param>
    /// <param name="leaves">By leaf: its chance.</param>
    /// <param name="meter">Counts the work: no other order is looked at when it is spent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static KnownSets Of(CoreFunction core, Chance[] leaves, WorkMeter meter, CancellationToken cancellationToken) =>
        UpTo(SetDiagram.MaximumOrder, core, leaves, meter, cancellationToken);

    /// <summary>The same, of sets of so many leaves at most.</summary>
    public static KnownSets UpTo(int most, CoreFunction core, Chance[] leaves, WorkMeter meter, CancellationToken cancellationToken)
    {
        KnownSets known = None;
        for (int order = 1; order <= core.LeafCount && order <= most; order++)
        {
            CoreSets? found = CoreSetsSolver.Solve(core, paths: false, order, CutSetBudget.Default with { Meter = meter }, cancellationToken);
            if (found is null)
            {
                return known;
            }

            int[][] sets = [.. found.Family.Sets().Take(MostSets + 1).Select(set => Array.ConvertAll(set, level => found.Order[level]))];
            if (sets.Length > MostSets)
            {
                return known;
            }

            if (sets.Length > known.Sets.Length)
            {
                if (FallOf(sets, leaves, meter, cancellationToken) is not { } fall)
                {
                    return known;
                }

                known = new KnownSets(sets, fall);
            }
        }

        return known;
    }

    /// <summary>A node that falls when one of the sets does.</summary>
    /// <param name="builder">What is built, with a node for each leaf first.</param>
    public int AddTo(StructureFunctionBuilder builder) => Add(builder, Sets);

    private static int Add(StructureFunctionBuilder builder, int[][] sets) => builder.AddAll(Array.ConvertAll(sets, set => builder.AddAtLeast(1, set)));

    private static double? FallOf(int[][] sets, Chance[] leaves, WorkMeter meter, CancellationToken cancellationToken)
    {
        var builder = new StructureFunctionBuilder();
        var inputs = new InputChances(leaves.Length);
        for (int leaf = 0; leaf < leaves.Length; leaf++)
        {
            inputs[builder.AddInput()] = leaves[leaf];
        }

        StructureFunction function = builder.Build([Add(builder, sets)]);
        ReducedFunction reduced = Reducer.Reduce(function, function.Roots, cancellationToken, meter);
        ChanceInterval chance = OpenCase.Solve(reduced, inputs, MostNodes, meter, cancellationToken, out OpenCase? open);
        return open is null ? chance.Worst.Fall : null;
    }
}
