using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Bounds;

/// <summary>
/// By which leaf a core is best divided into cases: of those that matter most, were all arguments independent, the one after which the bounds are closest.
/// </summary>
internal static class LeafChoice
{
    private const int MostTried = 20;

    /// <param name="core">The function, of one root.</param>
    /// <param name="leaves">By leaf: its chance.</param>
    /// <param name="meter">Counts the work.</param>
    public static int Of(CoreFunction core, Chance[] leaves, WorkMeter meter)
    {
        double[] weights = Weights(core, leaves);
        int[] tried = [.. Enumerable.Range(0, core.LeafCount).OrderByDescending(leaf => weights[leaf] * leaves[leaf].Fall * leaves[leaf].Hold).Take(MostTried)];
        var bounds = new AssociationBounds(core);
        int chosen = tried[0];
        double least = double.MaxValue;
        foreach (int leaf in tried)
        {
            Chance chance = leaves[leaf];
            leaves[leaf] = Chance.Impossible;
            double fallen = Width();
            leaves[leaf] = Chance.Certain;
            double width = (chance.Fall * fallen) + (chance.Hold * Width());
            leaves[leaf] = chance;
            if (width < least)
            {
                least = width;
                chosen = leaf;
            }
        }

        meter.Spend(4L * tried.Length * core.Arguments.Items.Length);
        return chosen;

        double Width() => bounds.Of(leaves, upwards: true).Fall - bounds.Of(leaves, upwards: false).Fall;
    }

    // By node: how much the root's fall grows with its fall, were all arguments independent (Birnbaum's measure, by the chain rule).
    private static double[] Weights(CoreFunction core, Chance[] leaves)
    {
        Chance[] chances = Independent(core, leaves);
        var weights = new double[core.Count];
        weights[core.Roots[0]] = 1;
        for (int gate = core.Count - 1; gate >= core.LeafCount; gate--)
        {
            int falls = core.FallsWith(gate);
            ReadOnlySpan<int> arguments = core.Arguments[gate];
            foreach (int argument in arguments)
            {
                double others = falls == 1 ? chances[gate].Hold / chances[argument].Hold
                    : falls == arguments.Length ? chances[gate].Fall / chances[argument].Fall
                    : chances[gate].Fall; // near enough for a choice
                weights[argument] += double.IsFinite(others) ? weights[gate] * others : 0;
            }
        }

        return weights;
    }

    private static Chance[] Independent(CoreFunction core, Chance[] leaves)
    {
        var chances = new Chance[core.Count];
        leaves.CopyTo(chances, 0);
        var arguments = new List<Chance>();
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            arguments.Clear();
            foreach (int argument in core.Arguments[gate])
            {
                arguments.Add(chances[argument]);
            }

            int falls = core.FallsWith(gate);
            BlockKind kind = falls == 1 ? BlockKind.All : falls == arguments.Count ? BlockKind.Any : BlockKind.AtLeast;
            chances[gate] = BlockChances.OfGate(kind, CollectionsMarshal.AsSpan(arguments), falls);
        }

        return chances;
    }
}
