using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArgumentGraph.Text;

namespace ArgumentGraph.Reporting;

/// <summary>Writes a report as JSON, member by member: what is written is what the documentation lists, and trimming cannot take anything away.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",

        // The output is not part of a web page, so text is left readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> writeMembers) => WriteValue(output, json =>
    {
        json.WriteStartObject();
        writeMembers(json);
        json.WriteEndObject();
    });

    public static void WriteValue(TextWriter output, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        output.Write(EscapeFormatCharacters(Encoding.UTF8.GetString(buffer.WrittenSpan)));
        output.Write('\n');
    }

    // The encoder escapes control characters, but not those that change the direction of text. They can occur in strings
    // only, so escaping them afterwards is safe.
    private static string EscapeFormatCharacters(string json)
    {
        int first = json.AsSpan().IndexOfAnyExcept(UnfitText.Harmless);
        if (first < 0)
        {
            return json;
        }

        var escaped = new StringBuilder(json, 0, first, json.Length + 64);
        foreach (char letter in json.AsSpan(first))
        {
            if (letter == '\n' || !UnfitText.IsUnfit(letter))
            {
                escaped.Append(letter);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            }
        }

        return escaped.ToString();
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>A list of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeMembers) =>
        json.Array(name, items, item =>
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
        });

    public static void Ids(this Utf8JsonWriter json, string name, IEnumerable<Element> elements) => json.Ids(name, elements.Select(element => element.Id));

    public static void Ids(this Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WritePropertyName(name);
        json.WriteIds(ids);
    }

    /// <summary>A list of ids, on one line.</summary>
    public static void WriteIds(this Utf8JsonWriter json, IEnumerable<string> ids)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var list = new Utf8JsonWriter(buffer, Options with { Indented = false }))
        {
            list.WriteStartArray();
            foreach (string id in ids)
            {
                list.WriteStringValue(id);
            }

            list.WriteEndArray();
        }

        json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    public static void Date(this Utf8JsonWriter json, DateOnly? date) => json.Date("date", date);

    public static void Date(this Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } day)
        {
            json.WriteString(name, day.ToWord());
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Standing(this Utf8JsonWriter json, string name, Standing? standing)
    {
        if (standing is { } known)
        {
            json.WriteString(name, ReportWords.Of(known));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void NumberOrNull(this Utf8JsonWriter json, string name, double? number)
    {
        // JSON has no infinity.
        if (number is { } known && double.IsFinite(known))
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Number(this Utf8JsonWriter json, string name, BigInteger number)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Where something is: members <c>file</c>, <c>line</c> and <c>column</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="file">What the place is in where it does not say itself.</param>
    /// <param name="place">The place, or null.</param>
    public static void Place(this Utf8JsonWriter json, string? file, Place? place)
    {
        json.WriteString("file", place?.File ?? file);
        if (place is { } known)
        {
            json.WriteNumber("line", known.Line);
            json.WriteNumber("column", known.Column);
        }
        else
        {
            json.WriteNull("line");
            json.WriteNull("column");
        }
    }

    /// <summary>A relationship as the file format writes the target of a challenge.</summary>
    public static void Relationship(this Utf8JsonWriter json, string name, Relationship relationship)
    {
        json.WriteStartObject(name);
        json.RelationshipMembers(relationship);
        json.WriteEndObject();
    }

    /// <summary>The members of <see cref="Relationship"/>'s object.</summary>
    public static void RelationshipMembers(this Utf8JsonWriter json, Relationship relationship)
    {
        json.WriteString("relationship", ReportWords.Of(relationship.Kind));
        json.WriteString("from", relationship.From);
        if (relationship.To.Relationship is { } inner)
        {
            json.Relationship("to", inner);
        }
        else
        {
            json.WriteString("to", relationship.To.ElementId);
        }
    }
}
