using System.Numerics;
using ArgumentGraph.Analysis.Changes;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>Puts the parts of an impact analysis together: both versions are analysed by themselves, and the answers compared.</summary>
internal sealed class ImpactAnalysis
{
    // Rounding differs with the order in which the same numbers are multiplied.
    private const double Rounding = 1e-9;

    private readonly ComparisonReport _comparison;
    private readonly ElementMatching _matching;
    private readonly Setting _setting;
    private readonly Budget _budget;
    private readonly CancellationToken _cancellationToken;
    private readonly VerdictComparison _verdicts;
    private readonly (int Before, int After)[] _pathways; // -1 where a version does not have it
    private readonly bool[] _isLookedAt;

    public ImpactAnalysis(ComparisonReport comparison, Setting setting, Budget budget, CancellationToken cancellationToken)
    {
        _comparison = comparison;
        _matching = comparison.Matching;
        _setting = setting;
        _budget = budget;
        _cancellationToken = cancellationToken;
        _verdicts = new VerdictComparison(comparison, setting, budget, cancellationToken);
        _pathways =
        [
            .. comparison.Newer.PathwayNumbers.Select(after => (_matching.OlderOf[after], after)),
            .. comparison.Older.PathwayNumbers.Where(before => _matching.NewerOf[before] is var after && !comparison.Newer.PathwayNumbers.Contains(after))
                .Select(before => (before, _matching.NewerOf[before])),
        ];
        _isLookedAt = [.. _pathways.Select(pair => pair is { Before: >= 0, After: >= 0 } && _verdicts.Touched.Contains(pair.After))];
    }

    public ImpactReport Report()
    {
        PathwayImpact[] pathways = ComparePathways();
        Dictionary<int, PathwayImpact> byNumber = Enumerable.Range(0, pathways.Length).Where(i => _isLookedAt[i])
            .ToDictionary(i => _pathways[i].After, i => pathways[i]);
        return new ImpactReport
        {
            Comparison = _comparison,
            Setting = _setting,
            Basis = _comparison.Newer.BasisAt(_setting),
            Touched = [.. _verdicts.Numbers.Select(number => ToImpact(number, byNumber.GetValueOrDefault(number)))],
            Pathways = [.. pathways],
        };
    }

    private ElementImpact ToImpact(int number, PathwayImpact? pathway)
    {
        Standing from = _verdicts.Before.Analysed(_matching.OlderOf[number]);
        Standing to = _verdicts.After.Analysed(number);
        return new(
            _matching.Newer.Elements[number], from, to, pathway?.CouldMove ?? _verdicts.CouldMove(number), pathway?.HasMoved ?? from != to,
            _verdicts.Touched.PathTo(number));
    }

    private PathwayImpact[] ComparePathways()
    {
        if (!_isLookedAt.Contains(true))
        {
            return [.. Enumerable.Range(0, _pathways.Length).Select(i => Compare(i, null, null, null, null))];
        }

        LoadBearingReport before = LoadBearing(_comparison.Older, isOlder: true);
        LoadBearingReport after = LoadBearing(_comparison.Newer, isOlder: false);
        ProbabilityInterval?[] chancesBefore = Probabilities(_comparison.Older, isOlder: true);
        ProbabilityInterval?[] chancesAfter = Probabilities(_comparison.Newer, isOlder: false);
        return [.. Enumerable.Range(0, _pathways.Length).Select(i => Compare(i, before, after, chancesBefore[i], chancesAfter[i]))];
    }

    private PathwayImpact Compare(
        int i, LoadBearingReport? before, LoadBearingReport? after, ProbabilityInterval? chanceBefore, ProbabilityInterval? chanceAfter)
    {
        (int old, int now) = _pathways[i];
        Standing? from = old < 0 ? null : _verdicts.Before.Analysed(old);
        Standing? to = now < 0 ? null : _verdicts.After.Analysed(now);
        Element pathway = now < 0 ? _matching.Older.Elements[old] : _matching.Newer.Elements[now];
        bool isLookedAt = _isLookedAt[i];
        ValueList<RoleChange> roles = isLookedAt ? CompareRoles(before!, after!, old, now) : ValueList<RoleChange>.Empty;
        BigInteger? setsBefore = isLookedAt ? CutSets(before!, _matching.Older.Elements[old]) : null;
        BigInteger? setsAfter = isLookedAt ? CutSets(after!, pathway) : null;
        bool hasMoved = from != to
            || roles.Any(change => change.From != change.To && (change.From == LoadBearingRole.LoadBearing || change.To == LoadBearingRole.LoadBearing))
            || (setsBefore is { } setsThen && setsAfter is { } setsNow && setsThen != setsNow)
            || (isLookedAt && AreDifferent(chanceBefore, chanceAfter));
        return new PathwayImpact
        {
            Pathway = pathway,
            From = from,
            To = to,
            HasMoved = hasMoved,
            CouldMove = hasMoved ? Possibility.Yes : isLookedAt ? _verdicts.CouldMove(now) : Possibility.No,
            Path = isLookedAt ? _verdicts.Touched.PathTo(now) : from is null || to is null ? [pathway] : ValueList<Element>.Empty,
            RoleChanges = roles,
            CutSetsBefore = setsBefore,
            CutSetsAfter = setsAfter,
            ProbabilityBefore = chanceBefore,
            ProbabilityAfter = chanceAfter,
        };
    }

    private LoadBearingReport LoadBearing(Argument argument, bool isOlder) => argument.AnalyzeLoadBearing(
        _setting,
        new LoadBearingOptions { AdditionalElements = IdsOfLookedAt(argument, isOlder), ListedCutSets = 0, ListedPairs = 0, Budget = _budget },
        cancellationToken: _cancellationToken);

    private static BigInteger? CutSets(LoadBearingReport report, Element pathway) =>
        report.Pathways.Concat(report.Roots).Concat(report.AdditionalElements)
            .First(target => target.Element.Id == pathway.Id).CutSets is { IsExhaustive: true } sets
            ? sets.Count
            : null;

    private ValueList<RoleChange> CompareRoles(LoadBearingReport before, LoadBearingReport after, int old, int now)
    {
        string pathwayBefore = _matching.Older.Elements[old].Id;
        string pathwayAfter = _matching.Newer.Elements[now].Id;
        var changes = new List<RoleChange>();
        for (int number = 0; number < _matching.Newer.ElementCount; number++)
        {
            Element element = _matching.Newer.Elements[number];
            LoadBearingRole role = after.RoleOf(element.Id, pathwayAfter);
            if (_matching.OlderOf[number] is >= 0 and int older)
            {
                LoadBearingRole was = before.RoleOf(_matching.Older.Elements[older].Id, pathwayBefore);
                if (was != role)
                {
                    changes.Add(new(element, was, role));
                }
            }
            else if (IsInCutSets(role))
            {
                changes.Add(new(element, null, role));
            }
        }

        foreach (Element removed in _comparison.Removed)
        {
            LoadBearingRole was = before.RoleOf(removed.Id, pathwayBefore);
            if (IsInCutSets(was))
            {
                changes.Add(new(removed, was, null));
            }
        }

        return [.. changes.OrderBy(change => change.Element.Id, StringComparer.Ordinal)];
    }

    private static bool IsInCutSets(LoadBearingRole role) => role is LoadBearingRole.LoadBearing or LoadBearingRole.Contributing;

    // By pathway; null for those that are not looked at, and for all where no element has a number.
    private ProbabilityInterval?[] Probabilities(Argument argument, bool isOlder)
    {
        var intervals = new ProbabilityInterval?[_pathways.Length];
        if (!HasNumbers(_comparison.Older) && !HasNumbers(_comparison.Newer))
        {
            return intervals;
        }

        var found = new Queue<ProbabilityReport>(argument.AnalyzeProbabilities(
            IdsOfLookedAt(argument, isOlder), _setting, new ProbabilityOptions { Budget = _budget }, cancellationToken: _cancellationToken));
        for (int i = 0; i < intervals.Length; i++)
        {
            intervals[i] = _isLookedAt[i] ? found.Dequeue().Interval : null;
        }

        return intervals;
    }

    private ValueList<string> IdsOfLookedAt(Argument argument, bool isOlder) =>
        [.. _pathways.Where((_, i) => _isLookedAt[i]).Select(pair => argument.Structure.Elements[isOlder ? pair.Before : pair.After].Id)];

    private static bool HasNumbers(Argument argument) => argument.Elements.Any(element =>
        element is Evidence { Likelihood: not null } or Assumption { Likelihood: not null } or SupportableElement { Likelihood: not null });

    private static bool AreDifferent(ProbabilityInterval? before, ProbabilityInterval? after) => before is not { } then || after is not { } now
        ? before is null != after is null
        : AreDifferent(then.Lower, now.Lower) || AreDifferent(then.Upper, now.Upper)
            || AreDifferent(then.LowerDoubt, now.LowerDoubt) || AreDifferent(then.UpperDoubt, now.UpperDoubt);

    private static bool AreDifferent(double left, double right) => Math.Abs(left - right) > Rounding * Math.Max(left, right);
}
