using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Json;
using ArgumentGraph.Model;

namespace ArgumentGraph;

/// <summary>A <see cref="ClaimPoint"/> in JSON: an object as in the member <c>claimPoints</c> of an element in a case's file.</summary>
/// <remarks>Written on one line, whatever the options say. A member that is not known, or not valid, is refused with a <see cref="JsonException"/>.</remarks>
public sealed class ClaimPointJsonConverter : JsonConverter<ClaimPoint>
{
    /// <inheritdoc/>
    public override ClaimPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ValueJson.Read(ref reader, findings => new ClaimPointReader(findings), (ClaimPointReader points, ref JsonTokens tokens) =>
            points.ReadOne(ref tokens, elementId: null));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ClaimPoint value, JsonSerializerOptions options) =>
        ValueJson.Write(writer, value, ClaimPointText.Of);
}
