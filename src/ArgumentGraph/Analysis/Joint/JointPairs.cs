using ArgumentGraph.Analysis.Probability;

namespace ArgumentGraph.Analysis.Joint;

/// <summary>The pairs of roots that can fall together, those most likely to first.</summary>
/// <param name="Pairs">As many as were asked for.</param>
/// <param name="IsComplete">Whether every pair was tried.</param>
internal sealed record JointPairs(List<JointPair> Pairs, bool IsComplete)
{
    /// <param name="joint">The function; each of its elements can fall.</param>
    /// <param name="elements">Its elements.</param>
    /// <param name="falls">How likely each is to fall.</param>
    /// <param name="solver">Has the time.</param>
    /// <param name="most">How many pairs are wanted.</param>
    /// <param name="progress">Told how far it is, from 0.5 to 1.</param>
    public static JointPairs Find(JointFunction joint, Element[] elements, double[] falls, ElementSolver solver, int most, IProgress<double>? progress)
    {
        var pairs = new List<JointPair>();
        bool isComplete = true;
        for (int first = 0; most > 0 && first < falls.Length; first++)
        {
            solver.CancellationToken.ThrowIfCancellationRequested();
            progress?.Report(0.5 + (0.5 * first / falls.Length));
            if (falls[first] == 0)
            {
                continue;
            }

            if (joint.GivenFallen([first], joint.Numbers.Best) is not { } given)
            {
                isComplete = false;
                continue;
            }

            for (int second = first + 1; second < falls.Length; second++)
            {
                if (given[second].Fall > 0)
                {
                    pairs.Add(new(first, second, falls[first] * given[second].Fall, given[second].Fall, falls[second]));
                }
            }

            // No more are kept than a few times what is wanted.
            if (pairs.Count > 1_000_000 && pairs.Count > 4L * most)
            {
                Keep(pairs, elements, most);
            }
        }

        Keep(pairs, elements, most);
        return new JointPairs(pairs, isComplete && most > 0);
    }

    private static void Keep(List<JointPair> pairs, Element[] elements, int most)
    {
        JointPair[] kept = [.. pairs.OrderByDescending(pair => pair.Both)
            .ThenBy(pair => elements[pair.First].Id, StringComparer.Ordinal)
            .ThenBy(pair => elements[pair.Second].Id, StringComparer.Ordinal)
            .Take(most)];
        pairs.Clear();
        pairs.AddRange(kept);
    }
}

/// <summary>Two roots that can fall together.</summary>
internal readonly record struct JointPair(int First, int Second, double Both, double SecondGivenFirst, double SecondAlone)
{
    public JointFall ToFall(Element[] elements) =>
        new(elements[First], elements[Second], Both, SecondGivenFirst / SecondAlone, SecondGivenFirst, Math.Min(1, Both / SecondAlone));
}
