using System.Globalization;

namespace ArgumentGraph.Tests.Queries;

/// <summary>Draws queries, each with the filter that somebody would write in its place, from the public model and reports alone.</summary>
internal sealed class HandWritten(JudgedArgument judged, Random random)
{
    private static readonly string[] Operators = ["=", "!=", "<", "<=", ">", ">="];

    private readonly Argument _argument = judged.Argument;

    public (string Text, Func<Element, bool> Holds) Draw(int depth)
    {
        switch (depth == 0 ? 3 : random.Next(4))
        {
            case 0:
                (string Text, Func<Element, bool> Holds)[] all = [Draw(depth - 1), Draw(depth - 1)];
                return ($"({all[0].Text}) and ({all[1].Text})", element => all[0].Holds(element) && all[1].Holds(element));
            case 1:
                (string Text, Func<Element, bool> Holds)[] any = [Draw(depth - 1), Draw(depth - 1)];
                return ($"({any[0].Text} or {any[1].Text})", element => any[0].Holds(element) || any[1].Holds(element));
            case 2:
                (string text, Func<Element, bool> holds) = Draw(depth - 1);
                return ($"not ({text})", element => !holds(element));
            default:
                return One();
        }
    }

    private (string Text, Func<Element, bool> Holds) One()
    {
        string id = _argument.Elements.Count == 0 ? "none" : _argument.Elements[random.Next(_argument.Elements.Count)].Id;
        string sign = Operators[random.Next(Operators.Length)];
        switch (_argument.Elements.Count == 0 ? random.Next(4) : random.Next(11))
        {
            case 0:
                ElementKind kind = Enum.GetValues<ElementKind>()[random.Next(7)];
                return (kind.ToWord(), element => element.Kind == kind);
            case 1:
                return ("pathway", element => _argument.Pathways.Any(pathway => pathway.Id == element.Id));
            case 2:
                int cost = random.Next(5);
                return (string.Create(CultureInfo.InvariantCulture, $"cost {sign} {cost}"),
                    element => Compared(sign, element.Cost is { } own ? own.CompareTo(cost) : null));
            case 3:
                DateOnly day = new DateOnly(2026, 11, 1).AddDays(random.Next(60));
                string written = random.Next(2) == 0
                    ? $"{day:yyyy-MM-dd}"
                    : string.Create(CultureInfo.InvariantCulture, $"today + {day.DayNumber - new DateOnly(2026, 11, 1).DayNumber}d");
                return ($"expires {sign} {written}", element => Compared(sign, element.LastValidDay is { } own ? own.CompareTo(day) : null));
            case 4:
                HashSet<string> under = Reached(id, isDown: true);
                return ($"under({id})", element => under.Contains(element.Id));
            case 5:
                HashSet<string> above = Reached(id, isDown: false);
                return ($"above({id})", element => above.Contains(element.Id));
            case 6:
                Standing standing = (Standing)random.Next(3);
                return ($"standing = {standing.ToWord()}", element => judged.AnalyzeSupport().AnalysedStandingOf(element.Id) == standing);
            case 7:
                int carried = random.Next(3);
                return (
                    string.Create(CultureInfo.InvariantCulture, $"carries {sign} {carried}"),
                    element => Compared(sign, CarriedBy(element).CompareTo(carried)));
            case 8:
                int pathways = random.Next(3);
                return (
                    string.Create(CultureInfo.InvariantCulture, $"pathway-count {sign} {pathways}"),
                    element => Compared(sign, _argument.Pathways
                        .Count(pathway => pathway.Id == element.Id || Reached(pathway.Id, isDown: true).Contains(element.Id)).CompareTo(pathways)));
            case 9:
                EvidenceState state = Enum.GetValues<EvidenceState>()[random.Next(5)];
                return (
                    $"state != {state.ToWord()}",
                    element => (element as Evidence)?.State != state && (element as Assumption)?.State.ToWord() != state.ToWord());
            default:
                return ($"id ~ '{id.ToUpperInvariant()}' and root",
                    element => element.Id.Contains(id, StringComparison.OrdinalIgnoreCase) && _argument.Roots.Any(root => root.Id == element.Id));
        }
    }

    private int CarriedBy(Element element) =>
        judged.AnalyzeLoadBearing().LoadBearing.FirstOrDefault(each => each.Element.Id == element.Id)?.Pathways.Count ?? 0;

    private static bool Compared(string sign, int? order) => (sign, order) switch
    {
        ("!=", null) => true,
        (_, null) => false,
        ("=", 0) or ("<=", <= 0) or (">=", >= 0) or ("<", < 0) or (">", > 0) => true,
        ("!=", not 0) => true,
        _ => false,
    };

    private HashSet<string> Reached(string id, bool isDown)
    {
        ILookup<string, string> next = _argument.Relationships.Select(relationship =>
            {
                (string user, string used) = relationship.Kind == RelationshipKind.Challenges
                    ? (OwnerOf(relationship.To), relationship.From)
                    : (relationship.From, relationship.To.ElementId!);
                return isDown ? (user, used) : (used, user);
            }).ToLookup(pair => pair.Item1, pair => pair.Item2);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(next[id].Where(seen.Add));
        while (open.TryDequeue(out string? at))
        {
            foreach (string other in next[at].Where(seen.Add))
            {
                open.Enqueue(other);
            }
        }

        return seen;

        static string OwnerOf(RelationshipTarget target) =>
            target.ElementId ?? (target.Relationship!.Kind == RelationshipKind.Challenges ? OwnerOf(target.Relationship.To) : target.Relationship.From);
    }
}
