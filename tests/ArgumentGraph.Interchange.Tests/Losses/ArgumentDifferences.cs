using System.Text.Json;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>In what two arguments differ: element by element, member by member, relationship by relationship.</summary>
internal static class ArgumentDifferences
{
    private static readonly string[] Edges = ["supportedBy", "inContextOf", "challenges"];

    /// <summary>
    /// All differences. The order of elements and of challenges is none, for it says nothing; that of an element's supporters and contexts is.
    /// </summary>
    public static List<ArgumentDifference> Of(Argument before, Argument after)
    {
        var differences = new List<ArgumentDifference>();
        using var first = JsonDocument.Parse(before.ToJson());
        using var second = JsonDocument.Parse(after.ToJson());
        Compare(Members(first.RootElement, "elements"), Members(second.RootElement, "elements"), (name, text) =>
            differences.Add(new(DifferenceSubject.Document, [], name, text)));

        Dictionary<string, Dictionary<string, string>> was = ElementsOf(first);
        Dictionary<string, Dictionary<string, string>> isNow = ElementsOf(second);
        differences.AddRange(
            was.Keys.Where(id => !isNow.ContainsKey(id)).Select(id => new ArgumentDifference(DifferenceSubject.ElementGone, [id], string.Empty, "gone")));
        differences.AddRange(
            isNow.Keys.Where(id => !was.ContainsKey(id)).Select(id => new ArgumentDifference(DifferenceSubject.ElementNew, [id], string.Empty, "new")));
        foreach (string id in was.Keys.Where(isNow.ContainsKey))
        {
            Compare(was[id], isNow[id], (name, text) => differences.Add(new(DifferenceSubject.ElementMember, [id], name, text)));
        }

        differences.AddRange(before.Relationships.Except(after.Relationships).Select(gone =>
            new ArgumentDifference(DifferenceSubject.RelationshipGone, [.. EndsOf(gone).Distinct(StringComparer.Ordinal)], string.Empty, gone.ToString())));
        differences.AddRange(after.Relationships.Except(before.Relationships).Select(added =>
            new ArgumentDifference(DifferenceSubject.RelationshipNew, [.. EndsOf(added).Distinct(StringComparer.Ordinal)], string.Empty, added.ToString())));
        differences.AddRange(was.Keys.Where(isNow.ContainsKey).SelectMany(id => Orders(id, before, after)));
        return differences;
    }

    /// <summary>The elements that a relationship, and those within it, join.</summary>
    public static IEnumerable<string> EndsOf(Relationship relationship)
    {
        for (Relationship? at = relationship; at is not null; at = at.To.Relationship)
        {
            yield return at.From;
            if (at.To.ElementId is { } id)
            {
                yield return id;
            }
        }
    }

    private static IEnumerable<ArgumentDifference> Orders(string id, Argument before, Argument after)
    {
        foreach (RelationshipKind kind in (RelationshipKind[])[RelationshipKind.SupportedBy, RelationshipKind.InContextOf])
        {
            Relationship[] was = [.. From(id, before, kind)];
            Relationship[] isNow = [.. From(id, after, kind)];
            if (!was.Intersect(isNow).SequenceEqual(isNow.Intersect(was)))
            {
                yield return new ArgumentDifference(
                    DifferenceSubject.Order, [id], kind.ToString(), $"{string.Join(", ", was.AsEnumerable())} => {string.Join(", ", isNow.AsEnumerable())}");
            }
        }
    }

    private static IEnumerable<Relationship> From(string id, Argument argument, RelationshipKind kind) =>
        argument.Relationships.Where(relationship => relationship.Kind == kind && string.Equals(relationship.From, id, StringComparison.Ordinal));

    private static void Compare(Dictionary<string, string> before, Dictionary<string, string> after, Action<string, string> differ)
    {
        foreach (string name in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            string? was = before.GetValueOrDefault(name);
            string? isNow = after.GetValueOrDefault(name);
            if (!string.Equals(was, isNow, StringComparison.Ordinal))
            {
                differ(name, $"{was ?? "nothing"} => {isNow ?? "nothing"}");
            }
        }
    }

    private static Dictionary<string, Dictionary<string, string>> ElementsOf(JsonDocument document) =>
        document.RootElement.GetProperty("elements").EnumerateArray().ToDictionary(
            element => element.GetProperty("id").GetString()!, element => Members(element, Edges), StringComparer.Ordinal);

    private static Dictionary<string, string> Members(JsonElement value, params string[] without) =>
        value.EnumerateObject().Where(member => !without.Contains(member.Name, StringComparer.Ordinal))
            .ToDictionary(member => member.Name, member => member.Value.GetRawText(), StringComparer.Ordinal);
}
