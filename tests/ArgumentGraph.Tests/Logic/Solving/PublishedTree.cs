using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Solving;

/// <summary>A fault tree of the shared data, read for success, as a function with chances; solved.</summary>
internal sealed class PublishedTree
{
    private readonly Argument _argument;

    public PublishedTree(Argument argument)
    {
        _argument = argument;
        var baseline = new StandingEvaluation(argument, new Setting());
        Function = ArgumentFunction.Build(argument, baseline, Standing.Supported, [argument.PathwayNumbers[0]]);
        Chances = new InputChances(Function.Function.Count);
        foreach ((int node, Evidence evidence) in Inputs)
        {
            Chances[node] = Chance.OfFall(evidence.Likelihood!.Doubt);
        }

        Solution = RootSolution.Solve(Function.Function, Function.Function.Roots[0], WorkBudget.Default, null, CancellationToken.None);
    }

    public ArgumentFunction Function { get; }

    public InputChances Chances { get; }

    public RootSolution Solution { get; }

    /// <summary>By node of the function: the evidence.</summary>
    public IEnumerable<(int Node, Evidence Evidence)> Inputs =>
        Function.BasicOfNode.Select((element, node) => (element, node)).Where(input => input.element >= 0)
            .Select(input => (input.node, (Evidence)_argument.Structure.Elements[input.element]));

    /// <summary>The tree's chance, and by id what each basic element means for it.</summary>
    public SortedDictionary<string, double[]> Numbers()
    {
        Chance chance = Solution.Probability(Chances).Worst;
        InputImportance[] importance = Solution.Importance(Chances)!;
        var numbers = new SortedDictionary<string, double[]>(StringComparer.Ordinal) { [""] = [chance.Hold, chance.Fall] };
        foreach ((int node, Evidence evidence) in Inputs)
        {
            numbers.Add(
                evidence.Id,
                [importance[node].FallWhenFallen, importance[node].FallWhenHolds, importance[node].Birnbaum, Solution.DependsOn(node) == true ? 1 : 0]);
        }

        return numbers;
    }
}
