using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>One validation of one argument: what the checks read, and where they report.</summary>
internal sealed class Inspection
{
    private readonly ValidationOptions _options;
    private readonly Dictionary<Rule, RuleState> _states = [];
    private readonly FindingList _listed;
    private readonly FindingList _suppressed;
    private readonly List<Finding> _read = [];
    private readonly List<SuppressedFinding> _readSuppressed = [];
    private readonly int[] _counts = new int[3]; // by severity
    private Rule? _lastRule; // what is reported next is often of the same
    private RuleState? _lastState;

    public Inspection(Argument argument, Setting setting, ValidationOptions options, CancellationToken cancellationToken)
    {
        Argument = argument;
        Setting = setting;
        CancellationToken = cancellationToken;
        _options = options;
        _listed = new FindingList(argument.Origin.Source, options.ShownPerRule);
        _suppressed = new FindingList(argument.Origin.Source, int.MaxValue);
        IEnumerable<Rule> reported = argument.ReadingFindings.Select(finding => finding.Rule).Where(rule => Rules.Find(rule.Id) is null);
        KnownRules = new RuleSet([.. options.CustomRules, .. reported]);
        foreach (Rule rule in KnownRules.All)
        {
            Severity? asked = options.SeverityOf(rule);
            bool isAsked = asked != rule.DefaultSeverity || options.Severities.ContainsKey(rule.Id);
            GatheredFindings? gathered = rule.IsGathered && asked == Severity.Information ? new GatheredFindings() : null;
            _states[rule] = new RuleState { Severity = asked, IsAsked = isAsked, Gathered = gathered };
        }

        Suppressions = new SuppressionTable(argument.Structure, KnownRules);
        TakeReadingFindings();
    }

    /// <summary>What becomes of a finding.</summary>
    public enum Fate
    {
        /// <summary>The rule is switched off.</summary>
        Dropped,

        /// <summary>There are too many of the rule: it is counted, and needs no message.</summary>
        Counted,

        /// <summary>It is listed.</summary>
        Listed,

        /// <summary>Its element suppresses it.</summary>
        Suppressed,
    }

    public Argument Argument { get; }

    public ArgumentStructure Structure => Argument.Structure;

    public Setting Setting { get; }

    public CancellationToken CancellationToken { get; }

    public DateOnly? Date => Setting.Date;

    /// <summary>Where to look for the sources of evidence; null: nowhere.</summary>
    public string? SourceFolder => _options.SourceFolder;

    /// <summary>The reviews that the argument is held against; null: it is not.</summary>
    public CaseReviews? Reviews => _options.Reviews;

    /// <summary>What expires where no date was given to judge it on.</summary>
    public UnjudgedExpiry? UnjudgedExpiry => Date is null ? Argument.Expiry : null;

    /// <summary>The rules that are checked, those that the caller or the reader of another format added included.</summary>
    public RuleSet KnownRules { get; }

    public SuppressionTable Suppressions { get; }

    public string IdOf(int element) => Structure.Elements[element].Id;

    /// <summary>Whether the argument is a public version that hides this member of the element: then its absence says nothing.</summary>
    public bool IsHidden(string id, string member) =>
        Argument.PublicVersion?.RecordOf(id) is { } record && (record.IsStub || record.Hidden.ContainsKey(member));

    /// <summary>Whether the rule is on.</summary>
    public bool IsOn(Rule rule) => _states[rule].Severity is not null;

    /// <summary>Whether the caller made the rule's findings warnings or errors, beside what the profile says.</summary>
    public bool IsRaised(Rule rule) => _options.Severities.TryGetValue(rule.Id, out Severity? severity) && severity > Severity.Information;

    /// <summary>Whether the rule is on and its check has come to an end: only then does "nothing found" mean that there is nothing.</summary>
    public bool IsJudged(Rule rule) => _states[rule] is { Severity: not null, IsLeftOpen: false };

    /// <summary>Notes that the rule's check could not be carried out, or not to the end.</summary>
    public void LeaveOpen(Rule rule) => _states[rule].IsLeftOpen = true;

    /// <summary>Reports a finding about an element, or about the argument, at its title, when <paramref name="element"/> is -1.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="element">The element's number, or -1.</param>
    /// <param name="message">What was found, and what would be right; composed only where it is needed.</param>
    /// <param name="related">The numbers of other elements that have to do with it.</param>
    /// <param name="relatedAs">What these are.</param>
    public void Report(
        Rule rule,
        int element,
        [InterpolatedStringHandlerArgument("", nameof(rule), nameof(element))] ref FindingMessage message,
        scoped ReadOnlySpan<int> related = default,
        string relatedAs = "")
    {
        if (message.Fate != Fate.Dropped)
        {
            Add(
                rule, element, element < 0 ? Argument.Origin.TitleOffset : Structure.ElementOffsets[element],
                ref message, relationship: null, related, relatedAs);
        }
    }

    /// <summary>Reports one finding that stands for several elements, at the first of them.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="elements">The numbers of the elements, in the author's order; at least one.</param>
    /// <param name="message">What was found, and what would be right.</param>
    public void ReportForAll(Rule rule, IReadOnlyList<int> elements, string message)
    {
        if (_states[rule].Severity is { } severity)
        {
            _counts[(int)severity]++;
            _listed.Add(rule, Structure.ElementOffsets[elements[0]], message, severity: severity, elementIds: [.. elements.Select(IdOf)]);
        }
    }

    /// <summary>Reports a finding about an element, at a place within it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="element">The element's number.</param>
    /// <param name="offset">The byte offset of the place, or -1.</param>
    /// <param name="message">What was found, and what would be right; composed only where it is needed.</param>
    /// <param name="related">The numbers of other elements that have to do with it.</param>
    /// <param name="relatedAs">What these are.</param>
    public void ReportAt(
        Rule rule,
        int element,
        int offset,
        [InterpolatedStringHandlerArgument("", nameof(rule), nameof(element))] ref FindingMessage message,
        scoped ReadOnlySpan<int> related = default,
        string relatedAs = "")
    {
        if (message.Fate != Fate.Dropped)
        {
            Add(rule, element, offset, ref message, relationship: null, related, relatedAs);
        }
    }

    /// <summary>Reports a finding about a relationship of an element.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="element">The number of the element in which the relationship is written.</param>
    /// <param name="relationship">The relationship's number.</param>
    /// <param name="message">What was found, and what would be right; composed only where it is needed.</param>
    public void ReportRelationship(
        Rule rule,
        int element,
        int relationship,
        [InterpolatedStringHandlerArgument("", nameof(rule), nameof(element))] ref FindingMessage message)
    {
        if (message.Fate != Fate.Dropped)
        {
            Relationship? value = message.Fate == Fate.Counted ? null : Structure.RelationshipAt(relationship);
            Add(rule, element, Structure.RelationshipOffsets[relationship], ref message, value, [], string.Empty);
        }
    }

    /// <summary>Whether a finding about the element would be listed, or shown as suppressed: lets a check save the work of explaining it.</summary>
    public bool WillShow(Rule rule, int element) =>
        _states[rule] is { Severity: not null } state && (state.Found < _options.ShownPerRule || Suppressions.Has(element, rule));

    /// <summary>Decides what becomes of a finding that is about to be reported, and counts it.</summary>
    public Fate Judge(Rule rule, int element)
    {
        RuleState state = StateOf(rule);
        if (state.Severity is not { } severity)
        {
            return Fate.Dropped;
        }

        if (element >= 0 && Suppressions.Use(element, rule))
        {
            return Fate.Suppressed;
        }

        if (state.Gathered is { } gathered)
        {
            return gathered.NeedsText ? Fate.Listed : Fate.Counted;
        }

        _counts[(int)severity]++;
        return ++state.Found <= _options.ShownPerRule ? Fate.Listed : Fate.Counted;
    }

    public ValidationReport ToReport()
    {
        foreach (Rule rule in KnownRules.All)
        {
            if (_states[rule].Gathered is { } gathered)
            {
                gathered.ListIn(_listed, rule, Severity.Information, IdOf);
                _counts[(int)Severity.Information] += gathered.Count > GatheredFindings.MostSingle ? 1 : gathered.Count;
            }
        }

        IEnumerable<SuppressedFinding> suppressed = _suppressed.ToFindings()
            .Select(finding => new SuppressedFinding(finding, Suppressions.ReasonFor(Structure.Find(finding.ElementId), finding.Rule)));
        return new ValidationReport(this, [.. _read, .. _listed.ToFindings()], [.. _readSuppressed, .. suppressed], _counts);
    }

    // What reading found, held against the options and the suppressions. Errors of reading are always reported.
    private void TakeReadingFindings()
    {
        Dictionary<Rule, List<Finding>> forInformation = [];
        foreach (Finding finding in Argument.ReadingFindings)
        {
            Rule known = KnownRules.Find(finding.Rule.Id)!;
            RuleState state = _states[known];
            if (state.Severity is not { } asked)
            {
                continue;
            }

            // A reader may take a rule more lightly than others do.
            Severity severity = state.IsAsked || known != finding.Rule ? asked : finding.Severity;
            Finding weighed = finding with { Severity = severity };
            int element = finding.ElementId is { } id ? Structure.Find(id) : -1;
            if (element >= 0 && Suppressions.Use(element, finding.Rule))
            {
                _readSuppressed.Add(new(weighed, Suppressions.ReasonFor(element, finding.Rule)));
            }
            else
            {
                _read.Add(weighed);
                if (severity == Severity.Information)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(forInformation, finding.Rule, out _) ??= [];
                    forInformation[finding.Rule].Add(weighed);
                }
            }
        }

        GatherRead(forInformation);
        foreach (Finding finding in _read)
        {
            _counts[(int)finding.Severity]++;
        }
    }

    // What reading found for information is said once where there is much of it, in place of the first.
    private void GatherRead(Dictionary<Rule, List<Finding>> forInformation)
    {
        foreach (List<Finding> findings in forInformation.Values.Where(findings => findings.Count > GatheredFindings.MostSingle))
        {
            int first = _read.IndexOf(findings[0]);
            var rest = new HashSet<Finding>(findings.Skip(1), ReferenceEqualityComparer.Instance);
            _read.RemoveAll(rest.Contains);
            _read[first] = GatheredFindings.InPlaceOf(findings);
        }
    }

    private void Add(
        Rule rule, int element, int offset, ref FindingMessage message, Relationship? relationship, scoped ReadOnlySpan<int> related, string relatedAs)
    {
        RuleState state = StateOf(rule);
        GatheredFindings? gathered = message.Fate == Fate.Suppressed ? null : state.Gathered;
        gathered?.Add(element, offset);
        if (gathered is not null && message.Fate == Fate.Counted)
        {
            return;
        }

        if (message.Fate == Fate.Counted)
        {
            _listed.Add(rule, offset, string.Empty, severity: state.Severity);
            return;
        }

        string? id = element < 0 ? null : IdOf(element);

        var places = new (string, string?, int)[related.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = (relatedAs, IdOf(related[i]), Structure.ElementOffsets[related[i]]);
        }

        string text = message.ToText();
        if (gathered is not null)
        {
            Keep(gathered, rule, offset, text, id, relationship, places);
            return;
        }

        (message.Fate == Fate.Suppressed ? _suppressed : _listed).Add(rule, offset, text, id, relationship, places, state.Severity);
    }

    // A method of its own: what it keeps for later would otherwise be made for every finding.
    private static void Keep(
        GatheredFindings gathered, Rule rule, int offset, string text, string? id, Relationship? relationship, (string, string?, int)[] places) =>
        gathered.Keep(list => list.Add(rule, offset, text, id, relationship, places, Severity.Information));

    private RuleState StateOf(Rule rule)
    {
        if (_lastState is null || !ReferenceEquals(rule, _lastRule))
        {
            _lastRule = rule;
            _lastState = _states[rule];
        }

        return _lastState;
    }

    private sealed class RuleState
    {
        public required Severity? Severity { get; init; } // null: switched off

        public required bool IsAsked { get; init; } // by the options or the profile, rather than the rule's own

        public required GatheredFindings? Gathered { get; init; } // null: findings of the rule are listed one by one

        public int Found { get; set; } // those suppressed left out

        public bool IsLeftOpen { get; set; }
    }
}
