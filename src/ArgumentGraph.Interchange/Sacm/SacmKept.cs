using System.Buffers;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>What an element or relationship of SACM has and ours has no member for: kept in <c>data</c> under <c>sacm</c>.</summary>
internal sealed class SacmKept
{
    public const string Statement = "statement";
    public const string Content = "content";

    /// <summary>The XML id, where it is not the element's id. Of a relationship: its id.</summary>
    public string? Id { get; set; }

    /// <summary>Of a relationship: the type, and what it joins.</summary>
    public string? Kind { get; set; }

    public string? Reasoning { get; set; }

    public List<string> To { get; } = [];

    /// <summary>The language that the statement is in.</summary>
    public string? Language { get; set; }

    public List<LanguageText> Names { get; } = [];

    /// <summary>The statement in further languages; of a relationship: all descriptions.</summary>
    public List<LanguageText> Descriptions { get; } = [];

    /// <summary>The tag that the statement stood in, where the description has one of its own: <see cref="Statement"/> or <see cref="Content"/>.</summary>
    public string? StatementTag { get; set; }

    /// <summary>The language that the description is in.</summary>
    public string? DetailLanguage { get; set; }

    /// <summary>The description in further languages.</summary>
    public List<LanguageText> Details { get; } = [];

    public List<LanguageText> Notes { get; } = [];

    public List<LanguageText> Constraints { get; } = [];

    public bool IsAbstract { get; set; }

    public string? Declaration { get; set; }

    /// <summary>Artifacts referred to beyond the one that is the source.</summary>
    public List<string> Artifacts { get; } = [];

    public List<string> MetaClaims { get; } = [];

    /// <summary>Attributes that SACM does not know.</summary>
    public List<KeyValuePair<string, string>> Attributes { get; } = [];

    /// <summary>Of an element: what is kept of the relationships to it.</summary>
    public List<SacmKept> Relationships { get; } = [];

    /// <summary>Whether there is anything beside what a relationship joins.</summary>
    public bool HasDetails =>
        Id is not null || Language is not null || StatementTag is not null || DetailLanguage is not null || Declaration is not null || IsAbstract
        || Names.Count + Descriptions.Count + Details.Count + Notes.Count + Constraints.Count
            + Artifacts.Count + MetaClaims.Count + Attributes.Count + Relationships.Count > 0;

    /// <summary>As an element's data; null when there is nothing.</summary>
    public RawJson? ToData()
    {
        if (!HasDetails)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WritePropertyName("sacm");
            Write(json);
            foreach (SacmKept relationship in Relationships)
            {
                if (ReferenceEquals(relationship, Relationships[0]))
                {
                    json.WriteStartArray("relationships");
                }

                relationship.Write(json);
                json.WriteEndObject();
            }

            if (Relationships.Count > 0)
            {
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return RawJson.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>
    /// Takes an element's data; null where it has nothing of SACM's in it. What it does not know it leaves out: compare <see cref="ToData"/>.
    /// </summary>
    public static SacmKept? Parse(RawJson? data)
    {
        if (data is null || !data.Text.Contains("\"sacm\"", StringComparison.Ordinal))
        {
            return null;
        }

        JsonElement json = data.ToJsonElement();
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("sacm", out JsonElement sacm) && sacm.ValueKind == JsonValueKind.Object
            ? Parse(sacm, isRelationship: false)
            : null;
    }

    private static SacmKept Parse(JsonElement json, bool isRelationship)
    {
        var kept = new SacmKept
        {
            Id = json.TextOf("id"),
            Kind = isRelationship ? json.TextOf("kind") : null,
            Reasoning = isRelationship ? json.TextOf("reasoning") : null,
            Language = json.TextOf("lang"),
            StatementTag = json.TextOf("statementIn"),
            DetailLanguage = json.TextOf("detailLang"),
            IsAbstract = json.TryGetProperty("abstract", out JsonElement isAbstract) && isAbstract.ValueKind == JsonValueKind.True,
            Declaration = json.TextOf("declaration"),
        };
        kept.To.AddRange(isRelationship ? json.TextsOf("to") : []);
        kept.Names.AddRange(Texts(json, "names"));
        kept.Descriptions.AddRange(Texts(json, "descriptions"));
        kept.Details.AddRange(Texts(json, "details"));
        kept.Notes.AddRange(Texts(json, "notes"));
        kept.Constraints.AddRange(Texts(json, "constraints"));
        kept.Artifacts.AddRange(json.TextsOf("artifacts"));
        kept.MetaClaims.AddRange(json.TextsOf("metaClaims"));
        if (json.TryGetProperty("attributes", out JsonElement attributes) && attributes.ValueKind == JsonValueKind.Object)
        {
            kept.Attributes.AddRange(attributes.EnumerateObject()
                .Where(entry => entry.Value.ValueKind == JsonValueKind.String)
                .Select(entry => KeyValuePair.Create(entry.Name, entry.Value.GetString()!)));
        }

        if (!isRelationship)
        {
            kept.Relationships.AddRange(
                json.ItemsOf("relationships").Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Parse(item, isRelationship: true)));
        }

        return kept;
    }

    private static IEnumerable<LanguageText> Texts(JsonElement json, string name) =>
        json.ItemsOf(name).Where(item => item.ValueKind == JsonValueKind.Object)
            .Select(item => new LanguageText(item.TextOf("lang"), item.TextOf("content") ?? string.Empty));

    // Leaves the object open.
    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteGiven("id", Id);
        json.WriteGiven("kind", Kind);
        json.WriteGiven("reasoning", Reasoning);
        json.WriteGiven("to", To);
        json.WriteGiven("lang", Language);
        json.WriteGiven("statementIn", StatementTag);
        json.WriteGiven("detailLang", DetailLanguage);
        Write(json, "names", Names);
        Write(json, "descriptions", Descriptions);
        Write(json, "details", Details);
        Write(json, "notes", Notes);
        Write(json, "constraints", Constraints);
        if (IsAbstract)
        {
            json.WriteBoolean("abstract", true);
        }

        json.WriteGiven("declaration", Declaration);
        json.WriteGiven("artifacts", Artifacts);
        json.WriteGiven("metaClaims", MetaClaims);
        if (Attributes.Count > 0)
        {
            json.WriteStartObject("attributes");
            foreach ((string name, string value) in Attributes)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, string name, List<LanguageText> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (LanguageText text in texts)
        {
            json.WriteStartObject();
            json.WriteGiven("lang", text.Language);
            json.WriteString("content", text.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
