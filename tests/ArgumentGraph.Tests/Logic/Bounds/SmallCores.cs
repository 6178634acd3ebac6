using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Tests.Logic.Bounds;

/// <summary>Cores at random, as no reducer left them: of gates that have arguments in common, and of leaves that matter more or less.</summary>
internal static class SmallCores
{
    public static void ForMany(int count, Action<CoreFunction, Chance[]> check, int leafCount = 8, bool hasAtLeast = true)
    {
        for (int seed = 1; seed <= count; seed++)
        {
            var random = new Random(seed);
            (CoreFunction core, Chance[] leaves) = Make(random, leafCount, hasAtLeast);
            check(core, leaves);
        }
    }

    /// <summary>A function as it is, its inputs the leaves.</summary>
    public static CoreFunction Of(StructureFunction function) => new(
        [.. Enumerable.Range(0, function.Kinds.Count(kind => kind is GateKind.Input))], function.Kinds, function.Thresholds, function.Inputs, function.Roots);

    /// <summary>One gate, which falls when so many of its leaves have.</summary>
    public static CoreFunction OfGate(int leaves, int falls)
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, leaves).Select(_ => builder.AddInput())];
        return Of(builder.Build([builder.AddAtLeast(leaves - falls + 1, inputs)]));
    }

    private static (CoreFunction Core, Chance[] Leaves) Make(Random random, int leafCount, bool hasAtLeast)
    {
        var builder = new StructureFunctionBuilder();
        List<int> nodes = [.. Enumerable.Range(0, leafCount).Select(_ => builder.AddInput())];
        while (nodes.Count < 2 * leafCount)
        {
            int[] arguments = [.. nodes.OrderBy(_ => random.Next()).Take(random.Next(2, 6))];
            nodes.Add(builder.AddAtLeast(
                random.Next(hasAtLeast ? 3 : 2) switch { 0 => 1, 1 => arguments.Length, _ => random.Next(1, arguments.Length + 1) }, arguments));
        }

        int[] top = [.. nodes.Skip(leafCount).OrderBy(_ => random.Next()).Take(4)];
        StructureFunction function = builder.Build([builder.AddAtLeast(random.Next(2) == 0 ? 1 : top.Length, top)]);
        return (Of(function), [.. Enumerable.Range(0, leafCount).Select(_ => Chance.OfFall(random.Next(1, 100) / 100.0))]);
    }
}
