using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Json;
using ArgumentGraph.Model;

namespace ArgumentGraph;

/// <summary>A <see cref="HarmWindow"/> in JSON: the object that the member <c>harm</c> of a goal has in a case's file.</summary>
/// <remarks>Written on one line, whatever the options say. A member that is not known, or not valid, is refused with a <see cref="JsonException"/>.</remarks>
public sealed class HarmWindowJsonConverter : JsonConverter<HarmWindow>
{
    /// <inheritdoc/>
    public override HarmWindow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ValueJson.Read(
            ref reader, findings => new ResponseReader(findings),
            (ResponseReader responses, ref JsonTokens tokens) => responses.ReadHarm(ref tokens, elementId: null));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, HarmWindow value, JsonSerializerOptions options) =>
        ValueJson.Write(writer, value, ResponseText.Of);
}
