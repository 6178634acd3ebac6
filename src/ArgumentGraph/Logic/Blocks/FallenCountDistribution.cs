using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Blocks;

/// <summary>
/// How many of some independent parts have fallen: the Poisson binomial distribution, by the usual recurrence over the parts (Barlow and Heidtmann, Computing
/// k-out-of-n system reliability, IEEE Trans. Reliability 33, 1984).
/// </summary>
internal static class FallenCountDistribution
{
    /// <summary>The chance that fewer than <paramref name="falls"/> have fallen, and that at least as many have.</summary>
    /// <param name="parts">The parts' chances.</param>
    /// <param name="falls">1 to the number of parts.</param>
    public static Chance Tails(ReadOnlySpan<Chance> parts, int falls)
    {
        // Counted are the fallen or those that hold, whichever takes fewer numbers.
        int holds = parts.Length - falls + 1;
        bool countFallen = falls <= holds;
        double[] probabilities = UpTo(parts, Math.Min(falls, holds), countFallen);
        double fewer = 0;
        for (int n = probabilities.Length - 2; n >= 0; n--)
        {
            fewer += probabilities[n];
        }

        return countFallen ? new Chance(fewer, probabilities[^1]) : new Chance(probabilities[^1], fewer);
    }

    /// <summary>By number of fallen parts below <paramref name="falls"/>, its probability; at <paramref name="falls"/>, that of as many or more.</summary>
    public static double[] UpTo(ReadOnlySpan<Chance> parts, int falls, bool countFallen)
    {
        var probabilities = new double[falls + 1];
        probabilities[0] = 1;
        foreach (Chance part in parts)
        {
            Add(probabilities, countFallen ? part : new Chance(part.Fall, part.Hold));
        }

        return probabilities;
    }

    /// <summary>One part more; the last number gathers what goes beyond.</summary>
    public static void Add(double[] probabilities, Chance part)
    {
        int last = probabilities.Length - 1;
        probabilities[last] += probabilities[last - 1] * part.Fall;
        for (int n = last - 1; n > 0; n--)
        {
            probabilities[n] = (probabilities[n] * part.Hold) + (probabilities[n - 1] * part.Fall);
        }

        probabilities[0] *= part.Hold;
    }
}
