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

    /// <summary>Where a member of an object in a list stands: as far as it is found, else the list's own place.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="number">The element's number.</param>
    /// <param name="list">The member of the element whose value is the list.</param>
    /// <param name="index">Which item of the list the object is, from 0.</param>
    /// <param name="member">The member of the object.</param>
    public static int OfItem(Inspection inspection, int number, string list, int index, string member)
    {
        int place = Of(inspection, number, list);
        if (inspection.Argument.Origin.Source is not { } source || place < 0 || place == inspection.Structure.ElementOffsets[number])
        {
            return place;
        }

        int value = ValueAfter(source, place);
        int item = value < 0 ? -1 : ItemOf(source, value, index);
        int found = item < 0 ? -1 : Find(source, item, member);
        return found >= 0 ? found : item >= 0 ? item : place;
    }

    // Of a list of objects. Linear in the list's length.
    private static int ItemOf(SourceText source, int list, int index)
    {
        ReadOnlySpan<byte> text = source.TextAt(list, out int start);
        var reader = new Utf8JsonReader(
            text[Math.Min(list - start, text.Length)..],
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }));
        try
        {
            while (reader.Read() && !(reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == 0))
            {
                if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == 1 && index-- == 0)
                {
                    return list + (int)reader.TokenStartIndex;
                }
            }
        }
        catch (JsonException)
        {
            // Another format that looks like JSON up to here.
        }

        return -1;
    }

    // Where the value of a member begins whose name stands here, or -1.
    private static int ValueAfter(SourceText source, int name)
    {
        ReadOnlySpan<byte> text = source.TextAt(name, out int start);
        text = text[Math.Min(name - start, text.Length)..];
        int colon = text.IndexOf((byte)':'); // the names of members whose values are looked into have none
        int value = colon < 0 ? -1 : text[(colon + 1)..].IndexOfAnyExcept(" \t\r\n"u8);
        return value < 0 ? -1 : name + colon + 1 + value;
    }

    /// <summary>The byte offset of a member's name in the object that is the value of another member, or -1. Linear in the value's length.</summary>
    /// <param name="source">The text.</param>
    /// <param name="outer">The byte offset of the other member's name.</param>
    /// <param name="member">The member's name.</param>
    private static int FindWithin(SourceText source, int outer, string member)
    {
        int value = ValueAfter(source, outer);
        return value < 0 ? -1 : Find(source, value, member);
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
