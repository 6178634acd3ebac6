using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>
/// Bounds of a function's chances whatever the dependence between its inputs: gate by gate on the shared function. Sound, since what the inputs of a gate can
/// be is bounded before; loose where they rest on the same, so the more a function is reduced beforehand, the tighter.
/// </summary>
/// <remarks>
/// All: Fréchet's max(0, Σp − (n−1)) and min p; any: max p and min(1, Σp) (Fréchet, Fundamenta Mathematicae 25, 1935). At least k of n: if k hold, then of any
/// m = n−j at least r = k−j do, so by Markov's inequality P ≤ Σp/r over those m, least over the m smallest p (Rüger, Metrika 25, 1978); the other side is the
/// same said of falls. All and any are the cases k = n and k = 1. Here 1 − Σp/r = (Σq − (m−r))/r with q = 1−p, so that small doubts keep their digits.
/// </remarks>
internal static class FrechetBounds
{
    /// <summary>By node.</summary>
    /// <param name="function">The function.</param>
    /// <param name="worst">The least chances of its inputs.</param>
    /// <param name="best">The greatest chances of its inputs.</param>
    public static ChanceInterval[] Of(StructureFunction function, InputChances worst, InputChances best)
    {
        var bounds = new ChanceInterval[function.Count];
        var sorted = new List<Chance>();
        var distinct = new List<int>();
        for (int node = 0; node < bounds.Length; node++)
        {
            if (function.Kinds[node] == GateKind.Input)
            {
                bounds[node] = new(worst[node], best[node]);
                continue;
            }

            distinct.Clear();
            distinct.AddRange(function.Inputs[node]);
            int falls = function.FallsWith(node);
            if (function.Kinds[node] != GateKind.AtLeast)
            {
                // What is needed twice is needed.
                distinct.Sort();
                distinct = [.. distinct.Distinct()];
                falls = function.Kinds[node] == GateKind.All ? 1 : distinct.Count;
            }

            sorted.Clear();
            sorted.AddRange(distinct.Select(input => bounds[input].Best));
            Chance greatest = Most(sorted, distinct.Count - falls + 1);
            sorted.Clear();
            sorted.AddRange(distinct.Select(input => Swap(bounds[input].Worst)));
            bounds[node] = new(Swap(Most(sorted, falls)), greatest);
        }

        return bounds;
    }

    private static Chance Swap(Chance chance) => new(chance.Fall, chance.Hold);

    // The greatest chance that at least so many of these hold.
    private static Chance Most(List<Chance> chances, int needed)
    {
        CollectionsMarshal.AsSpan(chances).Sort((one, other) => one.Hold != other.Hold ? one.Hold.CompareTo(other.Hold) : other.Fall.CompareTo(one.Fall));
        double hold = 1;
        double fall = 0;
        double holds = 0;
        double falls = 0;
        for (int m = 1; m <= chances.Count; m++)
        {
            holds += chances[m - 1].Hold;
            falls += chances[m - 1].Fall;
            int r = needed - (chances.Count - m);
            if (r > 0)
            {
                hold = Math.Min(hold, holds / r);
                fall = Math.Max(fall, (falls - (m - r)) / r);
            }
        }

        return new(hold, Math.Min(fall, 1));
    }
}
