using System.Text.Json;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>
/// Reads the text of a case export, a tree (1.0) or a list of elements (2.0). Reading goes on after every problem, except one of syntax or depth, where
/// reading ends. Keeps a stack of its own.
/// </summary>
internal sealed class TeaReader
{
    private const int NodesBetweenChecks = 1024;
    private static readonly string[] TreeMembers = ["version", "exportedAt", "case", "tree"];
    private static readonly string[] ListMembers = ["version", "exportedAt", "case", "elements", "evidenceLinks"];
    private static readonly string[] CaseMembers = ["name", "description"];
    private static readonly string[] LinkMembers = ["evidenceId", "claimId"];

    private readonly ArgumentImport _draft;
    private readonly TeaMembers _members;
    private readonly TeaNodeReader _nodes;
    private readonly TeaDocument _document = new();
    private readonly Stack<TeaNode> _open = new();

    public TeaReader(ArgumentImport draft)
    {
        _draft = draft;
        _members = new TeaMembers(draft);
        _nodes = new TeaNodeReader(_members);
    }

    public TeaDocument Read()
    {
        var tokens = new JsonSourceReader(_draft, _draft.Main);
        try
        {
            ReadDocument(ref tokens);
            tokens.Next();
        }
        catch (JsonException problem)
        {
            tokens.ReportProblem(problem);
        }

        if (tokens.CommentCount > 0)
        {
            _members.Report(Rules.LostComment, tokens.FirstCommentAt, "Comments are ignored and will not be written back: the format has none.");
        }

        return _document;
    }

    private void ReadDocument(ref JsonSourceReader tokens)
    {
        if (tokens.Next() != JsonTokenType.StartObject)
        {
            _members.Report(Rules.WrongType, tokens.At, $"A case export is an object, not {tokens.Describe()}.");
            tokens.Skip();
            return;
        }

        int start = tokens.At;
        int legacy = -1;
        TeaText? version = null;
        var given = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new List<(string Name, int At)>();
        while (tokens.Next() != JsonTokenType.EndObject)
        {
            int at = tokens.At;
            if (_members.ReadName(ref tokens, given, "The export") is not { } name)
            {
                continue;
            }

            switch (name)
            {
                case "version":
                    version = _members.ReadText(ref tokens, "'version'", mayBeNull: false);
                    break;
                case "exportedAt":
                    _document.ExportedAt = _members.ReadText(ref tokens, "'exportedAt'", mayBeNull: false)?.Text;
                    break;
                case "case":
                    ReadCase(ref tokens);
                    break;
                case "tree" when !_document.IsFlat:
                    ReadTree(ref tokens);
                    break;
                case "elements" when !given.Contains("tree"):
                    _document.IsFlat = true;
                    ReadList(ref tokens, name, ReadElement);
                    break;
                case "evidenceLinks" when !given.Contains("tree"):
                    ReadList(ref tokens, name, ReadLink);
                    break;
                default:
                    legacy = legacy < 0 && name is "goals" && tokens.Type == JsonTokenType.StartArray ? at : legacy;
                    unknown.Add((name, at));
                    _document.Kept.Add((name, tokens.GetValue()));
                    break;
            }
        }

        if (legacy >= 0 && !given.Contains("tree") && !given.Contains("elements"))
        {
            const string Message = "This is a case export from before version 1.0, a list of 'goals'. "
                + "Expected version 1.0, with a 'tree', or 2.0, with 'elements': export the case anew.";
            _members.Report(Rules.UnknownFormat, legacy, Message);
            return;
        }

        string[] expected = _document.IsFlat || (given.Contains("evidenceLinks") && !given.Contains("tree")) ? ListMembers : TreeMembers;
        unknown.ForEach(member => _members.ReportUnknown(member.Name, member.At, "The export", expected));
        _members.ReportMissing(given, expected, start, "The export");
        CheckVersion(version);
    }

    private void CheckVersion(TeaText? version)
    {
        (string expected, string form) = _document.IsFlat ? ("2.0", "a list of elements") : ("1.0", "a tree");
        if (version is { } given && !string.Equals(given.Text, expected, StringComparison.Ordinal))
        {
            string message = $"The export has version '{Spelling.Clip(given.Text)}', but {form} is version '{expected}', as which it is read.";
            _draft.Report(Rules.UnknownFormat, _draft.Main, given.At, message);
        }
    }

    private void ReadCase(ref JsonSourceReader tokens)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            _members.ReportType(ref tokens, "'case' is an object");
            return;
        }

        int start = tokens.At;
        var given = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() != JsonTokenType.EndObject)
        {
            int at = tokens.At;
            switch (_members.ReadName(ref tokens, given, "The case"))
            {
                case null:
                    break;
                case "name":
                    _document.Name = _members.ReadText(ref tokens, "The case's 'name'", mayBeNull: false)?.Text;
                    break;
                case "description":
                    _document.Description = _members.ReadText(ref tokens, "The case's 'description'", mayBeNull: true)?.Text ?? string.Empty;
                    break;
                case { } name:
                    _members.ReportUnknown(name, at, "The case", CaseMembers);
                    _document.KeptOfCase.Add((name, tokens.GetValue()));
                    break;
            }
        }

        _members.ReportMissing(given, CaseMembers, start, "The case");
    }

    private void ReadTree(ref JsonSourceReader tokens)
    {
        if (!Open(ref tokens, parent: null))
        {
            return;
        }

        while (_open.TryPeek(out TeaNode? node))
        {
            tokens.Next();
            if (node.IsInChildren)
            {
                if (tokens.Type == JsonTokenType.EndArray)
                {
                    node.IsInChildren = false;
                }
                else
                {
                    Open(ref tokens, node);
                }
            }
            else if (tokens.Type == JsonTokenType.EndObject)
            {
                _nodes.Close(ref tokens, _open.Pop(), isInList: false);
            }
            else
            {
                _nodes.ReadMember(ref tokens, node, isInList: false);
            }
        }
    }

    private bool Open(ref JsonSourceReader tokens, TeaNode? parent)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            _members.ReportType(ref tokens, "A node is an object");
            return false;
        }

        var node = new TeaNode(parent, tokens.At);
        _open.Push(node);
        _document.Nodes.Add(node);
        if (_document.Nodes.Count % NodesBetweenChecks == 0)
        {
            _draft.CancellationToken.ThrowIfCancellationRequested();
        }

        return true;
    }

    private delegate void ItemReader(ref JsonSourceReader tokens);

    private void ReadList(ref JsonSourceReader tokens, string name, ItemReader readItem)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            _members.ReportType(ref tokens, $"'{name}' is a list");
            return;
        }

        while (tokens.Next() != JsonTokenType.EndArray)
        {
            readItem(ref tokens);
        }
    }

    private void ReadElement(ref JsonSourceReader tokens)
    {
        if (!Open(ref tokens, parent: null))
        {
            return;
        }

        TeaNode node = _open.Pop();
        while (tokens.Next() != JsonTokenType.EndObject)
        {
            _nodes.ReadMember(ref tokens, node, isInList: true);
        }

        _nodes.Close(ref tokens, node, isInList: true);
    }

    private void ReadLink(ref JsonSourceReader tokens)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            _members.ReportType(ref tokens, "A link from a claim to its evidence is an object");
            return;
        }

        int start = tokens.At;
        var given = new HashSet<string>(StringComparer.Ordinal);
        TeaText? evidence = null;
        TeaText? claim = null;
        while (tokens.Next() != JsonTokenType.EndObject)
        {
            int at = tokens.At;
            switch (_members.ReadName(ref tokens, given, "A link"))
            {
                case null:
                    break;
                case "evidenceId":
                    evidence = _members.ReadText(ref tokens, "A link's 'evidenceId'", mayBeNull: false);
                    break;
                case "claimId":
                    claim = _members.ReadText(ref tokens, "A link's 'claimId'", mayBeNull: false);
                    break;
                case { } name:
                    string suggestion = Spelling.Suggestion(name, LinkMembers, "; it is dropped.");
                    _members.Report(Rules.UnknownMember, at, $"A link has no member '{Spelling.Clip(name)}'{suggestion}");
                    tokens.Skip();
                    break;
            }
        }

        _members.ReportMissing(given, LinkMembers, start, "A link");
        if (evidence is { } item && claim is { } supported)
        {
            _document.Links.Add(new TeaEvidenceLink(item, supported));
        }
    }
}
