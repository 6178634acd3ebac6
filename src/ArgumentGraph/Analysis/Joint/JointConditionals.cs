using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.Joint;

/// <summary>What a scenario does to pathways. Basic elements given are set; that others fell is an event, on which is conditioned.</summary>
internal sealed class JointConditionals
{
    private readonly Argument _argument;
    private readonly ElementSolver _solver;
    private readonly JointGivens _givens;
    private readonly JointOptions _options;
    private readonly WorkMeter _meter;
    private readonly int[] _events;
    private double? _likelihood;

    public JointConditionals(Argument argument, ElementSolver solver, JointGivens givens, JointOptions options, WorkMeter meter)
    {
        _argument = argument;
        _solver = solver;
        _givens = givens;
        _options = options;
        _meter = meter;

        // What is down has fallen already.
        _events = [.. givens.Fallen.Where(number => !givens.IsBasic(number) && solver.Baseline.Analysed(number) != Standing.Unsupported)];
        _likelihood = givens.IsEmpty ? null : 1;
    }

    /// <summary>Whether there is a scenario, and it can be.</summary>
    public bool IsPossible => _likelihood > 0;

    public bool IsBudgetSpent { get; private set; }

    /// <summary>The chances of pathways in the scenario; null where there is none.</summary>
    public ProbabilityInterval?[] Of(int[] pathways, JointPart[] parts)
    {
        if (_givens.IsEmpty)
        {
            return new ProbabilityInterval?[pathways.Length];
        }

        return _events.Length == 0 ? [.. parts.Select(part => (ProbabilityInterval?)Set(part))] : Conditioned(pathways);
    }

    /// <summary>What was given, and what stands nevertheless; null where nothing was given.</summary>
    public JointScenario? ScenarioOf(IReadOnlyList<JointPathway> pathways) => _givens.IsEmpty ? null : new JointScenario
    {
        Fallen = [.. _givens.Fallen.Select(number => _argument.Structure.Elements[number])],
        Holding = [.. _givens.Holding.Select(number => _argument.Structure.Elements[number])],
        Probability = _likelihood,
        StillStanding = IsPossible ? [.. pathways.Where(pathway => pathway.Given is { Upper: > 0 }).Select(pathway => pathway.Element)] : null,
    };

    // Setting inputs keeps the function monotone, so what is still unknown gives an interval as before.
    private ProbabilityInterval Set(JointPart part) => part.Numbers.IntervalOf(
        part.Solution, WithGivens(part.Function, part.Numbers.Worst), WithGivens(part.Function, part.Numbers.Best), out _, _solver.CancellationToken);

    private ProbabilityInterval?[] Conditioned(int[] pathways)
    {
        var nothing = new ProbabilityInterval?[pathways.Length];
        int[] more = [.. _events.Except(pathways)];
        _likelihood = null;
        if (JointFunction.Solve(_argument, _solver, pathways, more, _options, _meter) is not { } joint)
        {
            IsBudgetSpent = true;
            return nothing;
        }

        int[] indices = [.. _events.Select(
            number => Array.IndexOf(pathways, number) is >= 0 and var index ? index : pathways.Length + Array.IndexOf(more, number))];
        if (Array.Exists(indices, index => !joint.CanFall(index)))
        {
            _likelihood = 0;
            return nothing;
        }

        // That something fell is evidence of what brought it down, and with it of all that rests on the same: with something
        // unknown there are no bounds by monotonicity.
        InputChances worst = WithGivens(joint.Function, joint.Numbers.Worst);
        InputChances best = WithGivens(joint.Function, joint.Numbers.Best);
        int[] unknown = [.. joint.Numbers.Unknown.Where(node => worst[node] != best[node])];
        if (unknown.Length > 0)
        {
            RootSolution[] solutions = [.. joint.Function.Roots.Where(root => root >= 0)
                .Distinct().Select(root => _solver.Solve(joint.Function.Function, root))];
            if (Array.Exists(unknown, node => Array.Exists(solutions, solution => solution.DependsOn(node) != false)))
            {
                return nothing;
            }
        }

        JointGiven? given = joint.GivenFallen(indices, best, _solver.CancellationToken);
        _likelihood = given?.All;
        Chance[]? chances = given?.Chances;
        IsBudgetSpent = chances is null && _likelihood is not 0;
        return chances is null ? nothing : [.. pathways.Select((_, i) => (ProbabilityInterval?)ProbabilityInterval.Of(chances[i], chances[i]))];
    }

    private InputChances WithGivens(AnalysedFunction function, InputChances chances)
    {
        var set = new InputChances(chances.Count);
        for (int node = 0; node < chances.Count; node++)
        {
            int element = function.BasicOfNode[node];
            set[node] = element < 0 ? chances[node]
                : Array.IndexOf(_givens.Fallen, element) >= 0 ? Chance.Impossible
                : Array.IndexOf(_givens.Holding, element) >= 0 ? Chance.Certain
                : chances[node];
        }

        return set;
    }
}
