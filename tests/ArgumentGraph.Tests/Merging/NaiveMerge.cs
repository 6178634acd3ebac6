using System.Text.Json.Nodes;

namespace ArgumentGraph.Tests.Merging;

/// <summary>
/// The table of a three-way merge, cell by cell, over the JSON of the three arguments: what a clean merge must say, and which cells are in conflict.
/// </summary>
internal sealed class NaiveMerge
{
    private static readonly string[] Lists = ["supportedBy", "inContextOf", "challenges"];

    public NaiveMerge(MergeTriple triple)
    {
        Dictionary<string, Dictionary<string, string>> before = Cells(triple.Base);
        Dictionary<string, Dictionary<string, string>> ours = Cells(triple.Ours);
        Dictionary<string, Dictionary<string, string>> theirs = Cells(triple.Theirs);
        Relationship[] newOurs = [.. triple.Ours.Relationships.Except(triple.Base.Relationships)];
        Relationship[] newTheirs = [.. triple.Theirs.Relationships.Except(triple.Base.Relationships)];
        foreach (string id in before.Keys.Concat(ours.Keys).Concat(theirs.Keys).Distinct())
        {
            (Dictionary<string, string>? b, Dictionary<string, string>? o, Dictionary<string, string>? t) =
                (before.GetValueOrDefault(id), ours.GetValueOrDefault(id), theirs.GetValueOrDefault(id));
            if (b is not null && (o is null || t is null))
            {
                bool isChanged = (o ?? t) is { } left && !AreSame(b, left);
                bool isNeeded = o is not null
                    ? newOurs.Any(one => Names(one, id)) || IsFollowedAnew(before, ours, id) || IsPointedAtAnew(triple.Base, triple.Ours, id)
                    : t is not null && (newTheirs.Any(one => Names(one, id)) || IsFollowedAnew(before, theirs, id)
                        || IsPointedAtAnew(triple.Base, triple.Theirs, id));
                if (isChanged || isNeeded)
                {
                    Conflicts.Add((id, "element"));
                }
            }
            else if (b is null && (o is null || t is null))
            {
                Elements[id] = (o ?? t)!;
            }
            else
            {
                Elements[id] = MergeCells(id, b, o!, t!);
            }
        }

        Title = Cell(triple.Base.Title, triple.Ours.Title, triple.Theirs.Title, () => Conflicts.Add((null, "title")))!;
        Relationships =
        [
            .. triple.Base.Relationships.Where(one => triple.Ours.Relationships.Contains(one) && triple.Theirs.Relationships.Contains(one)),
            .. newOurs.Union(newTheirs),
        ];
    }

    public string Title { get; }

    /// <summary>What each merged element says, by member; tags, suppressions and the like by key.</summary>
    public Dictionary<string, Dictionary<string, string>> Elements { get; } = [];

    public Relationship[] Relationships { get; }

    /// <summary>What is in conflict, as element (null: the document) and member.</summary>
    public HashSet<(string? Id, string Member)> Conflicts { get; } = [];

    /// <summary>What each element says, by member.</summary>
    public static Dictionary<string, Dictionary<string, string>> Cells(Argument argument) =>
        JsonNode.Parse(argument.ToJson())!["elements"]!.AsArray().ToDictionary(element => element!["id"]!.GetValue<string>(), element =>
        {
            var cells = new Dictionary<string, string>();
            foreach ((string name, JsonNode? value) in element!.AsObject().Where(member => !Lists.Contains(member.Key)))
            {
                if (name is "tags" or "suppress" or "conflicts")
                {
                    foreach ((string key, JsonNode? entry) in value!.AsObject())
                    {
                        cells[$"{name}.{key}"] = name == "tags" ? TagValues(entry!) : entry!.ToJsonString();
                    }
                }
                else
                {
                    cells[name is "doubt" or "probability" ? "likelihood" : name] = $"{(name is "doubt" ? "doubt" : "")}{value?.ToJsonString()}";
                }
            }

            return cells;
        });

    private static string TagValues(JsonNode values)
    {
        IEnumerable<string> texts = values is JsonArray list ? list.Select(value => value!.ToJsonString()) : [values.ToJsonString()];
        return string.Join('|', texts.Distinct().Order(StringComparer.Ordinal));
    }

    private static bool Names(Relationship relationship, string id) =>
        relationship.From == id || relationship.To.ElementId == id || (relationship.To.Relationship is { } inner && Names(inner, id));

    private static bool IsFollowedAnew(
        Dictionary<string, Dictionary<string, string>> before, Dictionary<string, Dictionary<string, string>> after, string id) =>
        after.Any(one => Follows(one.Value, id) && !(before.TryGetValue(one.Key, out Dictionary<string, string>? old) && Follows(old, id)));

    // By a claim point of the same element: as its argument, or as one end of a relationship that was there and that it covers.
    private static bool IsPointedAtAnew(Argument before, Argument after, string id) => after.Elements.Any(element => element.ClaimPoints.Any(point =>
    {
        ClaimPoint? old = before.TryGetElement(element.Id, out Element? was) ? was.ClaimPoints.FirstOrDefault(each => each.Id == point.Id) : null;
        return (point.Argument == id && old?.Argument != id)
            || (point.On.Contains(id) && old?.On.Contains(id) != true
                && new[] { Relationship.SupportedBy(element.Id, id), Relationship.InContextOf(element.Id, id) }
                    .Any(covered => before.Relationships.Contains(covered) && after.Relationships.Contains(covered)));
    }));

    private static bool Follows(Dictionary<string, string> element, string id) =>
        element.TryGetValue("step", out string? step) && JsonNode.Parse(step)!["after"] is JsonArray ids && ids.Any(each => each!.GetValue<string>() == id);

    private static bool AreSame(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Count == other.Count && one.All(cell => other.GetValueOrDefault(cell.Key) == cell.Value);

    private static string? Cell(string? before, string? ours, string? theirs, Action conflict)
    {
        if (ours == theirs || theirs == before)
        {
            return ours;
        }

        if (ours == before)
        {
            return theirs;
        }

        conflict();
        return ours;
    }

    private Dictionary<string, string> MergeCells(
        string id, Dictionary<string, string>? before, Dictionary<string, string> ours, Dictionary<string, string> theirs)
    {
        var merged = new Dictionary<string, string>();
        foreach (string name in (before ?? []).Keys.Concat(ours.Keys).Concat(theirs.Keys).Distinct())
        {
            (string? o, string? t) = (ours.GetValueOrDefault(name), theirs.GetValueOrDefault(name));
            string? value = Cell(before?.GetValueOrDefault(name), o, t, () => Conflicts.Add((id, name)));
            if (before is null && o != t)
            {
                Conflicts.Add((id, name));
            }

            if (value is not null)
            {
                merged[name] = value;
            }
        }

        return merged;
    }
}
