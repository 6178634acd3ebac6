using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Estimates;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Tests.Logic.Bounds;

namespace ArgumentGraph.Tests.Logic.Estimates;

/// <summary>Which nodes rounding makes fall, and what happens where there is too little room or work.</summary>
public class RoundedDiagramTests
{
    // Of one gate only the last diagram is larger than it may be, so that what is rounded is its own.
    [Fact]
    public void Those_nodes_fall_that_are_least_probable_to_be_reached_and_hold()
    {
        for (int leaves = 3; leaves <= 7; leaves++)
        {
            for (int falls = 2; falls < leaves; falls++)
            {
                foreach (bool isEven in (ReadOnlySpan<bool>)[true, false])
                {
                    CoreFunction core = SmallCores.OfGate(leaves, falls);
                    var random = new Random((10 * leaves) + falls);
                    Chance[] chances = [.. Enumerable.Range(0, leaves).Select(_ => Chance.OfFall(isEven ? 0.5 : random.NextDouble()))];
                    FrozenDiagram whole = Rounded(core, chances, 1_000);
                    whole.Count.Should().Be((falls * (leaves - falls + 1)) + 2);
                    for (int dropped = 1; dropped <= Math.Min(falls, leaves - falls); dropped++)
                    {
                        int size = whole.Count - 2 - dropped;
                        bool[] isKept = Kept(whole, chances, size);
                        FrozenDiagram rounded = Rounded(core, chances, size);
                        for (int state = 0; state < 1 << leaves; state++)
                        {
                            bool expected = PathOf(whole, state).Any(node => node > DecisionDiagram.Fallen && !isKept[node])
                                || PathOf(whole, state)[^1] == DecisionDiagram.Fallen;
                            Assert.True(
                                expected == (PathOf(rounded, state)[^1] == DecisionDiagram.Fallen), $"{falls} of {leaves}, {dropped} dropped, state {state}");
                        }
                    }
                }
            }
        }
    }

    // Two halves of 382 nodes whose product would have some 49,000, where 20,000 have room.
    [Fact]
    public void A_product_without_room_is_made_of_operands_that_are_rounded_further()
    {
        const int Pairs = 14;
        var builder = new StructureFunctionBuilder();
        int[] first = [.. Enumerable.Range(0, Pairs).Select(_ => builder.AddInput())];
        int[] second = [.. Enumerable.Range(0, Pairs).Select(_ => builder.AddInput())];
        int[] pairs = [.. first.Zip(second, (left, right) => builder.AddAtLeast(2, [left, right]))];
        int[] halves = [builder.AddAtLeast(1, pairs.AsSpan(0, Pairs / 2)), builder.AddAtLeast(1, pairs.AsSpan(Pairs / 2))];
        CoreFunction core = SmallCores.Of(builder.Build([builder.AddAtLeast(1, halves)]));
        Chance[] leaves = [.. Enumerable.Repeat(Chance.OfFall(0.5), 2 * Pairs)];
        FrozenDiagram above = Rounded(core, leaves, 400);
        above.Count.Should().BeInRange(100, 402);
        double fall = new DiagramChances(above, leaves).Fall(above.Roots[0]);
        fall.Should().BeGreaterThan(Math.Pow(0.75, Pairs)).And.BeLessThan(1);
        var random = new Random(1);
        for (int tried = 0; tried < 1_000; tried++)
        {
            // One of each pair has fallen, at least: the core falls.
            int one = random.Next(1 << Pairs);
            int other = (((1 << Pairs) - 1) & ~one) | random.Next(1 << Pairs);
            PathOf(above, one | (other << Pairs))[^1].Should().Be(DecisionDiagram.Fallen);
        }
    }

    [Fact]
    public void Where_the_work_is_spent_before_the_last_gate_there_is_none()
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 4).Select(_ => builder.AddInput())];
        int below = builder.AddAtLeast(2, inputs);
        CoreFunction core = SmallCores.Of(builder.Build([builder.AddAtLeast(2, [below, inputs[0]])]));
        Chance[] leaves = [.. Enumerable.Repeat(Chance.OfFall(0.5), inputs.Length)];
        Of(core, leaves, 1_000, new WorkMeter(0)).Should().BeNull();
        Of(core, leaves, 1_000, new WorkMeter(1)).Should().BeNull();
        var ample = new WorkMeter(long.MaxValue);
        Of(core, leaves, 1_000, ample).Should().NotBeNull();
        (long.MaxValue - ample.Left).Should().BeGreaterThan(10 * inputs.Length, "every node that is made counts");
    }

    // By probability of being reached and then holding, summed over all states; of those that matter alike, the first from the root.
    private static bool[] Kept(FrozenDiagram whole, Chance[] chances, int size)
    {
        var losses = new double[whole.Count];
        for (int state = 0; state < 1 << chances.Length; state++)
        {
            int[] path = PathOf(whole, state);
            double probability = chances.Select((chance, leaf) => (state >> leaf & 1) != 0 ? chance.Fall : chance.Hold).Aggregate((all, each) => all * each);
            foreach (int node in path.Where(_ => path[^1] == DecisionDiagram.Holds))
            {
                losses[node] += probability;
            }
        }

        var isKept = new bool[whole.Count];
        foreach (int node in Enumerable.Range(2, whole.Count - 2).OrderByDescending(node => losses[node]).ThenByDescending(node => node).Take(size))
        {
            isKept[node] = true;
        }

        return isKept;
    }

    // The nodes that are met from the root down, a constant last.
    private static int[] PathOf(FrozenDiagram diagram, int state)
    {
        var path = new List<int> { diagram.Roots[0] };
        while (path[^1] > DecisionDiagram.Fallen)
        {
            bool hasFallen = (state >> diagram.Order[diagram.Levels[path[^1]]] & 1) != 0;
            path.Add(hasFallen ? diagram.Highs[path[^1]] : diagram.Lows[path[^1]]);
        }

        return [.. path];
    }

    private static FrozenDiagram Rounded(CoreFunction core, Chance[] leaves, int size) => Of(core, leaves, size, new WorkMeter(long.MaxValue))!;

    private static FrozenDiagram? Of(CoreFunction core, Chance[] leaves, int size, WorkMeter meter) =>
        RoundedDiagram.Of(core, [.. Enumerable.Range(0, leaves.Length)], leaves, size, meter, CancellationToken.None);
}
