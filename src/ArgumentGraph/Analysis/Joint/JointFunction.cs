using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.Joint;

/// <summary>Several elements on one function, solved together.</summary>
internal sealed class JointFunction
{
    private readonly JointSolution? _solution;

    // By element asked for: its place among the roots that were solved. These are sorted, so that nothing depends on
    // the order in which elements were asked for.
    private readonly int[] _places;

    private JointFunction(AnalysedFunction function, BasicNumbers numbers, int[] places, JointSolution? solution)
    {
        Function = function;
        Numbers = numbers;
        _places = places;
        _solution = solution;
    }

    public AnalysedFunction Function { get; }

    public BasicNumbers Numbers { get; }

    /// <summary>Whether an element asked for can fall at all.</summary>
    public bool CanFall(int index) => Function.Roots[index] >= 0;

    /// <param name="argument">The argument.</param>
    /// <param name="solver">Has the baseline.</param>
    /// <param name="targets">Elements that are not unsupported when analysed.</param>
    /// <param name="more">More of them.</param>
    /// <param name="options">The options.</param>
    /// <param name="meter">How much may be done.</param>
    /// <returns>Null when the budget was spent.</returns>
    public static JointFunction? Solve(Argument argument, ElementSolver solver, int[] targets, int[] more, JointOptions options, WorkMeter meter)
    {
        (StructureFunction function, int[] roots, int[] basicOfNode) = ArgumentFunction.BuildJoint(argument, solver.Baseline, [.. targets, .. more]);
        AnalysedFunction analysed = new AnalysedFunctions(function, basicOfNode, argument.Structure.Elements).Of(roots);
        var numbers = new BasicNumbers(argument, analysed, options.TreatAssumptionsAsUnknown);
        int[] live = [.. Enumerable.Range(0, roots.Length).Where(i => analysed.Roots[i] >= 0).OrderBy(i => analysed.Roots[i])];
        var places = new int[roots.Length];
        for (int place = 0; place < live.Length; place++)
        {
            places[live[place]] = place;
        }

        if (live.Length == 0)
        {
            return new JointFunction(analysed, numbers, places, null);
        }

        var budget = new EngineBudget(options.Budget.Nodes, meter.Left, meter);
        var solution = JointSolution.Solve(analysed.Function, [.. live.Select(i => analysed.Roots[i])], budget, null, solver.CancellationToken);
        return solution is null ? null : new JointFunction(analysed, numbers, places, solution);
    }

    /// <summary>By number, how likely exactly so many fall; null when the budget was spent.</summary>
    public double[]? FallenCounts(InputChances chances) => _solution is null ? [1] : _solution.FallenCounts(chances);

    /// <summary>The roots by two, see <see cref="PlaceOf"/>; an element asked for can fall.</summary>
    public PairFalls Pairs(InputChances chances, WorkMeter meter, CancellationToken cancellationToken) => _solution!.Pairs(chances, meter, cancellationToken);

    /// <summary>Which root an element asked for is, where it can fall.</summary>
    public int PlaceOf(int index) => _places[index];

    /// <summary>
    /// All of these given as fallen (indices of elements asked for, each of which can), with chances by element asked for; null when the budget was spent
    /// before it was known how likely that is.
    /// </summary>
    public JointGiven? GivenFallen(ReadOnlySpan<int> indices, InputChances chances, CancellationToken cancellationToken)
    {
        JointGiven? given = _solution!.GivenFallen(PlacesOf(indices), chances, cancellationToken);
        return given is { Chances: { } ofRoots } known
            ? known with { Chances = [.. _places.Select((place, i) => CanFall(i) ? ofRoots[place] : Chance.Certain)] }
            : given;
    }

    private int[] PlacesOf(ReadOnlySpan<int> indices)
    {
        var places = new int[indices.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = _places[indices[i]];
        }

        return places;
    }
}
