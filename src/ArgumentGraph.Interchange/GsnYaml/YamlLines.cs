namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>The lines of a text, as an author of YAML sees them: indentation, key, value.</summary>
internal sealed class YamlLines
{
    private readonly string _text;
    private readonly List<YamlLine> _lines = [];

    public YamlLines(string text)
    {
        _text = text;
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny('\r', '\n');
            int end = length < 0 ? text.Length : start + length;
            _lines.Add(LineOf(start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    public int Count => _lines.Count;

    public YamlLine this[int number] => _lines[number];

    /// <summary>The number of the line in which an index is; the last for one behind all; -1 where there are no lines.</summary>
    public int At(int index)
    {
        int low = 0;
        int high = _lines.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _lines[middle].Start <= index ? (middle, high) : (low, middle - 1);
        }

        return high < 0 ? -1 : low;
    }

    /// <summary>The last line before one that is neither blank nor a comment; -1 where there is none.</summary>
    public int Above(int number)
    {
        do
        {
            number--;
        }
        while (number >= 0 && !_lines[number].HasContent);

        return number;
    }

    /// <summary>The last of the lines that stand deeper than one and follow it.</summary>
    public int EndOfDeeper(int number)
    {
        int last = number;
        for (int i = number + 1; i < _lines.Count && (!_lines[i].HasContent || _lines[i].Indent > _lines[number].Indent); i++)
        {
            last = _lines[i].HasContent ? i : last;
        }

        return last;
    }

    private YamlLine LineOf(int start, int end)
    {
        int first = start;
        while (first < end && _text[first] is ' ' or '\t')
        {
            first++;
        }

        int last = end;
        while (last > first && _text[last - 1] is ' ' or '\t')
        {
            last--;
        }

        int key = first;
        while (key + 1 < last && _text[key] == '-' && _text[key + 1] == ' ')
        {
            key += 2;
            while (key < last && _text[key] == ' ')
            {
                key++;
            }
        }

        int colon = -1;
        for (int i = key; i < last && colon < 0; i++)
        {
            colon = _text[i] == ':' && (i + 1 == last || _text[i + 1] is ' ' or '\t') ? i : -1;
        }

        int value = colon < 0 ? last : colon + 1;
        while (value < last && _text[value] is ' ' or '\t')
        {
            value++;
        }

        return new YamlLine(start, first, key, colon, value, last, first < last && _text[first] != '#');
    }
}

/// <summary>A line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="First">Its first character that is not blank.</param>
/// <param name="Key">Where a key would begin: behind the marks of list items.</param>
/// <param name="Colon">The first colon that ends a key; -1 for none.</param>
/// <param name="Value">Where the value begins; the end where there is none.</param>
/// <param name="End">Behind its last character that is not blank.</param>
/// <param name="HasContent">Whether it is neither blank nor a comment.</param>
internal readonly record struct YamlLine(int Start, int First, int Key, int Colon, int Value, int End, bool HasContent)
{
    public int Indent => First - Start;
}
