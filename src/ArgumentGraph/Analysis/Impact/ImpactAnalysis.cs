using System.Numerics;
using ArgumentGraph.Analysis.Changes;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Settings;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>Puts the parts of an impact analysis together: both versions are analysed by themselves, and the answers compared.</summary>
/// <remarks>
/// It has five parts: comparing functions, and for each version cut sets and probabilities of the pathways that the changes reach. Each may do as much
/// work, and gets an equal share of what is left of the time, where that is limited.
/// </remarks>
internal sealed class ImpactAnalysis
{
    // Rounding differs with the order in which the same numbers are multiplied.
    private const double Rounding = 1e-9;

    private const int Parts = 5;

    private readonly ComparisonReport _comparison;
    private readonly ElementMatching _matching;
    private readonly Setting _setting;
    private readonly SharedTime _time;
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly VerdictComparison _verdicts;
    private readonly (int Before, int After)[] _pathways; // -1 where a version does not have it
    private readonly bool[] _isLookedAt;
    private bool _isBudgetSpent;
    private bool _isTimeSpent;
    private int _partsDone;

    /// <param name="comparison">What changed.</param>
    /// <param name="setting">In which both versions are judged.</param>
    /// <param name="budget">How much may be spent.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ImpactAnalysis(
        ComparisonReport comparison, Setting setting, Budget budget, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        _comparison = comparison;
        _matching = comparison.Matching;
        _setting = setting;
        _time = new SharedTime(budget, Parts);
        _progress = progress;
        _cancellationToken = cancellationToken;
        _verdicts = new VerdictComparison(comparison, setting, _time.Next(), NextPart(), cancellationToken);
        HashSet<int> after = [.. comparison.Newer.PathwayNumbers];
        _pathways =
        [
            .. comparison.Newer.PathwayNumbers.Select(number => (_matching.OlderOf[number], number)),
            .. comparison.Older.PathwayNumbers.Where(before => !after.Contains(_matching.NewerOf[before]))
                .Select(before => (before, _matching.NewerOf[before])),
        ];
        _isLookedAt = [.. _pathways.Select(pair => pair is { Before: >= 0, After: >= 0 } && _verdicts.Touched.Contains(pair.After))];
    }

    public ImpactReport Report()
    {
        PathwayImpact[] pathways = ComparePathways();
        _progress?.Report(1);
        Dictionary<int, PathwayImpact> byNumber = Enumerable.Range(0, pathways.Length).Where(i => _isLookedAt[i])
            .ToDictionary(i => _pathways[i].After, i => pathways[i]);
        return new ImpactReport
        {
            Comparison = _comparison,
            Setting = _setting,
            Basis = _comparison.Newer.BasisAt(_setting),
            Touched = [.. _verdicts.Numbers.Select(number => ToImpact(number, byNumber.GetValueOrDefault(number)))],
            Pathways = [.. pathways],
            IsBudgetSpent = _isBudgetSpent || Array.Exists(_verdicts.Numbers, number => _verdicts.CouldMove(number) == Possibility.NotSettled),
            IsTimeSpent = _isTimeSpent || _verdicts.IsTimeSpent,
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

        PathwayFalls before = FallsOf(_comparison.Older, _verdicts.Before, isOlder: true);
        PathwayFalls after = FallsOf(_comparison.Newer, _verdicts.After, isOlder: false);
        ProbabilityReport?[] chancesBefore = Probabilities(_comparison.Older, isOlder: true);
        ProbabilityReport?[] chancesAfter = Probabilities(_comparison.Newer, isOlder: false);
        return [.. Enumerable.Range(0, _pathways.Length).Select(i => Compare(i, before, after, chancesBefore[i], chancesAfter[i]))];
    }

    private PathwayImpact Compare(
        int i, PathwayFalls? before, PathwayFalls? after, ProbabilityReport? chanceBefore, ProbabilityReport? chanceAfter)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        (int old, int now) = _pathways[i];
        Standing? from = old < 0 ? null : _verdicts.Before.Analysed(old);
        Standing? to = now < 0 ? null : _verdicts.After.Analysed(now);
        Element pathway = now < 0 ? _matching.Older.Elements[old] : _matching.Newer.Elements[now];
        bool isLookedAt = _isLookedAt[i];
        ValueList<RoleChange> roles = isLookedAt ? CompareRoles(before!, after!, old, now) : ValueList<RoleChange>.Empty;
        BigInteger? setsBefore = isLookedAt ? before!.CutSetsOf(old) : null;
        BigInteger? setsAfter = isLookedAt ? after!.CutSetsOf(now) : null;
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
            ProbabilityBefore = chanceBefore?.Interval,
            ProbabilityAfter = chanceAfter?.Interval,
        };
    }

    private PathwayFalls FallsOf(Argument argument, StandingEvaluation judged, bool isOlder)
    {
        var falls = new PathwayFalls(argument, judged, LookedAt(isOlder), _time.Next(), NextPart(), _cancellationToken);
        _isBudgetSpent |= !falls.IsComplete;
        _isTimeSpent |= falls.IsTimeSpent;
        return falls;
    }

    private PartialProgress? NextPart() => PartialProgress.Of(_progress, _partsDone++, Parts);

    private ValueList<RoleChange> CompareRoles(PathwayFalls before, PathwayFalls after, int old, int now)
    {
        LoadBearingRole[] rolesBefore = before.RolesFor(old);
        LoadBearingRole[] rolesAfter = after.RolesFor(now);
        var changes = new List<RoleChange>();
        for (int number = 0; number < rolesAfter.Length; number++)
        {
            LoadBearingRole role = rolesAfter[number];
            int older = _matching.OlderOf[number];
            if (older >= 0 ? AreDifferent(rolesBefore[older], role) : IsInCutSets(role))
            {
                changes.Add(new(_matching.Newer.Elements[number], older >= 0 ? rolesBefore[older] : null, role));
            }
        }

        for (int number = 0; number < rolesBefore.Length; number++)
        {
            if (_matching.NewerOf[number] < 0 && IsInCutSets(rolesBefore[number]))
            {
                changes.Add(new(_matching.Older.Elements[number], rolesBefore[number], null));
            }
        }

        return [.. changes.OrderBy(change => change.Element.Id, StringComparer.Ordinal)];
    }

    // What is not settled reaches the pathway, and is not load-bearing for it: that much is known.
    private static bool AreDifferent(LoadBearingRole before, LoadBearingRole after) => before != after
        && ((before != LoadBearingRole.NotSettled && after != LoadBearingRole.NotSettled) || IsNeverOpen(before) || IsNeverOpen(after));

    private static bool IsNeverOpen(LoadBearingRole role) => role is LoadBearingRole.LoadBearing or LoadBearingRole.None;

    private static bool IsInCutSets(LoadBearingRole role) => role is LoadBearingRole.LoadBearing or LoadBearingRole.Contributing;

    // By pathway; null for those that are not looked at, and for all where no element has a number.
    private ProbabilityReport?[] Probabilities(Argument argument, bool isOlder)
    {
        var reports = new ProbabilityReport?[_pathways.Length];
        if (!HasNumbers(_comparison.Older) && !HasNumbers(_comparison.Newer))
        {
            return reports;
        }

        string[] ids = Array.ConvertAll(LookedAt(isOlder), number => argument.Structure.Elements[number].Id);
        ValueList<ProbabilityReport> found =
            argument.AnalyzeProbabilities(ids, _setting, new ProbabilityOptions { Budget = _time.Next() }, NextPart(), _cancellationToken);
        _isBudgetSpent |= found.Any(report => report.IsBudgetSpent);
        _isTimeSpent |= found.Any(report => report.IsTimeSpent);
        int next = 0;
        for (int i = 0; i < reports.Length; i++)
        {
            reports[i] = _isLookedAt[i] ? found[next++] : null;
        }

        return reports;
    }

    private int[] LookedAt(bool isOlder) => [.. _pathways.Where((_, i) => _isLookedAt[i]).Select(pair => isOlder ? pair.Before : pair.After)];

    private static bool HasNumbers(Argument argument) => argument.Elements.Any(element =>
        element is Evidence { Likelihood: not null } or Assumption { Likelihood: not null } or SupportableElement { Likelihood: not null });

    // Where the budget was spent, bounds that overlap may be of one number.
    private static bool AreDifferent(ProbabilityReport? before, ProbabilityReport? after) =>
        before?.Interval is not { } then || after?.Interval is not { } now ? before?.Interval is null != after?.Interval is null
        : before.IsBudgetSpent || after.IsBudgetSpent ? IsBelow(then, now) || IsBelow(now, then)
        : AreDifferent(then.Lower, now.Lower) || AreDifferent(then.Upper, now.Upper)
            || AreDifferent(then.LowerDoubt, now.LowerDoubt) || AreDifferent(then.UpperDoubt, now.UpperDoubt);

    private static bool IsBelow(ProbabilityInterval one, ProbabilityInterval other) => one.Upper < other.Lower && AreDifferent(one.Upper, other.Lower);

    private static bool AreDifferent(double left, double right) => Math.Abs(left - right) > Rounding * Math.Max(left, right);
}
