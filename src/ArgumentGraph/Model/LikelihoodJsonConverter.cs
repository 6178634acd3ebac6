using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>
/// A <see cref="Likelihood"/> in JSON: <c>{"doubt": 0.03}</c> or <c>{"probability": 0.97}</c>, the member that an element has in a case's file. The
/// digits given are kept.
/// </summary>
public sealed class LikelihoodJsonConverter : JsonConverter<Likelihood>
{
    /// <inheritdoc/>
    public override Likelihood Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Likelihood? likelihood = null;
        ValueObject.Read(ref reader, "A likelihood", ["doubt", "probability"], (ref Utf8JsonReader value, int member) =>
        {
            if (likelihood is not null)
            {
                throw new JsonException("A likelihood has a 'doubt' or a 'probability', not both.");
            }

            string literal = value.TokenType == JsonTokenType.Number ? LiteralOf(value) : "";
            likelihood = Likelihood.FromLiteral(literal, isDoubt: member == 0) ?? throw new JsonException("A likelihood is a number from 0 to 1.");
        });
        return likelihood ?? throw new JsonException("A likelihood has a 'doubt' or a 'probability'.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Likelihood value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WritePropertyName(value.IsDoubt ? "doubt" : "probability");
        writer.WriteRawValue(value.Literal);
        writer.WriteEndObject();
    }

    private static string LiteralOf(in Utf8JsonReader number) =>
        Encoding.ASCII.GetString(number.HasValueSequence ? number.ValueSequence.ToArray() : number.ValueSpan);
}
