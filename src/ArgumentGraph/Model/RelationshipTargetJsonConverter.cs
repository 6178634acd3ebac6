using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>
/// A <see cref="RelationshipTarget"/> in JSON, as in a case's file: an element's id, or a relationship as <see cref="RelationshipJsonConverter"/>
/// writes it.
/// </summary>
public sealed class RelationshipTargetJsonConverter : JsonConverter<RelationshipTarget>
{
    /// <inheritdoc/>
    public override RelationshipTarget Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RelationshipJsonConverter.ReadTarget(ref reader, depth: 0);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RelationshipTarget value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        RelationshipJsonConverter.WriteTarget(writer, value);
    }
}
