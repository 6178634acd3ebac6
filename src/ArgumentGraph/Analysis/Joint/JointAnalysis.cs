using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.Joint;

/// <summary>Looks at pathways together: each by itself first, then all on one function, whatever their thresholds.</summary>
internal sealed class JointAnalysis
{
    private readonly Argument _argument;
    private readonly JointOptions _options;
    private readonly Setting _setting;
    private readonly WorkMeter _meter;
    private readonly ElementSolver _solver;
    private readonly IProgress<double>? _progress;
    private readonly JointGivens _givens;
    private readonly int[] _pathways;

    // By pathway; null for those that are down, and for those that nothing can bring down.
    private readonly JointPart?[] _parts;
    private readonly Chance[] _certain;

    public JointAnalysis(
        Argument argument,
        int[] pathways, JointGivens givens, Setting setting, JointOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        _argument = argument;
        _options = options;
        _setting = setting;
        _pathways = pathways;
        _givens = givens;
        _progress = progress;
        _meter = new WorkMeter(options.Budget.Work, options.Budget.Time);
        _solver = new ElementSolver(argument, setting, pathways, options.Budget.Nodes, _meter.Part(options.Budget.Work / 2), null, cancellationToken);
        _parts = new JointPart?[pathways.Length];
        _certain = new Chance[pathways.Length];
        for (int i = 0; i < pathways.Length; i++)
        {
            AnalysedFunction? function = _solver.FunctionOf(pathways[i]);
            _certain[i] = function is null ? Chance.Impossible : Chance.Certain;
            if (function is { Roots: [>= 0] })
            {
                var numbers = new BasicNumbers(argument, function, options.TreatAssumptionsAsUnknown);
                RootSolution solution = _solver.Solve(function.Function, function.Roots[0]);
                ProbabilityInterval interval = numbers.IntervalOf(solution, numbers.Worst, numbers.Best, out bool isExact, cancellationToken);
                _parts[i] = new JointPart(function, numbers, solution, interval, isExact);
            }

            _solver.CloseTarget();
            progress?.Report(0.5 * (i + 1) / pathways.Length);
        }
    }

    public JointReport Report()
    {
        int[] live = [.. Enumerable.Range(0, _pathways.Length).Where(i => _parts[i] is not null)];
        Element[] elements = [.. live.Select(i => ElementOf(_pathways[i]))];
        JointPart[] parts = [.. live.Select(i => _parts[i]!)];
        ValueList<Element> unknown = Union(parts, part => part.Numbers.ElementsOf(part.Numbers.Unknown, part.Solution));
        JointFunction? joint = JointFunction.Solve(_argument, _solver, [.. live.Select(i => _pathways[i])], [], _options, _meter);
        bool isKnown = unknown.Count == 0;
        double[]? most = joint is null ? null : Counts(joint.FallenCounts(joint.Numbers.Worst));
        double[]? least = joint is null ? null : Counts(joint.FallenCounts(joint.Numbers.Best));
        bool areExact = parts.All(part => part.IsExact);
        JointPairs? pairs = joint is null || !isKnown || !areExact
            ? null
            : JointPairs.Find(
                joint,
                elements,
                [.. parts.Select(part => part.Fall)],
                _options.ListedPairs,
                _meter.Part(_meter.Left / 2),
                _progress,
                _solver.CancellationToken);
        var given = new JointConditionals(_argument, _solver, _givens, _options, _meter);
        ProbabilityInterval?[] conditionals = given.Of([.. live.Select(i => _pathways[i])], parts);
        var conditionalOf = new ProbabilityInterval?[_pathways.Length];
        for (int i = 0; i < live.Length; i++)
        {
            conditionalOf[live[i]] = conditionals[i];
        }

        JointPathway[] pathways = [.. Enumerable.Range(0, _pathways.Length).Select(i => PathwayOf(i, given, conditionalOf[i]))];
        _progress?.Report(1);
        bool isSpent = most is null || !areExact || (pairs is { IsComplete: false } && _options.ListedPairs > 0) || given.IsBudgetSpent;
        return new JointReport
        {
            Setting = _setting,
            Basis = _argument.BasisAt(_setting),
            Pathways = [.. pathways],
            ProbabilityOfExactly = most is null || !isKnown ? null : [.. most],
            ProbabilityOfAtLeast = most is null || least is null
                ? null
                : [.. Enumerable.Range(0, most.Length).Select(k => ProbabilityInterval.Of(AtLeast(least, k), AtLeast(most, k)))],
            ProbabilityOfExactlyIfIndependent = isKnown && areExact ? [.. Independent(parts)] : null,
            Pairs = pairs is null ? null : [.. pairs.Pairs.Select(pair => pair.ToFall(elements))],
            ArePairsExhaustive = pairs is { IsComplete: true },
            Scenario = given.ScenarioOf(pathways),
            Unknown = unknown,
            ConditionedOn = Union(parts, part => part.Numbers.ElementsOf(part.Numbers.Assumed, part.Solution)),
            IsBudgetSpent = isSpent,
            IsTimeSpent = isSpent && _meter.WasLate,
        };
    }

    private JointPathway PathwayOf(int i, JointConditionals given, ProbabilityInterval? conditional)
    {
        Standing standing = _solver.Baseline.Analysed(_pathways[i]);
        ProbabilityInterval certain = ProbabilityInterval.Of(_certain[i], _certain[i]);
        return new JointPathway
        {
            Element = ElementOf(_pathways[i]),
            Standing = standing,
            Interval = standing == Standing.Unsupported ? null : _parts[i]?.Interval ?? certain,
            Given = standing == Standing.Unsupported ? null : _parts[i] is not null ? conditional : given.IsPossible ? certain : null,
        };
    }

    // Those that are down shift the numbers, those that cannot fall change nothing.
    private double[]? Counts(double[]? live)
    {
        if (live is null)
        {
            return null;
        }

        var counts = new double[_pathways.Length + 1];
        live.CopyTo(counts, _certain.Count(chance => chance.Fall == 1));
        return counts;
    }

    private static Chance AtLeast(double[] counts, int k)
    {
        // From the least likely up, so that small ones are not lost.
        double more = 0;
        for (int count = counts.Length - 1; count >= k; count--)
        {
            more += counts[count];
        }

        return new(Math.Min(1, more), counts.Take(k).Sum());
    }

    private double[] Independent(JointPart[] parts)
    {
        var counts = new double[_pathways.Length + 1];
        counts[_certain.Count(chance => chance.Fall == 1)] = 1;
        foreach (JointPart part in parts)
        {
            for (int count = counts.Length - 1; count >= 0; count--)
            {
                counts[count] = (counts[count] * part.Interval.Lower) + (count > 0 ? counts[count - 1] * part.Fall : 0);
            }
        }

        return counts;
    }

    private static ValueList<Element> Union(JointPart[] parts, Func<JointPart, IEnumerable<Element>> elementsOf) =>
        [.. parts.SelectMany(elementsOf).DistinctBy(element => element.Id, StringComparer.Ordinal).OrderBy(element => element.Id, StringComparer.Ordinal)];

    private Element ElementOf(int number) => _argument.Structure.Elements[number];
}

/// <summary>One pathway by itself.</summary>
internal sealed record JointPart(AnalysedFunction Function, BasicNumbers Numbers, RootSolution Solution, ProbabilityInterval Interval, bool IsExact)
{
    /// <summary>The probability that it falls, where that is known.</summary>
    public double Fall => Interval.LowerDoubt;
}
