using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.GsnAssurance;

/// <summary>Reads one file of the language: its blocks, and those within them. Linear.</summary>
/// <remarks>
/// Source: the grammar of the extension's language server (gsn-domain, Assurance.xtext). Members are taken in any order, and an unknown one is kept.
/// </remarks>
internal sealed class GsnAssuranceReader(ArgumentImport draft, SourceFile file, GsnAssuranceModel model)
{
    private readonly BlockTokens _tokens = new(draft, file, isXtext: true);
    private readonly Stack<(GsnAssuranceElement Element, HashSet<string> Seen)> _open = [];
    private (string Name, int Scope, ElementKind Kind)? _namespace;
    private bool _isEndReported;
    private (int Count, GsnAssuranceElement? First) _unidentified;

    public void Read()
    {
        if (!IsBegin(_tokens.Peek()))
        {
            ReportUnexpected($"a block at the beginning ({GsnAssuranceWords.Blocks})");
            PassToBegin();
        }

        while (_tokens.Peek().Kind != BlockTokenKind.End)
        {
            ReadAtTop();
        }

        _tokens.LoseComments();
        if (_unidentified.First is { } first)
        {
            string count = _unidentified.Count.ToString(CultureInfo.InvariantCulture);
            draft.Report(
                Rules.MissingMember, file, first.NameAt,
                $"'{Spelling.Clip(first.Name)}' has no 'uuid', which every element has in this language; {count} of the file's elements have none.",
                severity: Severity.Warning);
        }
    }

    private static bool IsBegin(BlockToken token) =>
        token.Kind == BlockTokenKind.Word && (GsnAssuranceWords.BlockOf(token.Text) is not null || GsnAssuranceWords.KindOf(token.Text) is not null);

    private static bool IsEnd(BlockToken token) =>
        token.Kind == BlockTokenKind.End || (token.Kind == BlockTokenKind.Word && GsnAssuranceWords.BlockOf(token.Text) is not null);

    // Where the text ends too early, all that is open is unfinished: said once.
    private void ReportUnexpected(string expected)
    {
        bool isEnd = _tokens.Peek().Kind == BlockTokenKind.End;
        if (!(isEnd && _isEndReported))
        {
            _tokens.ReportUnexpected(expected);
        }

        _isEndReported |= isEnd;
    }

    private bool Pass(char mark, string after)
    {
        if (_tokens.TryPass(mark))
        {
            return true;
        }

        ReportUnexpected($"'{mark}' after {after}");
        return false;
    }

    // Goes on where a block or an element seems to begin.
    private void PassToBegin()
    {
        while (_tokens.Peek() is { Kind: not BlockTokenKind.End } token && !IsBegin(token) && !(_namespace is not null && token.IsMark('}')))
        {
            _tokens.Next();
        }
    }

    private void ReadAtTop()
    {
        BlockToken token = _tokens.Peek();
        if (_namespace is not null && _tokens.TryPass('}'))
        {
            _namespace = null;
        }
        else if (token.Kind == BlockTokenKind.Word && GsnAssuranceWords.BlockOf(token.Text) is { } block)
        {
            ReadNamespace(token, block);
        }
        else if (token.Kind == BlockTokenKind.Word && GsnAssuranceWords.KindOf(token.Text) is { } kind)
        {
            ReadElement(kind);
        }
        else
        {
            ReportUnexpected(
                _namespace is { } around ? $"an element, or '}}' at the end of '{Spelling.Clip(around.Name)}'" : $"a block ({GsnAssuranceWords.Blocks})");
            PassToBegin();
        }

        if (_namespace is { } open && _tokens.Peek().Kind == BlockTokenKind.End)
        {
            ReportUnexpected($"'}}' at the end of '{Spelling.Clip(open.Name)}'");
            _namespace = null;
        }
    }

    private void ReadNamespace(BlockToken keyword, ElementKind kind)
    {
        if (_namespace is { } around)
        {
            ReportUnexpected($"'}}' at the end of '{Spelling.Clip(around.Name)}'");
        }

        _tokens.Next();
        model.IsAny = true;
        _namespace = null;
        BlockToken name = _tokens.Peek();
        if (name.Kind != BlockTokenKind.Word)
        {
            ReportUnexpected($"a name after '{keyword.Text}'");
            PassToBegin();
            return;
        }

        _tokens.Next();
        if (ElementId.ProblemOf(name.Text) is { } problem)
        {
            draft.Report(Rules.InvalidId, file, name.At, problem);
        }

        if (kind == ElementKind.Goal)
        {
            draft.Title ??= Spelling.Clip(name.Text);
        }

        _namespace = (name.Text, model.Scopes.Of(GsnAssuranceScopes.Top, name.Text), kind);
        if (!Pass('{', "the name of the block"))
        {
            PassToBegin();
        }
    }

    // An element and all within it.
    private void ReadElement(ElementKind kind)
    {
        if (_namespace is { } around && around.Kind != kind)
        {
            string word = GsnAssuranceWords.WordOf(around.Kind);
            draft.Report(
                Rules.MemberOfOtherKind, file, _tokens.Peek().At,
                $"'{Spelling.Clip(around.Name)}' is a block for '{word}', not for '{GsnAssuranceWords.WordOf(kind)}'; the element is read all the same.",
                severity: Severity.Warning);
        }

        Open(kind);
        while (_open.Count > 0)
        {
            (GsnAssuranceElement element, HashSet<string> seen) = _open.Peek();
            if (_tokens.TryPass('}'))
            {
                _open.Pop();
                if (element.Uuid is null)
                {
                    _unidentified = (_unidentified.Count + 1, _unidentified.First ?? element);
                }
            }
            else if (IsEnd(_tokens.Peek()))
            {
                ReportUnexpected($"'}}' at the end of '{Spelling.Clip(element.Name)}'");
                _open.Clear();
            }
            else
            {
                ReadMember(element, seen);
            }
        }
    }

    private void Open(ElementKind kind)
    {
        BlockToken keyword = _tokens.Next();
        BlockToken name = _tokens.Peek();
        if (name.Kind != BlockTokenKind.Word)
        {
            ReportUnexpected($"the name of the {keyword.Text}");
            _tokens.PassMember();
            return;
        }

        if (_open.Count >= draft.Options.MaximumDepth)
        {
            string most = draft.Options.MaximumDepth.ToString(CultureInfo.InvariantCulture);
            draft.Report(Rules.NestedTooDeeply, file, keyword.At, $"'{Spelling.Clip(name.Text)}' is nested more than {most} levels deep; it is left out.");
            draft.IsComplete = false;
            _tokens.PassMember();
            return;
        }

        _tokens.Next();
        model.IsAny = true;
        GsnAssuranceElement? upper = _open.Count > 0 ? _open.Peek().Element : null;
        var element = new GsnAssuranceElement(kind, name.Text, file, keyword.At, name.At)
        {
            Scope = model.Scopes.Of(upper?.Scope ?? _namespace?.Scope ?? GsnAssuranceScopes.Top, name.Text),
            Namespace = _namespace?.Name,
            Upper = upper,
        };
        model.Add(element);
        if (Pass('{', $"the name of the {keyword.Text}"))
        {
            _open.Push((element, new HashSet<string>(StringComparer.Ordinal)));
        }
        else
        {
            _tokens.PassMember();
        }
    }

    private void ReadMember(GsnAssuranceElement element, HashSet<string> seen)
    {
        BlockToken member = _tokens.Peek();
        if (member.Kind != BlockTokenKind.Word)
        {
            ReportUnexpected($"a member of '{Spelling.Clip(element.Name)}'");
            _tokens.PassMember();
        }
        else if (GsnAssuranceWords.KindOf(member.Text) is { } kind)
        {
            Open(kind);
        }
        else
        {
            _tokens.Next();
            ReadMember(element, member, seen);
        }
    }

    private void ReadMember(GsnAssuranceElement element, BlockToken member, HashSet<string> seen)
    {
        if (GsnAssuranceWords.ReferenceOf(member.Text) is { } kind)
        {
            ReadReference(element, member, kind);
        }
        else if (member.Text is not ("label" or "artifact") && !seen.Add(member.Text))
        {
            draft.Report(
                Rules.DuplicateMember, file, member.At, $"'{Spelling.Clip(element.Name)}' has '{Spelling.Clip(member.Text)}' already; the first is taken.");
            _tokens.PassMember();
        }
        else
        {
            ReadValue(element, member, seen);
        }
    }

    private void ReadValue(GsnAssuranceElement element, BlockToken member, HashSet<string> seen)
    {
        switch (member.Text)
        {
            case "uuid" when Value(member, BlockTokenKind.Text) is { } uuid:
                element.Uuid = uuid.Text;
                EndMember(member);
                break;
            case "summary" when Value(member, BlockTokenKind.Text) is { } summary:
                element.Summary = Lines(summary.Text);
                EndMember(member);
                break;
            case "info" when Value(member, BlockTokenKind.Text) is { } info:
                element.Info = Lines(info.Text);
                EndMember(member);
                break;
            case "label" when Value(member, BlockTokenKind.Word) is { } label:
                AddOnce(element, element.Labels, member, label, seen);
                EndMember(member);
                break;
            case "artifact" when Value(member, BlockTokenKind.Text) is { } artifact:
                AddOnce(element, element.Artifacts, member, artifact, seen);
                EndMember(member);
                break;
            case "status" when element.Kind != ElementKind.Evidence:
                draft.Report(
                    Rules.MemberOfOtherKind, file, member.At,
                    $"'status' does not belong to {GsnAssuranceWords.WordOf(element.Kind)}: only a solution has one. It is left out.");
                _tokens.PassMember();
                break;
            case "status" when Value(member, BlockTokenKind.Word) is { } status:
                ReadStatus(element, status);
                EndMember(member);
                break;
            case "uuid" or "summary" or "info" or "label" or "artifact" or "status":
                _tokens.PassMember();
                break;
            default:
                KeepUnknown(element, member);
                break;
        }
    }

    private BlockToken? Value(BlockToken member, BlockTokenKind kind)
    {
        if (!Pass(':', $"'{member.Text}'"))
        {
            return null;
        }

        if (_tokens.Peek().Kind == kind)
        {
            return _tokens.Next();
        }

        string what = kind == BlockTokenKind.Word ? "a word"
            : member.Text is "summary" or "info" ? "a text between ''' and '''"
            : "a text in quotation marks";
        ReportUnexpected($"{what} after '{member.Text}:'");
        return null;
    }

    private static string Lines(string text) => text.Trim().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private void AddOnce(GsnAssuranceElement element, List<string> values, BlockToken member, BlockToken value, HashSet<string> seen)
    {
        if (!seen.Add($"{member.Text} {value.Text}"))
        {
            draft.Report(
                Rules.DuplicateMember, file, value.At,
                $"'{Spelling.Clip(element.Name)}' has the {member.Text} '{Spelling.Clip(value.Text)}' already.", severity: Severity.Information);
        }
        else
        {
            values.Add(value.Text);
        }
    }

    private void ReadStatus(GsnAssuranceElement element, BlockToken status)
    {
        element.State = GsnAssuranceWords.StateOf(status.Text);
        if (element.State is null)
        {
            draft.Report(
                Rules.ValueOutOfRange, file, status.At,
                $"'{Spelling.Clip(status.Text)}' is not a status: a solution is Approved, NotReviewed or Disapproved.");
        }
    }

    private void ReadReference(GsnAssuranceElement element, BlockToken member, ElementKind kind)
    {
        if (!Pass(':', $"'{member.Text}'"))
        {
            _tokens.PassMember();
            return;
        }

        int at = _tokens.Peek().At;
        var names = new List<string>();
        do
        {
            if (_tokens.Peek().Kind != BlockTokenKind.Word)
            {
                ReportUnexpected($"the name of the {GsnAssuranceWords.WordOf(kind)} after '{member.Text}:'");
                _tokens.PassMember();
                return;
            }

            names.Add(_tokens.Next().Text);
        }
        while (_tokens.TryPass('.'));
        model.Add(new GsnAssuranceReference(element, kind, names, file, at));
        EndMember(member);
    }

    private void KeepUnknown(GsnAssuranceElement element, BlockToken member)
    {
        string rest = Spelling.Suggestion(member.Text, GsnAssuranceWords.Members, "; it is kept, but has no effect.");
        draft.Report(Rules.UnknownMember, file, member.At, $"An element has no '{Spelling.Clip(member.Text)}'{rest}");
        _tokens.TryPass(':');
        int from = _tokens.Peek().At;
        int to = _tokens.PassMember();
        element.Unknown.Add((member.Text, JsonText.Quote(file.Text[from..Math.Max(from, to)])));
    }

    private void EndMember(BlockToken member)
    {
        if (!Pass(';', $"'{member.Text}'") && _tokens.Peek().Kind != BlockTokenKind.Word)
        {
            _tokens.PassMember();
        }
    }
}
