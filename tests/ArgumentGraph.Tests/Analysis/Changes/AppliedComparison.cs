using System.Text.Json.Nodes;

namespace ArgumentGraph.Tests.Analysis.Changes;

/// <summary>
/// Makes the newer document of the older one and a comparison, on plain JSON: the other way to the same, which shares nothing with how a comparison is made.
/// </summary>
internal sealed class AppliedComparison
{
    private readonly ComparisonReport _comparison;
    private readonly Dictionary<string, string> _newIds;
    private readonly JsonObject _document;

    private AppliedComparison(ComparisonReport comparison)
    {
        _comparison = comparison;
        _newIds = comparison.Renamed.ToDictionary(renaming => renaming.Older.Id, renaming => renaming.Newer.Id, StringComparer.Ordinal);
        _document = JsonNode.Parse(comparison.Older.ToJson())!.AsObject();
    }

    private JsonArray Elements => _document["elements"]!.AsArray();

    public static string Of(ComparisonReport comparison)
    {
        var applied = new AppliedComparison(comparison);
        applied.Rename();
        applied.Remove();
        applied.Change();
        applied.Add();
        return applied._document.ToJsonString();
    }

    /// <summary>The older document with the ids of the newer one.</summary>
    public static JsonObject Renamed(ComparisonReport comparison)
    {
        var applied = new AppliedComparison(comparison);
        applied.Rename();
        return applied._document;
    }

    /// <summary>A reference as one text, whatever its layout.</summary>
    public static string TextOf(JsonNode target) =>
        target is JsonObject inner ? $"({inner["from"]} {inner["relationship"]} {TextOf(inner["to"]!)})" : target.GetValue<string>();

    public static string MemberOf(RelationshipKind kind) => kind switch
    {
        RelationshipKind.SupportedBy => "supportedBy",
        RelationshipKind.InContextOf => "inContextOf",
        _ => "challenges",
    };

    public static JsonArray ListOf(JsonObject element, string member)
    {
        if (element[member] is JsonArray list)
        {
            return list;
        }

        JsonNode? single = element[member]?.DeepClone();
        var made = new JsonArray();
        if (single is not null)
        {
            made.Add(single);
        }

        element[member] = made;
        return made;
    }

    private void Rename()
    {
        foreach (JsonObject element in Elements.Select(node => node!.AsObject()))
        {
            element["id"] = NewId(element["id"]!.GetValue<string>());
            foreach (string member in (string[])["supportedBy", "inContextOf", "challenges"])
            {
                if (element.ContainsKey(member))
                {
                    JsonArray list = ListOf(element, member);
                    for (int i = 0; i < list.Count; i++)
                    {
                        list[i] = Renamed(list[i]!);
                    }
                }
            }
        }
    }

    private JsonNode Renamed(JsonNode target) => target is JsonObject inner
        ? new JsonObject
        {
            ["relationship"] = inner["relationship"]!.GetValue<string>(),
            ["from"] = NewId(inner["from"]!.GetValue<string>()),
            ["to"] = Renamed(inner["to"]!),
        }
        : JsonValue.Create(NewId(target.GetValue<string>()));

    private string NewId(string id) => _newIds.GetValueOrDefault(id, id);

    private void Remove()
    {
        foreach (Relationship relationship in _comparison.RemovedRelationships)
        {
            JsonArray list = ListOf(Element(NewId(relationship.From)), MemberOf(relationship.Kind));
            string target = TextOf(Renamed(ToJson(relationship.To)));
            list.Remove(list.Single(each => TextOf(each!) == target));
            if (list.Count == 0)
            {
                Element(NewId(relationship.From)).Remove(MemberOf(relationship.Kind)); // another kind of element may not have it
            }
        }

        foreach (Element element in _comparison.Removed)
        {
            Elements.Remove(Element(element.Id));
        }
    }

    private void Change()
    {
        foreach (ElementChange change in _comparison.Changed)
        {
            JsonObject element = Element(change.Id);
            foreach (MemberChange member in change.Members)
            {
                Set(element, member);
            }
        }

        foreach (MemberChange member in _comparison.CaseChanges)
        {
            Set(_document, member);
        }
    }

    private static void Set(JsonObject target, MemberChange change)
    {
        if (change.Name == "likelihood")
        {
            target.Remove("doubt");
            target.Remove("probability");
            if (change.After is { } likelihood)
            {
                (string name, JsonNode? value) = JsonNode.Parse(likelihood.Text)!.AsObject().Single();
                target[name] = value!.DeepClone();
            }

            return;
        }

        string key = change.Name;
        string[] parts = change.Name.Split('.', 2);
        if (parts is [("tags" or "suppress") and var map, var entry])
        {
            target[map] ??= new JsonObject();
            (target, key) = (target[map]!.AsObject(), entry);
        }

        target.Remove(key);
        if (change.After is { } after)
        {
            target[key] = JsonNode.Parse(after.Text);
        }
    }

    private void Add()
    {
        foreach (Element element in _comparison.Added)
        {
            Elements.Add(JsonNode.Parse(element.ToJson()));
        }

        foreach (Relationship relationship in _comparison.AddedRelationships)
        {
            ListOf(Element(relationship.From), MemberOf(relationship.Kind)).Add(ToJson(relationship.To));
        }
    }

    private JsonObject Element(string id) => Elements.Single(node => node!["id"]!.GetValue<string>() == id)!.AsObject();

    private static JsonNode ToJson(RelationshipTarget target) => target.Relationship is { } inner
        ? new JsonObject { ["relationship"] = MemberOf(inner.Kind), ["from"] = inner.From, ["to"] = ToJson(inner.To) }
        : JsonValue.Create(target.ElementId!);
}
