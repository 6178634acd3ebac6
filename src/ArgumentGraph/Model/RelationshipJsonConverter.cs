using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>
/// A <see cref="Relationship"/> in JSON, as a challenged one is written in a case's file: <c>{"relationship": "supportedBy", "from": "P6", "to": "C5"}</c>.
/// </summary>
public sealed class RelationshipJsonConverter : JsonConverter<Relationship>
{
    private static readonly string[] Members = ["relationship", "from", "to"];

    /// <inheritdoc/>
    public override Relationship Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, depth: 0);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Relationship value, JsonSerializerOptions options) => Write(writer, value);

    // Recursion is bounded by Relationship.MaximumNesting, here and below.
    internal static Relationship Read(ref Utf8JsonReader reader, int depth)
    {
        RelationshipKind? kind = null;
        string? from = null;
        RelationshipTarget? to = null;
        ValueObject.Read(ref reader, "A relationship", Members, (ref Utf8JsonReader value, int member) =>
        {
            switch (member)
            {
                case 0:
                    kind = RelationshipText.KindOf(ValueObject.ReadString(ref value, Members[0]))
                        ?? throw new JsonException("A relationship is 'supportedBy', 'inContextOf' or 'challenges'.");
                    break;
                case 1:
                    from = ValueObject.ReadString(ref value, Members[1]);
                    break;
                default:
                    to = ReadTarget(ref value, depth);
                    break;
            }
        });
        return (kind, from, to) switch
        {
            (null, _, _) or (_, null, _) or (_, _, null) => throw new JsonException("A relationship has a 'relationship' (its kind), a 'from' and a 'to'."),
            (RelationshipKind.Challenges, _, _) => Relationship.Challenges(from, to),
            (_, _, { ElementId: null }) => throw new JsonException("Only a challenge can point at a relationship."),
            (RelationshipKind.SupportedBy, _, _) => Relationship.SupportedBy(from, to.ElementId),
            _ => Relationship.InContextOf(from, to.ElementId),
        };
    }

    internal static RelationshipTarget ReadTarget(ref Utf8JsonReader reader, int depth)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return RelationshipTarget.FromElementId(reader.GetString()!);
        }

        return depth < Relationship.MaximumNesting
            ? RelationshipTarget.FromRelationship(Read(ref reader, depth + 1))
            : throw new JsonException($"Challenges of challenges may be nested {Relationship.MaximumNesting} deep at most.");
    }

    internal static void Write(Utf8JsonWriter writer, Relationship value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString(Members[0], value.Kind.ToWord());
        writer.WriteString(Members[1], value.From);
        writer.WritePropertyName(Members[2]);
        WriteTarget(writer, value.To);
        writer.WriteEndObject();
    }

    internal static void WriteTarget(Utf8JsonWriter writer, RelationshipTarget value)
    {
        if (value.Relationship is { } relationship)
        {
            Write(writer, relationship);
        }
        else
        {
            writer.WriteStringValue(value.ElementId);
        }
    }
}
