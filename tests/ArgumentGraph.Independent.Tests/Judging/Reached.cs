using IndependentReading.Cases;

namespace IndependentReading.Judging;

/// <summary>
/// What an element that is analysed rests on: through support, what is stated and inherited, and confidence where it counts; with challenges or without.
/// </summary>
internal sealed class Reached(Case judged, Terms terms)
{
    public HashSet<string> From(string target, bool withChallenges)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([target]);
        foreach (Item above in judged.Above(target))
        {
            above.InContextOf.FindAll(id => judged[id].Kind is "assumption" or "context").ForEach(id => Relationship("inContextOf", above, id));
        }

        while (open.TryPop(out string? id))
        {
            if (!seen.Add(id))
            {
                continue;
            }

            Item item = judged[id];
            Challenged(id);
            item.SupportedBy.ForEach(supporter => Relationship("supportedBy", item, supporter));
            item.InContextOf.ForEach(stated => Relationship("inContextOf", item, stated));
            Confidence(item.Points.FindAll(point => point.On.Count == 0));
        }

        return seen;

        void Relationship(string member, Item from, string to)
        {
            open.Push(to);
            Challenged($"{member}({from.Id},{to})");
            Confidence(from.Points.FindAll(point => point.On.Contains(to)));
        }

        void Confidence(List<Point> points) =>
            points.FindAll(point => terms.CountsConfidence && point.Argument is not null).ForEach(point => open.Push(point.Argument!));

        void Challenged(string name)
        {
            foreach (string challenger in withChallenges ? judged.ChallengersOf(name) : [])
            {
                open.Push(challenger);
                Challenged($"challenges({challenger},{name})");
            }
        }
    }
}
