using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>Reads small JSON documents of other formats than the argument's own, with comments and trailing commas, and reports what is not JSON.</summary>
internal static class PlacedJson
{
    /// <summary>The longest text that is read: such documents are written by hand.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private const int MaximumDepth = 64;

    /// <summary>Reads a document. Linear in its length.</summary>
    /// <param name="file">The file's path, or null.</param>
    /// <param name="text">The text, with or without a byte order mark.</param>
    /// <returns>The value, or null where the text is not JSON; and what was found, to which the caller adds.</returns>
    public static (PlacedValue? Value, FindingList Findings) Read(string? file, ReadOnlyMemory<byte> text)
    {
        text = text.Span.StartsWith(TextInput.ByteOrderMark) ? text[TextInput.ByteOrderMark.Length..] : text;
        var source = new SourceText(file, text);
        var findings = new FindingList(source);
        if (text.Length > MaximumBytes)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"The text is longer than {MaximumBytes} bytes, the most that may be read here.");
            findings.Add(Rules.TooLarge, 0, message);
            return (null, findings);
        }

        if (TextInput.NameOfOtherEncoding(text.Span) is { } encoding)
        {
            findings.Add(Rules.InvalidEncoding, 0, $"The text is {encoding}; save it as UTF-8.");
            return (null, findings);
        }

        InvalidBytes.Report(text.Span, findings);
        var tokens = new JsonTokens(text.Span, MaximumDepth, findings);
        try
        {
            tokens.Next();
            PlacedValue value = ReadValue(ref tokens, findings);
            tokens.Next(); // what follows is a syntax error
            return (value, findings);
        }
        catch (JsonException problem)
        {
            SyntaxProblem.Report(source.Utf8.Span, MaximumDepth, problem, findings);
            return (null, findings);
        }
    }

    // The reader bounds the depth, and so this recursion.
    private static PlacedValue ReadValue(ref JsonTokens tokens, FindingList findings)
    {
        var value = new PlacedValue { Type = tokens.Type, Offset = tokens.Start, Description = tokens.Describe() };
        return tokens.Type switch
        {
            JsonTokenType.StartObject => value with { Members = ReadMembers(ref tokens, findings) },
            JsonTokenType.StartArray => value with { Items = ReadItems(ref tokens, findings) },
            JsonTokenType.String or JsonTokenType.Number => value with { Text = tokens.GetText() },
            _ => value,
        };
    }

    private static List<(string Name, int Offset, PlacedValue Value)> ReadMembers(ref JsonTokens tokens, FindingList findings)
    {
        var members = new List<(string Name, int Offset, PlacedValue Value)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            int offset = tokens.Start;
            string name = tokens.GetText();
            tokens.Next();
            PlacedValue value = ReadValue(ref tokens, findings);
            if (names.Add(name))
            {
                members.Add((name, offset, value));
            }
            else
            {
                findings.Add(Rules.DuplicateMember, offset, $"'{Spelling.Clip(name)}' is given twice; the first counts.");
            }
        }

        return members;
    }

    private static List<PlacedValue> ReadItems(ref JsonTokens tokens, FindingList findings)
    {
        var items = new List<PlacedValue>();
        while (tokens.Next() != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref tokens, findings));
        }

        return items;
    }
}
