namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// The steps that one pathway has, as a graph of what begins when: nodes are in the order of the response. Where steps follow every step of the stage before, a
/// node without a step stands between, so that the graph stays linear in the steps.
/// </summary>
internal sealed class ResponseGraph
{
    private const int Gate = -1;

    /// <param name="table">The steps of the argument.</param>
    /// <param name="steps">The steps that the pathway has, ascending.</param>
    public ResponseGraph(StepTable table, IReadOnlyList<int> steps)
    {
        Table = table;
        var nodes = new List<int>(steps.Count + 3);
        var before = new List<int[]>(steps.Count + 3);
        var nodeOf = new Dictionary<int, int>(steps.Count);
        int[] gates = [-1, -1, -1, -1];
        List<int>[] ending = [[], [], [], []];
        foreach (int step in steps)
        {
            int stage = (int)table.Steps[step].FirstStage;
            if (table.FollowsStageBefore(step) && gates[stage] < 0)
            {
                gates[stage] = nodes.Count;
                nodes.Add(Gate);
                before.Add([.. ending[stage - 1]]);
            }

            before.Add(table.FollowsStageBefore(step) ? [gates[stage]] : Before(step, nodeOf));
            nodeOf[step] = nodes.Count;
            ending[(int)table.Steps[step].LastStage].Add(nodes.Count);
            nodes.Add(step);
        }

        Steps = [.. nodes];
        NodesBefore = [.. before];
        IsBegun = Begun();
        IsPrevention = Prevention();
    }

    public StepTable Table { get; }

    public int Count => Steps.Length;

    /// <summary>For each node, its step, or -1 where it only gathers the steps of a stage.</summary>
    public int[] Steps { get; }

    /// <summary>For each node, the nodes that it follows, ascending.</summary>
    public int[][] NodesBefore { get; }

    /// <summary>For each node, whether any chain of steps leads to it.</summary>
    public bool[] IsBegun { get; }

    /// <summary>
    /// For each node, whether the act waits from its beginning on until the node lets it pass: a step that blocks, and begins at once or after such steps
    /// alone. What blocks only after something that does not may come too late, as any act may.
    /// </summary>
    public bool[] IsPrevention { get; }

    public ResponseStep? StepOf(int node) => Steps[node] == Gate ? null : Table.Steps[Steps[node]];

    public bool IsEntry(int node) => Steps[node] != Gate && Table.IsEntry(Steps[node]);

    public bool WaitsForAll(int node) => StepOf(node) is { WaitsForAll: true };

    public bool Blocks(int node) => StepOf(node) is { Blocks: true };

    public bool Acts(int node) => StepOf(node) is { LastStage: ResponseStage.Act };

    private int[] Before(int step, Dictionary<int, int> nodeOf)
    {
        int[] before = [.. Table.Followed[step].Where(nodeOf.ContainsKey).Select(other => nodeOf[other]).Order()];

        // What waits for a step that is not there never begins.
        return Table.Steps[step].WaitsForAll && before.Length < Table.Steps[step].After.Distinct(StringComparer.Ordinal).Count() ? [] : before;
    }

    // By its own numbers it may be that a step finds nothing, or is never done.
    private bool IsPossible(int node) => StepOf(node) is not { } step || step.Sureness().Upper > 0;

    private bool[] Prevention()
    {
        var prevention = new bool[Count];
        for (int node = 0; node < prevention.Length; node++)
        {
            int[] begun = [.. NodesBefore[node].Where(before => IsBegun[before])];
            prevention[node] = IsBegun[node] && (Steps[node] == Gate || Blocks(node))
                && (IsEntry(node) || (begun.Length > 0 && begun.All(before => prevention[before])));
        }

        return prevention;
    }

    private bool[] Begun()
    {
        var begun = new bool[Count];
        for (int node = 0; node < begun.Length; node++)
        {
            begun[node] = IsPossible(node) && (IsEntry(node)
                || (NodesBefore[node].Length > 0
                    && (WaitsForAll(node) ? NodesBefore[node].All(other => begun[other]) : NodesBefore[node].Any(other => begun[other]))));
        }

        return begun;
    }
}
