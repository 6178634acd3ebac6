using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Reads the first document of a YAML file into a tree. What is wrong is reported; after a syntax error there is what came before it, whole entries only.</summary>
internal sealed class YamlTreeReader(ArgumentImport draft, SourceFile file)
{
    // What aliases repeat would be written out. Real files repeat a few lines; a bomb of aliases wants millions.
    private const long MostRepeated = 4 * 1024 * 1024;

    private readonly Stack<Frame> _open = new();
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal); // null: not complete yet
    private long _repeated;
    private YamlNode? _root;
    private bool _isStopped;

    /// <summary>How much of the text was read: an index.</summary>
    public int End { get; private set; } = file.Text.Length;

    /// <summary>Reads; null where there is nothing.</summary>
    public YamlNode? Read()
    {
        var scanner = new Scanner(new StringReader(file.Text), skipComments: true);
        try
        {
            ReadEvents(new Parser(scanner));
        }
        catch (YamlException problem)
        {
            // For a tab the library says where the mapping begins that it stands in.
            bool isTab = problem.Message.Contains(" tab ", StringComparison.Ordinal);
            Stop(Rules.SyntaxError, (int)(isTab ? scanner.CurrentPosition : problem.Start).Index, $"This is not YAML: {problem.Message.TrimEnd('.')}{(isTab ? "; indent with blanks" : string.Empty)}.");
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The library does not foresee every broken text; what it says then is about itself.
            Stop(Rules.SyntaxError, (int)scanner.CurrentPosition.Index, "This is not YAML.");
        }

        return _isStopped && _root is null && _open.Count > 0 ? _open.Last().Node : _root;
    }

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
                Stop(Rules.SyntaxError, (int)start.Start.Index, "A file holds one document; what follows is not read.");
                draft.Lose(LossKind.Dropped, file, (int)start.Start.Index, "The documents after the first are not read.");
                return;
            }

            isAfter |= parser.Current is DocumentEnd;
            Take(parser.Current!);
        }
    }

    private void Take(ParsingEvent current)
    {
        int at = (int)current.Start.Index;
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
        }
    }

    private void Repeat(string anchor, int at)
    {
        if (!_anchors.TryGetValue(anchor, out YamlNode? node) || node is null)
        {
            string why = _anchors.ContainsKey(anchor) ? "stands within what it repeats" : "repeats what is not there";
            draft.Report(Rules.SyntaxError, file, at, $"The alias '*{Spelling.Clip(anchor)}' {why}.");
            Attach(new YamlScalar(at, string.Empty, isPlain: true));
            return;
        }

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
            draft.Lose(LossKind.Changed, file, at, $"What the alias '*{Spelling.Clip(anchor)}' repeats is written out.");
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
            if (frame.Key is null)
            {
                draft.Report(Rules.WrongType, file, node.At, "A key is a text, not a list or mapping.");
                draft.Lose(LossKind.Dropped, file, node.At, "An entry whose key is not a text is not read.");
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
            draft.Report(Rules.DuplicateMember, file, key.At, $"'{Spelling.Clip(key.Value)}' is given twice; the first counts.");
            draft.Lose(LossKind.Dropped, file, key.At, $"The second '{Spelling.Clip(key.Value)}' is not read.");
            return;
        }

        map.Entries.Add(new YamlEntry(key, value));
    }

    private void NoteTag(NodeEvent node, int at)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && !node.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
        {
            draft.Lose(LossKind.Dropped, file, at, $"The type '{Spelling.Clip(node.Tag.Value)}' is not kept.");
        }
    }

    private void TooDeep(int at) =>
        Stop(Rules.NestedTooDeeply, at, $"Nested more than {draft.Options.MaximumDepth.ToString(CultureInfo.InvariantCulture)} levels deep.");

    private void Stop(Rule rule, int at, string message)
    {
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
