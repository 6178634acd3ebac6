using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Response;

/// <summary>Finds what a response lacks: of pathways, and of steps whatever the pathway.</summary>
internal sealed class GapFinder(Argument argument, StepTable table)
{
    private readonly ArgumentStructure _structure = argument.Structure;

    /// <summary>What a pathway lacks.</summary>
    /// <param name="pathway">The pathway.</param>
    /// <param name="graph">The steps that it has.</param>
    /// <param name="absent">The steps that its support reaches and that are not there.</param>
    /// <param name="hidden">The elements, by number, that its support reaches and of which it is hidden whether they are steps.</param>
    /// <param name="isSilent">Whether a step is taken not to answer.</param>
    public IEnumerable<ResponseGap> Of(Goal pathway, ResponseGraph graph, IEnumerable<int> absent, IReadOnlyList<int> hidden, Func<int, bool> isSilent)
    {
        foreach (int number in hidden)
        {
            yield return new ResponseGap(ResponseGapKind.Hidden, pathway, _structure.Elements[number]);
        }

        if (pathway.Harm?.Within is null)
        {
            yield return new ResponseGap(ResponseGapKind.NoWindow, pathway, null);
        }

        if (hidden.Count == 0 && !Enumerable.Range(0, graph.Count).Any(graph.IsEntry))
        {
            yield return new ResponseGap(ResponseGapKind.NobodySees, pathway, null);
        }

        bool[] isFollowed = Followed(graph);
        for (int node = 0; node < graph.Count; node++)
        {
            if (graph.StepOf(node) is not { } step)
            {
                continue;
            }

            Element element = table.Elements[graph.Steps[node]];
            if (!graph.IsBegun[node])
            {
                yield return new ResponseGap(step.Sureness().Upper > 0 ? ResponseGapKind.NeverBegun : ResponseGapKind.NeverSucceeds, pathway, element);
            }
            else if (!isFollowed[node] && !step.Blocks && step.LastStage != ResponseStage.Act)
            {
                yield return new ResponseGap(AfterStage(step.LastStage), pathway, element);
            }
        }

        foreach (int step in absent)
        {
            ResponseGapKind kind = table.IsCircular[step] ? ResponseGapKind.Circular
                : isSilent(step) ? ResponseGapKind.DoesNotAnswer
                : ResponseGapKind.DoesNotStand;
            yield return new ResponseGap(kind, pathway, table.Elements[step]);
        }
    }

    /// <summary>What steps lack, whatever the pathway; by id.</summary>
    public IEnumerable<ResponseGap> OfSteps()
    {
        foreach (int step in Enumerable.Range(0, table.Count).OrderBy(step => table.Elements[step].Id, StringComparer.Ordinal))
        {
            Element element = table.Elements[step];
            if (element is Evidence { State: null, AssertedStanding: null } || (element is Claim && _structure.Supporters[table.Numbers[step]].IsEmpty))
            {
                yield return new ResponseGap(ResponseGapKind.WithoutEvidence, null, element);
            }

            if (table.Steps[step].Longest() is null && !table.Steps[step].Blocks)
            {
                yield return new ResponseGap(ResponseGapKind.TimeUnknown, null, element);
            }

            (double lower, double upper) = table.Steps[step].Sureness();
            if (lower < upper)
            {
                yield return new ResponseGap(ResponseGapKind.ShareUnknown, null, element);
            }
        }
    }

    // A step is followed by one that begins, or by what gathers the steps of its stage, where something follows that.
    private static bool[] Followed(ResponseGraph graph)
    {
        var isFollowed = new bool[graph.Count];
        for (int node = graph.Count - 1; node >= 0; node--)
        {
            foreach (int before in graph.NodesBefore[node])
            {
                isFollowed[before] |= graph.IsBegun[node];
            }
        }

        return isFollowed;
    }

    private static ResponseGapKind AfterStage(ResponseStage stage) => stage switch
    {
        ResponseStage.See => ResponseGapKind.SeenNobodyTold,
        ResponseStage.Tell => ResponseGapKind.ToldNobodyDecides,
        _ => ResponseGapKind.DecidedNoMeans,
    };
}
