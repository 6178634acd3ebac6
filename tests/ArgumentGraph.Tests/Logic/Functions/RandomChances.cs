using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Functions;

/// <summary>Chances of a few inputs: everyday ones, certain ones, tiny doubts and tiny hopes. No product of them all is too small for a double.</summary>
internal static class RandomChances
{
    public static Chance[] Make(int seed, int count)
    {
        var random = new Random(seed);
        int mix = random.Next(5);
        double tiniest = Math.Min(100, 290.0 / Math.Max(1, count));
        return [.. Enumerable.Range(0, count).Select(_ => (mix == 4 ? random.Next(4) : mix) switch
        {
            0 => Chance.OfFall(random.NextDouble()),
            1 => Chance.OfFall(random.Next(5) switch { 0 => 0, 1 => 1, _ => random.NextDouble() }),
            2 => Chance.OfFall(random.NextDouble() * Math.Pow(10, -tiniest * random.NextDouble())),
            _ => Turned(Chance.OfFall(random.NextDouble() * Math.Pow(10, -random.Next(1, 17)))),
        })];
    }

    /// <summary>By node of the function, from those of its inputs in the order in which they come.</summary>
    public static InputChances For(StructureFunction function, IReadOnlyList<Chance> chances)
    {
        var byNode = new InputChances(function.Count);
        int next = 0;
        foreach (int node in TruthTable.InputNodes(function))
        {
            byNode[node] = chances[next++];
        }

        return byNode;
    }

    private static Chance Turned(Chance chance) => new(chance.Fall, chance.Hold);
}
