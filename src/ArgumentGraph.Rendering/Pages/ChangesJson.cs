using System.Text.Json;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>Writes what changed since an older version: what the changes do, in sentences, and what each element says differently.</summary>
/// <param name="report">What the changes since the older version do.</param>
internal sealed class ChangesJson(ImpactReport report)
{
    private const int Shown = 200;

    // A longer value is shown with its element, not in the list.
    private const int LongestValue = 40;

    private readonly ComparisonReport _comparison = report.Comparison;
    private readonly Dictionary<string, ElementChange> _changed = report.Comparison.Changed.ToDictionary(change => change.Id, StringComparer.Ordinal);

    /// <summary>Writes a member into an object that has been begun.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("changes");
        string since = _comparison.Older.Title == _comparison.Newer.Title ? string.Empty : $"Since {ReportPhrases.TitleOf(_comparison.Older)}: ";
        json.WriteString("summary", $"{since}{_comparison}.");
        json.WriteStartArray("sentences");
        foreach (string sentence in _comparison.IsEmpty ? [] : report.Sentences)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
        List("added", _comparison.Added, element => (element.Id, string.Empty));
        List("changed", _comparison.Changed, change => (change.Id, string.Join("; ", change.Members.Select(InShort))));
        List("renamed", _comparison.Renamed, renaming => (renaming.Newer.Id, $"was {renaming.Older.Id}"));
        List("removed", _comparison.Removed, element => (element.Id, LightMarkup.ToPlainText(element.Statement)));
        List(
            "relationships",
            [.. _comparison.AddedRelationships.Select(each => ("added", each)), .. _comparison.RemovedRelationships.Select(each => ("removed", each))],
            each => (each.each.From, $"{each.Item1}: {each.each}"));
        json.WriteEndObject();

        // Pairs of an id and what is said of it; how many there are beyond those.
        void List<T>(string name, IReadOnlyCollection<T> items, Func<T, (string Id, string Text)> of)
        {
            json.WriteStartObject(name);
            json.WriteNumber("count", items.Count);
            json.WriteStartArray("items");
            foreach ((string id, string text) in items.Take(Shown).Select(of))
            {
                json.WriteStartArray();
                json.WriteStringValue(id);
                json.WriteStringValue(text);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    /// <summary>Writes a member into the object of an element that says something else now: of each of its members the name, before and after.</summary>
    public void Write(Utf8JsonWriter json, Element element)
    {
        if (_changed.TryGetValue(element.Id, out ElementChange? change))
        {
            json.WriteStartArray("changed");
            foreach (MemberChange member in change.Members)
            {
                json.WriteStartArray();
                json.WriteStringValue(member.Name);
                json.WriteStringValue(member.Before?.ToText());
                json.WriteStringValue(member.After?.ToText());
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }
    }

    private static string InShort(MemberChange member)
    {
        (string before, string after) = (member.Before?.ToText() ?? "–", member.After?.ToText() ?? "–");
        return before.Length <= LongestValue && after.Length <= LongestValue ? $"{member.Name}: {before} → {after}" : member.Name;
    }
}
