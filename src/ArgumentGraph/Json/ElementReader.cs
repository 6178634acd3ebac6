using System.Numerics;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>Reads elements, one object after the other, and gives them and their challenges to an assembly, their references to lists.</summary>
internal sealed class ElementReader(SourceText source, ArgumentAssembly assembly, ReferenceList supports, ReferenceList contexts, PatternSyntax pattern)
{
    private static readonly ulong[] MembersOfKind = [.. Enum.GetValues<ElementKind>().Select(ElementMembers.MaskOf)];

    private readonly FindingList _findings = assembly.Findings;
    private readonly ValueReader _values = new(assembly.Findings);
    private readonly MapReader _maps = new(source, assembly.Findings);
    private readonly TargetReader _targets = new(assembly.Findings);
    private readonly LikelihoodReader _likelihoods = new(assembly.Findings);
    private readonly ResponseReader _responses = new(assembly.Findings, pattern);
    private readonly ClaimPointReader _points = new(assembly.Findings);
    private readonly ModuleListReader _modules = new(assembly.Findings);
    private readonly ElementFields _fields = new();
    private readonly int[] _nameOffsets = new int[ElementMembers.Count];
    private ulong _given;

    /// <summary>The document whose elements are read.</summary>
    public SourceDocument Document { get; set; } = new(null, null, -1);

    /// <summary>Reads the element whose opening brace this is, to its closing brace.</summary>
    public void Read(ref JsonTokens tokens)
    {
        _fields.Clear();
        _given = 0;
        int start = tokens.Start;
        int firstSupport = supports.Count;
        int firstContext = contexts.Count;
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            ReadMember(ref tokens);
        }

        Finish(start, tokens.Start, firstSupport, firstContext);
    }

    // In a file of a module, all elements belong to it.
    private void CheckModule(int offset)
    {
        if (_fields.Module is { } module && Document.Module is { } stated && module != stated)
        {
            _findings.Add(
                Rules.ValueOutOfRange, offset,
                $"This file is of the module '{Spelling.Clip(stated)}', and so are its elements; leave 'module' out.", _fields.Id);
            _fields.Module = null;
        }
    }

    private void ReadMember(ref JsonTokens tokens)
    {
        ElementMember member = tokens.IsEscaped ? ElementMembers.Find(tokens.GetText()) : ElementMembers.Find(tokens.Value);
        if (member == ElementMember.Unknown)
        {
            _fields.Unknown.Read(ref tokens, _findings, _fields.Id);
            return;
        }

        int nameOffset = tokens.Start;
        tokens.Next();
        ulong bit = 1ul << (int)member;
        if ((_given & bit) != 0)
        {
            _findings.Add(Rules.DuplicateMember, nameOffset, $"'{member.ToName()}' is given twice; the first counts.", _fields.Id);
            tokens.Skip();
            return;
        }

        _given |= bit;
        _nameOffsets[(int)member] = nameOffset;
        if (pattern.IsToken(tokens, member))
        {
            _fields.Unknown.Keep(ref tokens, member.ToName());
            return;
        }

        ReadValue(ref tokens, member);
    }

    private void ReadValue(ref JsonTokens tokens, ElementMember member)
    {
        ElementFields fields = _fields;
        switch (member)
        {
            case ElementMember.Id:
                fields.IdOffset = tokens.Start;
                ReadId(ref tokens);
                break;
            case ElementMember.Kind:
                fields.Kind = ValueReader.KindOf(tokens) ?? _values.ReadKind(ref tokens, fields.Id);
                break;
            case ElementMember.Statement:
                ReadStatement(ref tokens);
                break;
            case ElementMember.SupportedBy:
                supports.Read(ref tokens, member, fields);
                break;
            case ElementMember.InContextOf:
                contexts.Read(ref tokens, member, fields);
                break;
            case ElementMember.State:
                ReadState(ref tokens);
                break;
            case ElementMember.Probability:
            case ElementMember.Doubt:
                Likelihood? likelihood = _likelihoods.Read(ref tokens, member, fields);
                fields.Likelihood ??= likelihood;
                break;
            case ElementMember.Requires:
                fields.Requirement = _values.ReadRequirement(ref tokens, fields);
                break;
            case ElementMember.Pathway:
                fields.IsPathway = _values.ReadBoolean(ref tokens, member, fields.Id);
                break;
            case ElementMember.Module:
                fields.Module = _modules.ReadName(ref tokens, member.ToName());
                CheckModule(tokens.Start);
                break;
            case ElementMember.Public:
                fields.IsPublic = _values.ReadBoolean(ref tokens, member, fields.Id);
                break;
            case ElementMember.Away:
                fields.IsAway = _values.ReadBoolean(ref tokens, member, fields.Id);
                break;
            case ElementMember.ToBeSupportedByContract:
                fields.IsToBeSupportedByContract = _values.ReadBoolean(ref tokens, member, fields.Id);
                break;
            case ElementMember.Uninstantiated:
                fields.IsUninstantiated = _values.ReadBoolean(ref tokens, member, fields.Id);
                break;
            case ElementMember.Undeveloped:
                fields.IsUndeveloped = _values.ReadBoolean(ref tokens, member, fields.Id);
                break;
            default:
                ReadRarerValue(ref tokens, member);
                break;
        }
    }

    // What has tokens in the place of values is kept as it is written, too.
    private void KeepOpen(JsonTokens tokens, ElementMember member)
    {
        if (_responses.IsOpen)
        {
            _fields.Unknown.Keep(ref tokens, member.ToName());
        }
    }

    private void ReadRarerValue(ref JsonTokens tokens, ElementMember member)
    {
        ElementFields fields = _fields;
        switch (member)
        {
            case ElementMember.Description:
                fields.Description = _values.ReadString(ref tokens, member, fields.Id);
                break;
            case ElementMember.Challenges:
                _targets.ReadTargets(ref tokens, fields.Challenges, fields.Id);
                break;
            case ElementMember.Source:
                fields.Source = ReadText(ref tokens, member);
                break;
            case ElementMember.Subject:
                fields.Subject = _values.ReadString(ref tokens, member, fields.Id);
                break;
            case ElementMember.Collected:
                fields.Collected = _values.ReadDate(ref tokens, member, fields.Id);
                break;
            case ElementMember.Expires:
                fields.Expires = _values.ReadDate(ref tokens, member, fields.Id);
                break;
            case ElementMember.Step:
                JsonTokens step = tokens;
                fields.Step = _responses.ReadStep(ref tokens, fields.Id);
                KeepOpen(step, member);
                break;
            case ElementMember.Harm:
                JsonTokens harm = tokens;
                fields.Harm = _responses.ReadHarm(ref tokens, fields.Id);
                KeepOpen(harm, member);
                break;
            case ElementMember.ClaimPoints:
                fields.ClaimPoints = _points.Read(ref tokens, fields.Id);
                break;
            case ElementMember.Cost:
                fields.Cost = _values.ReadCost(ref tokens, fields.Id);
                break;
            case ElementMember.Order:
                fields.Order = _values.ReadWhole(ref tokens, member.ToName(), -Element.MostOrder, Element.MostOrder, fields.Id);
                break;
            case ElementMember.Row:
                fields.Row = _values.ReadWhole(ref tokens, member.ToName(), 0, Element.MostRow, fields.Id);
                break;
            case ElementMember.Suppress:
                fields.Suppressions = _maps.ReadSuppressions(ref tokens, fields.Id);
                break;
            case ElementMember.Tags:
                fields.Tags = _maps.ReadTags(ref tokens, fields);
                break;
            case ElementMember.AssertedStanding:
                fields.AssertedStanding = _values.ReadStanding(ref tokens, member, fields.Id);
                break;
            case ElementMember.Data:
                fields.Data = fields.Unknown.ReadRaw(ref tokens);
                break;
            default:
                _findings.Add(Rules.ReservedWord, _nameOffsets[(int)member], ValueReader.ReservedMessage(member.ToName()), fields.Id);
                tokens.Skip();
                break;
        }
    }

    private void ReadId(ref JsonTokens tokens)
    {
        _fields.HasPlainId = tokens.Type == JsonTokenType.String && ElementId.IsPlain(tokens.Value);
        _fields.DeferredId = _fields.HasPlainId
            ? new DeferredText(source, tokens.Start)
            : new DeferredText(_values.ReadString(ref tokens, ElementMember.Id, elementId: null));
    }

    private void ReadStatement(ref JsonTokens tokens)
    {
        DeferredText statement = ReadText(ref tokens, ElementMember.Statement);
        _fields.Statement = statement.IsNone ? _fields.Statement : statement;
    }

    // Leaves a text where it is, if it stands there as it is.
    private DeferredText ReadText(ref JsonTokens tokens, ElementMember member) => tokens.Type == JsonTokenType.String && !tokens.IsEscaped
        ? new DeferredText(source, tokens.Start)
        : new DeferredText(_values.ReadString(ref tokens, member, _fields.Id));

    // Which words there are depends on the kind, which may come later.
    private void ReadState(ref JsonTokens tokens)
    {
        _fields.StateOffset = tokens.Start;
        if (tokens.Type == JsonTokenType.String && !tokens.IsEscaped)
        {
            _fields.EvidenceState = ValueReader.EvidenceStateOf(tokens.Value);
            _fields.AssumptionState = ValueReader.AssumptionStateOf(tokens.Value);
            _fields.UnknownState = _fields.EvidenceState is null && _fields.AssumptionState is null ? tokens.GetText() : null;
        }
        else if (_values.ReadString(ref tokens, ElementMember.State, _fields.Id) is { } word)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(word);
            _fields.EvidenceState = ValueReader.EvidenceStateOf(utf8);
            _fields.AssumptionState = ValueReader.AssumptionStateOf(utf8);
            _fields.UnknownState = _fields.EvidenceState is null && _fields.AssumptionState is null ? word : null;
        }
    }

    private void Finish(int start, int end, int firstSupport, int firstContext)
    {
        const ulong Required = (1ul << (int)ElementMember.Id) | (1ul << (int)ElementMember.Kind) | (1ul << (int)ElementMember.Statement);
        if ((_given & Required) != Required)
        {
            ReportMissing(start);
        }

        if (_fields.Kind is { } kind && (_given & ~MembersOfKind[(int)kind]) is not 0 and ulong foreign)
        {
            ReportForeign(foreign, kind);
        }

        CheckState();
        const ulong BothLikelihoods = (1ul << (int)ElementMember.Probability) | (1ul << (int)ElementMember.Doubt);
        if ((_given & BothLikelihoods) == BothLikelihoods)
        {
            int second = Math.Max(_nameOffsets[(int)ElementMember.Probability], _nameOffsets[(int)ElementMember.Doubt]);
            _findings.Add(Rules.ValueOutOfRange, second, "Give either 'probability' or 'doubt', not both.", _fields.Id);
        }

        if ((_given & (1ul << (int)ElementMember.AssertedStanding)) != 0)
        {
            ReportBesideAsserted();
        }

        if (_fields.Unknown.Count > 0)
        {
            string owner = _fields.Kind is { } known ? Wording.WithArticle(known) : "an element";
            _fields.Unknown.Report(_findings, ElementMembers.NamesFor(_fields.Kind), owner, _fields.Id);
        }

        Place(start, end, firstSupport, firstContext);
    }

    private void ReportMissing(int start)
    {
        foreach (ElementMember member in (ReadOnlySpan<ElementMember>)[ElementMember.Id, ElementMember.Kind, ElementMember.Statement])
        {
            if ((_given & (1ul << (int)member)) == 0)
            {
                string owner = _fields.Id is { } id ? $"The element '{Spelling.Clip(id)}'" : "This element";
                _findings.Add(Rules.MissingMember, start, $"{owner} has no '{member.ToName()}', which every element needs.", _fields.Id);
            }
        }
    }

    private void ReportForeign(ulong foreign, ElementKind kind)
    {
        // Words reserved have been reported where they stand.
        const ulong Reserved = 1ul << (int)ElementMember.Include;
        for (foreign &= ~Reserved; foreign != 0; foreign &= foreign - 1)
        {
            var member = (ElementMember)BitOperations.TrailingZeroCount(foreign);
            _findings.Add(
                Rules.MemberOfOtherKind,
                _nameOffsets[(int)member],
                $"{Wording.Capital(Wording.WithArticle(kind))} has no '{member.ToName()}'; it belongs to {ElementMembers.KindsWith(member)}.",
                _fields.Id);
        }
    }

    // What is asserted is not judged: nothing may look as if it were judged by it.
    private void ReportBesideAsserted()
    {
        foreach (ElementMember member in (ReadOnlySpan<ElementMember>)[ElementMember.State, ElementMember.SupportedBy, ElementMember.Requires])
        {
            if ((_given & (1ul << (int)member)) != 0)
            {
                _findings.Add(
                    Rules.ValueOutOfRange, _nameOffsets[(int)member], $"Give either 'assertedStanding' or '{member.ToName()}', not both.", _fields.Id);
            }
        }
    }

    private void CheckState()
    {
        if ((_given & (1ul << (int)ElementMember.State)) == 0)
        {
            return;
        }

        bool isKnown = _fields.Kind switch
        {
            ElementKind.Evidence => _fields.EvidenceState is not null,
            ElementKind.Assumption => _fields.AssumptionState is not null,
            _ => _fields.UnknownState is null,
        };
        string? word = _fields.UnknownState ?? _fields.EvidenceState?.ToWord() ?? _fields.AssumptionState?.ToWord();
        if (!isKnown && word is not null)
        {
            _findings.Add(Rules.ValueOutOfRange, _fields.StateOffset, ValueReader.StateMessage(word, _fields.Kind), _fields.Id);
        }
    }

    // Gives the element to the assembly, if there is enough of it, and its references to the lists.
    private void Place(int start, int end, int firstSupport, int firstContext)
    {
        int position = -1;
        if (!_fields.DeferredId.IsNone)
        {
            string? problem = _fields.HasPlainId ? null : ElementId.ProblemOf(_fields.Id);
            if (problem is not null)
            {
                _findings.Add(Rules.InvalidId, _fields.IdOffset, problem, Spelling.Clip(_fields.Id!));
            }

            if (problem is null && _fields.Kind is { } kind)
            {
                position = assembly.Add(ToElement(kind), start, _fields.IdOffset);
                if (assembly.ElementAt(position) is { IsAway: true } away)
                {
                    Document.Away.Add(new PlacedAway(away, start, end));
                }
            }
            else
            {
                assembly.AddMalformed(_fields.Id!);
            }
        }

        supports.Attach(firstSupport, position, _fields.Kind?.Has(ElementMember.SupportedBy) ?? true);
        contexts.Attach(firstContext, position, _fields.Kind?.Has(ElementMember.InContextOf) ?? true);
        if (position >= 0 && _fields.Challenges.Count > 0 && _fields.Kind!.Value.Has(ElementMember.Challenges))
        {
            foreach ((PendingTarget target, int offset) in _fields.Challenges)
            {
                assembly.Challenge(position, target, offset);
            }
        }
    }

    // With its module and its id in the whole argument, where these are sure by now (ModuleNaming does the rest).
    private Element ToElement(ElementKind kind)
    {
        DeferredText whole = _fields.DeferredId;
        bool isAway = _fields.IsAway && kind.Has(ElementMember.Away);
        if (Document.Module is { } module && !isAway)
        {
            string id = _fields.Id!;
            bool isSure = !id.Contains(ModuleName.Separator, StringComparison.Ordinal) && _fields.Step is null && _fields.ClaimPoints.Count == 0
                && module.Length + id.Length < ElementId.MaximumLength;
            _fields.Module = isSure ? module : null;
            whole = isSure ? new DeferredText(ModuleName.Qualify(module, id)) : whole;
        }

        return _fields.ToElement(whole, kind);
    }
}
