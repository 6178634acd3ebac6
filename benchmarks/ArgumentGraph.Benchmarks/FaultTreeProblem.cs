using System.Numerics;
using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Benchmarks;

/// <summary>The top of a fault tree, solved as analyses do it.</summary>
internal sealed class FaultTreeProblem
{
    private readonly Argument _argument;
    private readonly StandingEvaluation _baseline;
    private readonly int _target;

    public FaultTreeProblem(Argument argument)
    {
        _argument = argument;
        _baseline = new StandingEvaluation(argument, new Setting());
        _target = argument.PathwayNumbers[0];
    }

    /// <summary>The number of all minimal cut sets, and the exact doubt.</summary>
    public (BigInteger Count, double Doubt) Solve()
    {
        ArgumentFunction function = Function();
        RootSolution solution = RootSolution.Solve(function.Function, function.Function.Roots[0], EngineBudget.Default, null, default);
        double doubt = solution.Probability(Chances(function)).Worst.Fall;
        return (solution.CutSets(default)!.Count(), doubt);
    }

    /// <summary>The number alone.</summary>
    public BigInteger CountSets()
    {
        ArgumentFunction function = Function();
        RootSolution solution = RootSolution.Solve(function.Function, function.Function.Roots[0], EngineBudget.Default, null, default, setsOnly: true);
        return solution.CutSets(default)!.Count();
    }

    private ArgumentFunction Function() => ArgumentFunction.Build(_argument, _baseline, Standing.Supported, [_target]);

    private InputChances Chances(ArgumentFunction function)
    {
        var chances = new InputChances(function.Function.Count);
        for (int node = 0; node < function.BasicOfNode.Length; node++)
        {
            if (function.BasicOfNode[node] is >= 0 and int element)
            {
                chances[node] = Chance.OfFall(((Evidence)_argument.Structure.Elements[element]).Likelihood!.Doubt);
            }
        }

        return chances;
    }
}
