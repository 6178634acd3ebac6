using System.Text;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Logic.Functions;

/// <summary>Random structure functions as cases: how one is shown, and what is a little smaller than one.</summary>
internal static class FunctionCases
{
    /// <summary>Cases that are structure functions.</summary>
    public static RandomCases<StructureFunction> Of(Func<int, StructureFunction> make) => new(make, Show, Smaller);

    /// <summary>The random numbers of a seed that come after those by which the size of its function was drawn.</summary>
    public static Random RandomAfter(int seed, int sizes)
    {
        var random = new Random(seed);
        for (; sizes > 0; sizes--)
        {
            random.Next();
        }

        return random;
    }

    /// <summary>A function, gate by gate.</summary>
    public static string Show(StructureFunction function)
    {
        var text = new StringBuilder();
        for (int node = 0; node < function.Count; node++)
        {
            string inputs = string.Join(" ", function.Inputs[node].ToArray());
            string what = function.Kinds[node] switch
            {
                GateKind.Input => "Input",
                GateKind.AtLeast => $"at least {function.Thresholds[node]} of ({inputs})",
                GateKind kind => $"{kind} ({inputs})",
            };
            text.Append($"{node} = {what}\n");
        }

        return text.Append($"roots {string.Join(" ", function.Roots)}").ToString();
    }

    /// <summary>Functions with fewer roots, a gate less, or an input of a gate less; what no root needs is left out of them.</summary>
    public static IEnumerable<StructureFunction> Smaller(StructureFunction function)
    {
        // Many checks ask for something of an input, so that one must be left.
        return Candidates(function).Where(candidate => candidate.Kinds.Contains(GateKind.Input));
    }

    private static IEnumerable<StructureFunction> Candidates(StructureFunction function)
    {
        int[] roots = function.Roots;
        if (roots.Length > 1)
        {
            foreach (int root in roots)
            {
                yield return Rebuilt(function, [root]);
            }

            foreach (int root in roots)
            {
                yield return Rebuilt(function, [.. roots.Where(other => other != root)]);
            }
        }

        // From the top, where most is left out.
        for (int gate = function.Count - 1; gate >= 0; gate--)
        {
            foreach (int input in function.Inputs[gate].ToArray().Distinct())
            {
                yield return Rebuilt(function, roots, gate, instead: input);
            }
        }

        for (int gate = function.Count - 1; gate >= 0; gate--)
        {
            for (int left = 0; left < function.Inputs.CountOf(gate); left++)
            {
                yield return Rebuilt(function, roots, gate, leftOut: left);
                if (function.Kinds[gate] == GateKind.AtLeast)
                {
                    yield return Rebuilt(function, roots, gate, leftOut: left, fewer: 1);
                }
            }
        }
    }

    // With another node in the place of one gate; or without one input of it, and perhaps fewer that must hold.
    private static StructureFunction Rebuilt(
        StructureFunction function, int[] roots, int gate = -1, int instead = -1, int leftOut = -1, int fewer = 0)
    {
        bool[] needed = Needed(function, roots, gate, instead, leftOut);
        var builder = new StructureFunctionBuilder();
        var now = new int[function.Count];
        for (int node = 0; node < function.Count; node++)
        {
            if (node == gate && instead >= 0)
            {
                now[node] = now[instead];
            }
            else if (needed[node])
            {
                int[] below = [.. InputsOf(function, node, gate, leftOut).Select(input => now[input])];
                now[node] = function.Kinds[node] switch
                {
                    GateKind.Input => builder.AddInput(),
                    GateKind.All => builder.AddAll(below, own: true),
                    GateKind.Any => builder.AddAtLeast(1, below),
                    _ => builder.AddAtLeast(Math.Min(function.Thresholds[node] - (node == gate ? fewer : 0), below.Length), below),
                };
            }
        }

        return builder.Build([.. roots.Select(root => now[root]).Distinct()]);
    }

    private static bool[] Needed(StructureFunction function, int[] roots, int gate, int instead, int leftOut)
    {
        var needed = new bool[function.Count];
        foreach (int root in roots)
        {
            needed[root] = true;
        }

        for (int node = function.Count - 1; node >= 0; node--)
        {
            if (needed[node])
            {
                foreach (int input in node == gate && instead >= 0 ? [instead] : InputsOf(function, node, gate, leftOut))
                {
                    needed[input] = true;
                }
            }
        }

        return needed;
    }

    private static IEnumerable<int> InputsOf(StructureFunction function, int node, int gate, int leftOut) =>
        function.Inputs[node].ToArray().Where((_, at) => node != gate || at != leftOut);
}
