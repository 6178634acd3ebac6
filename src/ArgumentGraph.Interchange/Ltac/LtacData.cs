using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Ltac;

/// <summary>What an element has in LTAC and an argument has no member for: kept under <c>data</c> as <c>{"ltac": {…}}</c>.</summary>
internal sealed class LtacData
{
    private const string Key = "ltac";
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Its type, where that cannot be told from its kind.</summary>
    public string? Type { get; set; }

    public List<string> Options { get; } = [];

    public string? Reference { get; set; }

    /// <summary>How its challenges are written, where not as <c>defeater</c>.</summary>
    public string? Challenge { get; set; }

    /// <summary>Elements that it stands under as context, and that have no context in an argument.</summary>
    public List<string> Under { get; } = [];

    public List<string> Comments { get; set; } = [];

    /// <summary>Comments before what it cites, by the id cited.</summary>
    public List<(string Id, List<string> Comments)> Citations { get; } = [];

    public List<LtacRelation> Relations { get; } = [];

    /// <summary>Comments that end the text.</summary>
    public List<string> End { get; set; } = [];

    private bool IsEmpty =>
        Type is null && Options.Count == 0 && Reference is null && Challenge is null && Under.Count == 0
        && Comments.Count == 0 && Citations.Count == 0 && Relations.Count == 0 && End.Count == 0;

    /// <summary>The data as JSON; null when there is none.</summary>
    public RawJson? ToJson()
    {
        if (IsEmpty)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Unescaped))
        {
            json.WriteStartObject();
            json.WriteStartObject(Key);
            json.WriteGiven("type", Type);
            json.WriteGiven("options", Options);
            json.WriteGiven("reference", Reference);
            json.WriteGiven("challenge", Challenge);
            json.WriteGiven("under", Under);
            json.WriteGiven("comments", Comments);
            WriteCitations(json);
            WriteRelations(json);
            json.WriteGiven("end", End);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return RawJson.Parse(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    /// <summary>The data of an element; what is not as it is written here counts as not there.</summary>
    /// <param name="raw">The element's data.</param>
    /// <param name="hasOthers">Whether there is more than this.</param>
    public static LtacData Of(RawJson? raw, out bool hasOthers)
    {
        var data = new LtacData();
        hasOthers = raw is not null;
        if (raw?.ToJsonElement() is not { ValueKind: JsonValueKind.Object } all)
        {
            return data;
        }

        hasOthers = all.EnumerateObject().Any(member => !string.Equals(member.Name, Key, StringComparison.Ordinal));
        if (!all.TryGetProperty(Key, out JsonElement own) || own.ValueKind != JsonValueKind.Object)
        {
            return data;
        }

        data.Type = own.TextOf("type");
        data.Options.AddRange(own.TextsOf("options"));
        data.Reference = own.TextOf("reference");
        data.Challenge = own.TextOf("challenge");
        data.Under.AddRange(own.TextsOf("under"));
        data.Comments = own.TextsOf("comments");
        data.End = own.TextsOf("end");
        data.Citations.AddRange(
            own.ItemsOf("citations").Where(entry => entry.TextOf("id") is not null).Select(entry => (entry.TextOf("id")!, entry.TextsOf("comments"))));
        data.Relations.AddRange(own.ItemsOf("relations").Select(entry => new LtacRelation(
            entry.TextOf("id"),
            entry.TextOf("text") ?? string.Empty,
            entry.TextOf("reference"),
            entry.TextsOf("options"),
            entry.TextsOf("members"),
            entry.TextsOf("defeaters"),
            entry.TextsOf("comments"))));
        return data;
    }

    private void WriteCitations(Utf8JsonWriter json)
    {
        if (Citations.Count == 0)
        {
            return;
        }

        json.WriteStartArray("citations");
        foreach ((string id, List<string> comments) in Citations)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteGiven("comments", comments);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteRelations(Utf8JsonWriter json)
    {
        if (Relations.Count == 0)
        {
            return;
        }

        json.WriteStartArray("relations");
        foreach (LtacRelation relation in Relations)
        {
            json.WriteStartObject();
            json.WriteGiven("id", relation.Id);
            json.WriteGiven("text", relation.Text.Length == 0 ? null : relation.Text);
            json.WriteGiven("reference", relation.Reference);
            json.WriteGiven("options", relation.Options);
            json.WriteGiven("members", relation.Members);
            json.WriteGiven("defeaters", relation.Defeaters);
            json.WriteGiven("comments", relation.Comments);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

/// <summary>A <c>Relation</c> line under an element.</summary>
/// <param name="Id">Its id, or null.</param>
/// <param name="Text">Its text.</param>
/// <param name="Reference">Its reference, or null.</param>
/// <param name="Options">Its options.</param>
/// <param name="Members">The ids of what supports the element, is its context or (with the option counter) challenges it through this relation.</param>
/// <param name="Defeaters">The ids of what stands in it as defeater: of the relation where that is marked as defeated, else of the element.</param>
/// <param name="Comments">The comment lines before it.</param>
internal sealed record LtacRelation(
    string? Id, string Text, string? Reference, List<string> Options, List<string> Members, List<string> Defeaters, List<string> Comments)
{
    public bool IsCounter => Options.Contains(LtacOptions.Counter, StringComparer.Ordinal) || Options.Contains(LtacOptions.IsCounter, StringComparer.Ordinal);

    public bool IsDefeated => Options.Contains(LtacOptions.Defeated, StringComparer.Ordinal);

    /// <summary>Whether it says no more than its relationships do, so that it need not be kept.</summary>
    public bool IsPlain =>
        Id is null && Text.Length == 0 && Reference is null && Comments.Count == 0 && Defeaters.Count > 0
        && (IsDefeated
            ? Members.Count == 1 && Options.TrueForAll(option => option is LtacOptions.Defeated or LtacOptions.Counter)
            : Members.Count == 0 && Options.Count == 0);
}
