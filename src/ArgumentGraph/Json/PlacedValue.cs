using System.Text.Json;

namespace ArgumentGraph.Json;

/// <summary>A JSON value that knows where it stands in its text.</summary>
internal sealed record PlacedValue
{
    public required JsonTokenType Type { get; init; }

    /// <summary>The byte offset at which it begins.</summary>
    public required int Offset { get; init; }

    /// <summary>For messages, for example "a list".</summary>
    public required string Description { get; init; }

    /// <summary>The text of a string, or a number as written; else empty.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The members of an object, each name once.</summary>
    public IReadOnlyList<(string Name, int Offset, PlacedValue Value)> Members { get; init; } = [];

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<PlacedValue> Items { get; init; } = [];
}
