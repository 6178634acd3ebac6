using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Analysis.Probability;

/// <summary>
/// How likely the basic elements of a function are to hold: some have a number, assumptions without one are taken to hold, of the others nothing is known.
/// </summary>
internal sealed class BasicNumbers
{
    private readonly Argument _argument;
    private readonly int[] _basicOfNode;

    /// <param name="argument">The argument.</param>
    /// <param name="function">The function.</param>
    /// <param name="treatAssumptionsAsUnknown">Whether nothing is known either of assumptions without a number.</param>
    public BasicNumbers(Argument argument, AnalysedFunction function, bool treatAssumptionsAsUnknown)
    {
        _argument = argument;
        _basicOfNode = function.BasicOfNode;
        Worst = new InputChances(_basicOfNode.Length);
        Best = new InputChances(_basicOfNode.Length);
        var unknown = new List<int>();
        var assumed = new List<int>();
        for (int node = 0; node < _basicOfNode.Length && _basicOfNode[node] >= 0; node++)
        {
            Element element = argument.Structure.Elements[_basicOfNode[node]];
            Chance? known = OfElement(element);
            bool isAssumed = known is null && element is Assumption && !treatAssumptionsAsUnknown;
            Worst[node] = known ?? (isAssumed ? Chance.Certain : Chance.Impossible);
            Best[node] = known ?? Chance.Certain;
            if (isAssumed)
            {
                assumed.Add(node);
            }
            else if (known is null)
            {
                unknown.Add(node);
            }
        }

        Unknown = [.. unknown];
        Assumed = [.. assumed];
    }

    /// <summary>The chances where everything of which nothing is known has fallen.</summary>
    public InputChances Worst { get; }

    /// <summary>The chances where everything of which nothing is known holds.</summary>
    public InputChances Best { get; }

    /// <summary>The inputs of which nothing is known, by id of their elements.</summary>
    public int[] Unknown { get; }

    /// <summary>The inputs that are taken to hold, by id of their elements.</summary>
    public int[] Assumed { get; }

    /// <summary>Null where the element has no number.</summary>
    public static Chance? OfElement(Element element) =>
        element.StatedLikelihood is { } likelihood ? new Chance(likelihood.Probability, likelihood.Doubt) : null;

    /// <summary>Between what the chance of a solved root lies.</summary>
    /// <param name="solution">The root.</param>
    /// <param name="worst">The least chances of its inputs.</param>
    /// <param name="best">The greatest chances of its inputs.</param>
    /// <param name="isExact">Whether both ends are exact: what is between them is what is not known of the inputs.</param>
    /// <param name="cancellationToken">Ends the work, which takes time where bounds must be found.</param>
    /// <param name="withEstimate">Whether work is left for an estimate.</param>
    /// <param name="progress">Told how far the bounds are, 0 to 1.</param>
    public ProbabilityInterval IntervalOf(
        RootSolution solution,
        InputChances worst,
        InputChances best,
        out bool isExact,
        CancellationToken cancellationToken,
        bool withEstimate = false,
        IProgress<double>? progress = null)
    {
        ChanceInterval low = solution.Probability(worst, withEstimate, progress, cancellationToken);
        ChanceInterval high = Unknown.Length == 0 ? low : solution.Probability(best, cancellationToken);
        isExact = low.IsExact && high.IsExact;
        return ProbabilityInterval.Of(low.Worst, high.Best);
    }

    /// <summary>The elements that these inputs stand for, without those that the root does not depend on as far as that is known.</summary>
    public ValueList<Element> ElementsOf(int[] nodes, RootSolution solution) =>
        [.. nodes.Where(node => solution.DependsOn(node) != false).Select(node => _argument.Structure.Elements[_basicOfNode[node]])];

    /// <summary>The elements that these inputs stand for.</summary>
    public ValueList<Element> ElementsOf(int[] nodes) => [.. nodes.Select(node => _argument.Structure.Elements[_basicOfNode[node]])];
}
