using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Functions;

/// <summary>Random functions of many shapes: what one way of drawing them hardly ever makes, another makes often.</summary>
internal static class ShapedFunctions
{
    private const int Shapes = 6;

    public static StructureFunction Make(int seed, int inputs)
    {
        var random = new Random(seed);
        return (seed % Shapes) switch
        {
            0 => RandomFunctions.Make(seed, inputs, random.Next(1, 25)),
            1 => TwoLevels(random, inputs, GateKind.All, GateKind.Any),
            2 => TwoLevels(random, inputs, GateKind.Any, GateKind.All),
            3 => Modules(random, inputs),
            4 => Ladder(random, inputs),
            _ => Network(random, inputs),
        };
    }

    /// <summary>The same function; what each gate needs is listed in another order.</summary>
    public static StructureFunction WithShuffledMembers(StructureFunction function, int seed)
    {
        var random = new Random(seed);
        var items = (int[])function.Inputs.Items.Clone();
        for (int node = 0; node < function.Count; node++)
        {
            random.Shuffle(items.AsSpan(function.Inputs.Starts[node], function.Inputs.CountOf(node)));
        }

        return new StructureFunction(function.Kinds, function.Thresholds, function.Inputs.Starts, items, function.Roots);
    }

    private static int Gate(StructureFunctionBuilder builder, Random random, int[] below) => random.Next(4) switch
    {
        0 => builder.AddAll(below, own: true),
        1 => builder.AddAtLeast(1, below),
        _ => builder.AddAtLeast(random.Next(1, below.Length + 1), below),
    };

    private static int[] Some(Random random, IReadOnlyList<int> from, int most) =>
        [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => from[random.Next(from.Count)])];

    // Disjunctions of conjunctions, or the other way round: much is absorbed, much can be factored out.
    private static StructureFunction TwoLevels(Random random, int inputs, GateKind upper, GateKind lower)
    {
        var builder = new StructureFunctionBuilder();
        int[] leaves = [.. Enumerable.Range(0, inputs).Select(_ => builder.AddInput())];
        int[] terms = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Of(lower, Some(random, leaves, 4)))];
        int root = Of(upper, terms);
        return builder.Build([.. terms.Where(_ => random.Next(6) == 0).Append(root).Distinct()]);

        int Of(GateKind kind, int[] below) => kind == GateKind.All ? builder.AddAll(below) : builder.AddAtLeast(1, below);
    }

    // Independent parts, each a small tangle of its own, below a tangle.
    private static StructureFunction Modules(Random random, int inputs)
    {
        var builder = new StructureFunctionBuilder();
        int[] leaves = [.. Enumerable.Range(0, inputs).Select(_ => builder.AddInput())];
        var tops = new List<int>();
        for (int next = 0; next < inputs;)
        {
            int take = Math.Min(inputs - next, random.Next(1, 6));
            List<int> own = [.. leaves.AsSpan(next, take)];
            for (int gate = 0; gate < take; gate++)
            {
                own.Add(Gate(builder, random, Some(random, own, 4)));
            }

            tops.Add(Gate(builder, random, [.. own.TakeLast(random.Next(1, own.Count + 1))]));
            next += take;
        }

        for (int gate = random.Next(1, 5); gate > 0; gate--)
        {
            tops.Add(Gate(builder, random, Some(random, tops, 4)));
        }

        int root = Gate(builder, random, [.. tops.TakeLast(4)]);
        return builder.Build([.. tops.Where(_ => random.Next(5) == 0).Append(root).Distinct()]);
    }

    // A long way down, with inputs that come again and gates of one input.
    private static StructureFunction Ladder(Random random, int inputs)
    {
        var builder = new StructureFunctionBuilder();
        int[] leaves = [.. Enumerable.Range(0, inputs).Select(_ => builder.AddInput())];
        int at = leaves[0];
        var steps = new List<int>();
        for (int level = random.Next(1, 3 * inputs); level > 0; level--)
        {
            int other = leaves[random.Next(inputs)];
            at = random.Next(5) switch
            {
                0 or 1 => builder.AddAll([at, other]),
                2 or 3 => builder.AddAtLeast(1, [other, at]),
                _ => builder.AddAll([at], own: true),
            };
            steps.Add(at);
        }

        return builder.Build([.. steps.Where(_ => random.Next(6) == 0).Append(at).Distinct()]);
    }

    // Wide gates that count, over all that is there, constants included.
    private static StructureFunction Network(Random random, int inputs)
    {
        var builder = new StructureFunctionBuilder();
        List<int> nodes = [.. Enumerable.Range(0, inputs).Select(_ => builder.AddInput()), builder.AddAll([], own: true)];
        for (int gate = random.Next(1, 8); gate > 0; gate--)
        {
            int[] below = Some(random, nodes, inputs + 2);
            int added = builder.AddAtLeast(random.Next(1, below.Length + 1), below);
            nodes.Add(random.Next(4) == 0 ? builder.AddAll([added, nodes[random.Next(nodes.Count)]]) : added);
        }

        return builder.Build([.. nodes.Where(_ => random.Next(5) == 0).Append(nodes[^1]).Distinct()]);
    }

    /// <summary>
    /// The same function, written with more than it needs: thresholds as the sets that reach them, gates of many inputs as gates of two, and what is absorbed.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="nodes">By node of the function: the node that is the same.</param>
    public static StructureFunction WrittenAtLength(StructureFunction function, out int[] nodes)
    {
        var builder = new StructureFunctionBuilder();
        var same = new int[function.Count];
        for (int node = 0; node < same.Length; node++)
        {
            int[] inputs = [.. function.Inputs[node].ToArray().Select(input => same[input])];
            same[node] = function.Kinds[node] switch
            {
                GateKind.Input => builder.AddInput(),
                GateKind.All when inputs.Length == 0 => builder.AddAll([], own: true),
                GateKind.All => inputs.Aggregate((left, right) => builder.AddAll([builder.AddAtLeast(1, [left, builder.AddAll([left, right])]), right])),
                GateKind.Any => inputs.Aggregate((left, right) => builder.AddAtLeast(1, [left, right])),
                _ => builder.AddAtLeast(1, [.. Enumerable.Range(0, 1 << inputs.Length)
                    .Where(set => int.PopCount(set) == function.Thresholds[node] || set == (1 << inputs.Length) - 1)
                    .Select(set => builder.AddAll([.. inputs.Where((_, i) => (set >> i & 1) != 0)]))]),
            };
        }

        nodes = same;
        return builder.Build([.. function.Roots.Select(root => same[root]).Distinct()]);
    }
}
