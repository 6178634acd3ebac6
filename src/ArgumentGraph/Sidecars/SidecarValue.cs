using System.Text.Json;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>A JSON value of a <see cref="JsonSidecar"/>, with its place in the text.</summary>
public sealed class SidecarValue
{
    internal SidecarValue(SourceText source, int offset, JsonValueKind kind, string description)
    {
        Source = source;
        Offset = offset;
        Kind = kind;
        Description = description;
    }

    /// <summary>What it is.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>What it is, in words for messages: for example <c>a list</c> or <c>a number</c>.</summary>
    public string Description { get; }

    /// <summary>The text of a string, or a number as written; else empty.</summary>
    public string Text { get; internal init; } = string.Empty;

    /// <summary>The members of an object, in the order written, each name once: of members with the same name the first.</summary>
    public ValueList<SidecarMember> Members { get; internal init; } = ValueList<SidecarMember>.Empty;

    /// <summary>The items of a list.</summary>
    public ValueList<SidecarValue> Items { get; internal init; } = ValueList<SidecarValue>.Empty;

    /// <summary>Where it begins. O(log n) for n lines, after one pass over the text.</summary>
    public Place Place => Source.PlaceAt(Offset);

    internal SourceText Source { get; }

    internal int Offset { get; }

    /// <summary>The value of a member; null if there is no such member, or this is not an object. Linear in the number of members.</summary>
    /// <param name="name">The member's name.</param>
    public SidecarValue? Find(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>Its place and what it is, for example <c>review.json(3,14): a list</c>.</summary>
    public override string ToString() => $"{Place}: {Description}";
}
