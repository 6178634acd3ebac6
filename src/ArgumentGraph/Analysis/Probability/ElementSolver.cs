using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Settings;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>Solves elements of an argument one after the other, each on the function of its threshold, within a budget that they share.</summary>
internal sealed class ElementSolver
{
    private readonly Argument _argument;
    private readonly int _nodes;
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<Standing, Plane> _planes = [];
    private readonly int[] _targets;
    private readonly WorkMeter _meter;
    private int _solved;

    /// <param name="argument">The argument.</param>
    /// <param name="setting">From which baseline, on which day.</param>
    /// <param name="targets">The elements that will be asked for, each once.</param>
    /// <param name="nodes">The most nodes of one diagram.</param>
    /// <param name="meter">How much may be done for all.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ElementSolver(
        Argument argument, Setting setting, int[] targets, int nodes, WorkMeter meter, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _argument = argument;
        _targets = targets;
        _nodes = nodes;
        _meter = meter;
        _progress = progress;
        _cancellationToken = cancellationToken;
        Baseline = new StandingEvaluation(argument, setting);
    }

    /// <param name="argument">The argument.</param>
    /// <param name="setting">From which baseline, on which day.</param>
    /// <param name="targets">The elements that will be asked for, each once.</param>
    /// <param name="budget">How much may be done for all.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ElementSolver(Argument argument, Setting setting, int[] targets, Budget budget, IProgress<double>? progress, CancellationToken cancellationToken)
        : this(argument, setting, targets, budget.Nodes, new WorkMeter(budget.Work, budget.Time), progress, cancellationToken)
    {
    }

    public StandingEvaluation Baseline { get; }

    public CancellationToken CancellationToken => _cancellationToken;

    /// <summary>Whether the time was spent before all was done.</summary>
    public bool IsTimeSpent => _meter.WasLate;

    /// <summary>The function of a threshold, of all elements.</summary>
    public ArgumentFunction FunctionOf(Standing threshold) => PlaneOf(threshold).Function;

    /// <summary>What an element rests on; null when it is unsupported.</summary>
    public AnalysedFunction? FunctionOf(int target)
    {
        Standing standing = Baseline.Analysed(target);
        if (standing == Standing.Unsupported)
        {
            return null;
        }

        Plane plane = PlaneOf(standing);
        return plane.Parts.Of(plane.RootOfTarget[target]);
    }

    /// <summary>Solves the only root of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="root">Its root.</param>
    /// <param name="again">Whether it is another function of the same target, so that progress was told already.</param>
    public RootSolution Solve(StructureFunction function, int root, bool again = false)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        int open = Math.Max(1, _targets.Length - _solved);
        var budget = new EngineBudget(_nodes, _meter.Left / open, _meter);
        return RootSolution.Solve(
            function, root, budget, again ? null : ProgressOf(0), _cancellationToken);
    }

    /// <summary>Of the target that is being solved: tells how far it is. It is solved first, then bounded, then estimated; most need the first alone.</summary>
    public PartialProgress? ProgressOf(int part) => PartialProgress.Of(PartialProgress.Of(_progress, _solved, _targets.Length), part, 3);

    /// <summary>Says that one more target is done.</summary>
    public void CloseTarget()
    {
        _solved++;
        _progress?.Report(Math.Min(1.0, (double)_solved / _targets.Length));
        _cancellationToken.ThrowIfCancellationRequested();
    }

    private Plane PlaneOf(Standing threshold)
    {
        if (!_planes.TryGetValue(threshold, out Plane? plane))
        {
            ArgumentFunction function = ArgumentFunction.Build(
                _argument, Baseline, threshold, [.. _targets.Where(target => Baseline.Analysed(target) == threshold)]);
            var rootOfTarget = new Dictionary<int, int>();
            for (int root = 0; root < function.Targets.Length; root++)
            {
                rootOfTarget.Add(function.Targets[root], function.Function.Roots[root]);
            }

            plane = new(
                function, new AnalysedFunctions(function.Function, function.BasicOfNode, _argument.Structure.Elements, function.FirstInherited), rootOfTarget);
            _planes.Add(threshold, plane);
        }

        return plane;
    }

    private sealed record Plane(ArgumentFunction Function, AnalysedFunctions Parts, Dictionary<int, int> RootOfTarget);
}
