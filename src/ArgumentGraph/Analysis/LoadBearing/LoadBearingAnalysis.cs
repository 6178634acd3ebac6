using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>Puts the parts of a load-bearing analysis together.</summary>
internal sealed class LoadBearingAnalysis
{
    private readonly Argument _argument;
    private readonly ArgumentStructure _structure;
    private readonly LoadBearingOptions _options;
    private readonly Setting _setting;
    private readonly CancellationToken _cancellationToken;
    private readonly StandingEvaluation _baseline;
    private readonly int[] _targets;
    private readonly int[] _pathwayTargets;
    private readonly int[] _pathwayOfTarget;
    private readonly TargetAnalysis _found;

    public LoadBearingAnalysis(Argument argument, Setting setting, LoadBearingOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        _argument = argument;
        _structure = argument.Structure;
        _options = options;
        _setting = setting;
        _cancellationToken = cancellationToken;
        _baseline = new StandingEvaluation(argument, setting);
        _targets = [.. argument.PathwayNumbers.Concat(argument.RootNumbers).Concat(options.AdditionalElements.Select(argument.NumberOf)).Distinct()];
        _pathwayTargets = [.. Enumerable.Range(0, argument.PathwayNumbers.Length)];
        _pathwayOfTarget = [.. Enumerable.Range(0, _targets.Length).Select(target => target < _pathwayTargets.Length ? target : -1)];
        _found = new TargetAnalysis(argument, _baseline, _targets, options, progress, null, cancellationToken);
    }

    public LoadBearingReport Report()
    {
        RootCauses[] causes = RootCauseFinder.Find(_argument, _baseline, _targets, _cancellationToken);
        var asIs = _setting.Baseline == Baseline.AsIs ? _baseline : new StandingEvaluation(_argument, _setting with { Baseline = Baseline.AsIs });
        LoadBearingTarget[] reports = [.. Enumerable.Range(0, _targets.Length).Select(target => new LoadBearingTarget
        {
            Element = _structure.Elements[_targets[target]],
            Standing = _baseline.Analysed(_targets[target]),
            StandingAsIs = asIs.Analysed(_targets[target]),
            RootCauses = causes[target],
            CutSets = _baseline.Analysed(_targets[target]) == Standing.Unsupported ? CutSetSummary.OfDown : _found.CutSets.SummaryOf(target),
        })];
        var targetOf = new int[_structure.ElementCount];
        for (int target = 0; target < _targets.Length; target++)
        {
            targetOf[_targets[target]] = target;
        }

        var singles = new LoadBearingElements(_argument, _setting.Baseline, _targets, _found.Planes);
        var pairs = new PairFinder(
            _argument, _pathwayTargets, PairSets.Find(_argument, _found.Planes, _pathwayTargets.Length, _options, _cancellationToken),
            singles.PathwaysFallingWith, _options);
        ValueList<PairFall> listedPairs = pairs.Find(_cancellationToken);
        var concentrations = new ConcentrationFinder(_argument, _found.Planes, _pathwayOfTarget, _options, _cancellationToken);
        return new LoadBearingReport(_argument, _targets, _found.Roles)
        {
            Setting = _setting,
            Basis = _argument.BasisAt(_setting),
            Counts = ArgumentCounts.Of(_structure),
            Pathways = [.. reports.Take(_pathwayTargets.Length)],
            Roots = [.. _argument.RootNumbers.Select(ReportOf)],
            AdditionalElements = [.. _options.AdditionalElements.Select(id => ReportOf(_argument.NumberOf(id)))],
            LoadBearing = singles.List(),
            IsLoadBearingExhaustive = _found.AreSinglesExhaustive,
            Pairs = listedPairs,
            PairsTotal = pairs.Total,
            ArePairsExhaustive = pairs.IsComplete,
            ArePairsRanked = pairs.IsRanked,
            Concentrations = concentrations.Find(),
            AreConcentrationsExhaustive = concentrations.IsComplete,
            IsTimeSpent = _found.CutSets.IsTimeSpent,
        };

        LoadBearingTarget ReportOf(int number) => reports[targetOf[number]];
    }
}
