using System.Text.Json;
using ArgumentGraph.Text;

namespace ArgumentGraph.Validation;

/// <summary>Finds where a member of an element stands in the text that the element was read from.</summary>
internal static class MemberPlace
{
    /// <summary>Where a member stands, by the names that lead to it; as far as they lead. In another format the element's own place.</summary>
    public static int Of(Inspection inspection, int number, params ReadOnlySpan<string> path)
    {
        int place = inspection.Structure.ElementOffsets[number];
        if (inspection.Argument.Origin.Source is { } source && place >= 0)
        {
            int found = Find(source, place, path[0]);
            for (int next = 1; found >= 0; next++)
            {
                place = found;
                found = next < path.Length ? FindWithin(source, place, path[next]) : -1;
            }
        }

        return place;
    }

    /// <summary>The byte offset of a member's name in the object that is the value of another member, or -1. Linear in the value's length.</summary>
    /// <param name="source">The text.</param>
    /// <param name="outer">The byte offset of the other member's name.</param>
    /// <param name="member">The member's name.</param>
    private static int FindWithin(SourceText source, int outer, string member)
    {
        ReadOnlySpan<byte> text = source.TextAt(outer, out int start);
        text = text[Math.Min(outer - start, text.Length)..];
        int colon = text.IndexOf((byte)':'); // the name of the outer member has none
        int value = colon < 0 ? -1 : text[(colon + 1)..].IndexOfAnyExcept(" \t\r\n"u8);
        return value < 0 ? -1 : Find(source, outer + colon + 1 + value, member);
    }

    /// <summary>
    /// The byte offset of the member's name, or -1: the text is not JSON there, or the element does not have the member. Linear in the element's length.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="element">The byte offset at which the element begins.</param>
    /// <param name="member">The member's name.</param>
    public static int Find(SourceText source, int element, string member)
    {
        ReadOnlySpan<byte> text = source.TextAt(element, out int start);
        text = text[Math.Min(element - start, text.Length)..];
        if (text is not [(byte)'{', ..])
        {
            return -1; // another format
        }

        var reader = new Utf8JsonReader(
            text,
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }));
        try
        {
            while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0))
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals(member))
                {
                    return element + (int)reader.TokenStartIndex;
                }
            }
        }
        catch (JsonException)
        {
            // A flow mapping of YAML, for example, also begins with a brace.
        }

        return -1;
    }
}
