namespace ArgumentGraph.Watching.Recording;

/// <summary>
/// Finds what had changed between two judged versions, in the words of the analyses: of pathways that fell, the root causes that are there now and were not
/// before; of those that rose, the root causes that are gone; of others that moved, where the impact of the changes began. Then everything else that changed.
/// </summary>
/// <remarks>
/// Time: that of judging both versions and of comparing them, near linear; the impact is asked for without a budget, since the ways that changes take are
/// found without one.
/// </remarks>
internal sealed class CauseFinder
{
    private static readonly Budget NoBudget = new() { Work = 0, Nodes = 0 };

    private readonly JudgedVersion _before;
    private readonly JudgedVersion _after;
    private readonly SupportReport _supportBefore;
    private readonly SupportReport _supportAfter;
    private readonly ComparisonReport _comparison;
    private readonly ElementPhrases _phrases;
    private readonly HashSet<(string Id, StandingReason Reason)> _causesBefore;
    private readonly HashSet<(string Id, StandingReason Reason)> _causesAfter;
    private readonly Dictionary<string, AnalysedElement> _pathwaysBefore;

    // Of an element, what became of it is told only where it is kept: null until then.
    private readonly List<(string? Id, string? What, bool IsDeciding)> _found = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private CauseFinder(JudgedVersion before, JudgedVersion after, CancellationToken cancellationToken)
    {
        _before = before;
        _after = after;
        _supportBefore = before.Argument.AnalyzeSupport(before.Setting, cancellationToken: cancellationToken);
        _supportAfter = after.Argument.AnalyzeSupport(after.Setting, cancellationToken: cancellationToken);
        _comparison = before.Argument.CompareWith(after.Argument, cancellationToken);
        _phrases = new ElementPhrases(_supportBefore, _supportAfter, _comparison);
        _pathwaysBefore = _supportBefore.Pathways.ToDictionary(pathway => pathway.Element.Id, StringComparer.Ordinal);
        _causesBefore = CausesIn(_supportBefore);
        _causesAfter = CausesIn(_supportAfter);
    }

    /// <summary>What had changed: what decides first, each element once.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later one.</param>
    /// <param name="most">How many are told; the rest is counted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static FoundCauses Find(JudgedVersion before, JudgedVersion after, int most, CancellationToken cancellationToken)
    {
        var finder = new CauseFinder(before, after, cancellationToken);
        finder.AddSetting();
        finder.AddDeciding(cancellationToken);
        finder.AddOthers();
        (string? Id, string? What, bool IsDeciding)[] found = [.. finder._found.OrderByDescending(cause => cause.IsDeciding)];
        return new(
            [.. found.Take(most).Select(cause => new VersionCause(cause.Id, cause.What ?? finder._phrases.Of(cause.Id!), cause.IsDeciding))],
            Math.Max(0, found.Length - most),
            found.Skip(most).Count(cause => cause.IsDeciding));
    }

    private static HashSet<(string Id, StandingReason Reason)> CausesIn(SupportReport support) =>
        [.. support.Pathways.SelectMany(pathway => pathway.RootCauses.Causes).Select(cause => (cause.Element.Id, cause.Reason))];

    private void AddSetting()
    {
        if (_before.Setting.Baseline != _after.Setting.Baseline)
        {
            _found.Add((null, $"judged {_after.Setting.Baseline.ToWord().Replace('-', ' ')}", IsDeciding: true));
        }

        if (_after.Setting.Date < _before.Setting.Date)
        {
            _found.Add((null, "judged on an earlier day", IsDeciding: true));
        }
    }

    private void AddDeciding(CancellationToken cancellationToken)
    {
        var unexplained = new HashSet<string>(StringComparer.Ordinal);
        foreach (AnalysedElement pathway in _supportAfter.Pathways)
        {
            if (!_pathwaysBefore.TryGetValue(pathway.Element.Id, out AnalysedElement? old) || old.Standing == pathway.Standing)
            {
                continue; // that it is new is said with what else was added
            }

            int known = _named.Count;
            bool isNamed = old.Standing > pathway.Standing
                ? AddAll(pathway.RootCauses.Causes.Where(IsNew))
                : AddAll(old.RootCauses.Causes.Where(IsGone));
            if (!isNamed && _named.Count == known)
            {
                unexplained.Add(pathway.Element.Id);
            }
        }

        if (unexplained.Count > 0 && !_comparison.IsEmpty)
        {
            ImpactReport impact = _before.Argument.AnalyzeImpact(_after.Argument, _after.Setting, NoBudget, cancellationToken: cancellationToken);
            foreach (PathwayImpact pathway in impact.Pathways.Where(each => each.Path.Count > 0 && unexplained.Contains(each.Pathway.Id)))
            {
                Add(pathway.Path[0].Id, isDeciding: true);
            }
        }
    }

    // Whether there was anything to name, named already or not.
    private bool AddAll(IEnumerable<RootCause> causes)
    {
        bool isAny = false;
        foreach (RootCause cause in causes)
        {
            Add(cause.Element.Id, isDeciding: true);
            isAny = true;
        }

        return isAny;
    }

    // That something has been missing all along explains nothing, even where it only matters now.
    private bool IsNew(RootCause cause) => !_causesBefore.Contains((cause.Element.Id, cause.Reason))
        && !(_before.Argument.Contains(cause.Element.Id) && _supportBefore[cause.Element.Id].Reason == cause.Reason
            && _supportBefore.StandingOf(cause.Element.Id) == _supportAfter.StandingOf(cause.Element.Id));

    private bool IsGone(RootCause cause) => !_causesAfter.Contains((cause.Element.Id, cause.Reason))
        && !(_after.Argument.Contains(cause.Element.Id) && _supportAfter[cause.Element.Id].Reason == cause.Reason
            && _supportAfter.StandingOf(cause.Element.Id) == _supportBefore.StandingOf(cause.Element.Id));

    private void AddOthers()
    {
        foreach (Element element in _after.Argument.Elements.Where(HasOtherOwnStanding))
        {
            Add(element.Id, isDeciding: false);
        }

        string[] changed =
        [
            .. _comparison.Changed.Select(change => change.Id), .. _comparison.Added.Select(element => element.Id),
            .. _comparison.Removed.Select(element => element.Id), .. _comparison.Renamed.Select(renaming => renaming.Newer.Id),
            .. _comparison.AddedRelationships.Select(relationship => relationship.From),
            .. _comparison.RemovedRelationships.Select(relationship => relationship.From),
        ];
        foreach (string id in changed)
        {
            Add(id, isDeciding: false);
        }

        if (_comparison.CaseChanges.Count > 0)
        {
            _found.Add((null, string.Join(", ", _comparison.CaseChanges.Select(change => change.Name)) + " of the case changed", IsDeciding: false));
        }
    }

    // By a day that has passed or a run, where its text says what it said.
    private bool HasOtherOwnStanding(Element element) => element is Evidence or Assumption
        && _before.Argument.Contains(element.Id)
        && _before.Setting.OwnStandingOf(_before.Argument[element.Id]) != _after.Setting.OwnStandingOf(element);

    private void Add(string id, bool isDeciding)
    {
        if (_named.Add(id))
        {
            _found.Add((id, null, isDeciding));
        }
    }
}
