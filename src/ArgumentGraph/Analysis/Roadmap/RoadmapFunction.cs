using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>
/// The structure function "supported" of some elements over everything that can fall or be mended: basic elements that are in hand, and steps that can be
/// taken. A step's input holds once the step is taken, and what it provides can fall like anything else.
/// </summary>
/// <remarks>
/// At threshold Supported the function is monotone in what stands and in which challenges are answered (see <see cref="ArgumentFunction"/>), with one
/// exception: a step may take away what another part needs, where a challenge that is answered answers another itself, or where withdrawn evidence that is
/// obtained challenges something. Such a step has a second input, its opposite, that holds while the step is not taken; as a
/// function of both the function is monotone again.
/// </remarks>
internal sealed class RoadmapFunction
{
    public required StructureFunction Function { get; init; }

    /// <summary>By target: the node that says whether it is supported, or a constant of <see cref="StructureFunctionBuilder"/>.</summary>
    public required int[] Roots { get; init; }

    /// <summary>The steps that a root may depend on, ordered by element id, then by challenge.</summary>
    public required RoadmapStep[] Steps { get; init; }

    /// <summary>By step: its input.</summary>
    public required int[] InputOfStep { get; init; }

    /// <summary>By step: the input that holds while it is not taken, or -1.</summary>
    public required int[] OppositeOfStep { get; init; }

    /// <summary>By node: the step whose input it is, or -1.</summary>
    public required int[] StepOfNode { get; init; }

    /// <summary>By node: the step whose opposite it is, or -1.</summary>
    public required int[] StepOfOpposite { get; init; }

    /// <summary>By node: the basic element in hand whose input it is, or -1.</summary>
    public required int[] BasicOfNode { get; init; }

    /// <param name="argument">The argument.</param>
    /// <param name="evaluation">Its standings.</param>
    /// <param name="targets">The elements that are to stand.</param>
    /// <param name="mayStep">Which steps there may be, by subject; null for all.</param>
    /// <param name="addsRootOfAll">Whether there is one more root, which says that all of the targets are supported.</param>
    public static RoadmapFunction Build(
        Argument argument, StandingEvaluation evaluation, int[] targets, Func<int, bool>? mayStep = null, bool addsRootOfAll = false)
    {
        // First as if every step might stand in another's way; then with opposites only for those that do.
        var gates = new RoadmapFunctionBuilder(argument, evaluation, contested: null, mayStep);
        RoadmapFunction function = gates.Build(targets, addsRootOfAll);
        if (!gates.HasOpposites)
        {
            return function;
        }

        HashSet<int> contested = [.. Enumerable.Range(0, function.Steps.Length)
            .Where(step => function.OppositeOfStep[step] >= 0).Select(step => gates.SubjectOf(function.InputOfStep[step]))];
        return new RoadmapFunctionBuilder(argument, evaluation, contested, mayStep).Build(targets, addsRootOfAll);
    }
}
