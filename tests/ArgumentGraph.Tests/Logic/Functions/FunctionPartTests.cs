using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Functions;

/// <summary>Parts of functions, work that is counted, deep calls and random numbers.</summary>
public class FunctionPartTests
{
    [Fact]
    public void A_part_is_what_its_roots_need_and_the_same_function() =>
        FunctionCases.Of(seed => RandomFunctions.Make(seed, 1 + (seed % 8), 1 + (seed % 25))).Check(400, 10_000, (seed, function) =>
        {
            var random = new Random(seed);
            int[] roots = [.. function.Roots.Where(_ => random.Next(2) == 0).DefaultIfEmpty(function.Roots[0])];
            MustBe(function, FunctionPart.Of(function, roots), roots);
            MustBe(function, FunctionPart.Below(function, roots[0]), [roots[0]]);
        });

    [Fact]
    public void Work_is_counted_for_the_whole_and_for_its_parts()
    {
        var whole = new WorkMeter(100);
        WorkMeter part = whole.Part(60);
        (whole.Left, part.Left, part.IsSpent).Should().Be((100, 60, false));
        part.Spend(10).Should().BeTrue();
        (whole.Left, part.Left).Should().Be((90, 50));
        whole.Spend(70).Should().BeTrue();
        (whole.Left, part.Left).Should().Be((20, 50));
        whole.Part(50).Left.Should().Be(20, "no more is left of the whole");
        part.Spend(20).Should().BeTrue("just as much as is left");
        (whole.Left, whole.IsSpent, part.Left).Should().Be((0, true, 30));
        part.Spend(1).Should().BeFalse("the whole is spent");
        part.IsSpent.Should().BeFalse();
        var other = new WorkMeter(100);
        WorkMeter little = other.Part(5);
        little.Spend(6).Should().BeFalse();
        (little.Left, little.IsSpent, other.Left, other.WasLate, little.WasLate).Should().Be((0, true, 94, false, false));
    }

    [Fact]
    public void When_the_time_is_up_nothing_is_left()
    {
        var late = new WorkMeter(100, TimeSpan.Zero);
        while (!late.IsSpent)
        {
        }

        (late.Left, late.Spend(1), late.WasLate, late.Part(10).WasLate, late.Part(10).Left).Should().Be((0, false, true, true, 0));
        var early = new WorkMeter(100, TimeSpan.FromDays(1));
        (early.Left, early.Spend(1), early.WasLate).Should().Be((100, true, false));
        var never = new WorkMeter(100, TimeSpan.MaxValue);
        (never.Left, never.Spend(1), never.WasLate).Should().Be((100, true, false));
    }

    [Fact]
    public void Budgets_are_parts_of_a_whole_where_there_is_one()
    {
        var whole = new WorkMeter(50);
        new EngineBudget(10, 100, whole).Start(30).Spend(20).Should().BeTrue();
        whole.Left.Should().Be(30);
        new EngineBudget(10, 100, whole).Start(40).Left.Should().Be(30);
        new EngineBudget(10, 100).Start(40).Left.Should().Be(40);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    [InlineData(1_001)]
    [InlineData(200_000)]
    public void As_deep_as_is_asked_for_there_is_a_stack_and_what_is_thrown_comes_through(int levels)
    {
        DeepCall.Run(levels, () => Depth(levels)).Should().Be(levels);
        FluentActions.Invoking(() => DeepCall.Run<int>(levels, () => throw new InvalidOperationException("so deep")))
            .Should().Throw<InvalidOperationException>().WithMessage("so deep");
        int own = Environment.CurrentManagedThreadId;
        DeepCall.Run(levels, () => Environment.CurrentManagedThreadId == own).Should().Be(levels <= 1_000, "few levels fit any stack");
    }

    [Fact]
    public void Random_numbers_of_a_seed_are_the_same_everywhere()
    {
        // As published by Vigna for the seed 1234567 (SplitMix64).
        var random = new RandomSequence(1234567);
        new[] { random.NextBits(), random.NextBits(), random.NextBits(), random.NextBits(), random.NextBits() }
            .Should().Equal(6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821);
        var again = new RandomSequence(1234567);
        again.Next().Should().Be((6457827717110365317 >> 11) / (double)(1UL << 53));
    }

    private static int Depth(int levels) => levels == 0 ? 0 : 1 + Depth(levels - 1);

    private static void MustBe(StructureFunction whole, FunctionPart part, int[] roots)
    {
        Assert.True(part.Nodes.SequenceEqual(part.Nodes.Order()), "Nodes in another order.");
        Assert.True(part.Function.Roots.Select(root => part.Nodes[root]).SequenceEqual(roots), "Other roots.");
        var needed = new HashSet<int>(roots);
        for (int node = whole.Count - 1; node >= 0; node--)
        {
            needed.UnionWith(needed.Contains(node) ? whole.Inputs[node].ToArray() : []);
        }

        Assert.True(needed.SetEquals(part.Nodes) && part.Function.Count == needed.Count, "Other nodes than are needed.");
        for (int node = 0; node < part.Function.Count; node++)
        {
            Assert.True(
                part.Function.Kinds[node] == whole.Kinds[part.Nodes[node]] && part.Function.Thresholds[node] == whole.Thresholds[part.Nodes[node]]
                    && part.Function.Inputs[node].ToArray().Select(input => part.Nodes[input]).SequenceEqual(whole.Inputs[part.Nodes[node]].ToArray()),
                $"Another node {node}.");
        }
    }
}
