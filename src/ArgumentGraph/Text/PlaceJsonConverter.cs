using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>
/// A <see cref="Place"/> in JSON, with the members that findings have: <c>{"file": "case.json", "line": 12, "column": 5}</c>; the file is null where
/// there is none.
/// </summary>
public sealed class PlaceJsonConverter : JsonConverter<Place>
{
    private static readonly string[] Members = ["file", "line", "column"];

    /// <inheritdoc/>
    public override Place Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? file = null;
        int? line = null;
        int? column = null;
        ValueObject.Read(ref reader, "A place", Members, (ref Utf8JsonReader value, int member) =>
        {
            if (member == 0)
            {
                file = value.TokenType == JsonTokenType.Null ? null : ValueObject.ReadString(ref value, Members[0]);
            }
            else if (member == 1)
            {
                line = ValueObject.ReadInteger(ref value, Members[1]);
            }
            else
            {
                column = ValueObject.ReadInteger(ref value, Members[2]);
            }
        });
        return line is { } row && column is { } place ? new Place(file, row, place) : throw new JsonException("A place has a 'line' and a 'column'.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Place value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString(Members[0], value.File);
        writer.WriteNumber(Members[1], value.Line);
        writer.WriteNumber(Members[2], value.Column);
        writer.WriteEndObject();
    }
}
