using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>
/// The exact doubt of targets of a <see cref="RoadmapFunction"/>, where numbers are given. Assumptions without a number are taken to hold; of evidence without
/// one, and of what is newly provided, nothing is known.
/// </summary>
/// <param name="argument">The argument.</param>
/// <param name="mending">The function.</param>
/// <param name="work">How much may be done for all targets together.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class TargetDoubtFinder(Argument argument, RoadmapFunction mending, long work, CancellationToken cancellationToken)
{
    // More for one target would be waited for, candidate after candidate.
    private readonly EngineBudget _budget = new(200_000, 200_000_000, new WorkMeter(work));

    /// <param name="part">What the target rests on.</param>
    /// <param name="node">The target's node.</param>
    /// <returns>Null where it cannot be told within the work that is left.</returns>
    public double? Of(RestrictedFunction part, int node)
    {
        if (_budget.Whole!.IsSpent)
        {
            return null;
        }

        StructureFunction function = part.Function;
        var worst = new InputChances(function.Count);
        var best = new InputChances(function.Count);
        bool hasNumbers = false;
        foreach (int input in InputsOf(function, node))
        {
            Element? element = ElementOf(part.SourceOfNode[input]);
            Likelihood? likelihood = element switch
            {
                Evidence evidence => evidence.Likelihood,
                Assumption assumption => assumption.Likelihood,
                Strategy strategy => strategy.Likelihood,
                SupportableElement leaf => leaf.Likelihood,
                _ => null,
            };
            Chance? known = likelihood is null ? null : new Chance(likelihood.Probability, likelihood.Doubt);
            worst[input] = known ?? (element is Assumption ? Chance.Certain : Chance.Impossible);
            best[input] = known ?? Chance.Certain;
            hasNumbers |= known is not null;
        }

        if (!hasNumbers)
        {
            return null;
        }

        var solution = RootSolution.Solve(function, node, _budget, progress: null, cancellationToken);
        double most = solution.Probability(worst).Worst.Fall;
        double least = solution.Probability(best).Best.Fall;
        return most == least ? most : null;
    }

    // What is newly provided is not an element of the argument.
    private Element? ElementOf(int source)
    {
        if (mending.BasicOfNode[source] >= 0)
        {
            return argument.Structure.Elements[mending.BasicOfNode[source]];
        }

        RoadmapStep step = mending.Steps[mending.StepOfNode[source]];
        return step.Kind is RoadmapStepKind.Develop or RoadmapStepKind.Answer ? null : step.Element;
    }

    private static List<int> InputsOf(StructureFunction function, int root)
    {
        var inputs = new List<int>();
        var seen = new HashSet<int> { root };
        var open = new Stack<int>([root]);
        while (open.TryPop(out int node))
        {
            if (function.Kinds[node] == GateKind.Input)
            {
                inputs.Add(node);
            }

            foreach (int input in function.Inputs[node])
            {
                if (seen.Add(input))
                {
                    open.Push(input);
                }
            }
        }

        return inputs;
    }
}
