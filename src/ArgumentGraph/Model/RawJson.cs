using System.Text.Json;

namespace ArgumentGraph;

/// <summary>A JSON value kept as text, so that nothing of it is lost: numbers keep their digits, members their order.</summary>
public sealed partial class RawJson : IEquatable<RawJson>
{
    // A document may be nested 64 deep, and a value stands up to 6 deep in it.
    private const int MaximumDepth = 56;

    private RawJson(string text) => Text = text;

    /// <summary>The value's text, without insignificant white space and comments.</summary>
    public string Text { get; }

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
