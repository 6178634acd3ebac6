using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

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

    private readonly FindingList _halves = new(source: null); // counts halves of surrogate pairs
    private readonly Utf8Text _raw = new();
    private readonly Stack<TeaNode> _open = new();
    private readonly TeaDocument _document = new();
    private int _halvesReported;

    public TeaDocument Read()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(draft.Main.Text);
        int depth = draft.Options.Limits.MaximumDepth;
        var tokens = new JsonTokens(utf8, depth, _halves);
        try
        {
            ReadDocument(ref tokens);
            tokens.Next();
        }
        catch (JsonException)
        {
            draft.IsComplete = false;
            var scan = new SyntaxScan(utf8, depth);
            scan.Run();
            int at = draft.Main.IndexOfByte(scan.Problem is null ? utf8.Length : scan.Offset);
            if (scan.IsTooDeep)
            {
                draft.Report(Rules.NestedTooDeeply, draft.Main, at, string.Create(CultureInfo.InvariantCulture, $"The text is nested more than {depth} deep here; reading ends."));
            }
            else
            {
                draft.Report(Rules.SyntaxError, draft.Main, at, scan.Problem ?? "The text is not JSON.");
            }
        }

        if (tokens.CommentCount > 0)
        {
            draft.Report(Rules.LostComment, draft.Main, draft.Main.IndexOfByte(tokens.FirstComment), "Comments are ignored and will not be written back: the format has none.");
        }

        return _document;
    }

    private void ReadDocument(ref JsonTokens tokens)
    {
        if (tokens.Next() != JsonTokenType.StartObject)
        {
            Report(Rules.WrongType, tokens.Start, $"A case export is an object, not {tokens.Describe()}.");
            tokens.Skip();
            return;
        }

        int start = tokens.Start;
        var given = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() != JsonTokenType.EndObject)
        {
            int at = tokens.Start;
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
                    _document.Kept.Add((name, ReadRaw(ref tokens)));
                    break;
            }
        }

        ReportMissing(given, DocumentMembers, start, "The export", null);
    }

    private void ReadVersion(ref JsonTokens tokens)
    {
        int at = tokens.Start;
        if (ReadText(ref tokens, "'version'", mayBeNull: false) is { } version && !string.Equals(version.Text, "1.0", StringComparison.Ordinal))
        {
            Report(Rules.UnknownFormat, at, $"The export has version '{Spelling.Clip(version.Text)}'; known is '1.0', as which it is read.");
        }
    }

    private void ReadCase(ref JsonTokens tokens)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            Report(Rules.WrongType, tokens.Start, $"'case' is an object, not {tokens.Describe()}.");
            tokens.Skip();
            return;
        }

        int start = tokens.Start;
        var given = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() != JsonTokenType.EndObject)
        {
            int at = tokens.Start;
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
                    _document.KeptOfCase.Add((name, ReadRaw(ref tokens)));
                    break;
            }
        }

        ReportMissing(given, CaseMembers, start, "The case", null);
    }

    private void ReadTree(ref JsonTokens tokens)
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

    private bool Open(ref JsonTokens tokens, TeaNode? parent)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            Report(Rules.WrongType, tokens.Start, $"A node of the tree is an object, not {tokens.Describe()}.");
            tokens.Skip();
            return false;
        }

        var node = new TeaNode(parent, IndexOf(tokens.Start));
        _open.Push(node);
        _document.Nodes.Add(node);
        if (_document.Nodes.Count % NodesBetweenChecks == 0)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
        }

        return true;
    }

    private void ReadMember(ref JsonTokens tokens, TeaNode node)
    {
        int at = tokens.Start;
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

                node.Kept.Add((name, ReadRaw(ref tokens)));
                break;
        }
    }

    private void ReadAttribute(ref JsonTokens tokens, TeaNode node, ElementKind kind, string name)
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
    private string? ReadName(ref JsonTokens tokens, HashSet<string> given, string owner)
    {
        int at = tokens.Start;
        string name = TextOf(ref tokens);
        tokens.Next();
        if (given.Add(name))
        {
            return name;
        }

        Report(Rules.DuplicateMember, at, $"{owner} has '{Spelling.Clip(name)}' twice; the first counts.");
        tokens.Skip();
        return null;
    }

    private TeaText? ReadText(ref JsonTokens tokens, string what, bool mayBeNull)
    {
        if (tokens.Type == JsonTokenType.String)
        {
            return new TeaText(TextOf(ref tokens), IndexOf(tokens.Start));
        }

        if (tokens.Type != JsonTokenType.Null || !mayBeNull)
        {
            ReportType(ref tokens, $"{what} is a string");
        }

        return null;
    }

    private bool ReadFlag(ref JsonTokens tokens, string name)
    {
        if (tokens.Type is not (JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null))
        {
            ReportType(ref tokens, $"A node's '{name}' is true or false");
            return false;
        }

        return tokens.Type == JsonTokenType.True;
    }

    private string TextOf(ref JsonTokens tokens)
    {
        int at = tokens.Start;
        string text = tokens.GetText();
        ReportHalves(at);
        return text;
    }

    private RawJson ReadRaw(ref JsonTokens tokens)
    {
        int at = tokens.Start;
        _raw.Clear();
        RawJsonText.Capture(ref tokens, _raw);
        ReportHalves(at);
        return RawJson.FromCompact(Encoding.UTF8.GetString(_raw.Written));
    }

    private void ReportHalves(int at)
    {
        int count = _halves.CountOf(Rules.InvalidEncoding);
        if (count > _halvesReported)
        {
            _halvesReported = count;
            Report(Rules.InvalidEncoding, at, "Half a surrogate pair is not a valid character, and is read as U+FFFD.");
        }
    }

    private void ReportType(ref JsonTokens tokens, string rule)
    {
        Report(Rules.WrongType, tokens.Start, $"{rule}, not {tokens.Describe()}.");
        tokens.Skip();
    }

    private void ReportUnknown(string name, int at, string owner, string[] known) =>
        Report(Rules.UnknownMember, at, $"{owner} has no member '{Spelling.Clip(name)}'{Wording.Suggestion(name, known, "; it is kept, but has no effect.")}");

    private void ReportMissing(HashSet<string> given, string[] required, int start, string owner, TeaNode? node)
    {
        foreach (string name in required)
        {
            if (!given.Contains(name))
            {
                draft.Report(Rules.MissingMember, draft.Main, node?.At ?? IndexOf(start), $"{owner} has no '{name}'.", node?.Name?.Text);
            }
        }
    }

    private int IndexOf(int offset) => draft.Main.IndexOfByte(offset);

    private void Report(Rule rule, int offset, string message) => draft.Report(rule, draft.Main, IndexOf(offset), message);
}
