namespace ArgumentGraph.Interchange.Trudag;

/// <summary>
/// Reads the part of DOT in which graphs of items are written: nodes, links and their attributes. Groups are read as if their braces were not there; attributes
/// of the graph, and defaults, say how to draw it, and are ignored. Reports what it does not understand and goes on behind it.
/// </summary>
internal sealed class DotGraphReader
{
    // What has more is not this format, and need not be gone through to its end.
    private const int MostFaults = 1_000;

    private readonly Action<Rule, int, string> _report;
    private readonly DotTokens _tokens;
    private readonly DotGraph _graph = new();
    private readonly Dictionary<string, DotNode> _nodes = new(StringComparer.Ordinal);
    private DotToken _token;
    private int _faults;

    /// <param name="text">The text.</param>
    /// <param name="report">Told what is found.</param>
    public DotGraphReader(string text, Action<Rule, int, string> report)
    {
        _report = report;
        _tokens = new DotTokens(text, ReportSyntax);
    }

    /// <summary>Whether reading ended early: the text has too many faults, or was cut off.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>The graph; null where the text has none.</summary>
    public DotGraph? Read()
    {
        Advance();
        if (_token.IsWord("strict"))
        {
            Advance();
        }

        if (!_token.IsWord("digraph") && !_token.IsWord("graph"))
        {
            ReportSyntax(_token.At, "A graph begins with 'digraph'.");
            return null;
        }

        Advance();
        if (_token.Kind == DotTokenKind.Id)
        {
            Advance();
        }

        if (!_token.Is('{'))
        {
            ReportSyntax(_token.At, "The graph's nodes and links stand in braces, which are missing here.");
            return null;
        }

        int depth = 1;
        Advance();
        while (depth > 0 && _token.Kind != DotTokenKind.End)
        {
            if (_token.Is('{') || _token.Is('}'))
            {
                depth += _token.Is('{') ? 1 : -1;
                Advance();
            }
            else
            {
                ReadStatement();
            }
        }

        if (depth > 0)
        {
            ReportSyntax(_token.At, "The text ends within the graph; has it been cut off?");
            IsCutShort = true;
        }
        else if (_token.Kind != DotTokenKind.End)
        {
            ReportSyntax(_token.At, "Something stands behind the end of the graph.");
        }

        return _graph;
    }

    private void ReportSyntax(int at, string message)
    {
        if (_faults++ < MostFaults)
        {
            _report(Rules.SyntaxError, at, message);
        }
        else if (!IsCutShort)
        {
            _report(Rules.TooLarge, at, "There are too many faults before this for the text to be a graph of items; reading ends here.");
            IsCutShort = true;
            _tokens.Stop();
        }
    }

    private void Advance() => _token = _tokens.Next();

    private void ReadStatement()
    {
        if (_token.Is(';') || _token.Is(','))
        {
            Advance();
            return;
        }

        if (_token.Kind != DotTokenKind.Id)
        {
            ReportSyntax(_token.At, $"Expected the id of a node, but found '{_token.Text}'.");
            Advance();
            return;
        }

        DotToken first = _token;
        Advance();
        if (first.IsWord("subgraph"))
        {
            if (_token.Kind == DotTokenKind.Id)
            {
                Advance();
            }

            return;
        }

        if (first.IsWord("node") || first.IsWord("edge") || first.IsWord("graph"))
        {
            ReadAttributes([]);
            return;
        }

        if (_token.Is('='))
        {
            Advance();
            if (_token.Kind == DotTokenKind.Id)
            {
                Advance();
            }

            return;
        }

        SkipPort();
        if (_token.Kind == DotTokenKind.Arrow)
        {
            ReadLinks(first);
            return;
        }

        DotNode node = NodeOf(first);
        if (node.IsDeclared)
        {
            _report(Rules.DuplicateId, first.At, $"'{Spelling.Clip(first.Text)}' is declared before; the first declaration counts.");
            ReadAttributes([]);
            return;
        }

        node.IsDeclared = true;
        ReadAttributes(node.Attributes);
    }

    private void ReadLinks(DotToken first)
    {
        // Attributes stand behind the last link, and are those of all of them.
        List<(string Name, string Value)> attributes = [];
        DotNode from = NodeOf(first);
        while (_token.Kind == DotTokenKind.Arrow)
        {
            Advance();
            if (_token.Kind != DotTokenKind.Id || _token.IsWord("subgraph"))
            {
                if (_token.Kind != DotTokenKind.End)
                {
                    ReportSyntax(_token.At, "A link leads to a node; here it does not.");
                }

                break;
            }

            DotNode to = NodeOf(_token);
            _graph.Links.Add(new DotLink(from.Id, to.Id, _token.At) { Attributes = attributes });
            from = to;
            Advance();
            SkipPort();
        }

        ReadAttributes(attributes);
    }

    private DotNode NodeOf(DotToken token)
    {
        if (!_nodes.TryGetValue(token.Text, out DotNode? node))
        {
            _nodes.Add(token.Text, node = new DotNode(token.Text, token.At));
            _graph.Nodes.Add(node);
        }

        return node;
    }

    private void SkipPort()
    {
        while (_token.Is(':'))
        {
            Advance();
            if (_token.Kind == DotTokenKind.Id)
            {
                Advance();
            }
        }
    }

    private void ReadAttributes(List<(string Name, string Value)> attributes)
    {
        if (!_token.Is('['))
        {
            return;
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        while (_token.Is('['))
        {
            Advance();
            while (_token.Kind != DotTokenKind.End && !_token.Is(']') && !_token.Is('{') && !_token.Is('}'))
            {
                if (_token.Kind == DotTokenKind.Id)
                {
                    ReadAttribute(attributes, given);
                }
                else
                {
                    if (!_token.Is(',') && !_token.Is(';'))
                    {
                        ReportSyntax(_token.At, $"Expected the name of an attribute, but found '{_token.Text}'.");
                    }

                    Advance();
                }
            }

            if (_token.Is(']'))
            {
                Advance();
            }
            else
            {
                ReportSyntax(_token.At, "The attributes that begin before are not closed by ']'.");
            }
        }
    }

    private void ReadAttribute(List<(string Name, string Value)> attributes, HashSet<string> given)
    {
        DotToken name = _token;
        string value = "true";
        Advance();
        if (_token.Is('='))
        {
            Advance();
            if (_token.Kind == DotTokenKind.Id)
            {
                value = _token.Text;
                Advance();
            }
            else
            {
                ReportSyntax(_token.At, $"The attribute '{Spelling.Clip(name.Text)}' has no value.");
            }
        }

        if (!given.Add(name.Text))
        {
            _report(Rules.DuplicateMember, name.At, $"The attribute '{Spelling.Clip(name.Text)}' is given twice; the first counts.");
            return;
        }

        attributes.Add((name.Text, value));
    }
}
