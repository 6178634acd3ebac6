namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Reads a line of an outline: <c>- Type Id: Statement {options} (reference)</c>.</summary>
internal sealed class LtacLineParser(ArgumentImport draft, SourceFile file)
{
    private readonly string _text = file.Text;

    /// <summary>The line, which begins with a hyphen or asterisk; null, with a finding, if it is something else.</summary>
    /// <param name="at">The index of its first non-blank character.</param>
    /// <param name="end">Its end.</param>
    public LtacLine? Parse(int at, int end)
    {
        if (at + 1 < end && _text[at + 1] is not (' ' or '\t'))
        {
            Report(at + 1, $"A blank stands after the '{_text[at]}'.");
        }

        int typeAt = LtacText.SkipBlanks(_text, at + 1, end);
        int length = _text.AsSpan(typeAt, end - typeAt).IndexOfAny(' ', '\t', ':');
        int typeEnd = length < 0 ? end : typeAt + length;
        if (typeEnd == typeAt)
        {
            Report(at, "The line has no type; it is one of Claim, Strategy, Justification, Evidence, Context, Assumption, Relation and Link.");
            return null;
        }

        var line = new LtacLine(file, at) { Type = TypeOf(_text[typeAt..typeEnd], typeAt) };
        ParseRest(line, LtacText.SkipBlanks(_text, typeEnd, end), end);
        return line;
    }

    private LtacType TypeOf(string word, int at)
    {
        if (LtacTypes.Find(word) is { } type)
        {
            return type;
        }

        LtacType? guess = LtacTypes.Guess(word);
        draft.Report(
            Rules.UnknownKind,
            file,
            at,
            guess is { } similar
                ? $"'{Spelling.Clip(word)}' is not a type of element, and is read as '{similar.ToWord()}'."
                : $"'{Spelling.Clip(word)}' is not a type of element, and is read as 'Claim'. The types are Claim, "
                    + "Strategy, Justification, Evidence, Context, Assumption, Relation and Link.");
        return guess ?? LtacType.Claim;
    }

    private void ParseRest(LtacLine line, int at, int end)
    {
        int colon = _text.AsSpan(at, end - at).IndexOf(':');
        int idEnd = colon < 0 ? end : at + colon;
        line.IsCitation = line.Type == LtacType.Link;
        if (at < idEnd && _text[at] == '^')
        {
            line.IsCitation = true;
            at = LtacText.SkipBlanks(_text, TakePackage(line, LtacText.SkipBlanks(_text, at + 1, idEnd), idEnd), idEnd);
        }

        (line.IdAt, line.TextAt) = (at, idEnd);
        string id = _text[at..idEnd].TrimEnd(' ', '\t');
        if (colon < 0)
        {
            id = TakeOptions(line, id, at);
        }
        else
        {
            int textAt = LtacText.SkipBlanks(_text, idEnd + 1, end);
            line.TextAt = textAt;
            string text = TakeReference(line, _text[textAt..end].TrimEnd(' ', '\t'));
            line.Text = TakeOptions(line, text, textAt);
        }

        line.Id = id.Length == 0 ? null : id;
        if (line.IsCitation && line.Id is null)
        {
            Report(at, "What is cited has an id; here there is none.");
        }
    }

    // What older texts write before the id that is cited: "[Package Name]". Ids are unique in the whole text, so it is not needed, and only checked.
    private int TakePackage(LtacLine line, int at, int end)
    {
        if (at >= end || _text[at] != '[')
        {
            return at;
        }

        int close = _text.AsSpan(at, end - at).IndexOf(']');
        if (close < 0)
        {
            return at;
        }

        line.Package = _text[(at + 1)..(at + close)].Trim(' ', '\t');
        draft.Lose(LossKind.Dropped, file, at, $"The name of the package, '{Spelling.Clip(_text[(at + 1)..(at + close)])}': the id says enough.");
        return at + close + 1;
    }

    // "()" ends a text that itself ends in parentheses, "{}" one that ends in braces.
    private static string TakeReference(LtacLine line, string text)
    {
        int open = OpeningOf(text);
        if (open < 0)
        {
            return text;
        }

        string inside = text[(open + 1)..^1].Trim(' ', '\t');
        line.Reference = inside.Length == 0 ? null : inside;
        return text[..open].TrimEnd(' ', '\t');
    }

    /// <summary>Where the parenthesis opens that the text's last character closes, if a blank or nothing is before it; else -1.</summary>
    public static int OpeningOf(string text)
    {
        int depth = 0;
        for (int i = text.Length - 1; i >= 0 && text[^1] == ')'; i--)
        {
            depth += text[i] switch
            {
                ')' => 1,
                '(' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i == 0 || text[i - 1] is ' ' or '\t' ? i : -1;
            }
        }

        return -1;
    }

    private string TakeOptions(LtacLine line, string text, int at)
    {
        int open = text.EndsWith('}') ? text.LastIndexOf('{') : -1;
        if (open < 0 || (open > 0 && text[open - 1] is not (' ' or '\t')) || text.AsSpan(open, text.Length - open - 1).Contains('}'))
        {
            return text;
        }

        int begin = open + 1;
        while (begin < text.Length)
        {
            int comma = text.AsSpan(begin, text.Length - 1 - begin).IndexOf(',');
            int end = comma < 0 ? text.Length - 1 : begin + comma;
            TakeOption(line, text[begin..end].Trim(' ', '\t'), at + LtacText.SkipBlanks(text, begin, end));
            begin = end + 1;
        }

        return text[..open].TrimEnd(' ', '\t');
    }

    private void TakeOption(LtacLine line, string option, int at)
    {
        if (option.Length == 0)
        {
            return;
        }

        string known = LtacOptions.Find(option) ?? option;
        if (LtacOptions.Find(option) is null)
        {
            string hint = LtacOptions.Guess(option) is { } similar ? $"; did you mean '{similar}'?" : "; write '{}' after braces that belong to the statement.";
            draft.Report(Rules.ValueOutOfRange, file, at, $"'{Spelling.Clip(option)}' is not an option{hint} It is kept.", line.Id);
        }
        else if (LtacOptions.IsStatus(known) && line.Options.Find(LtacOptions.IsStatus) is { } other && !string.Equals(other, known, StringComparison.Ordinal))
        {
            draft.Report(Rules.ValueOutOfRange, file, at, $"An element is '{other}' or '{known}', not both.", line.Id);
        }

        if (line.Has(known))
        {
            draft.Report(Rules.DuplicateMember, file, at, $"The option '{Spelling.Clip(known)}' is given twice; once is enough.", line.Id);
            return;
        }

        line.Options.Add(known);
    }

    private void Report(int at, string message) => draft.Report(FormatRules.MisplacedLine, file, at, message);
}
