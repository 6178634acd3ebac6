using System.Numerics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Scenarios;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>What rests on everything that shares a value: one scenario a value for "all of it falls", one for "only it is left".</summary>
internal sealed class ConcentrationFinder(
    Argument argument, IReadOnlyList<ThresholdTargets> planes, int[] pathwayOfTarget, LoadBearingOptions options, CancellationToken cancellationToken)
{
    public bool IsComplete { get; private set; } = true;

    public ValueList<Concentration> Find()
    {
        var found = new List<Concentration>();
        foreach (TagGroups groups in TagGroups.Of(argument.Structure))
        {
            var fallen = new SortedSet<int>?[groups.Values.Length];
            var fallenAlone = new SortedSet<int>?[groups.Values.Length];
            var standing = new SortedSet<int>();
            foreach (ThresholdTargets plane in planes)
            {
                standing.UnionWith(plane.TargetIndices.Select(target => pathwayOfTarget[target]).Where(pathway => pathway >= 0));
                Evaluate(plane, groups, others: false, fallen);
                Evaluate(plane, groups, others: true, fallenAlone);
            }

            int[] counts = new int[groups.Values.Length];
            foreach ((_, int[] values) in groups.Members)
            {
                foreach (int value in values)
                {
                    counts[value]++;
                }
            }

            for (int value = 0; value < groups.Values.Length; value++)
            {
                found.Add(new Concentration
                {
                    Key = groups.Key,
                    Value = groups.Values[value],
                    Count = counts[value],
                    FallenPathways = [.. (fallen[value] ?? []).Select(PathwayAt)],
                    SurvivesAlone = [.. standing.Where(pathway => fallenAlone[value]?.Contains(pathway) != true).Select(PathwayAt)],
                });
            }
        }

        return [.. found];
    }

    private void Evaluate(ThresholdTargets plane, TagGroups groups, bool others, SortedSet<int>?[] fallen)
    {
        var results = new Results(plane, pathwayOfTarget, fallen);
        var scenarios = new GroupFalls(groups, plane.Function.NodeOfElement, others);
        int judged = new ScenarioEvaluator(plane.Function.Function, options.LaneWidth)
            .Evaluate(scenarios, results, options.Budget.Work, null, cancellationToken);
        IsComplete &= judged == scenarios.Count;
    }

    private Element PathwayAt(int pathway) => argument.Structure.Elements[argument.PathwayNumbers[pathway]];

    private sealed class Results(ThresholdTargets plane, int[] pathwayOfTarget, SortedSet<int>?[] fallen) : IRootFalls
    {
        public void RootFalls(int root, int first, ulong bits)
        {
            int pathway = pathwayOfTarget[plane.TargetIndices[root]];
            for (; pathway >= 0 && bits != 0; bits &= bits - 1)
            {
                (fallen[first + BitOperations.TrailingZeroCount(bits)] ??= []).Add(pathway);
            }
        }
    }
}
