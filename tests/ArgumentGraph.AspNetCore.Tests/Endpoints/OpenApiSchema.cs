using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>
/// Holds JSON against the schemas of an OpenAPI 3.1 document (JSON Schema 2020-12). It knows the keywords that the document uses, and no
/// other: another is an error, not passed over.
/// </summary>
internal sealed class OpenApiSchema(JsonElement document)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>All that is wrong with a value; empty where it fits.</summary>
    public IReadOnlyList<string> ProblemsOf(JsonElement value, JsonElement schema)
    {
        var problems = new List<string>();
        Check(value, schema, "$", problems);
        return problems;
    }

    private void Check(JsonElement value, JsonElement schema, string at, List<string> problems)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            bool fits = keyword.Name switch
            {
                "description" or "default" or "properties" or "additionalProperties" => true,
                "$ref" => FitsReference(value, keyword.Value.GetString()!, at, problems),
                "anyOf" => keyword.Value.EnumerateArray().Any(each => ProblemsOf(value, each).Count == 0),
                "type" => keyword.Value.ValueKind == JsonValueKind.Array
                    ? keyword.Value.EnumerateArray().Any(each => IsOf(value, each.GetString()!))
                    : IsOf(value, keyword.Value.GetString()!),
                "required" =>
                    value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "enum" => value.ValueKind != JsonValueKind.String || keyword.Value.EnumerateArray().Any(each => each.GetString() == value.GetString()),
                "pattern" =>
                    value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.None, Patience),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble(),
                "format" => value.ValueKind != JsonValueKind.String || IsFormatted(value.GetString()!, keyword.Value.GetString()!),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
                "items" => FitsItems(value, keyword.Value, at, problems),
                _ => throw new InvalidOperationException($"The keyword '{keyword.Name}' is not known here."),
            };
            if (!fits)
            {
                problems.Add($"{at}: {keyword.Name} {keyword.Value} does not hold of {value}");
            }
        }

        CheckMembers(value, schema, at, problems);
    }

    private void CheckMembers(JsonElement value, JsonElement schema, string at, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        JsonElement properties = schema.TryGetProperty("properties", out JsonElement named) ? named : default;
        bool hasOthers = schema.TryGetProperty("additionalProperties", out JsonElement others);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(member.Name, out JsonElement own))
            {
                Check(member.Value, own, $"{at}.{member.Name}", problems);
            }
            else if (hasOthers && others.ValueKind == JsonValueKind.False)
            {
                problems.Add($"{at}: '{member.Name}' is not described");
            }
            else if (hasOthers && others.ValueKind == JsonValueKind.Object)
            {
                Check(member.Value, others, $"{at}.{member.Name}", problems);
            }
        }
    }

    private bool FitsReference(JsonElement value, string reference, string at, List<string> problems)
    {
        Check(value, Resolve(reference), at, problems);
        return true;
    }

    private bool FitsItems(JsonElement value, JsonElement schema, string at, List<string> problems)
    {
        int i = 0;
        foreach (JsonElement item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : Array.Empty<JsonElement>())
        {
            Check(item, schema, string.Create(CultureInfo.InvariantCulture, $"{at}[{i++}]"), problems);
        }

        return true;
    }

    /// <summary>What a reference within the document names.</summary>
    public JsonElement Resolve(string reference)
    {
        JsonElement found = document;
        foreach (string step in reference.Split('/').Skip(1))
        {
            found = found.GetProperty(step);
        }

        return found;
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new InvalidOperationException($"The type '{type}' is not known here."),
    };

    private static bool IsFormatted(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && text.EndsWith('Z'),
        _ => throw new InvalidOperationException($"The format '{format}' is not known here."),
    };
}
