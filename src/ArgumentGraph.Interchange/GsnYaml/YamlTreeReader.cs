using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>
/// Reads the first document of a YAML file into a tree. What is wrong is reported. After a mistake each entry of the document is read by itself, mended
/// where it is plain what its author meant; one that cannot be read is left out, the others are there.
/// </summary>
internal sealed class YamlTreeReader(ArgumentImport draft, SourceFile file)
{
    // What aliases repeat would be written out. Real files repeat a few lines; a bomb of aliases wants millions.
    private const long MostRepeated = 4 * 1024 * 1024;

    private readonly Stack<Frame> _open = new();
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal); // null: not complete yet
    private readonly Dictionary<string, int> _unused = new(StringComparer.Ordinal); // anchors that nothing has repeated yet
    private readonly List<Action> _pending = []; // what is to be said of an entry, once it is known that it stays
    private YamlPiece _piece = new(file.Text, 0);
    private long _repeated;
    private YamlNode? _root;
    private int _lastKey = -1; // where the key of the last entry stands
    private int _lastRead = -1; // that of the last entry that is known to end where it should: another one follows
    private bool _isMending;
    private bool _isReported;
    private bool _isInProse;
    private bool _isStopped;

    /// <summary>How much of the text was read without a mistake: an index.</summary>
    public int End { get; private set; } = file.Text.Length;

    /// <summary>Reads; null where there is nothing.</summary>
    public YamlNode? Read()
    {
        YamlMistake? mistake = Parse();
        if (mistake is null)
        {
            Confirm();
            foreach ((string anchor, int at) in _unused.OrderBy(entry => entry.Value))
            {
                string what = $"The anchor '&{Spelling.Clip(anchor)}' is repeated nowhere, and is not kept; a text that begins with '&' stands in quotes.";
                draft.Lose(LossKind.Dropped, file, at, what);
            }

            return _isStopped && _root is null && _open.Count > 0 ? _open.Last().Node : _root;
        }

        _pending.Clear();
        YamlNode? document = _open.Count > 0 ? _open.Last().Node : _root;
        var blocks = new YamlBlocks(file.Text);
        if (document is YamlList || file.Text.AsSpan().TrimStart() is ['{', ..] || blocks.Count == 0)
        {
            Stop(Rules.SyntaxError, mistake.At, mistake.Message);
            return document;
        }

        int first = Math.Min(blocks.After(_lastRead), blocks.Count - 1);
        var map = new YamlMap(document?.At ?? blocks[0].Start);
        var all = new Frame(map, null);
        foreach (YamlEntry entry in (document as YamlMap)?.Entries ?? [])
        {
            if (entry.Key.At < blocks[first].Start)
            {
                Add(all, entry.Key, entry.Value);
            }
        }

        ReadBlocks(all, blocks, first);
        if (!_isReported)
        {
            // Each entry is right by itself: they do not go together.
            Stop(Rules.SyntaxError, mistake.At, mistake.Message);
        }

        return map;
    }

    private void ReadBlocks(Frame all, YamlBlocks blocks, int first)
    {
        _isMending = true;
        End = blocks[first].Start;
        if (CommentFrom(End) is { } comment)
        {
            draft.Lose(LossKind.Dropped, file, comment, "Comments from here on are not read, for there is a mistake in the file.");
        }

        for (int number = first; number < blocks.Count && !_isStopped; number++)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            (int start, int end) = blocks[number];
            ReadBlock(all, new YamlPiece(file.Text[start..end], start));
        }

        if (blocks.End < file.Text.Length && !_isStopped && file.Text.AsSpan(blocks.End).StartsWith("---"))
        {
            StopAtSecond(blocks.End);
        }
    }

    // What looks like a comment, at the beginning of a line or after a blank.
    private int? CommentFrom(int start)
    {
        for (int at = file.Text.IndexOf('#', start); at >= 0; at = file.Text.IndexOf('#', at + 1))
        {
            if (at == 0 || file.Text[at - 1] is ' ' or '\t' or '\n' or '\r')
            {
                return at;
            }
        }

        return null;
    }

    private void ReadBlock(Frame all, YamlPiece piece)
    {
        YamlMistake? mistake = Parse(piece);
        if (mistake is not null)
        {
            _isReported = true;
            draft.Report(Rules.SyntaxError, file, piece.PlaceOf(mistake.At), mistake.Message);
            if (mistake.Repair.Count == 0 || Parse(piece.With(mistake.Repair)) is not null)
            {
                Drop(piece);
                return;
            }
        }

        if (_root is YamlMap map)
        {
            Confirm();
            foreach (YamlEntry entry in map.Entries)
            {
                Add(all, entry.Key, entry.Value);
            }

            Confirm();
        }
        else if (_root is not null && !_isStopped)
        {
            // Prose is said to be so once.
            if (mistake is null && !_isInProse)
            {
                _isReported = true;
                draft.Report(Rules.SyntaxError, file, _root.At, YamlMistakeFinder.KeyExpected);
            }

            Drop(piece);
            _isInProse = true;
            return;
        }

        _isInProse = false;
    }

    private void Drop(YamlPiece piece)
    {
        _pending.Clear();
        draft.IsComplete = false;
        int end = piece.Text.AsSpan().IndexOfAny(':', '\r', '\n');
        string entry = (end < 0 ? piece.Text : piece.Text[..end]).Trim();
        draft.Lose(LossKind.Dropped, file, piece.PlaceOf(0), $"'{Spelling.Clip(entry)}' is not read, for there is a mistake in it.");
    }

    private YamlMistake? Parse(YamlPiece piece)
    {
        _pending.Clear();
        _open.Clear();
        (_piece, _root) = (piece, null);
        return Parse();
    }

    // Null where all of the piece could be parsed, or reading has ended.
    private YamlMistake? Parse()
    {
        var scanner = new Scanner(new StringReader(_piece.Text), skipComments: true);
        try
        {
            ReadEvents(new Parser(scanner));
            return null;
        }
        catch (YamlException problem)
        {
            // For a tab the library says where the mapping begins that it stands in.
            bool isTab = problem.Message.Contains(" tab ", StringComparison.Ordinal);
            Mark at = isTab ? scanner.CurrentPosition : problem.Start;
            return new YamlMistakeFinder(_piece.Text, (int)at.Index, (int)problem.End.Index, problem.Message).Find();
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The library does not foresee every broken text; what it says then is about itself.
            return new YamlMistakeFinder(_piece.Text, (int)scanner.CurrentPosition.Index, (int)scanner.CurrentPosition.Index, string.Empty).Find();
        }
    }

    private void Confirm()
    {
        _pending.ForEach(say => say());
        _pending.Clear();
    }

    private void Report(Rule rule, int at, string message) => _pending.Add(() => draft.Report(rule, file, at, message));

    private void Lose(LossKind kind, int at, string message) => _pending.Add(() => draft.Lose(kind, file, at, message));

    private void ReadEvents(Parser parser)
    {
        int events = 0;
        bool isAfter = false;
        while (!_isStopped && parser.MoveNext())
        {
            if ((++events & 1023) == 0)
            {
                draft.CancellationToken.ThrowIfCancellationRequested();
            }

            if (isAfter && parser.Current is DocumentStart start)
            {
                StopAtSecond(_piece.PlaceOf((int)start.Start.Index));
                return;
            }

            isAfter |= parser.Current is DocumentEnd;
            Take(parser.Current!);
        }
    }

    private void Take(ParsingEvent current)
    {
        int at = _piece.PlaceOf((int)current.Start.Index);
        switch (current)
        {
            case Scalar scalar:
                NoteTag(scalar, at);
                var text = new YamlScalar(at, scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.IsPlainImplicit);
                Anchor(scalar, text);
                Attach(text);
                break;
            case MappingStart or SequenceStart:
                Open((NodeEvent)current, at);
                break;
            case MappingEnd or SequenceEnd:
                Frame closed = _open.Pop();
                if (closed.Anchor is { } anchor)
                {
                    _anchors[anchor] = closed.Node;
                }

                Attach(closed.Node);
                break;
            case AnchorAlias alias:
                Repeat(alias.Value.Value, at);
                break;
            default:
                break;
        }
    }

    private void Open(NodeEvent start, int at)
    {
        if (_open.Count >= draft.Options.MaximumDepth)
        {
            TooDeep(at);
            return;
        }

        NoteTag(start, at);
        YamlNode node = start is MappingStart ? new YamlMap(at) : new YamlList(at);
        Anchor(start, null);
        _open.Push(new Frame(node, start.Anchor.IsEmpty ? null : start.Anchor.Value));
    }

    private void Anchor(NodeEvent node, YamlNode? value)
    {
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor.Value] = value;
            _unused[node.Anchor.Value] = _piece.PlaceOf((int)node.Start.Index);
        }
    }

    private void Repeat(string anchor, int at)
    {
        if (!_anchors.TryGetValue(anchor, out YamlNode? node) || node is null)
        {
            string why = _anchors.ContainsKey(anchor) ? "stands within what it repeats" : "repeats what is not there";
            Report(Rules.SyntaxError, at, $"The alias '*{Spelling.Clip(anchor)}' {why}.");
            Attach(new YamlScalar(at, string.Empty, isPlain: true));
            return;
        }

        _unused.Remove(anchor);
        _repeated += node.Weight;
        if (_repeated > MostRepeated)
        {
            Stop(Rules.TooLarge, at, "What aliases repeat is more than may be read here.");
        }
        else if (_open.Count + node.Height > draft.Options.MaximumDepth)
        {
            TooDeep(at);
        }
        else
        {
            Lose(LossKind.Changed, at, $"What the alias '*{Spelling.Clip(anchor)}' repeats is written out.");
            Attach(node);
        }
    }

    private void Attach(YamlNode node)
    {
        if (!_open.TryPeek(out Frame? frame))
        {
            _root ??= node;
            return;
        }

        frame.Node.Weight += node.Weight;
        frame.Node.Height = Math.Max(frame.Node.Height, node.Height + 1);
        if (frame.Node is YamlList list)
        {
            list.Items.Add(node);
            return;
        }

        if (!frame.HasKey)
        {
            frame.Key = node as YamlScalar;
            frame.HasKey = true;
            if (_open.Count == 1 && !_isMending)
            {
                (_lastRead, _lastKey) = (_lastKey, node.At);
                Confirm();
            }

            if (frame.Key is null)
            {
                Report(Rules.WrongType, node.At, "A key is a text, not a list or mapping.");
                Lose(LossKind.Dropped, node.At, "An entry whose key is not a text is not read.");
            }

            return;
        }

        frame.HasKey = false;
        if (frame.Key is { } key)
        {
            Add(frame, key, node);
        }

    }

    private void Add(Frame frame, YamlScalar key, YamlNode value)
    {
        var map = (YamlMap)frame.Node;
        if (frame.Has(key.Value))
        {
            Report(Rules.DuplicateMember, key.At, $"'{Spelling.Clip(key.Value)}' is given twice; the first counts.");
            Lose(LossKind.Dropped, key.At, $"The second '{Spelling.Clip(key.Value)}' is not read.");
            return;
        }

        map.Entries.Add(new YamlEntry(key, value));
    }

    private void NoteTag(NodeEvent node, int at)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && !node.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
        {
            Lose(LossKind.Dropped, at, $"The type '{Spelling.Clip(node.Tag.Value)}' is not kept.");
        }
    }

    private void TooDeep(int at) =>
        Stop(Rules.NestedTooDeeply, at, $"Nested more than {draft.Options.MaximumDepth.ToString(CultureInfo.InvariantCulture)} levels deep.");

    private void StopAtSecond(int at)
    {
        Stop(Rules.SyntaxError, at, "A file holds one document; what follows is not read.");
        draft.Lose(LossKind.Dropped, file, at, "The documents after the first are not read.");
    }

    private void Stop(Rule rule, int at, string message)
    {
        Confirm();
        draft.Report(rule, file, at, message);
        draft.IsComplete = false;
        End = Math.Min(at, file.Text.Length);
        _isStopped = true;
    }

    private sealed class Frame(YamlNode node, string? anchor)
    {
        private const int Short = 12;
        private HashSet<string>? _keys;

        public YamlNode Node { get; } = node;

        public string? Anchor { get; } = anchor;

        public YamlScalar? Key { get; set; }

        public bool HasKey { get; set; }

        // Short mappings are looked through; long ones are indexed.
        public bool Has(string key)
        {
            var map = (YamlMap)Node;
            if (map.Entries.Count < Short)
            {
                return map.Find(key) is not null;
            }

            _keys ??= new HashSet<string>(map.Entries.Select(entry => entry.Key.Value), StringComparer.Ordinal);
            return !_keys.Add(key);
        }
    }
}
