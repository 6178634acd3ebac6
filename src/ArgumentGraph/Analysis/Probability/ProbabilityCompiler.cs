using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>Compiles elements, each on the function of its threshold, over one list of basic elements.</summary>
internal sealed class ProbabilityCompiler
{
    private readonly Argument _argument;
    private readonly Setting _setting;
    private readonly ProbabilityOptions _options;
    private readonly int[] _distinct;
    private readonly ElementSolver _solver;

    /// <param name="argument">The argument.</param>
    /// <param name="distinct">The elements that will be asked for, each once.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ProbabilityCompiler(Argument argument, int[] distinct, Setting setting, ProbabilityOptions options, CancellationToken cancellationToken)
    {
        _argument = argument;
        _setting = setting;
        _options = options;
        _distinct = distinct;
        _solver = new ElementSolver(argument, setting, distinct, options.Budget, null, cancellationToken);
    }

    public ValueList<CompiledProbability> Compile(int[] targets)
    {
        var functions = new Dictionary<int, AnalysedFunction?>();
        foreach (int target in _distinct)
        {
            functions.Add(target, _solver.FunctionOf(target));
        }

        Element[] elements = _argument.Structure.Elements;
        int[] basic = [.. functions.Values.SelectMany(function => function?.BasicOfNode ?? []).Where(number => number >= 0).Distinct()
            .OrderBy(number => elements[number].Id, StringComparer.Ordinal)];
        var basics = new CompiledBasics([.. basic.Select(number => elements[number])], _options.TreatAssumptionsAsUnknown);
        Dictionary<int, int> indexOfBasic = Enumerable.Range(0, basic.Length).ToDictionary(index => basic[index]);
        Dictionary<int, CompiledProbability> compiled = functions.ToDictionary(pair => pair.Key, pair => Compile(pair.Key, pair.Value, basics, indexOfBasic));
        return [.. targets.Select(target => compiled[target])];
    }

    private CompiledProbability Compile(int target, AnalysedFunction? function, CompiledBasics basics, Dictionary<int, int> indexOfBasic)
    {
        Element element = _argument.Structure.Elements[target];
        Standing standing = _solver.Baseline.Analysed(target);
        if (function is null)
        {
            return new CompiledProbability(element, _setting, standing, basics, null);
        }

        int[] indexOfNode = Array.ConvertAll(function.BasicOfNode, number => number < 0 ? -1 : indexOfBasic[number]);
        int root = function.Roots[0];
        RootSolution? solution = root == StructureFunctionBuilder.True ? null : _solver.Solve(function.Function, root);
        _solver.CloseTarget();
        return new CompiledProbability(element, _setting, standing, basics, new CompiledRoot(solution, indexOfNode, _solver.IsTimeSpent));
    }
}
