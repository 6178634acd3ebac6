using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Content;
using ArgumentGraph.Findings;
using ArgumentGraph.Hidden;
using ArgumentGraph.Structure;

namespace ArgumentGraph.PublicVersions;

/// <summary>Makes the public version of a case.</summary>
internal sealed class Redaction
{
    private readonly Argument _private;
    private readonly ArgumentStructure _structure;
    private readonly RedactionPolicy _policy;
    private readonly Setting _setting;
    private readonly StandingEvaluation _standings;
    private readonly PlannedRedaction _plan;
    private readonly bool[] _remains;
    private readonly PrivateContent _content;
    private readonly ContentHashes _hashes;
    private readonly Lazy<PublicRecord?[]> _records;

    private Redaction(Argument argument, RedactionPolicy policy, CommitmentKey key, DateOnly? date, FindingList findings, PlannedRedaction plan)
    {
        _private = argument;
        _structure = argument.Structure;
        _policy = policy;
        _plan = plan;
        _setting = new Setting { Date = date };
        _standings = new StandingEvaluation(argument, _setting);
        _remains = StubParts.Remaining(_structure, IsStub, number => Hides(number, HidableFields.ClaimPoints), findings);
        ReportStepsAfterHidden(findings);
        _content = new(argument, key);
        _hashes = new(argument, _content);
        _records = new(MakeRecords);
    }

    public static RedactionResult Make(Argument argument, RedactionPolicy policy, CommitmentKey key, DateOnly? date, CancellationToken cancellation)
    {
        var findings = new FindingList(source: null);
        var plan = new PlannedRedaction(argument, policy, date, findings);
        if (policy.HasOpaqueIds && !findings.HasErrors)
        {
            // From here on the private case is the one with opaque ids, and so are its hashes; the plan is the same by number of the element it was.
            Argument renamed = argument.WithOpaqueIds(key);
            plan = plan.For(renamed, key.OpaqueIdOf);
            argument = renamed;
        }

        var redaction = new Redaction(argument, policy, key, date, findings, plan);
        if (findings.HasErrors)
        {
            return new()
            {
                PublicVersion = null,
                Findings = findings.ToFindings(),
                LeftOut = redaction.LeftOut(),
                HiddenSupport = null,
                Differences = ValueList<StandingDifference>.Empty,
            };
        }

        Argument published = redaction.Publish();
        return new()
        {
            PublicVersion = published,
            Findings = findings.ToFindings(),
            LeftOut = redaction.LeftOut(),
            HiddenSupport = published.AnalyzeHiddenSupport(redaction._setting, cancellationToken: cancellation),
            Differences = redaction.DifferencesFrom(published),
        };
    }

    // The step would name what is not in the public version.
    private void ReportStepsAfterHidden(FindingList findings)
    {
        for (int number = 0; number < _remains.Length; number++)
        {
            Element element = _structure.Elements[number];
            if (_remains[number] && element.StatedStep is { } step && !Hides(number, HidableFields.Step)
                && step.After.FirstOrDefault(id => _structure.Find(id) is >= 0 and int followed && !_remains[followed]) is { } hidden)
            {
                findings.Add(
                    Rules.CannotBeHidden,
                    -1,
                    $"The step of '{element.Id}' follows '{hidden}', which is left out and would be named; "
                    + $"hide the step of '{element.Id}' too, or hide less.",
                    element.Id);
            }
        }
    }

    private Argument Publish()
    {
        ValueMap<RawJson> unknown = Hides(HidableFields.Other) ? ValueMap<RawJson>.Empty : _private.UnknownMembers;
        var rebuilt = new RebuiltArgument(_private)
        {
            ElementOf = number => _remains[number] ? Redacted(number) : null,
            IsStub = IsStub,
            IsSorted = _policy.IsSorted || _policy.HasOpaqueIds,
        };
        string title = Hides(HidableFields.Title) ? HidableFields.Placeholder(_policy.CaseReason) : _private.Title;

        Argument draft = rebuilt.Build(title, unknown);
        PublicVersion version = Record(draft, conesOf: null);
        if (Array.Exists(_plan.Levels, level => level == RedactionLevel.Stub) || Array.Exists(_remains, remains => !remains))
        {
            // Again, for there may be cones that are not to be worked out from what remains.
            version = Record(draft, new(draft, new PublishedContent(draft, version)));
        }

        Argument published = rebuilt.Build(title, unknown.With(PublicVersion.MemberName, PublicVersionText.Write(version)));

        // From its text: so it has nothing that the text does not have.
        return Argument.Parse(published.ToJson(), new ReadingOptions { MaximumBytes = int.MaxValue, MaximumElements = int.MaxValue });
    }

    private bool Hides(int number, string field) => _plan.FieldsOf(number).Contains(field, StringComparer.Ordinal);

    private bool Hides(string caseField) => _policy.CaseFields.Contains(caseField, StringComparer.Ordinal);

    private bool IsStub(int number) => _plan.Levels[number] == RedactionLevel.Stub;

    private Element Redacted(int number)
    {
        Element element = _structure.Elements[number];
        IReadOnlyCollection<string> fields = _plan.FieldsOf(number);
        if (fields.Count == 0)
        {
            return element;
        }

        string reason = _plan.ReasonOf(number);
        Element redacted = fields.Aggregate(element, (each, field) => FieldValues.Without(each, field, reason));
        if (IsStub(number))
        {
            redacted = redacted is SupportableElement supportable ? supportable with { Requirement = Requirement.All } : redacted;
            return redacted with { AssertedStanding = _standings.Standings[number] };
        }

        return fields.Contains("state", StringComparer.Ordinal) ? redacted with { AssertedStanding = _setting.OwnStandingOf(element) } : redacted;
    }

    // The record, without or with the cones that are not what the public version would make of them.
    private PublicVersion Record(Argument draft, ContentHashes? conesOf)
    {
        var hash = new CommittedHash(draft);
        bool[]? mayHaveOtherCones = conesOf is null ? null : MayHaveOtherCones(draft, conesOf);
        var records = new List<KeyValuePair<string, PublicRecord>>();
        foreach (int number in draft.Structure.AuthorOrder)
        {
            string id = draft.Structure.Elements[number].Id;
            int inPrivate = _structure.Find(id);
            PublicRecord record = _records.Value[inPrivate]!;
            if (mayHaveOtherCones?[inPrivate] == true && _hashes.ConeOf(id) is { } cone && cone != conesOf!.ConeOf(id))
            {
                record = record with { ConeWithInherited = cone };
            }

            records.Add(new(id, record with { Seal = hash.SealOf(number, _hashes.OwnOf(id), record) }));
        }

        bool isAnyAsserted = draft.Elements.Any(element => element.AssertedStanding is not null);
        PublicRecord ofCase = RecordOfCase();
        DateOnly? day = isAnyAsserted ? _setting.Date : null;
        ValueList<HiddenLeaf> leaves =
        [
            .. Enumerable.Range(0, _structure.ElementCount).Where(number => !_remains[number])
                .Select(number => new HiddenLeaf(_hashes.LeafOf(number), _hashes.OwnOf(_structure.Elements[number].Id))).OrderBy(leaf => leaf.Leaf),
        ];
        return new()
        {
            Root = _hashes.Root,
            AssertedOn = day,
            Case = ofCase with { Seal = hash.SealOfCase(ofCase, ContentHashes.ToText(_content.OwnOfCase())) },
            Elements = records.Count == 0 ? ValueMap<PublicRecord>.Empty : ValueMap<PublicRecord>.FromEntries([.. records]),
            HiddenLeaves = leaves,
            Seal = hash.SealOf(_hashes.Root, day, leaves),
        };
    }

    // Where nothing is lost in what an element rests on, nor at anything above it, its cone is as it was: by number of the private case.
    private bool[] MayHaveOtherCones(Argument draft, ContentHashes cones)
    {
        var may = new bool[_structure.ElementCount];
        for (int number = may.Length - 1; number >= 0; number--)
        {
            may[number] = _structure.Cycles.Length > 0 || !_remains[number] || IsStub(number)
                || _hashes.BaseConeOf(number) != cones.BaseConeOf(draft.Structure.Find(_structure.Elements[number].Id));
            foreach (int above in _structure.Supported[number])
            {
                may[number] |= may[above];
            }
        }

        return may;
    }

    // By number; null for elements that do not remain.
    private PublicRecord?[] MakeRecords()
    {
        var records = new PublicRecord?[_structure.ElementCount];
        NumberRanges.Run(records.Length, (first, end) =>
        {
            for (int number = first; number < end; number++)
            {
                records[number] = _remains[number] ? RecordOf(number) : null;
            }
        });
        return records;
    }

    private PublicRecord RecordOf(int number)
    {
        Element element = _structure.Elements[number];
        IReadOnlyCollection<string> hidden = _plan.FieldsOf(number);
        string? reason = hidden.Count == 0 ? null : _plan.ReasonOf(number);
        return IsStub(number)
            ? new() { Seal = string.Empty, Reason = reason, Own = _hashes.OwnOf(element.Id), Cone = _hashes.BaseConeOf(number) }
            : RecordOf(reason, hidden, HidableFields.OfElement, field => _content.DisclosureOf(element, field));
    }

    private PublicRecord RecordOfCase() => RecordOf(
        _policy.CaseFields.Count == 0 ? null : _policy.CaseReason, _policy.CaseFields, HidableFields.OfCase, _content.DisclosureOf);

    private static PublicRecord RecordOf(string? reason, IReadOnlyCollection<string> hidden, string[] fields, Func<string, Disclosure> disclosureOf)
    {
        ILookup<bool, Disclosure> byHidden = fields.Select(disclosureOf).ToLookup(disclosure => hidden.Contains(disclosure.Field, StringComparer.Ordinal));
        return new()
        {
            Seal = string.Empty,
            Reason = reason,
            Hidden = MapOf(byHidden[true], disclosure => disclosure.Digest),
            Salts = MapOf(byHidden[false], disclosure => disclosure.Salt),
        };
    }

    private static ValueMap<string> MapOf(IEnumerable<Disclosure> disclosures, Func<Disclosure, string> value)
    {
        KeyValuePair<string, string>[] entries = [.. disclosures.Select(disclosure => KeyValuePair.Create(disclosure.Field, value(disclosure)))];
        return entries.Length == 0 ? ValueMap<string>.Empty : ValueMap<string>.FromEntries(entries);
    }

    private ValueList<string> LeftOut() =>
        [.. Enumerable.Range(0, _structure.ElementCount).Where(number => !_remains[number])
            .Select(number => _structure.Elements[number].Id).Order(StringComparer.Ordinal)];

    private ValueList<StandingDifference> DifferencesFrom(Argument published)
    {
        var standings = new StandingEvaluation(published, _setting);
        return
        [
            .. published.Elements.Select(element => new StandingDifference(
                    element, _standings.Analysed(_structure.Find(element.Id)), standings.Analysed(published.Structure.Find(element.Id))))
                .Where(difference => difference.Private != difference.Public)
                .OrderBy(difference => difference.Element.Id, StringComparer.Ordinal),
        ];
    }
}
