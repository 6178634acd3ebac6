using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Joint;

/// <summary>The pairs of roots that can fall together, those most likely to first.</summary>
/// <param name="Pairs">As many as were asked for.</param>
/// <param name="IsComplete">Whether every pair was tried.</param>
internal sealed record JointPairs(List<JointPair> Pairs, bool IsComplete)
{
    /// <param name="joint">The function; each of its elements can fall.</param>
    /// <param name="elements">Its elements.</param>
    /// <param name="falls">How likely each is to fall.</param>
    /// <param name="most">How many pairs are wanted.</param>
    /// <param name="meter">Counts the work.</param>
    /// <param name="progress">Told how far it is, from 0.5 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static JointPairs Find(
        JointFunction joint,
        Element[] elements, double[] falls, int most, WorkMeter meter, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (most == 0 || falls.Length < 2)
        {
            return new JointPairs([], most > 0);
        }

        int[] places = [.. Enumerable.Range(0, falls.Length).Select(joint.PlaceOf)];
        PairFalls pairFalls = joint.Pairs(joint.Numbers.Best, meter, cancellationToken);
        var pairs = new List<JointPair>();
        bool isComplete = true;
        for (int first = 0; first < falls.Length; first++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(0.5 + (0.5 * first / falls.Length));
            if (falls[first] == 0)
            {
                continue;
            }

            if (pairFalls.FallWith(places[first], new ArraySegment<int>(places, first + 1, places.Length - first - 1)) is not { } together)
            {
                isComplete = false;
                continue;
            }

            for (int second = first + 1; second < falls.Length; second++)
            {
                double both = together[second - first - 1];
                if (both > 0)
                {
                    pairs.Add(new(first, second, both, Math.Min(1, both / falls[first]), falls[second]));
                }
            }

            // No more are kept than a few times what is wanted.
            if (pairs.Count > 1_000_000 && pairs.Count > 4L * most)
            {
                Keep(pairs, elements, most);
            }
        }

        Keep(pairs, elements, most);
        return new JointPairs(pairs, isComplete);
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
