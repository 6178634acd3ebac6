using ArgumentGraph.Analysis;
using ArgumentGraph.Logic;

namespace ArgumentGraph.Tests.Logic.Engine;

/// <summary>A fault tree of the shared data, read for success, as a function with chances; solved.</summary>
internal sealed class PublishedTree
{
    private readonly Argument _argument;

    public PublishedTree(Argument argument)
    {
        _argument = argument;
        var baseline = new StandingEvaluation(argument, new LoadBearingOptions().Situation);
        Function = ArgumentFunction.Build(argument, baseline, Standing.Supported, [argument.PathwayNumbers[0]]);
        Chances = new InputChances(Function.Function.Count);
        foreach ((int node, Evidence evidence) in Inputs)
        {
            Chances[node] = Chance.OfFall(evidence.Likelihood!.Doubt);
        }

        Solution = RootSolution.Solve(Function.Function, Function.Function.Roots[0], EngineBudget.Default, null, CancellationToken.None);
    }

    public ArgumentFunction Function { get; }

    public InputChances Chances { get; }

    public RootSolution Solution { get; }

    /// <summary>By node of the function: the evidence.</summary>
    public IEnumerable<(int Node, Evidence Evidence)> Inputs =>
        Function.BasicOfNode.Select((element, node) => (element, node)).Where(input => input.element >= 0).Select(input => (input.node, (Evidence)_argument.Structure.Elements[input.element]));

    /// <summary>Everything that is said of the tree, with all digits, in a sequence of its own: by id.</summary>
    public string Told()
    {
        InputImportance[] importance = Solution.Importance(Chances)!;
        BlockSets cuts = Solution.CutSets(CancellationToken.None)!;
        return FormattableString.Invariant($"{Solution.Probability(Chances).Worst.Hold:R} {Solution.Probability(Chances).Worst.Fall:R} {cuts.Count()}\n")
            + string.Join("\n", Inputs.OrderBy(input => input.Evidence.Id, StringComparer.Ordinal).Select(input => FormattableString.Invariant(
                $"{input.Evidence.Id} {importance[input.Node].FallWhenFallen:R} {importance[input.Node].FallWhenHolds:R} {importance[input.Node].Birnbaum:R} {Solution.DependsOn(input.Node)}")));
    }
}
