using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>Works out what basic elements mean for elements that rest on them.</summary>
internal sealed class ImportanceAnalysis
{
    private readonly Argument _argument;
    private readonly ImportanceOptions _options;
    private readonly ElementSolver _solver;

    public ImportanceAnalysis(
        Argument argument, int[] targets, Setting setting, ImportanceOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        _argument = argument;
        _options = options;
        _solver = new ElementSolver(argument, setting, targets, options.Budget, progress, cancellationToken);
    }

    public ImportanceTarget TargetOf(int target)
    {
        ImportanceTarget report = _solver.FunctionOf(target) switch
        {
            null => Without(target, null, null),
            { Roots: [StructureFunctionBuilder.True] } => Without(target, 0, ValueList<ElementImportance>.Empty),
            { } function => Solve(target, function),
        };
        _solver.CloseTarget();
        return report;
    }

    private ImportanceTarget Solve(int target, AnalysedFunction function)
    {
        var numbers = new BasicNumbers(_argument, function, _options.TreatAssumptionsAsUnknown);
        RootSolution solution = _solver.Solve(function.Function, function.Roots[0]);
        ValueList<Element> unknown = numbers.ElementsOf(numbers.Unknown, solution);
        ImportanceTarget report = Without(target, null, null) with
        {
            Unknown = unknown,
            ConditionedOn = numbers.ElementsOf(numbers.Assumed, solution),
            IsBudgetSpent = !solution.IsExact,
            IsTimeSpent = !solution.IsExact && _solver.IsTimeSpent,
        };
        if (unknown.Count > 0 || solution.Importance(numbers.Best) is not { } importance)
        {
            return report;
        }

        double doubt = solution.Probability(numbers.Best).Best.Fall;
        var assumed = new HashSet<int>(numbers.Assumed);
        var elements = new List<ElementImportance>();
        for (int node = 0; node < function.BasicOfNode.Length && function.BasicOfNode[node] >= 0; node++)
        {
            // What is absorbed is in no diagram.
            InputImportance of = solution.DependsOn(node) == false ? new(doubt, doubt, 0) : importance[node];
            elements.Add(Measure(_argument.Structure.Elements[function.BasicOfNode[node]], numbers.Best[node].Fall, assumed.Contains(node), doubt, of));
        }

        return report with
        {
            Doubt = doubt,
            Importance = [.. elements.OrderByDescending(element => element.Birnbaum).ThenBy(element => element.Element.Id, StringComparer.Ordinal)],
        };
    }

    private static ElementImportance Measure(Element element, double doubt, bool isAssumed, double all, InputImportance of) => new()
    {
        Element = element,
        Doubt = doubt,
        IsAssumed = isAssumed,
        DoubtWhenFallen = of.FallWhenFallen,
        DoubtWhenHolding = of.FallWhenHolds,
        Birnbaum = of.Birnbaum,
        Criticality = all > 0 ? of.Birnbaum * doubt / all : 0,
        Diagnostic = all > 0 ? of.FallWhenFallen * doubt / all : 0,
        RiskAchievementWorth = all > 0 ? of.FallWhenFallen / all : of.FallWhenFallen > 0 ? double.PositiveInfinity : 1,
        RiskReductionWorth = all > 0 ? all / of.FallWhenHolds : 1,
    };

    private ImportanceTarget Without(int target, double? doubt, ValueList<ElementImportance>? importance) => new()
    {
        Element = _argument.Structure.Elements[target],
        Standing = _solver.Baseline.Analysed(target),
        Doubt = doubt,
        Importance = importance,
        Unknown = ValueList<Element>.Empty,
        ConditionedOn = ValueList<Element>.Empty,
        IsBudgetSpent = false,
        IsTimeSpent = false,
    };
}
