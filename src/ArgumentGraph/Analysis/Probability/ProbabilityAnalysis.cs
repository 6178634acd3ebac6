using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>Works out how likely elements are to stand, and says beside it what other readings say.</summary>
internal sealed class ProbabilityAnalysis
{
    private readonly Argument _argument;
    private readonly ProbabilityOptions _options;
    private readonly Setting _setting;
    private readonly ElementSolver _solver;
    private readonly Dictionary<Standing, CommonCauses> _causes = [];

    public ProbabilityAnalysis(
        Argument argument, int[] targets, Setting setting, ProbabilityOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        _argument = argument;
        _options = options;
        _setting = setting;
        _solver = new ElementSolver(argument, setting, targets, options.Budget, progress, cancellationToken);
    }

    public ProbabilityReport ReportOf(int target)
    {
        ProbabilityReport report = _solver.FunctionOf(target) switch
        {
            null => Certain(target, null),
            { Roots: [StructureFunctionBuilder.True] } => Certain(target, ProbabilityInterval.Of(Chance.Certain, Chance.Certain)),
            { } function => Solve(target, function),
        };
        _solver.CloseTarget();
        return report;
    }

    private ProbabilityReport Solve(int target, AnalysedFunction function)
    {
        int root = function.Roots[0];
        var numbers = new BasicNumbers(_argument, function, _options.TreatAssumptionsAsUnknown);
        RootSolution solution = _solver.Solve(function.Function, root);
        ChanceInterval frechet = FrechetOf(function.Function, root, numbers, solution);
        (ProbabilityInterval? common, ValueList<CommonCauseGroup> groups) = WithCommonCauses(target, function, numbers, solution);
        bool mayEstimate = numbers.Unknown.Length == 0 && _options.Samples > 0;
        ProbabilityInterval interval = numbers.IntervalOf(
            solution, numbers.Worst, numbers.Best, out bool isExact, _solver.CancellationToken, mayEstimate, _solver.ProgressOf(1));
        if (!isExact)
        {
            // What holds for any dependence holds for none.
            interval = new(
                Math.Max(interval.Lower, frechet.Worst.Hold), Math.Min(interval.Upper, frechet.Best.Hold),
                Math.Max(interval.LowerDoubt, frechet.Best.Fall), Math.Min(interval.UpperDoubt, frechet.Worst.Fall));
        }

        return Certain(target, interval) with
        {
            Estimate = isExact || !mayEstimate
                ? null
                : DoubtEstimate.Of(
                    solution.Estimate(numbers.Worst, _options.Samples, _options.Seed, _solver.CancellationToken, _solver.ProgressOf(2)), _options.Seed),
            IsBudgetSpent = !isExact,
            IsTimeSpent = !isExact && _solver.IsTimeSpent,
            Unknown = numbers.ElementsOf(numbers.Unknown, solution),
            ConditionedOn = numbers.ElementsOf(numbers.Assumed, solution),
            NaiveInterval = NaiveOf(function.Function, root, numbers),
            Frechet = ProbabilityInterval.Of(frechet.Worst, frechet.Best),
            CommonCauseInterval = common,
            CommonCauses = groups,
        };
    }

    private ProbabilityReport Certain(int target, ProbabilityInterval? interval) => new()
    {
        Element = _argument.Structure.Elements[target],
        Standing = _solver.Baseline.Analysed(target),
        Setting = _setting,
        Basis = _argument.BasisAt(_setting),
        Interval = interval,
        Estimate = null,
        IsBudgetSpent = false,
        IsTimeSpent = false,
        Unknown = ValueList<Element>.Empty,
        ConditionedOn = ValueList<Element>.Empty,
        NaiveInterval = interval,
        Frechet = interval,
        CommonCauseInterval = _options.CommonCauses.Count > 0 ? interval : null,
        CommonCauses = ValueList<CommonCauseGroup>.Empty,
    };

    // The bounds of two forms of one function, as it is argued and reduced: each is sound, so the closer ones are.
    private static ChanceInterval FrechetOf(StructureFunction function, int root, BasicNumbers numbers, RootSolution solution)
    {
        ChanceInterval bounds = FrechetBounds.Of(function, numbers.Worst, numbers.Best)[root];
        if (solution.ReducedGates(out int[] inputs) is not { } reduced)
        {
            return bounds;
        }

        var worst = new InputChances(reduced.Count);
        var best = new InputChances(reduced.Count);
        for (int node = 0; node < inputs.Length; node++)
        {
            if (inputs[node] >= 0)
            {
                worst[node] = numbers.Worst[inputs[node]];
                best[node] = numbers.Best[inputs[node]];
            }
        }

        ChanceInterval closer = FrechetBounds.Of(reduced, worst, best)[reduced.Roots[0]];
        return new(bounds.Worst.Fall <= closer.Worst.Fall ? bounds.Worst : closer.Worst, bounds.Best.Fall >= closer.Best.Fall ? bounds.Best : closer.Best);
    }

    private ProbabilityInterval? NaiveOf(StructureFunction function, int root, BasicNumbers numbers)
    {
        Chance[]? worst = NaiveProbability.Of(function, numbers.Worst, _solver.CancellationToken);
        Chance[]? best = numbers.Unknown.Length == 0 ? worst : NaiveProbability.Of(function, numbers.Best, _solver.CancellationToken);
        return worst is null || best is null ? null : ProbabilityInterval.Of(worst[root], best[root]);
    }

    private (ProbabilityInterval? Interval, ValueList<CommonCauseGroup> Groups) WithCommonCauses(
        int target, AnalysedFunction function, BasicNumbers numbers, RootSolution independent)
    {
        if (_options.CommonCauses.Count == 0)
        {
            return (null, ValueList<CommonCauseGroup>.Empty);
        }

        Standing threshold = _solver.Baseline.Analysed(target);
        if (!_causes.TryGetValue(threshold, out CommonCauses? causes))
        {
            causes = CommonCauses.Of(_argument, _solver.FunctionOf(threshold).BasicOfNode.Where(number => number >= 0), _options.CommonCauses);
            _causes.Add(threshold, causes);
        }

        (StructureFunction changed, int root, InputChances[] chances, ValueList<CommonCauseGroup> groups) = causes.AddTo(function, numbers.Worst, numbers.Best);
        RootSolution solution = groups.Count == 0 ? independent : _solver.Solve(changed, root, again: true);
        return groups.Count == 0
            ? (numbers.IntervalOf(independent, numbers.Worst, numbers.Best, out _, _solver.CancellationToken), groups)
            : (numbers.IntervalOf(solution, chances[0], chances[1], out _, _solver.CancellationToken), groups);
    }
}
