using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Scenarios;

/// <summary>
/// Where many nodes fall of themselves, which roots stand again when a few of them do not: asked the other way round, so that a pass visits what stands
/// again and not what has fallen anyway. A fall in this function is such a standing again.
/// </summary>
/// <remarks>
/// The dual of what has fallen: of a gate only the inputs that have fallen count, and it stands again when so many of them do that those left are too few
/// to bring it down. Linear.
/// </remarks>
internal sealed class RestoredFunction
{
    private readonly StructureFunction _whole;
    private readonly int[] _fallen; // by node: how many of its inputs have fallen, or -1 where it stands

    private RestoredFunction(StructureFunction whole, bool[] falls)
    {
        _whole = whole;
        _fallen = Fallen(falls);
        NodeOf = new int[whole.Count];
        Array.Fill(NodeOf, -1);
        Standing = [.. Enumerable.Range(0, whole.Roots.Length).Where(root => _fallen[whole.Roots[root]] < 0)];
        (Function, RootsAt) = Build(falls);
    }

    /// <summary>Falls where the other stands again.</summary>
    public StructureFunction Function { get; }

    /// <summary>By node of the whole function: the input here that says that the node no longer falls of itself; -1 where no root asks for that.</summary>
    public int[] NodeOf { get; }

    /// <summary>By root here: the roots of the whole function that it speaks for, as indices.</summary>
    public int[][] RootsAt { get; }

    /// <summary>The roots, as indices, that stand though all of the nodes fall.</summary>
    public int[] Standing { get; }

    /// <param name="function">The function.</param>
    /// <param name="falls">By node: whether it falls of itself.</param>
    public static RestoredFunction Of(StructureFunction function, bool[] falls) => new(function, falls);

    private int[] Fallen(bool[] falls)
    {
        var fallen = new int[_whole.Count];
        for (int node = 0; node < fallen.Length; node++)
        {
            int count = 0;
            foreach (int input in _whole.Inputs[node])
            {
                count += fallen[input] < 0 ? 0 : 1;
            }

            fallen[node] = falls[node] || FallsWith(node, count) ? count : -1;
        }

        return fallen;
    }

    private bool FallsWith(int node, int fallenInputs) => _whole.Kinds[node] != GateKind.Input && fallenInputs >= _whole.FallsWith(node);

    private (StructureFunction Function, int[][] RootsAt) Build(bool[] falls)
    {
        bool[] needed = Needed();
        var builder = new StructureFunctionBuilder();
        var again = new int[_whole.Count]; // by node: the node here that says that it stands again
        var inputs = new List<int>();
        for (int node = 0; node < again.Length; node++)
        {
            if (!needed[node])
            {
                continue;
            }

            NodeOf[node] = falls[node] ? builder.AddInput() : -1;
            again[node] = NodeOf[node];
            if (!FallsWith(node, _fallen[node]))
            {
                continue;
            }

            // As many may stay down as do not bring it down.
            inputs.Clear();
            foreach (int input in _whole.Inputs[node])
            {
                if (_fallen[input] >= 0)
                {
                    inputs.Add(again[input]);
                }
            }

            again[node] = builder.AddAtLeast(_whole.FallsWith(node), CollectionsMarshal.AsSpan(inputs));
            again[node] = NodeOf[node] < 0 ? again[node] : builder.AddAtLeast(1, [NodeOf[node], again[node]]);
        }

        IGrouping<int, int>[] roots = [.. Enumerable.Range(0, _whole.Roots.Length)
            .Where(root => _fallen[_whole.Roots[root]] >= 0).GroupBy(root => again[_whole.Roots[root]])];
        return (builder.Build([.. roots.Select(root => root.Key)]), [.. roots.Select(root => root.ToArray())]);
    }

    // What the roots that have fallen need to stand again.
    private bool[] Needed()
    {
        var needed = new bool[_whole.Count];
        foreach (int root in _whole.Roots)
        {
            needed[root] = _fallen[root] >= 0;
        }

        for (int node = needed.Length - 1; node >= 0; node--)
        {
            if (!needed[node] || !FallsWith(node, _fallen[node]))
            {
                continue;
            }

            foreach (int input in _whole.Inputs[node])
            {
                needed[input] |= _fallen[input] >= 0;
            }
        }

        return needed;
    }
}
