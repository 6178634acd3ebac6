using System.Globalization;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>
/// Says what an author did who wrote a text that the parser cannot take, in the words of one who writes YAML, and mends it where that is plain. The parser
/// says where it stopped, which is rarely where the mistake is: an unclosed quote, a tab, a line that stands too deep.
/// </summary>
/// <param name="text">The text: one entry of the document with all that is under it.</param>
/// <param name="at">Where the parser stopped.</param>
/// <param name="end">The end of what it looked at last.</param>
/// <param name="problem">What it says of it.</param>
internal sealed class YamlMistakeFinder(string text, int at, int end, string problem)
{
    private static readonly string[] OfReferences = ["supportedBy", "inContextOf", "challenges", "defeatedRelation"];

    /// <summary>Where a line is neither a key nor a part of the text above.</summary>
    public const string KeyExpected = "Expected a key with ':', but found none; a line that goes on with the text above it is indented deeper than its key.";

    private const string ColonInLines = "Expected the end of the text, but found ':'; put the text in quotes, all its lines together.";

    private readonly YamlLines _lines = new(text);
    private readonly int _at = Math.Min(at, text.Length);

    /// <summary>Looks for the mistake. Linear in the length of the text.</summary>
    public YamlMistake Find()
    {
        int number = _lines.At(_at);
        if (number < 0)
        {
            return Unknown();
        }

        YamlLine line = _lines[number];
        return (Says(" tab ") ? Tab() : null)
            ?? (Says("escape character") ? YamlRepairs.Escape(text, line, Math.Min(end, text.Length)) : null)
            ?? (Says("quoted scalar") && _at < text.Length ? UnclosedQuote(line) : null)
            ?? (Says("invalid mapping") ? Colon(number, line) : null)
            ?? (Says("flow mapping") && _at < text.Length && text[_at] == ':' ? YamlRepairs.FlowText(text, line, _at) : null)
            ?? UnclosedBracket()
            ?? Value(line)
            ?? Indentation(number, line)
            ?? NoColon(number)
            ?? Unknown();
    }

    private bool Says(string words) => problem.Contains(words, StringComparison.OrdinalIgnoreCase);

    private YamlMistake Unknown() => new(_at, $"This is not YAML{(problem.Length == 0 ? string.Empty : ": ")}{problem.TrimEnd('.')}.");

    private YamlMistake? Tab()
    {
        var edits = new List<YamlEdit>();
        int first = -1;
        int above = 0;
        for (int number = 0; number < _lines.Count; number++)
        {
            YamlLine line = _lines[number];
            string blanks = text[line.Start..line.First];
            int tab = blanks.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0)
            {
                // Tabs alone are levels; among blanks nobody can tell how wide they are, and the line stands as the one above.
                first = first < 0 ? line.Start + tab : first;
                above = blanks.Contains(' ', StringComparison.Ordinal) ? above : 2 * blanks.Length;
                edits.Add(new YamlEdit(line.Start, blanks.Length, new string(' ', above)));
            }

            above = tab >= 0 || !line.HasContent ? above : line.Value >= line.End && line.Colon >= 0 ? line.Indent + 2 : line.Indent;
        }

        return first < 0 ? null : new YamlMistake(first, "Expected blanks, but found a tab: YAML is indented with blanks.", edits);
    }

    private YamlMistake? UnclosedQuote(YamlLine line)
    {
        char quote = text[_at];
        return quote is not ('"' or '\'')
            ? null
            : new YamlMistake(
                _at,
                $"Expected {quote} at the end of the text in quotes that begins here, but found none.",
                new YamlEdit(_at, line.End - _at, YamlRepairs.Quoted(text[(_at + 1)..line.End])));
    }

    // The parser stopped at a colon that could only end a key.
    private YamlMistake? Colon(int number, YamlLine line)
    {
        int above = _lines.Above(number);
        if (line.Colon >= 0 && _at > line.Colon)
        {
            int colon = text.AsSpan(line.Value, line.End - line.Value).IndexOf(':');
            if (number == 0 && colon > 0 && Array.IndexOf(GsnKeys.OfElements, text.Substring(line.Value, colon)) >= 0)
            {
                return YamlRepairs.Braces(text, line, line.Value + colon);
            }

            int last = _lines.EndOfDeeper(number);
            return last > number && !HasKeys(number + 1, last)
                ? new YamlMistake(_at, ColonInLines, YamlRepairs.QuoteLines(text, line, _lines[last]))
                : YamlRepairs.QuoteValue(text, line, _at, "Expected the end of the text, but found ':'; put the text in quotes");
        }

        if (above < 0 || line.Colon < 0)
        {
            return null;
        }

        YamlLine before = _lines[above];
        if (before.Colon < 0)
        {
            return KeyWithoutColon(before);
        }

        if (line.Indent <= before.Indent)
        {
            return null;
        }

        string key = text[line.Key..line.Colon];
        return Array.IndexOf(GsnKeys.OfElements, key) >= 0 && !HasKey(key, before.Indent)
            ? Reindented(number, before.Indent)
            : new YamlMistake(_at, ColonInLines, YamlRepairs.QuoteLines(text, before, _lines[_lines.EndOfDeeper(above)]));
    }

    private bool HasKey(string key, int indent)
    {
        for (int number = 0; number < _lines.Count; number++)
        {
            YamlLine line = _lines[number];
            if (line.HasContent && line.Indent == indent && line.Colon >= 0 && text.AsSpan(line.Key, line.Colon - line.Key).SequenceEqual(key))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasKeys(int first, int last)
    {
        for (int number = first; number <= last; number++)
        {
            YamlLine line = _lines[number];
            if (line.Colon >= 0 && Array.IndexOf(GsnKeys.OfElements, text[line.Key..line.Colon]) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // "text:The cart", "text The cart", "G1".
    private YamlMistake? KeyWithoutColon(YamlLine line)
    {
        ReadOnlySpan<char> content = text.AsSpan(line.Key, line.End - line.Key);
        int colon = content.IndexOf(':');
        if (colon > 0 && Array.IndexOf(GsnKeys.OfElements, content[..colon].ToString()) >= 0)
        {
            int behind = line.Key + colon + 1;
            return new YamlMistake(behind, $"Expected a blank after '{content[..(colon + 1)]}', but found '{text[behind]}'.", new YamlEdit(behind, 0, " "));
        }

        int blank = content.IndexOf(' ');
        string word = (blank < 0 ? content : content[..blank]).ToString();
        return blank >= 0 && Array.IndexOf(GsnKeys.OfElements, word) < 0
            ? null
            : new YamlMistake(
                line.Key + word.Length,
                $"Expected ':' after '{Spelling.Clip(word)}', but found {(blank < 0 ? "the end of the line" : "a blank")}.",
                new YamlEdit(line.Key + word.Length, 0, ":"));
    }

    private YamlMistake? UnclosedBracket()
    {
        var open = new Stack<int>();
        for (int number = 0; number < _lines.Count; number++)
        {
            YamlLine line = _lines[number];
            int from = open.Count > 0 ? line.First : line.Colon < 0 ? line.Key : line.Value;
            if (!line.HasContent || (open.Count == 0 && (from >= line.End || text[from] is not ('[' or '{'))))
            {
                continue;
            }

            for (int i = from; i < line.End; i++)
            {
                switch (text[i])
                {
                    case '"' or '\'':
                        int close = text.AsSpan(i + 1, line.End - i - 1).IndexOf(text[i]);
                        i = close < 0 ? line.End : i + close + 1;
                        break;
                    case '[' or '{':
                        open.Push(i);
                        break;
                    case ']' or '}' when open.TryPop(out int opening) && text[i] != Closing(text[opening]):
                        string wanted = Closing(text[opening]).ToString();
                        string expected = $"Expected '{wanted}' to close the '{text[opening]}' before it";
                        return new YamlMistake(i, $"{expected}, but found '{text[i]}'.", new YamlEdit(i, 0, wanted));
                    case '#' when text[i - 1] == ' ':
                        i = line.End;
                        break;
                }
            }
        }

        if (!open.TryPeek(out int at))
        {
            return null;
        }

        int last = _lines[_lines.At(at)].End;
        string closing = string.Concat(open.Select(bracket => Closing(text[bracket])));
        return new YamlMistake(at, $"Expected '{closing[0]}' to close the '{text[at]}' that stands here, but found none.", new YamlEdit(last, 0, closing));
    }

    private static char Closing(char opening) => opening == '[' ? ']' : '}';

    // A value that begins with a character that has a meaning in YAML, and goes on as a text.
    private YamlMistake? Value(YamlLine line)
    {
        if (line.Colon < 0 || line.Value >= line.End || _at < line.Value)
        {
            return null;
        }

        string key = text[line.Key..line.Colon];
        char first = text[line.Value];
        if (Array.IndexOf(OfReferences, key) >= 0 && first is '[' or '{')
        {
            string found = _at < line.End ? $"'{text[_at]}'" : "none";
            return new YamlMistake(_at, $"Expected the end of the line, but found {found}.", new YamlEdit(_at, Math.Max(0, line.End - _at), string.Empty));
        }

        return first switch
        {
            '"' or '\'' => YamlRepairs.QuoteValue(
                text,
                line,
                _at,
                $"Expected the end of the line after the text in quotes, but found '{Spelling.Clip(text[_at..Math.Max(_at, line.End)])}'; "
                + "put all of the text in quotes"),
            '[' or '{' or '*' or '&' or '!' or '@' or '`' or '%' or '>' or '|' or ',' or ']' or '}' or '?' or '-' =>
                YamlRepairs.QuoteValue(
                    text, line, line.Value, $"Expected a text, but found '{first}', which has a meaning of its own in YAML; put the text in quotes"),
            _ => null,
        };
    }

    private YamlMistake? Indentation(int number, YamlLine line)
    {
        if (!line.HasContent || (_at != line.First && line.Colon != _at))
        {
            return null;
        }

        bool isItem = text[line.First] == '-';
        int expected = -1;
        int above = _lines.Above(number);
        if (isItem && above >= 0 && _lines[above].Indent == line.Indent && text[_lines[above].First] != '-')
        {
            return new YamlMistake(line.First, "Expected a key, but found '-'; the items of a list stand under its key.");
        }

        if (Says("expected '-' indicator") && above >= 0)
        {
            return YamlRepairs.KeysAsItems(text, _lines, number);
        }

        for (; above >= 0; above = _lines.Above(above))
        {
            bool isAboveItem = text[_lines[above].First] == '-';
            if (isItem == isAboveItem && _lines[above].Indent > line.Indent)
            {
                expected = expected < 0 ? _lines[above].Indent : Math.Min(expected, _lines[above].Indent);
            }
        }

        return expected < 0 ? null : Reindented(number, expected);
    }

    private YamlMistake Reindented(int number, int expected)
    {
        YamlLine line = _lines[number];
        var edits = new List<YamlEdit>();
        int last = _lines.EndOfDeeper(number);
        for (int i = number; i <= last; i++)
        {
            int added = expected - line.Indent;
            if (_lines[i].HasContent)
            {
                edits.Add(added >= 0 ? new YamlEdit(_lines[i].Start, 0, new string(' ', added)) : new YamlEdit(_lines[i].Start, -added, string.Empty));
            }
        }

        string word = Spelling.Clip(text[line.First..(line.Colon < 0 ? line.End : line.Colon)]);
        return new YamlMistake(
            line.First,
            string.Create(
                CultureInfo.InvariantCulture, $"Expected '{word}' to be indented by {expected} blanks, as the line beside it, but found {line.Indent}."),
            edits);
    }

    // A line that is neither a key nor deep enough to go on with the text above.
    private YamlMistake? NoColon(int number)
    {
        for (int i = number; i > 0; i = _lines.Above(i))
        {
            YamlLine line = _lines[i];
            if (line is { HasContent: true, Colon: < 0 } && text[line.First] != '-')
            {
                return KeyWithoutColon(line) is { } mistake && Array.IndexOf(GsnKeys.OfElements, text[line.Key..mistake.At].TrimEnd(':')) >= 0
                    ? mistake
                    : new YamlMistake(line.First, KeyExpected, new YamlEdit(line.First, 0, "  "));
            }
        }

        return null;
    }
}
