namespace ArgumentGraph.Analysis.Response;

/// <summary>Finds what rests on each step and on whoever does it, by leaving its steps out of every pathway whose chain has one.</summary>
internal sealed class RoleFinder
{
    private readonly StepTable _table;
    private readonly PathwayJudge[] _judges;
    private readonly List<(PathwayJudge Judge, int Node)>[] _uses;
    private readonly CancellationToken _cancellationToken;

    public RoleFinder(StepTable table, PathwayJudge[] judges, CancellationToken cancellationToken)
    {
        _table = table;
        _judges = judges;
        _cancellationToken = cancellationToken;
        _uses = [.. Enumerable.Range(0, table.Count).Select(_ => new List<(PathwayJudge, int)>())];
        foreach (PathwayJudge judge in judges)
        {
            for (int node = 0; node < judge.Graph.Count; node++)
            {
                if (judge.Graph.Steps[node] is >= 0 and int step)
                {
                    _uses[step].Add((judge, node));
                }
            }
        }
    }

    public IEnumerable<StepRole> OfSteps()
    {
        var roles = new List<StepRole>();
        for (int step = 0; step < _table.Count; step++)
        {
            (ValueList<Goal> pathways, ValueList<Goal> silent, ValueList<Goal> worse) = Without([step]);
            roles.Add(new StepRole { Step = _table.Elements[step], Pathways = pathways, UnderAllChainsOf = silent, WorseWithout = worse });
        }

        return roles.OrderByDescending(role => role.UnderAllChainsOf.Count).ThenBy(role => role.Step.Id, StringComparer.Ordinal);
    }

    public IEnumerable<ResponderRole> OfResponders()
    {
        var roles = new List<ResponderRole>();
        foreach (IGrouping<string, int> steps in Enumerable.Range(0, _table.Count).Where(step => _table.Steps[step].Who is not null)
            .GroupBy(step => _table.Steps[step].Who!, StringComparer.Ordinal))
        {
            (ValueList<Goal> pathways, ValueList<Goal> silent, ValueList<Goal> worse) = Without([.. steps]);
            roles.Add(new ResponderRole
            {
                Who = steps.Key,
                Steps = [.. steps.Select(step => _table.Elements[step])],
                Pathways = pathways,
                SilentWithout = silent,
                WorseWithout = worse,
            });
        }

        return roles.OrderByDescending(role => role.SilentWithout.Count).ThenByDescending(role => role.Pathways.Count)
            .ThenBy(role => role.Who, StringComparer.Ordinal);
    }

    // The pathways that have one of the steps; those of them that have no chain without them; those of them that are worse.
    private (ValueList<Goal> Pathways, ValueList<Goal> Silent, ValueList<Goal> Worse) Without(int[] steps)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var nodesOf = new Dictionary<PathwayJudge, List<int>>();
        foreach ((PathwayJudge judge, int node) in steps.SelectMany(step => _uses[step]))
        {
            (nodesOf.TryGetValue(judge, out List<int>? nodes) ? nodes : nodesOf[judge] = []).Add(node);
        }

        PathwayJudge[] found = [.. _judges.Where(nodesOf.ContainsKey)];
        return (
            [.. found.Select(judge => judge.Pathway)],
            [.. found.Where(judge => judge.Class != ResponseClass.None && judge.ClassWithout(nodesOf[judge]) == ResponseClass.None)
                .Select(judge => judge.Pathway)],
            [.. found.Where(judge => judge.IsWorseWithout(nodesOf[judge])).Select(judge => judge.Pathway)]);
    }
}
