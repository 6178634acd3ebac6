namespace IndependentReading.Cases;

/// <summary>
/// Whether a challenge depends on itself, of which the design says nothing but that it is a finding. What only supports itself is another thing.
/// </summary>
internal static class Circles
{
    public static bool HasOneOfChallenges(Case written) => written.Items.Exists(challenger => challenger.Challenges.Exists(target =>
        Reached(written, challenger.Id).Contains(new Target("challenges", challenger.Id, target).Name)));

    // Names of elements and relationships on which an element depends.
    private static HashSet<string> Reached(Case written, string start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(string Name, string? Lower)>([(start, null)]);
        while (open.TryPop(out (string Name, string? Lower) next))
        {
            if (!seen.Add(next.Name))
            {
                continue;
            }

            foreach (string challenger in written.ChallengersOf(next.Name))
            {
                open.Push(($"challenges({challenger},{next.Name})", challenger));
            }

            if (next.Lower is { } lower)
            {
                open.Push((lower, null));
                continue;
            }

            Item item = written[next.Name];
            item.SupportedBy.ForEach(id => open.Push(($"supportedBy({item.Id},{id})", id)));
            item.InContextOf.ForEach(id => open.Push(($"inContextOf({item.Id},{id})", id)));
            item.Points.FindAll(point => point.Argument is not null).ForEach(point => open.Push((point.Argument!, null)));
        }

        return seen;
    }
}
