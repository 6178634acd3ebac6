using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Fasten;

/// <summary>Reads files of FASTEN's GSN text: elements, what supports them and what they are in the context of. Linear.</summary>
/// <remarks>
/// Source: the grammar of the editor's language server (Goal-Structuring-Notation-VSCode, gsn.langium). Members are taken in any order, and an unknown one
/// is kept.
/// </remarks>
internal sealed class FastenReader(ArgumentImport draft)
{
    public const string Keyword = "goal_structure";

    private static readonly string[] Members = ["description", "color", "supported_by", "in_context_of", "undeveloped", "away"];

    private static readonly Dictionary<string, ElementKind> Kinds = new(StringComparer.Ordinal)
    {
        ["goal"] = ElementKind.Goal,
        ["strategy"] = ElementKind.Strategy,
        ["solution"] = ElementKind.Evidence,
        ["context"] = ElementKind.Context,
        ["assumption"] = ElementKind.Assumption,
        ["justification"] = ElementKind.Justification,
    };

    private readonly List<(SourceFile File, ImportedElement From, string Id, string To, int At)> _away = [];
    private SourceFile _file = draft.Main;
    private BlockTokens _tokens = new(draft, draft.Main, isXtext: false);
    private bool _isAny;
    private (int Count, int At) _folded;

    public void Read(SourceFile file)
    {
        _file = file;
        _tokens = new BlockTokens(draft, file, isXtext: false);
        _folded = default;
        ReadHead();
        while (_tokens.Peek().Kind != BlockTokenKind.End)
        {
            ReadBlock();
        }

        if (_folded.Count > 0)
        {
            string count = _folded.Count.ToString(CultureInfo.InvariantCulture);
            draft.Lose(LossKind.Changed, file, _folded.At, $"Line breaks within descriptions are read as blanks; {count} of the descriptions had some.");
        }

        _tokens.LoseComments();
    }

    /// <summary>To be called once all files are read: connects what is developed in another file.</summary>
    public void Finish()
    {
        foreach ((SourceFile file, ImportedElement from, string id, string to, int at) in _away)
        {
            if (draft.Contains(to))
            {
                draft.Connect(RelationshipKind.SupportedBy, from, to, file, at);
                draft.Lose(LossKind.Changed, file, at, $"'{id}' stands for the goal '{to}'; it is read as supported by it.", id);
            }
            else
            {
                draft.Lose(
                    LossKind.Dropped, file, at,
                    $"'{id}' stands for the goal '{Spelling.Clip(to)}', which is not in what was read; read the file that has it as well.", id);
            }
        }

        draft.IsArgument = _isAny;
    }

    private void ReadHead()
    {
        if (_tokens.Peek() is not { Kind: BlockTokenKind.Word, Text: Keyword })
        {
            _tokens.ReportUnexpected($"'{Keyword} NAME;' at the beginning");
            if (_tokens.Peek() is not { Kind: BlockTokenKind.Word } word || !Kinds.ContainsKey(word.Text))
            {
                PassToBlock();
            }

            return;
        }

        _tokens.Next();
        _isAny = true;
        if (_tokens.Peek().Kind == BlockTokenKind.Word)
        {
            draft.Title ??= _tokens.Next().Text;
            _tokens.Pass(';', "the name of the goal structure");
        }
        else
        {
            _tokens.ReportUnexpected("the name of the goal structure");
            PassToBlock();
        }
    }

    // Goes on where an element seems to begin.
    private void PassToBlock()
    {
        while (_tokens.Peek() is { Kind: not BlockTokenKind.End } token && !(token.Kind == BlockTokenKind.Word && Kinds.ContainsKey(token.Text)))
        {
            _tokens.Next();
        }
    }

    private void ReadBlock()
    {
        BlockToken keyword = _tokens.Peek();
        if (keyword.Kind != BlockTokenKind.Word || !Kinds.TryGetValue(keyword.Text, out ElementKind kind))
        {
            _tokens.ReportUnexpected($"an element ({string.Join(", ", Kinds.Keys)})");
            PassToBlock();
            return;
        }

        _tokens.Next();
        BlockToken name = _tokens.Peek();
        if (name.Kind != BlockTokenKind.Word)
        {
            _tokens.ReportUnexpected($"the name of the {keyword.Text}");
            PassToBlock();
            return;
        }

        _tokens.Next();
        _isAny = true;
        var element = new FastenElement(kind, name.Text, keyword.At, name.At);
        if (_tokens.Pass('{', $"the name of the {keyword.Text}"))
        {
            ReadMembers(element);
        }
        else
        {
            PassToBlock();
        }

        Add(element);
    }

    private void ReadMembers(FastenElement element)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_tokens.TryPass('}'))
        {
            BlockToken member = _tokens.Peek();
            if (member.Kind == BlockTokenKind.End)
            {
                _tokens.ReportUnexpected($"'}}' at the end of '{Spelling.Clip(element.Id)}'");
                return;
            }

            if (member.Kind != BlockTokenKind.Word)
            {
                _tokens.ReportUnexpected($"a member of '{Spelling.Clip(element.Id)}'");
                _tokens.PassMember();
                continue;
            }

            _tokens.Next();
            bool isAgain = !seen.Add(member.Text) && member.Text is not ("supported_by" or "in_context_of");
            if (isAgain)
            {
                draft.Report(
                    Rules.DuplicateMember, _file, member.At,
                    $"'{Spelling.Clip(element.Id)}' has '{Spelling.Clip(member.Text)}' already; the first is taken.", element.Id);
                _tokens.PassMember();
                continue;
            }

            ReadMember(element, member);
        }
    }

    private void ReadMember(FastenElement element, BlockToken member)
    {
        switch (member.Text)
        {
            case "undeveloped":
                if (element.Kind is ElementKind.Goal or ElementKind.Strategy)
                {
                    element.IsUndeveloped = true;
                }
                else
                {
                    ReportOtherKind(element, member, "a goal is undeveloped");
                }

                EndMember(member);
                break;
            case "description" when ReadText(member) is { } text:
                element.Description = Fold(text);
                EndMember(member);
                break;
            case "color" when ReadText(member) is { } color:
                element.Kept.Add(("color", JsonText.Quote(color.Text)));
                EndMember(member);
                break;
            case "supported_by":
                ReadNames(element, member, RelationshipKind.SupportedBy);
                break;
            case "in_context_of":
                ReadNames(element, member, RelationshipKind.InContextOf);
                break;
            case "away":
                ReadNames(element, member, kind: null);
                break;
            case "description" or "color":
                _tokens.PassMember();
                break;
            default:
                KeepUnknown(element, member);
                break;
        }
    }

    private BlockToken? ReadText(BlockToken member)
    {
        if (!_tokens.Pass(':', $"'{member.Text}'"))
        {
            return null;
        }

        if (_tokens.Peek().Kind == BlockTokenKind.Text)
        {
            return _tokens.Next();
        }

        _tokens.ReportUnexpected($"a text in quotation marks after '{member.Text}:'");
        return null;
    }

    // Descriptions are broken into lines to fit the page.
    private string Fold(BlockToken text)
    {
        string[] lines = text.Text.Split(['\n', '\r']);
        if (lines.Length > 1)
        {
            _folded = (_folded.Count + 1, _folded.Count == 0 ? text.At : _folded.At);
        }

        return string.Join(' ', lines.Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    private void ReadNames(FastenElement element, BlockToken member, RelationshipKind? kind)
    {
        if (!_tokens.Pass(':', $"'{member.Text}'"))
        {
            _tokens.PassMember();
            return;
        }

        do
        {
            BlockToken name = _tokens.Peek();
            if (name.Kind != BlockTokenKind.Word)
            {
                _tokens.ReportUnexpected($"the name of an element after '{member.Text}:'");
                _tokens.PassMember();
                return;
            }

            _tokens.Next();
            if (kind is { } relationship)
            {
                element.Links.Add((relationship, name.Text, name.At));
            }
            else if (element.Kind == ElementKind.Goal)
            {
                element.Away = (name.Text, name.At);
                element.Kept.Add(("away", JsonText.Quote(name.Text)));
                break;
            }
            else
            {
                ReportOtherKind(element, member, "a goal stands for one elsewhere");
            }
        }
        while (_tokens.TryPass(','));
        EndMember(member);
    }

    private void KeepUnknown(FastenElement element, BlockToken member)
    {
        string message = $"An element has no '{Spelling.Clip(member.Text)}'{Spelling.Suggestion(member.Text, Members, "; it is kept, but has no effect.")}";
        draft.Report(Rules.UnknownMember, _file, member.At, message, element.Id);
        _tokens.TryPass(':');
        int from = _tokens.Peek().At;
        int to = _tokens.PassMember();
        element.Kept.Add((member.Text, JsonText.Quote(_file.Text[from..Math.Max(from, to)])));
    }

    private void ReportOtherKind(FastenElement element, BlockToken member, string who) =>
        draft.Report(
            Rules.MemberOfOtherKind, _file, member.At, $"'{member.Text}' does not belong to {element.Kind.ToWord()}: only {who}. It is left out.", element.Id);

    private void EndMember(BlockToken member)
    {
        if (!_tokens.Pass(';', $"'{member.Text}'") && _tokens.Peek().Kind != BlockTokenKind.Word)
        {
            _tokens.PassMember();
        }
    }

    private void Add(FastenElement element)
    {
        if (element.Description is null && draft.IsComplete)
        {
            draft.Report(Rules.MissingMember, _file, element.IdAt, $"'{Spelling.Clip(element.Id)}' has no 'description'; its statement is empty.", element.Id);
        }

        ImportedElement added = draft.Add(element.ToElement(), _file, element.At, element.IdAt);
        foreach ((RelationshipKind kind, string to, int at) in element.Links)
        {
            draft.Connect(kind, added, to, _file, at);
        }

        if (element.Away is { } away)
        {
            _away.Add((_file, added, element.Id, away.Id, away.At));
        }
    }
}
