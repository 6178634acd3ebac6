using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Functions;

/// <summary>Random structure functions, and their values node by node.</summary>
internal static class RandomFunctions
{
    public static StructureFunction Make(int seed, int inputs, int gates)
    {
        var random = new Random(seed);
        var builder = new StructureFunctionBuilder();
        var nodes = new List<int>();
        for (int i = 0; i < inputs; i++)
        {
            nodes.Add(builder.AddInput());
        }

        for (int i = 0; i < gates; i++)
        {
            // Near nodes more often, so that functions are deep; some inputs twice.
            int[] below = [.. Enumerable.Range(0, random.Next(1, 6))
                .Select(_ => nodes[random.Next(2) == 0 ? random.Next(nodes.Count) : random.Next(nodes.Count / 2, nodes.Count)])];
            int gate = random.Next(5) switch
            {
                0 => builder.AddAll(below, own: true),
                1 => builder.AddAll(below),
                2 => builder.AddAtLeast(1, below),
                _ => builder.AddAtLeast(random.Next(1, below.Length + 1), below),
            };
            nodes.Add(gate);
        }

        int[] roots = [.. nodes.Distinct().Where(_ => random.Next(3) == 0).Append(nodes[^1]).Distinct()];
        return builder.Build(roots);
    }

    /// <summary>Which nodes have fallen when these fall by themselves.</summary>
    public static bool[] Fallen(StructureFunction function, IReadOnlySet<int> fall)
    {
        var fallen = new bool[function.Count];
        for (int node = 0; node < fallen.Length; node++)
        {
            int holding = 0;
            foreach (int input in function.Inputs[node])
            {
                holding += fallen[input] ? 0 : 1;
            }

            int inputs = function.Inputs.CountOf(node);
            fallen[node] = fall.Contains(node) || function.Kinds[node] switch
            {
                GateKind.Input => false,
                GateKind.All => holding < inputs,
                GateKind.Any => holding == 0,
                _ => holding < function.Thresholds[node],
            };
        }

        return fallen;
    }
}
