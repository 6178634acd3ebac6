using ArgumentGraph.Analysis.Functions;
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

        var pairs = new PairFinder(
            _argument, _pathwayTargets, PairSets.Find(_argument, _found.Planes, _targets.Length, _options, _cancellationToken), PathwaysOfSingle, _options);
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
            LoadBearing = ListLoadBearing(),
            IsLoadBearingExhaustive = _found.AreSinglesExhaustive,
            Pairs = listedPairs,
            PairsTotal = pairs.Total,
            ArePairsExhaustive = pairs.IsComplete,
            ArePairsRanked = pairs.IsRanked,
            Concentrations = concentrations.Find(),
            AreConcentrationsExhaustive = concentrations.IsComplete,
        };

        LoadBearingTarget ReportOf(int number) => reports[targetOf[number]];
    }

    // The targets that fall when the element does: itself only where it is basic, for a pathway's own fall says nothing.
    private List<int> TargetsOfSingle(int number)
    {
        var fallen = new List<int>();
        foreach (ThresholdTargets plane in _found.Planes)
        {
            foreach (int root in plane.Singles.RootsOf(plane.Function.NodeOfElement[number]))
            {
                int target = plane.TargetIndices[root];
                if (_targets[target] != number || ArgumentFunction.IsBasic(_structure, number, _setting.Baseline))
                {
                    fallen.Add(target);
                }
            }
        }

        fallen.Sort();
        return fallen;
    }

    private List<int> PathwaysOfSingle(int number) => [.. TargetsOfSingle(number).Where(target => _pathwayOfTarget[target] >= 0)];

    private ValueList<LoadBearingElement> ListLoadBearing()
    {
        var list = new List<LoadBearingElement>();
        for (int number = 0; number < _structure.ElementCount; number++)
        {
            List<int> fallen = TargetsOfSingle(number);
            if (fallen.Count == 0)
            {
                continue;
            }

            ValueList<Element> pathways = [.. fallen.Where(target => _pathwayOfTarget[target] >= 0).Select(ElementOf)];
            int citations = _structure.Supported.CountOf(number) + _structure.ContextUsers.CountOf(number) + _structure.Challenges.ByChallenger(number).Count();
            list.Add(new LoadBearingElement
            {
                Element = _structure.Elements[number],
                IsBasic = ArgumentFunction.IsBasic(_structure, number, _setting.Baseline),
                IsHidden = pathways.Count > 1 && citations == 1,
                Pathways = pathways,
                Others = [.. fallen.Where(target => _pathwayOfTarget[target] < 0).Select(ElementOf)],
            });
        }

        return [.. list.OrderByDescending(element => element.Pathways.Count)
            .ThenByDescending(element => element.IsBasic)
            .ThenByDescending(element => element.Others.Count)
            .ThenBy(element => element.Element.Id, StringComparer.Ordinal)];
    }

    private Element ElementOf(int target) => _structure.Elements[_targets[target]];
}
