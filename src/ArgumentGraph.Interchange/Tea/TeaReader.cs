using System.Text.Json;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>Reads the text of a case export. Reading goes on after every problem, except one of syntax or depth, where reading ends. Keeps a stack of its own.</summary>
internal sealed class TeaReader(ArgumentImport draft)
{
    private const int NodesBetweenChecks = 1024;
    private static readonly string[] DocumentMembers = ["version", "exportedAt", "case", "tree"];
    private static readonly string[] CaseMembers = ["name", "description"];
    private static readonly string[] RequiredMembers = ["id", "type", "description", "inSandbox", "children"];
    private static readonly string[] NodeMembers =
    [
        .. RequiredMembers, "name", "url", "role", "level", "context", "justification", "assumption", "comments", "fromPattern", "modifiedFromPattern", "isDefeater", "defeatsElementId",
        "moduleReferenceId", "moduleEmbedType", "modulePublicSummary",
    ];

    private readonly Stack<TeaNode> _open = new();
    private readonly TeaDocument _document = new();

    public TeaDocument Read()
    {
        var tokens = new JsonSourceReader(draft, draft.Main);
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
            draft.Report(Rules.LostComment, draft.Main, tokens.FirstCommentAt, "Comments are ignored and will not be written back: the format has none.");
        }

        return _document;
    }

    private void ReadDocument(ref JsonSourceReader tokens)
    {
        if (tokens.Next() != JsonTokenType.StartObject)
        {
            Report(Rules.WrongType, tokens.At, $"A case export is an object, not {tokens.Describe()}.");
            tokens.Skip();
            return;
        }

        int start = tokens.At;
        var given = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() != JsonTokenType.EndObject)
        {
            int at = tokens.At;
            if (ReadName(ref tokens, given, "The export") is not { } name)
            {
                continue;
            }

            switch (name)
            {
                case "version":
                    ReadVersion(ref tokens);
                    break;
                case "exportedAt":
                    _document.ExportedAt = ReadText(ref tokens, "'exportedAt'", mayBeNull: false)?.Text;
                    break;
                case "case":
                    ReadCase(ref tokens);
                    break;
                case "tree":
                    ReadTree(ref tokens);
                    break;
                default:
                    ReportUnknown(name, at, "The export", DocumentMembers);
                    _document.Kept.Add((name, tokens.GetValue()));
                    break;
            }
        }

        ReportMissing(given, DocumentMembers, start, "The export", null);
    }

    private void ReadVersion(ref JsonSourceReader tokens)
    {
        int at = tokens.At;
        if (ReadText(ref tokens, "'version'", mayBeNull: false) is { } version && !string.Equals(version.Text, "1.0", StringComparison.Ordinal))
        {
            Report(Rules.UnknownFormat, at, $"The export has version '{Spelling.Clip(version.Text)}'; known is '1.0', as which it is read.");
        }
    }

    private void ReadCase(ref JsonSourceReader tokens)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            Report(Rules.WrongType, tokens.At, $"'case' is an object, not {tokens.Describe()}.");
            tokens.Skip();
            return;
        }

        int start = tokens.At;
        var given = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() != JsonTokenType.EndObject)
        {
            int at = tokens.At;
            switch (ReadName(ref tokens, given, "The case"))
            {
                case null:
                    break;
                case "name":
                    _document.Name = ReadText(ref tokens, "The case's 'name'", mayBeNull: false)?.Text;
                    break;
                case "description":
                    _document.Description = ReadText(ref tokens, "The case's 'description'", mayBeNull: true)?.Text ?? string.Empty;
                    break;
                case { } name:
                    ReportUnknown(name, at, "The case", CaseMembers);
                    _document.KeptOfCase.Add((name, tokens.GetValue()));
                    break;
            }
        }

        ReportMissing(given, CaseMembers, start, "The case", null);
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
                _open.Pop();
                ReportMissing(node.Given, RequiredMembers, -1, "A node", node);
            }
            else
            {
                ReadMember(ref tokens, node);
            }
        }
    }

    private bool Open(ref JsonSourceReader tokens, TeaNode? parent)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            Report(Rules.WrongType, tokens.At, $"A node of the tree is an object, not {tokens.Describe()}.");
            tokens.Skip();
            return false;
        }

        var node = new TeaNode(parent, tokens.At);
        _open.Push(node);
        _document.Nodes.Add(node);
        if (_document.Nodes.Count % NodesBetweenChecks == 0)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
        }

        return true;
    }

    private void ReadMember(ref JsonSourceReader tokens, TeaNode node)
    {
        int at = tokens.At;
        if (ReadName(ref tokens, node.Given, "A node") is not { } name)
        {
            return;
        }

        switch (name)
        {
            case "id":
                node.Id = ReadText(ref tokens, "A node's 'id'", mayBeNull: false);
                break;
            case "type":
                node.Type = ReadText(ref tokens, "A node's 'type'", mayBeNull: false);
                break;
            case "name":
                node.Name = ReadText(ref tokens, "A node's 'name'", mayBeNull: true);
                break;
            case "description":
                node.Description = ReadText(ref tokens, "A node's 'description'", mayBeNull: false);
                break;
            case "url":
                node.Url = ReadText(ref tokens, "A node's 'url'", mayBeNull: true);
                break;
            case "defeatsElementId":
                node.Defeats = ReadText(ref tokens, "A node's 'defeatsElementId'", mayBeNull: true);
                break;
            case "isDefeater":
                node.IsDefeater = ReadFlag(ref tokens, name);
                break;
            case "inSandbox":
                if (ReadFlag(ref tokens, name))
                {
                    node.Kept.Add((name, RawJson.FromCompact("true")));
                }

                break;
            case "context":
                ReadAttribute(ref tokens, node, ElementKind.Context, name);
                break;
            case "justification":
                ReadAttribute(ref tokens, node, ElementKind.Justification, name);
                break;
            case "assumption":
                ReadAttribute(ref tokens, node, ElementKind.Assumption, name);
                break;
            case "children":
                node.IsInChildren = tokens.Type == JsonTokenType.StartArray;
                if (!node.IsInChildren)
                {
                    ReportType(ref tokens, "A node's 'children' are a list");
                }

                break;
            default:
                if (!NodeMembers.Contains(name, StringComparer.Ordinal))
                {
                    ReportUnknown(name, at, "A node", NodeMembers);
                }

                node.Kept.Add((name, tokens.GetValue()));
                break;
        }
    }

    private void ReadAttribute(ref JsonSourceReader tokens, TeaNode node, ElementKind kind, string name)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            if (ReadText(ref tokens, $"A node's '{name}'", mayBeNull: true) is { } text)
            {
                node.Attributes.Add(new TeaAttribute(kind, text));
            }

            return;
        }

        while (tokens.Next() != JsonTokenType.EndArray)
        {
            if (ReadText(ref tokens, $"An item of a node's '{name}'", mayBeNull: false) is { } text)
            {
                node.Attributes.Add(new TeaAttribute(kind, text));
            }
        }
    }

    // Goes to the value. Null, and over it, where the name has been given before.
    private string? ReadName(ref JsonSourceReader tokens, HashSet<string> given, string owner)
    {
        int at = tokens.At;
        string name = tokens.GetText();
        tokens.Next();
        if (given.Add(name))
        {
            return name;
        }

        Report(Rules.DuplicateMember, at, $"{owner} has '{Spelling.Clip(name)}' twice; the first counts.");
        tokens.Skip();
        return null;
    }

    private TeaText? ReadText(ref JsonSourceReader tokens, string what, bool mayBeNull)
    {
        if (tokens.Type == JsonTokenType.String)
        {
            return new TeaText(tokens.GetText(), tokens.At);
        }

        if (tokens.Type != JsonTokenType.Null || !mayBeNull)
        {
            ReportType(ref tokens, $"{what} is a string");
        }

        return null;
    }

    private bool ReadFlag(ref JsonSourceReader tokens, string name)
    {
        if (tokens.Type is not (JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null))
        {
            ReportType(ref tokens, $"A node's '{name}' is true or false");
            return false;
        }

        return tokens.Type == JsonTokenType.True;
    }

    private void ReportType(ref JsonSourceReader tokens, string rule)
    {
        Report(Rules.WrongType, tokens.At, $"{rule}, not {tokens.Describe()}.");
        tokens.Skip();
    }

    private void ReportUnknown(string name, int at, string owner, string[] known) =>
        Report(Rules.UnknownMember, at, $"{owner} has no member '{Spelling.Clip(name)}'{Spelling.Suggestion(name, known, "; it is kept, but has no effect.")}");

    private void ReportMissing(HashSet<string> given, string[] required, int start, string owner, TeaNode? node)
    {
        foreach (string name in required)
        {
            if (!given.Contains(name))
            {
                draft.Report(Rules.MissingMember, draft.Main, node?.At ?? start, $"{owner} has no '{name}'.", node?.Name?.Text);
            }
        }
    }

    private void Report(Rule rule, int at, string message) => draft.Report(rule, draft.Main, at, message);
}
