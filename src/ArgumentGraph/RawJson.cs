using System.Text.Json;

namespace ArgumentGraph;

/// <summary>A JSON value kept as text, so that nothing of it is lost: numbers keep their digits, members their order.</summary>
public sealed class RawJson : IEquatable<RawJson>
{
    // A document may be nested 64 deep, and a value stands up to 6 deep in it.
    private const int MaximumDepth = 56;

    private RawJson(string text) => Text = text;

    /// <summary>The value's text, without insignificant white space and comments.</summary>
    public string Text { get; }

    /// <summary>Takes a JSON value.</summary>
    /// <param name="json">One JSON value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="json"/> is not a JSON value, or nested more than 56 deep.</exception>
    public static RawJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (ElementRules.IndexOfLoneSurrogate(json) is >= 0 and int at)
        {
            throw new FormatException($"Not a JSON value: half a surrogate pair at index {at} is not a valid character.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            return new RawJson(Json.RawJsonText.Compact(System.Text.Encoding.UTF8.GetBytes(json)));
        }
        catch (JsonException problem)
        {
            throw new FormatException($"Not a JSON value: {problem.Message}", problem);
        }
    }

    /// <summary>The value, to look into.</summary>
    public JsonElement ToJsonElement()
    {
        using JsonDocument document = JsonDocument.Parse(Text, new JsonDocumentOptions { MaxDepth = MaximumDepth });
        return document.RootElement.Clone();
    }

    /// <inheritdoc/>
    public bool Equals(RawJson? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RawJson);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The value's text.</summary>
    public override string ToString() => Text;

    internal static RawJson FromCompact(string text) => new(text);
}
