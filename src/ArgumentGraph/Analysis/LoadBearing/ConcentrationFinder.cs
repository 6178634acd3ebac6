using System.Numerics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Scenarios;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>What rests on everything that shares a value: one scenario a value for "all of it falls", one for "only it is left".</summary>
internal sealed class ConcentrationFinder
{
    private readonly Argument _argument;
    private readonly LoadBearingOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Pathways> _pathways = [];

    /// <param name="argument">The argument.</param>
    /// <param name="planes">The targets by the threshold at which they stand.</param>
    /// <param name="pathwayOfTarget">By target: the index among the pathways, or -1.</param>
    /// <param name="options">Budget and vector width.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ConcentrationFinder(
        Argument argument, IReadOnlyList<ThresholdTargets> planes, int[] pathwayOfTarget, LoadBearingOptions options, CancellationToken cancellationToken)
    {
        _argument = argument;
        _options = options;
        _cancellationToken = cancellationToken;
        foreach (ThresholdTargets plane in planes)
        {
            int[] roots = [.. Enumerable.Range(0, plane.TargetIndices.Length).Where(root => pathwayOfTarget[plane.TargetIndices[root]] >= 0)];
            if (roots.Length > 0)
            {
                FunctionPart part = FunctionPart.Of(plane.Function.Function, Array.ConvertAll(roots, root => plane.Function.Function.Roots[root]));
                var numbers = new int[plane.Function.Function.Count];
                Array.Fill(numbers, -1);
                for (int number = 0; number < part.Nodes.Length; number++)
                {
                    numbers[part.Nodes[number]] = number;
                }

                int[] nodes = Array.ConvertAll(plane.Function.NodeOfElement, node => node < 0 ? -1 : numbers[node]);
                _pathways.Add(new(part.Function, nodes, Array.ConvertAll(roots, root => pathwayOfTarget[plane.TargetIndices[root]])));
            }
        }
    }

    public bool IsComplete { get; private set; } = true;

    public ValueList<Concentration> Find()
    {
        var found = new List<Concentration>();
        foreach (TagGroups groups in TagGroups.Of(_argument.Structure))
        {
            var fallen = new List<int>?[groups.Values.Length];
            var restored = new List<int>?[groups.Values.Length];
            var standing = new List<int>(); // whatever falls that has the key
            foreach (Pathways pathways in _pathways)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                Evaluate(pathways.Function, pathways.Nodes, groups, (root, value) => (fallen[value] ??= []).Add(pathways.OfRoot[root]));
                RestoredFunction again = RestoredFunction.Of(pathways.Function, Members(pathways, groups));
                standing.AddRange(again.Standing.Select(root => pathways.OfRoot[root]));
                Evaluate(again.Function, Array.ConvertAll(pathways.Nodes, node => node < 0 ? -1 : again.NodeOf[node]), groups, (root, value) =>
                    (restored[value] ??= []).AddRange(again.RootsAt[root].Select(each => pathways.OfRoot[each])));
            }

            ValueList<Element> always = Elements(standing);
            int[] counts = Counts(groups);
            for (int value = 0; value < groups.Values.Length; value++)
            {
                found.Add(new Concentration
                {
                    Key = groups.Key,
                    Value = groups.Values[value],
                    Count = counts[value],
                    FallenPathways = fallen[value] is { } these ? Elements(these) : ValueList<Element>.Empty,
                    SurvivesAlone = restored[value] is { } more ? Elements(standing.Concat(more)) : always,
                });
            }
        }

        return [.. found];
    }

    private static int[] Counts(TagGroups groups)
    {
        int[] counts = new int[groups.Values.Length];
        foreach ((_, int[] values) in groups.Members)
        {
            foreach (int value in values)
            {
                counts[value]++;
            }
        }

        return counts;
    }

    private static bool[] Members(Pathways pathways, TagGroups groups)
    {
        var isMember = new bool[pathways.Function.Count];
        foreach ((int number, _) in groups.Members)
        {
            if (pathways.Nodes[number] is >= 0 and int node)
            {
                isMember[node] = true;
            }
        }

        return isMember;
    }

    private void Evaluate(StructureFunction function, int[] nodes, TagGroups groups, Action<int, int> rootFalls)
    {
        var scenarios = new GroupFalls(groups, nodes);
        int judged = new ScenarioEvaluator(function, _options.LaneWidth)
            .Evaluate(scenarios, new Results(rootFalls), _options.Budget.Work, null, _cancellationToken);
        IsComplete &= judged == scenarios.Count;
    }

    private ValueList<Element> Elements(IEnumerable<int> pathways) =>
        [.. pathways.Order().Select(pathway => _argument.Structure.Elements[_argument.PathwayNumbers[pathway]])];

    /// <summary>The pathways of one threshold.</summary>
    /// <param name="Function">What they need.</param>
    /// <param name="Nodes">By element: its node, or a negative number.</param>
    /// <param name="OfRoot">By root of the function: the pathway.</param>
    private sealed record Pathways(StructureFunction Function, int[] Nodes, int[] OfRoot);

    private sealed class Results(Action<int, int> rootFalls) : IRootFalls
    {
        public void RootFalls(int root, int first, ulong bits)
        {
            for (; bits != 0; bits &= bits - 1)
            {
                rootFalls(root, first + BitOperations.TrailingZeroCount(bits));
            }
        }
    }
}
