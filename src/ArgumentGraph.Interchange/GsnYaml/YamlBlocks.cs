namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>
/// The entries of a document's mapping as they stand in its text, each with all that is deeper: found by indentation alone, so that one that cannot be
/// parsed does not hide the others.
/// </summary>
internal sealed class YamlBlocks
{
    private readonly List<int> _starts = [];

    public YamlBlocks(string text)
    {
        var lines = new YamlLines(text);
        int indent = -1;
        End = text.Length;
        for (int number = 0; number < lines.Count; number++)
        {
            YamlLine line = lines[number];
            if (!line.HasContent)
            {
                continue;
            }

            ReadOnlySpan<char> content = text.AsSpan(line.First, line.End - line.First);
            if (line.Indent == 0 && (content is "---" or "..." || content.StartsWith("--- ") || content[0] == '%'))
            {
                if (_starts.Count > 0)
                {
                    End = line.First;
                    break;
                }

                continue;
            }

            indent = indent < 0 ? line.Indent : indent;
            bool goesOn = content[0] is ']' or '}' || content is "-" || content.StartsWith("- ");
            if (line.Indent <= indent && (!goesOn || _starts.Count == 0))
            {
                _starts.Add(line.Start);
            }
        }
    }

    public int Count => _starts.Count;

    /// <summary>Where the document ends: at the mark of another one, or with the text.</summary>
    public int End { get; }

    /// <summary>The place of a block.</summary>
    public (int Start, int End) this[int number] => (_starts[number], number + 1 < _starts.Count ? _starts[number + 1] : End);

    /// <summary>The number of the first block after an index; all but the first if there is none.</summary>
    public int After(int index)
    {
        int at = _starts.BinarySearch(index);
        at = at >= 0 ? at : ~at - 1;
        return at + 1;
    }
}
