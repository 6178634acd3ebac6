using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>A <see cref="Requirement"/> in JSON, as <c>requires</c> has it in a case's file: <c>"all"</c>, <c>"any"</c> or <c>{"atLeast": 2}</c>.</summary>
public sealed class RequirementJsonConverter : JsonConverter<Requirement>
{
    /// <inheritdoc/>
    public override Requirement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString() switch
            {
                "all" => Requirement.All,
                "any" => Requirement.Any,
                _ => throw new JsonException("A requirement is 'all', 'any' or an object with the member 'atLeast'."),
            };
        }

        int count = 0;
        ValueObject.Read(ref reader, "A requirement", ["atLeast"], (ref Utf8JsonReader value, int _) => count = ValueObject.ReadInteger(ref value, "atLeast"));
        return count >= 1 ? Requirement.AtLeast(count) : throw new JsonException("'atLeast' is a whole number of 1 or more.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Requirement value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Kind != RequirementKind.AtLeast)
        {
            writer.WriteStringValue(value.ToString());
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("atLeast", value.NeededOf(0));
        writer.WriteEndObject();
    }
}
