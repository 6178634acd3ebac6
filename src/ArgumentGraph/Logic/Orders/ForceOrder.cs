using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Orders;

/// <summary>
/// Improves an order by moving leaves to the centres of gravity of the gates they stand in, again and again, as long as the gates' spans shrink
/// (Aloul, Markov and Sakallah, FORCE: a fast and easy-to-implement variable-ordering heuristic, GLSVLSI 2003).
/// </summary>
internal static class ForceOrder
{
    private const int MostRounds = 60;

    public static int[] Of(CoreFunction core, int[] start)
    {
        var position = new double[core.Count];
        var best = (int[])start.Clone();
        var order = (int[])start.Clone();
        var keys = new double[core.LeafCount];
        double bestSpan = double.MaxValue;
        int without = 0;
        var users = new int[core.LeafCount];
        foreach (int argument in core.Arguments.Items)
        {
            if (argument < core.LeafCount)
            {
                users[argument]++;
            }
        }

        for (int round = 0; round < MostRounds && without < 8; round++)
        {
            double span = Place(core, order, position);
            if (span < bestSpan)
            {
                bestSpan = span;
                order.CopyTo(best, 0);
                without = 0;
            }
            else
            {
                without++;
            }

            Array.Clear(keys);
            for (int gate = core.LeafCount; gate < core.Count; gate++)
            {
                foreach (int argument in core.Arguments[gate])
                {
                    if (argument < core.LeafCount)
                    {
                        keys[argument] += position[gate];
                    }
                }
            }

            for (int leaf = 0; leaf < keys.Length; leaf++)
            {
                keys[leaf] /= Math.Max(1, users[leaf]);
            }

            var sorted = new double[order.Length];
            for (int i = 0; i < order.Length; i++)
            {
                order[i] = i;
                sorted[i] = keys[i] + (1e-9 * position[i]); // of equals, the one that came first
            }

            Array.Sort(sorted, order);
        }

        return best;
    }

    // Puts each gate at the centre of its arguments, gates included, and gives the sum of the gates' spans.
    private static double Place(CoreFunction core, int[] order, double[] position)
    {
        for (int level = 0; level < order.Length; level++)
        {
            position[order[level]] = level;
        }

        double span = 0;
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            double sum = 0;
            double least = double.MaxValue;
            double most = double.MinValue;
            foreach (int argument in core.Arguments[gate])
            {
                sum += position[argument];
                least = Math.Min(least, position[argument]);
                most = Math.Max(most, position[argument]);
            }

            position[gate] = sum / core.Arguments.CountOf(gate);
            span += most - least;
        }

        return span;
    }
}
