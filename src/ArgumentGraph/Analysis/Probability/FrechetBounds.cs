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
        int[] distinct = [];
        Chance[] chances = [];
        for (int node = 0; node < bounds.Length; node++)
        {
            if (function.Kinds[node] == GateKind.Input)
            {
                bounds[node] = new(worst[node], best[node]);
                continue;
            }

            int count = function.Inputs.CountOf(node);
            if (distinct.Length < count)
            {
                distinct = new int[2 * count];
                chances = new Chance[2 * count];
            }

            function.Inputs[node].CopyTo(distinct);
            int falls = function.FallsWith(node);
            if (function.Kinds[node] != GateKind.AtLeast)
            {
                // What is needed twice is needed.
                count = Distinct(distinct.AsSpan(0, count));
                falls = function.Kinds[node] == GateKind.All ? 1 : count;
            }

            for (int i = 0; i < count; i++)
            {
                chances[i] = bounds[distinct[i]].Best;
            }

            Chance greatest = Most(chances.AsSpan(0, count), count - falls + 1);
            for (int i = 0; i < count; i++)
            {
                chances[i] = Swap(bounds[distinct[i]].Worst);
            }

            bounds[node] = new(Swap(Most(chances.AsSpan(0, count), falls)), greatest);
        }

        return bounds;
    }

    private static int Distinct(Span<int> inputs)
    {
        inputs.Sort();
        int kept = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            if (i == 0 || inputs[i] != inputs[kept - 1])
            {
                inputs[kept++] = inputs[i];
            }
        }

        return kept;
    }

    private static Chance Swap(Chance chance) => new(chance.Fall, chance.Hold);

    // The greatest chance that at least so many of these hold.
    private static Chance Most(Span<Chance> chances, int needed)
    {
        chances.Sort(static (one, other) => one.Hold != other.Hold ? one.Hold.CompareTo(other.Hold) : other.Fall.CompareTo(one.Fall));
        double hold = 1;
        double fall = 0;
        double holds = 0;
        double falls = 0;
        for (int m = 1; m <= chances.Length; m++)
        {
            holds += chances[m - 1].Hold;
            falls += chances[m - 1].Fall;
            int r = needed - (chances.Length - m);
            if (r > 0)
            {
                hold = Math.Min(hold, holds / r);
                fall = Math.Max(fall, (falls - (m - r)) / r);
            }
        }

        return new(hold, Math.Min(fall, 1));
    }
}
