using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>
/// Some minimal set of steps that makes a target stand, where finding all takes too much: at every gate the inputs that seem to need fewest
/// steps, then whatever can be left out is.
/// </summary>
internal sealed class SingleCompletionFinder(RoadmapFunction mending, RestrictedFunction part)
{
    private const long MostWork = 100_000_000;

    private readonly StructureFunction _gates = part.Function;
    private readonly int _root = part.Roots[0];

    /// <summary>Null where it takes too much work, or where a step may stand in another's way.</summary>
    public int[]? Find()
    {
        if (part.SourceOfNode.Any(source => source >= 0 && mending.StepOfOpposite[source] >= 0))
        {
            return null;
        }

        // Of what seems to need as many, what has the first step by id: the order of the file does not matter.
        var sizes = new (long Steps, int First)[_gates.Count];
        for (int node = 0; node < sizes.Length; node++)
        {
            sizes[node] = (1, _gates.Kinds[node] == GateKind.Input ? StepOf(node) : 0);
            if (_gates.Kinds[node] != GateKind.Input)
            {
                int[] inputs = [.. Cheapest(node, sizes)];
                sizes[node] = (inputs.Sum(input => Math.Min(sizes[input].Steps, int.MaxValue)), inputs.Min(input => sizes[input].First));
            }
        }

        var taken = new HashSet<int>();
        var seen = new HashSet<int> { _root };
        var open = new Stack<int>([_root]);
        while (open.TryPop(out int node))
        {
            if (_gates.Kinds[node] == GateKind.Input)
            {
                taken.Add(node);
                continue;
            }

            foreach (int input in Cheapest(node, sizes).Where(seen.Add))
            {
                open.Push(input);
            }
        }

        if ((long)taken.Count * _gates.Inputs.Items.Length > MostWork)
        {
            return null;
        }

        foreach (int node in taken.OrderByDescending(StepOf).ToArray())
        {
            taken.Remove(node);
            if (!Holds(taken))
            {
                taken.Add(node);
            }
        }

        return [.. taken.Select(StepOf).Order()];
    }

    private int StepOf(int node) => mending.StepOfNode[part.SourceOfNode[node]];

    private IEnumerable<int> Cheapest(int node, (long Steps, int First)[] sizes) => _gates.Inputs[node].ToArray()
        .OrderBy(input => sizes[input])
        .Take(_gates.Inputs.CountOf(node) - _gates.FallsWith(node) + 1);

    private bool Holds(HashSet<int> taken)
    {
        var holds = new bool[_root + 1];
        for (int node = 0; node <= _root; node++)
        {
            if (_gates.Kinds[node] == GateKind.Input)
            {
                holds[node] = taken.Contains(node);
                continue;
            }

            int down = 0;
            foreach (int input in _gates.Inputs[node])
            {
                down += holds[input] ? 0 : 1;
            }

            holds[node] = down < _gates.FallsWith(node);
        }

        return holds[_root];
    }
}
