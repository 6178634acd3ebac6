using System.Globalization;

namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Reads outlines into lines that know what they stand under; what comes of them is <see cref="LtacMapping"/>'s.</summary>
internal sealed class LtacReader
{
    private readonly ArgumentImport _draft;
    private readonly List<LtacLine> _lines = [];
    private List<string> _comments = [];
    private (SourceFile File, int At) _commentsAt;
    private bool _hasOtherLines; // of which a finding says what a line of an outline is

    private LtacReader(ArgumentImport draft) => _draft = draft;

    public static void Read(ArgumentImport draft)
    {
        var reader = new LtacReader(draft);
        foreach (SourceFile file in draft.Files)
        {
            reader.EndComments();
            reader.ReadFile(file);
        }

        reader.ReadCitedFiles();
        reader.EndComments();
        if (!reader._lines.Exists(line => line.IsDeclared))
        {
            if (!reader._hasOtherLines)
            {
                draft.Report(
                    FormatRules.MisplacedLine, draft.Main, 0, "The text has no elements: a line that declares one reads '- Claim Id: Statement'.");
            }

            draft.IsArgument = false;
        }

        new LtacMapping(draft, reader._lines).Map();
    }

    private void ReadFile(SourceFile file)
    {
        foreach (LtacText.Block block in LtacText.Outlines(_draft, file))
        {
            ReadBlock(file, block);
        }
    }

    // A citation of what this text does not declare may name the file that does: "Claim ^Id: Statement (other.ltac)".
    private void ReadCitedFiles()
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (SourceFile file in _draft.Files)
        {
            AddPath(file.Path);
        }

        HashSet<string> declared = new(StringComparer.Ordinal);
        int seen = 0;
        for (int i = 0; i < _lines.Count; i++)
        {
            for (; seen < _lines.Count; seen++)
            {
                if (_lines[seen] is { IsDeclared: true, Id: { } id })
                {
                    declared.Add(id);
                }
            }

            LtacLine line = _lines[i];
            if (line is not { IsCitation: true, Id: { } cited, Reference: { } reference } || declared.Contains(cited) || !IsOutlineFile(reference))
            {
                continue;
            }

            string? folder = Path.GetDirectoryName(line.File.Path);
            if (AddPath(folder is null ? reference : Path.Combine(folder, reference)) && _draft.Open(reference, line.File, line.At) is { } file)
            {
                EndComments();
                ReadFile(file);
            }
        }

        bool AddPath(string? path)
        {
            try
            {
                return path is null || files.Add(Path.GetFullPath(path));
            }
            catch (Exception problem) when (problem is ArgumentException or NotSupportedException or PathTooLongException)
            {
                return true;
            }
        }

        static bool IsOutlineFile(string reference) =>
            !reference.Contains("://", StringComparison.Ordinal)
            && (reference.EndsWith(".ltac", StringComparison.OrdinalIgnoreCase) || reference.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
    }

    private void ReadBlock(SourceFile file, LtacText.Block block)
    {
        string text = file.Text;
        var parser = new LtacLineParser(_draft, file);
        var above = new Stack<(int Indent, LtacLine Line)>();
        (int Count, int At) others = default;
        foreach (LtacText.Line line in block.Lines)
        {
            _draft.CancellationToken.ThrowIfCancellationRequested();
            int at = LtacText.SkipBlanks(text, line.Start, line.End);
            if (at == line.End)
            {
                AddComment(file, at, string.Empty);
            }
            else if (text[at] == '#')
            {
                AddComment(file, at, text[at..line.End].TrimEnd());
            }
            else if (text[at] is not ('-' or '*'))
            {
                others = others.Count == 0 ? (1, at) : (others.Count + 1, others.At);
            }
            else
            {
                ReportOthers(file, ref others);
                int indent = IndentOf(file, line.Start, at, block.Indent);
                if (parser.Parse(at, line.End) is { } element)
                {
                    element.Comments = TakeComments();
                    Place(element, indent, above);
                    _lines.Add(element);
                }
            }
        }

        ReportOthers(file, ref others);
    }

    // A paragraph, or a whole text of another kind, is said to be none once.
    private void ReportOthers(SourceFile file, ref (int Count, int At) others)
    {
        if (others.Count > 0)
        {
            string which = others.Count == 1 ? "This is not a line" : string.Create(CultureInfo.InvariantCulture, $"These {others.Count} lines are not part");
            _draft.Report(
                FormatRules.MisplacedLine,
                file, others.At, $"{which} of an outline: one begins with '- ' and a type, a comment with '#'. A statement stands on one line.");
            others = default;
            _hasOtherLines = true;
        }
    }

    private int IndentOf(SourceFile file, int start, int at, int blockIndent)
    {
        int indent = 0;
        int tab = -1;
        for (int i = start; i < at; i++)
        {
            bool isTab = file.Text[i] == '\t';
            tab = isTab && tab < 0 ? i : tab;
            indent += isTab ? 2 : 1;
        }

        if (tab >= 0)
        {
            _draft.Report(FormatRules.MisplacedLine, file, tab, "The line is indented with a tab; two blanks make a level.");
        }

        return Math.Max(0, indent - blockIndent);
    }

    private void Place(LtacLine line, int indent, Stack<(int Indent, LtacLine Line)> above)
    {
        while (above.TryPeek(out (int Indent, LtacLine Line) last) && last.Indent >= indent)
        {
            above.Pop();
        }

        int expected = 0;
        if (above.TryPeek(out (int Indent, LtacLine Line) parent))
        {
            line.Parent = parent.Line;
            expected = parent.Indent + 2;
        }

        if (indent != expected)
        {
            string under = line.Parent is null ? "The line begins a package" : "The line stands under the one before that is indented less";
            _draft.Report(
                FormatRules.MisplacedLine, line.File,
                line.At, FormattableString.Invariant($"{under}, so it is indented by {expected} blanks, not {indent}; two blanks make a level."), line.Id);
        }

        line.Root = line.Parent?.Root ?? line;
        above.Push((indent, line));
    }

    private void AddComment(SourceFile file, int at, string comment)
    {
        if (comment.Length > 0 || _comments.Count > 0)
        {
            _commentsAt = _comments.Count == 0 ? (file, at) : _commentsAt;
            _comments.Add(comment);
        }
    }

    private List<string> TakeComments()
    {
        List<string> comments = _comments;
        while (comments.Count > 0 && comments[^1].Length == 0)
        {
            comments.RemoveAt(comments.Count - 1);
        }

        _comments = [];
        return comments;
    }

    // Comments that no line follows belong to the last package.
    private void EndComments()
    {
        List<string> comments = TakeComments();
        if (comments.Count == 0)
        {
            return;
        }

        if (_lines.FindLast(line => line is { Parent: null, IsDeclared: true }) is { } last)
        {
            last.Data.End.AddRange(comments);
        }
        else
        {
            _draft.Lose(LossKind.Dropped, _commentsAt.File, _commentsAt.At, "The comment: there is no element that it belongs to.");
        }
    }
}
