using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>
/// The tree reading of a function: gate by gate, as if the inputs of every gate were independent, even where the same thing lies below several of them. Exact
/// on a tree, wrong where things are shared: too low at a gate that needs all, too high at one that needs any (by association: Esary, Proschan and Walkup,
/// Annals of Mathematical Statistics 38, 1967).
/// </summary>
internal static class NaiveProbability
{
    // A gate of n inputs of which k must hold takes n·min(k, n−k+1) steps; some seconds.
    private const long MostSteps = 4_000_000_000;

    /// <summary>By node. Hold and fall are each summed from positive terms, so that small ones keep their digits. Null when that would take too long.</summary>
    public static Chance[]? Of(StructureFunction function, InputChances chances, CancellationToken cancellationToken)
    {
        long steps = 0;
        var naive = new Chance[function.Count];
        var counts = new List<double>();
        for (int node = 0; node < naive.Length; node++)
        {
            ReadOnlySpan<int> inputs = function.Inputs[node];
            steps += function.Kinds[node] == GateKind.AtLeast
                ? (long)inputs.Length * Math.Min(function.Thresholds[node], function.FallsWith(node))
                : inputs.Length;
            if (steps > MostSteps)
            {
                return null;
            }

            naive[node] = function.Kinds[node] switch
            {
                GateKind.Input => chances[node],
                GateKind.All => All(inputs, naive),
                GateKind.Any => Swap(All(inputs, naive, swap: true)),
                _ when function.Thresholds[node] <= function.FallsWith(node) =>
                    Reaches(function.Thresholds[node], inputs, naive, swap: false, counts, cancellationToken),
                _ => Swap(Reaches(function.FallsWith(node), inputs, naive, swap: true, counts, cancellationToken)),
            };
        }

        return naive;
    }

    private static Chance Swap(Chance chance) => new(chance.Fall, chance.Hold);

    private static Chance All(ReadOnlySpan<int> inputs, Chance[] of, bool swap = false)
    {
        double hold = 1;
        double fall = 0;
        foreach (int input in inputs)
        {
            Chance chance = swap ? Swap(of[input]) : of[input];
            fall += hold * chance.Fall;
            hold *= chance.Hold;
        }

        return new(hold, fall);
    }

    // The number that hold, input by input, as far as the number needed (dynamic programming; Barlow and Heidtmann, Computing k-out-of-n system
    // reliability, IEEE Trans. Reliability R-33, 1984).
    private static Chance Reaches(int needed, ReadOnlySpan<int> inputs, Chance[] of, bool swap, List<double> counts, CancellationToken cancellationToken)
    {
        counts.Clear();
        counts.AddRange(Enumerable.Repeat(0.0, needed + 1));
        Span<double> distribution = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(counts);
        distribution[0] = 1;
        foreach (int input in inputs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Chance chance = swap ? Swap(of[input]) : of[input];
            distribution[needed] += distribution[needed - 1] * chance.Hold;
            for (int count = needed - 1; count > 0; count--)
            {
                distribution[count] = (distribution[count] * chance.Fall) + (distribution[count - 1] * chance.Hold);
            }

            distribution[0] *= chance.Fall;
        }

        double missed = 0;
        foreach (double each in distribution[..needed])
        {
            missed += each;
        }

        return new(distribution[needed], missed);
    }
}
