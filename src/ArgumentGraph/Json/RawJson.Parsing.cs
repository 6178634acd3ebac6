using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Json;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <content>Parsing.</content>
[JsonConverter(typeof(RawJsonConverter))]
public sealed partial class RawJson
{
    /// <summary>A JSON string. Half a surrogate pair, which is not a valid character, becomes U+FFFD. Linear in the text's length.</summary>
    /// <param name="text">What it says, without quotation marks and escapes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static RawJson FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quoted = new Utf8Text();
        quoted.AppendQuoted(text);
        return new RawJson(Encoding.UTF8.GetString(quoted.Written));
    }

    /// <summary>Takes a JSON value.</summary>
    /// <param name="json">One JSON value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="json"/> is not a JSON value, or nested more than 56 deep.</exception>
    public static RawJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (LoneSurrogate.IndexIn(json) is >= 0 and int at)
        {
            throw new FormatException($"Not a JSON value: half a surrogate pair at index {at} is not a valid character.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            return new RawJson(RawJsonText.Compact(Encoding.UTF8.GetBytes(json)));
        }
        catch (JsonException problem)
        {
            throw new FormatException($"Not a JSON value: {problem.Message}", problem);
        }
    }
}
