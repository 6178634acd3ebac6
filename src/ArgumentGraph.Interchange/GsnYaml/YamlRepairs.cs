namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Texts that should have stood in quotes, put in quotes.</summary>
internal static class YamlRepairs
{
    private const string AfterBackslash = "0abt\tnvfre \"/\\N_LPxuU";

    /// <summary>A text in single quotes, in which nothing else has a meaning.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The value of a line goes in quotes.</summary>
    public static YamlMistake QuoteValue(string text, YamlLine line, int at, string what)
    {
        string value = text[line.Value..line.End];
        bool isQuoted = value is [('"' or '\'') and var quote, _, .., var last] && quote == last;
        string meant = isQuoted ? value[1..^1].Replace("''", "'", StringComparison.Ordinal) : value;
        return new YamlMistake(at, $"{what}.", new YamlEdit(line.Value, value.Length, Quoted(meant)));
    }

    /// <summary>The value of a line and the lines that go on with it go in quotes.</summary>
    public static YamlEdit[] QuoteLines(string text, YamlLine first, YamlLine last) =>
        first.Value >= first.End ? [] : [new YamlEdit(first.Value, last.End - first.Value, Quoted(text[first.Value..last.End]))];

    /// <summary>Backslashes in a text in double quotes are doubled where what follows has no meaning.</summary>
    public static YamlMistake Escape(string text, YamlLine line, int at)
    {
        var edits = new List<YamlEdit>();
        int first = -1;
        for (int i = line.Value; i + 1 < line.End; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            if (AfterBackslash.Contains(text[i + 1], StringComparison.Ordinal))
            {
                i++;
                continue;
            }

            first = first < 0 ? i : first;
            edits.Add(new YamlEdit(i, 0, "\\"));
        }

        int place = first < 0 ? at : first;
        string found = place + 1 < text.Length ? text.Substring(place, 2) : string.Empty;
        string message = $"Expected an escape such as \\n, but found '{found}'; put the text in single quotes, or write \\\\ for a backslash.";
        return new YamlMistake(place, message, edits);
    }

    /// <summary>A text within braces or brackets, in which a colon stands, goes in quotes.</summary>
    public static YamlMistake FlowText(string text, YamlLine line, int at)
    {
        int key = text.AsSpan(line.Start, at - line.Start).LastIndexOfAny(',', '{', '[');
        int from = line.Start + key + 1;
        int colon = text.AsSpan(from, at - from).IndexOf(':');
        int start = from + colon + 1;
        while (start < at && text[start] == ' ')
        {
            start++;
        }

        int length = text.AsSpan(start, line.End - start).IndexOfAny(',', '}', ']');
        string value = text.Substring(start, length < 0 ? line.End - start : length).TrimEnd();
        YamlEdit[] repair = colon < 0 ? [] : [new YamlEdit(start, value.Length, Quoted(value))];
        return new YamlMistake(at, "Expected ',' or '}', but found ':'; put the text in quotes.", repair);
    }

    /// <summary>"G1: text: The cart": the key of an element beside its id goes in braces.</summary>
    public static YamlMistake Braces(string text, YamlLine line, int colon)
    {
        string value = text[(colon + 1)..line.End].Trim();
        return new YamlMistake(
            line.Value,
            $"Expected the keys of '{text[line.Key..line.Colon]}' on lines of their own, or in braces, but found '{text[line.Value..colon]}' beside it.",
            new YamlEdit(line.Value, line.End - line.Value, $"{{{text[line.Value..colon]}: {Quoted(value)}}}"));
    }

    /// <summary>Keys of which some have the mark of a list's items, and one has not: the marks go.</summary>
    public static YamlMistake KeysAsItems(string text, YamlLines lines, int number)
    {
        YamlLine line = lines[number];
        var edits = new List<YamlEdit>();
        for (int i = 0; i < number; i++)
        {
            if (lines[i].HasContent && lines[i].Indent == line.Indent && text[lines[i].First] == '-')
            {
                edits.Add(new YamlEdit(lines[i].First, lines[i].Key - lines[i].First, string.Empty));
            }
        }

        string found = text[line.First..(line.Colon < 0 ? line.End : line.Colon)];
        return new YamlMistake(line.First, $"Expected '- ' as in the line above, but found '{found}'; the keys of an element stand without '-'.", edits);
    }
}
