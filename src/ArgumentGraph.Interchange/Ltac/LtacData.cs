using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArgumentGraph.Interchange;

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
        Type is null && Options.Count == 0 && Reference is null && Challenge is null && Under.Count == 0 && Comments.Count == 0 && Citations.Count == 0 && Relations.Count == 0 && End.Count == 0;

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
            WriteText(json, "type", Type);
            WriteList(json, "options", Options);
            WriteText(json, "reference", Reference);
            WriteText(json, "challenge", Challenge);
            WriteList(json, "under", Under);
            WriteList(json, "comments", Comments);
            WriteCitations(json);
            WriteRelations(json);
            WriteList(json, "end", End);
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

        data.Type = Text(own, "type");
        data.Options.AddRange(Words(own, "options"));
        data.Reference = Text(own, "reference");
        data.Challenge = Text(own, "challenge");
        data.Under.AddRange(Words(own, "under"));
        data.Comments = Words(own, "comments");
        data.End = Words(own, "end");
        if (own.TryGetProperty("citations", out JsonElement citations) && citations.ValueKind == JsonValueKind.Array)
        {
            data.Citations.AddRange(citations.EnumerateArray().Where(entry => Text(entry, "id") is not null).Select(entry => (Text(entry, "id")!, Words(entry, "comments"))));
        }

        if (own.TryGetProperty("relations", out JsonElement relations) && relations.ValueKind == JsonValueKind.Array)
        {
            data.Relations.AddRange(relations.EnumerateArray().Select(entry => new LtacRelation(
                Text(entry, "id"), Text(entry, "text") ?? string.Empty, Text(entry, "reference"), Words(entry, "options"), Words(entry, "members"), Words(entry, "defeaters"), Words(entry, "comments"))));
        }

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
            WriteList(json, "comments", comments);
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
            WriteText(json, "id", relation.Id);
            WriteText(json, "text", relation.Text.Length == 0 ? null : relation.Text);
            WriteText(json, "reference", relation.Reference);
            WriteList(json, "options", relation.Options);
            WriteList(json, "members", relation.Members);
            WriteList(json, "defeaters", relation.Defeaters);
            WriteList(json, "comments", relation.Comments);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, List<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Words(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)]
            : [];
}

/// <summary>A <c>Relation</c> line under an element.</summary>
/// <param name="Id">Its id, or null.</param>
/// <param name="Text">Its text.</param>
/// <param name="Reference">Its reference, or null.</param>
/// <param name="Options">Its options.</param>
/// <param name="Members">The ids of what supports the element, is its context or (with the option counter) challenges it through this relation.</param>
/// <param name="Defeaters">The ids of what stands in it as defeater: of the relation where that is marked as defeated, else of the element.</param>
/// <param name="Comments">The comment lines before it.</param>
internal sealed record LtacRelation(string? Id, string Text, string? Reference, List<string> Options, List<string> Members, List<string> Defeaters, List<string> Comments)
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
