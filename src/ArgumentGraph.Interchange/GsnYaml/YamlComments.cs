using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>The comments of a YAML file: those that stand right above an element are the element's, the others have no place to be kept.</summary>
internal sealed class YamlComments
{
    private readonly SourceFile _file;
    private readonly List<int> _starts = [];
    private readonly Dictionary<int, int> _endingBefore = []; // by the start of the next line
    private readonly HashSet<int> _taken = [];

    /// <param name="file">The file.</param>
    /// <param name="end">How much of it was read.</param>
    public YamlComments(SourceFile file, int end)
    {
        _file = file;
        if (!file.Text.Contains('#', StringComparison.Ordinal))
        {
            return;
        }

        var scanner = new Scanner(new StringReader(file.Text), skipComments: false);
        try
        {
            // Some faults are a token, and not an exception: the scanner gives that one again and again.
            while (scanner.MoveNext() && scanner.Current is not Error && scanner.Current!.Start.Index < end)
            {
                if (scanner.Current is Comment comment)
                {
                    Add((int)comment.Start.Index);
                }
            }
        }
        catch (Exception problem) when (problem is YamlException
            or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // Reported by the reader of the tree.
        }
    }

    /// <summary>The lines right above a line, without their marks; null where there are none.</summary>
    public string? Above(int lineStart)
    {
        if (!_endingBefore.ContainsKey(lineStart))
        {
            return null;
        }

        var lines = new List<string>();
        for (int at = lineStart; _endingBefore.TryGetValue(at, out int comment); at = comment)
        {
            lines.Add(_file.Text[(comment + 1)..EndOf(comment)]);
            _taken.Add(comment);
        }

        lines.Reverse();
        return string.Join('\n', lines);
    }

    /// <summary>Says which comments are lost.</summary>
    public void ReportLost(ArgumentImport draft)
    {
        foreach (int start in _starts.Where(start => !_taken.Contains(start)))
        {
            draft.Lose(LossKind.Dropped, _file, start, $"The comment '{Spelling.Clip(_file.Text[start..EndOf(start)])}' is not kept.");
        }
    }

    private void Add(int start)
    {
        string text = _file.Text;
        _starts.Add(start);
        if (start == 0 || text[start - 1] is '\n' or '\r')
        {
            int end = EndOf(start);
            int next = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            _endingBefore[next] = start;
        }
    }

    private int EndOf(int start)
    {
        int end = _file.Text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? _file.Text.Length : start + end;
    }
}
