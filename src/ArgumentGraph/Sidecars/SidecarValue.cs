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

    /// <summary>Where a UTF-16 unit of <see cref="Text"/> stands: escapes of a string are longer in the file than in its text. Linear in the
    /// text.</summary>
    /// <param name="index">The unit's index; the length of the text for the quotation mark after it.</param>
    internal Place PlaceOf(int index) => Source.PlaceAt(OffsetOf(index));

    internal SourceText Source { get; }

    internal int Offset { get; }

    // The text begins after the quotation mark. Both halves of a surrogate pair have the place of its letter.
    internal int OffsetOf(int index)
    {
        ReadOnlySpan<byte> file = Source.TextAt(Offset, out int start);
        int at = Offset - start + 1;
        int units = 0;
        while (units < index && at < file.Length)
        {
            (int bytes, int more) = file[at] switch
            {
                (byte)'\\' => (at + 1 < file.Length && file[at + 1] == (byte)'u' ? 6 : 2, 1),
                < 0xC0 => (1, 1),
                < 0xE0 => (2, 1),
                < 0xF0 => (3, 1),
                _ => (4, 2),
            };
            if ((units += more) <= index)
            {
                at += bytes;
            }
        }

        return start + Math.Min(at, file.Length);
    }

    /// <summary>The value of a member; null if there is no such member, or this is not an object. Linear in the number of members.</summary>
    /// <param name="name">The member's name.</param>
    public SidecarValue? Find(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>Its place and what it is, for example <c>review.json(3,14): a list</c>.</summary>
    public override string ToString() => $"{Place}: {Description}";
}
