using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Json;
using ArgumentGraph.Model;

namespace ArgumentGraph;

/// <summary>
/// A <see cref="Latency"/> in JSON: the object that the member <c>latency</c> of a step has in a case's file,
/// <c>{"atMost":"PT15M","distribution":"uniform"}</c>.
/// </summary>
/// <remarks>Written on one line, whatever the options say. A member that is not known, or not valid, is refused with a <see cref="JsonException"/>.</remarks>
public sealed class LatencyJsonConverter : JsonConverter<Latency>
{
    /// <inheritdoc/>
    public override Latency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ValueJson.Read(
            ref reader, findings => new ResponseReader(findings),
            (ResponseReader responses, ref JsonTokens tokens) => responses.ReadLatency(ref tokens, elementId: null));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Latency value, JsonSerializerOptions options) =>
        ValueJson.Write(writer, value, ResponseText.Of);
}
