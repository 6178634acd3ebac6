using System.Text;
using ArgumentGraph.Interchange.Shared;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArgumentGraph.Interchange.Trudag;

/// <summary>
/// Reads the YAML between two lines of hyphens at the beginning of a Markdown file, as JSON. Keeps a stack of its own; anchors and tags are not followed.
/// </summary>
internal sealed class FrontMatter(ArgumentImport draft, SourceFile file, string? elementId)
{
    // Under "data" and "trudag" it is within what ArgumentGraph's own format reads.
    private const int MostDepth = 48;

    private readonly List<FrontMatterMember> _members = [];
    private readonly StringBuilder _json = new();
    private readonly Stack<Level> _levels = new();
    private string? _name; // of the member being read
    private int _nameAt;
    private int _start;

    private enum Part
    {
        Key,
        Value,
        Item,
    }

    /// <summary>Reads a file.</summary>
    public TrudagItem Read()
    {
        string text = file.Text;
        (int start, int end, int body) = FindEnds(text);
        if (start >= 0)
        {
            _start = start;
            ReadYaml(text[start..end]);
        }

        int from = body;
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        // trudag reads files as Python does, where every line end is LF.
        string statement = text[body..].Trim().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new TrudagItem(file, statement, Math.Min(from, text.Length), _members);
    }

    // Where the YAML begins (-1: nowhere) and ends, and where the body begins.
    private (int Start, int End, int Body) FindEnds(string text)
    {
        int start = NextLine(text, 0);
        if (!text.AsSpan(0, start).ContainsAny('\r', '\n') || !IsRule(text.AsSpan(0, start)))
        {
            return (-1, -1, 0);
        }

        for (int line = start; line < text.Length;)
        {
            int next = NextLine(text, line);
            if (IsRule(text.AsSpan(line, next - line)))
            {
                return (start, line, next);
            }

            line = next;
        }

        draft.Report(Rules.SyntaxError, file, 0, "The front matter that begins here is not closed by a line of three hyphens.", elementId);
        return (-1, -1, 0);
    }

    private static int NextLine(string text, int at)
    {
        int length = text.AsSpan(at).IndexOfAny('\r', '\n');
        int end = length < 0 ? text.Length : at + length;
        return Math.Min(text.Length, end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1));
    }

    private void ReadYaml(string yaml)
    {
        Mark last = Mark.Empty;
        try
        {
            var parser = new Parser(new StringReader(yaml));
            while (parser.MoveNext())
            {
                last = parser.Current!.End;
                if (!Take(parser.Current))
                {
                    return;
                }
            }
        }
        catch (YamlException problem)
        {
            draft.Report(Rules.SyntaxError, file, IndexOf(problem.Start), $"The front matter is not YAML: {problem.Message}", elementId);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // The parser's own state gives way on some texts that are not YAML, such as a plain text cut short within braces.
            draft.Report(Rules.SyntaxError, file, IndexOf(last), "The front matter is not YAML from here on.", elementId);
        }
    }

    // False where reading ends.
    private bool Take(ParsingEvent next)
    {
        switch (next)
        {
            case Scalar scalar:
                return TakeScalar(scalar);
            case MappingStart:
                return Open('{', next);
            case SequenceStart:
                if (_levels.Count == 0)
                {
                    return Refuse(Rules.WrongType, next, "The front matter is a mapping, not a list.");
                }

                return Open('[', next);
            case MappingEnd or SequenceEnd:
                if (_levels.Peek().Next == Part.Value)
                {
                    // The parser gives no value for some keys that are cut short.
                    _json.Append("null");
                    EndValue();
                }

                Level closed = _levels.Pop();
                _json.Append(closed.IsMapping ? '}' : ']');
                EndValue();
                return true;
            case AnchorAlias:
                return Refuse(Rules.WrongType, next, "An alias stands here; write out what it stands for.");
            case DocumentStart or DocumentEnd or StreamStart or StreamEnd or Comment:
                return true;
            default:
                return Refuse(Rules.SyntaxError, next, "This is not understood.");
        }
    }

    private bool Open(char bracket, ParsingEvent next)
    {
        if (_levels.Count >= Math.Min(MostDepth, draft.Options.MaximumDepth))
        {
            return Refuse(Rules.NestedTooDeeply, next, "The front matter is nested too deeply here; reading it ends.");
        }

        if (_levels.TryPeek(out Level? level) && level.Next == Part.Key)
        {
            return Refuse(Rules.WrongType, next, "A key is a text.");
        }

        if (_levels.Count > 0)
        {
            BeginValue();
        }

        _json.Append(bracket);
        _levels.Push(new Level(bracket == '{'));
        return true;
    }

    private bool TakeScalar(Scalar scalar)
    {
        if (!_levels.TryPeek(out Level? level))
        {
            return scalar.Value.Length == 0 || Refuse(Rules.WrongType, scalar, "The front matter is a mapping, not a text.");
        }

        if (level.Next == Part.Key)
        {
            TakeKey(scalar, level);
            return true;
        }

        BeginValue();
        _json.Append(JsonOf(scalar));
        EndValue();
        return true;
    }

    private void TakeKey(Scalar scalar, Level level)
    {
        level.IsRepeated = !level.Keys.Add(scalar.Value);
        if (level.IsRepeated)
        {
            draft.Report(Rules.DuplicateMember, file, IndexOf(scalar.Start), $"'{Spelling.Clip(scalar.Value)}' is given twice; the first counts.", elementId);
        }

        level.Next = Part.Value;
        if (_levels.Count == 1)
        {
            (_name, _nameAt) = (scalar.Value, IndexOf(scalar.Start));
            _json.Clear();
            return;
        }

        // What a repeated key holds is taken out again once it has been read.
        level.Mark = _json.Length;
        _json.Append(level.Count++ > 0 ? "," : string.Empty).Append(JsonText.Quote(Whole(scalar.Value))).Append(':');
    }

    private void BeginValue()
    {
        Level level = _levels.Peek();
        if (level.Next == Part.Item && level.Count++ > 0)
        {
            _json.Append(',');
        }
    }

    private void EndValue()
    {
        if (!_levels.TryPeek(out Level? level) || level.Next == Part.Item)
        {
            return;
        }

        level.Next = Part.Key;
        if (_levels.Count > 1)
        {
            if (level.IsRepeated)
            {
                _json.Length = level.Mark;
                level.Count--;
            }

            return;
        }

        if (!level.IsRepeated)
        {
            _members.Add(new FrontMatterMember(Whole(_name!), _json.ToString(), _nameAt));
        }

        _json.Clear();
    }

    private bool Refuse(Rule rule, ParsingEvent at, string message)
    {
        draft.Report(rule, file, IndexOf(at.Start), message, elementId);
        return false;
    }

    private int IndexOf(Mark mark) => (int)Math.Clamp(_start + mark.Index, 0, file.Text.Length);

    // YAML 1.2's core schema, as far as JSON has the same.
    private static string JsonOf(Scalar scalar)
    {
        string value = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain || !scalar.Tag.IsEmpty)
        {
            return JsonText.Quote(Whole(value));
        }

        return value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => "null",
            "true" or "True" or "TRUE" => "true",
            "false" or "False" or "FALSE" => "false",
            _ => value.Length <= 64 && IsNumber(value) ? value : JsonText.Quote(Whole(value)),
        };
    }

    // An escape may stand for half a surrogate pair, which is not a valid character.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsRule(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual("---");

    // As JSON has it.
    private static bool IsNumber(string text)
    {
        int at = text[0] == '-' ? 1 : 0;
        int whole = SkipDigits(text, ref at);
        if (whole == 0 || (whole > 1 && text[at - whole] == '0'))
        {
            return false;
        }

        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (SkipDigits(text, ref at) == 0)
            {
                return false;
            }
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at += at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            if (SkipDigits(text, ref at) == 0)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static int SkipDigits(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }

    private sealed class Level(bool isMapping)
    {
        public bool IsMapping { get; } = isMapping;

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        public Part Next { get; set; } = isMapping ? Part.Key : Part.Item;

        public int Count { get; set; }

        public int Mark { get; set; }

        public bool IsRepeated { get; set; }
    }
}
