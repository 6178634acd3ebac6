using System.Numerics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Logic.Sets;

/// <summary>Diagrams of sets: large ones, large sets, budgets, and what is left when no more is made.</summary>
public class SetDiagramTests
{
    [Fact]
    public void A_large_diagram_finds_each_of_its_nodes_again()
    {
        var diagram = new SetDiagram(10_000);
        var made = new Dictionary<(int, int, int), int>();
        var random = new Random(5);
        while (diagram.Count < 3_000)
        {
            (int Variable, int Low, int High) node = (diagram.Count, random.Next(diagram.Count), random.Next(1, diagram.Count));
            int index = diagram.Make(node.Variable, node.Low, node.High);
            made.TryAdd(node, index);
            made[node].Should().Be(index);
        }

        int count = diagram.Count;
        foreach (((int variable, int low, int high), int index) in made)
        {
            diagram.Make(variable, low, high).Should().Be(index);
            (diagram.Variable(index), diagram.Low(index), diagram.High(index)).Should().Be((variable, low, high));
        }

        diagram.Count.Should().Be(count);
        diagram.Make(0, 5, SetDiagram.Empty).Should().Be(5, "no set has the variable");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1_000)]
    public void As_many_nodes_as_the_budget_has_are_made_and_no_more(int budget)
    {
        var diagram = new SetDiagram(budget);
        int made = SetDiagram.Unit;
        for (int variable = budget; made >= 0; variable--)
        {
            made = diagram.Make(variable, SetDiagram.Empty, made);
        }

        diagram.Count.Should().Be(budget);
        if (budget > 2)
        {
            diagram.Make(budget, SetDiagram.Empty, SetDiagram.Unit).Should().Be(2, "what is there is found");
        }
    }

    [Fact]
    public void What_is_frozen_can_be_read_and_not_added_to()
    {
        (SetAlgebra algebra, SetFamily family) = Large(seed: 3);
        string before = Listed(family);
        int count = algebra.Diagram.Count;
        algebra.Freeze();
        Listed(family).Should().Be(before);
        algebra.Diagram.Count.Should().Be(count);
        algebra.Diagram.Make(0, SetDiagram.Unit, SetDiagram.Unit).Should().Be(-1);
    }

    [Fact]
    public void What_was_given_back_is_not_that_of_a_diagram_that_is_still_there()
    {
        (SetAlgebra frozen, SetFamily family) = Large(seed: 3);
        (SetAlgebra kept, SetFamily other) = Large(seed: 4);
        string[] before = [Listed(family), Listed(other)];
        frozen.Freeze();
        (SetAlgebra abandoned, _) = Large(seed: 5);
        abandoned.Abandon();
        abandoned.Diagram.Count.Should().Be(0);
        for (int seed = 6; seed < 10; seed++)
        {
            _ = Large(seed);
        }

        new[] { Listed(family), Listed(other) }.Should().Equal(before);
        kept.Diagram.Count.Should().BeGreaterThan(64);
    }

    [Theory]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(70)]
    public void Sets_that_are_larger_than_is_told_apart_are_listed_and_counted_all_the_same(int size)
    {
        // One of the size, two of one more, and a small one.
        var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        int[][] sets = [[7], [.. Enumerable.Range(0, size)], [.. Enumerable.Range(1, size + 1)], [.. Enumerable.Range(2, size + 1)]];
        int index = SetDiagram.Empty;
        foreach (int[] set in sets)
        {
            int one = SetDiagram.Unit;
            foreach (int member in Enumerable.Reverse(set))
            {
                one = algebra.Diagram.Make(member, SetDiagram.Empty, one);
            }

            index = algebra.Union(index, one);
        }

        var family = new SetFamily(algebra.Diagram, index);
        family.Sets().Should().BeEquivalentTo(sets, options => options.WithStrictOrdering());
        family.Sets(size).Should().BeEquivalentTo([sets[1]]);
        family.Sets(size + 2).Should().BeEmpty();
        family.Sets(size - 1).Should().BeEmpty();
        family.CountByOrder().Select((count, order) => (order, count)).Where(each => !each.count.IsZero)
            .Should().Equal((1, BigInteger.One), (size, BigInteger.One), (size + 1, new BigInteger(2)));
        sets.Should().AllSatisfy(set => family.Contains(set).Should().BeTrue());
        family.Contains([.. Enumerable.Range(0, size + 1)]).Should().BeFalse();
        new FamilySizes(algebra.Diagram).Of(index).Should().BeEquivalentTo(FamilyCounts.Of(family, null));
        algebra.Diagram.LargestOrder(index).Should().Be(size + 1 > 62 ? int.MaxValue : size + 1);
        if (size <= 62)
        {
            string.Join(" ", new SetFamily(algebra.Diagram, algebra.Only(index, size)).Sets().Select(set => string.Join(",", set)))
                .Should().Be(string.Join(",", sets[1]));
        }

        string.Join(" ", new SetFamily(algebra.Diagram, algebra.Truncate(index, 1)).Sets().Select(set => string.Join(",", set))).Should().Be("7");
        new SetFamily(algebra.Diagram, algebra.Minimal(index)).Sets().Count().Should().Be(1, "7 is in each");
    }

    [Fact]
    public void Sizes_counted_one_family_after_the_other_are_those_of_each_by_itself()
    {
        var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        var counting = new FamilySizes(algebra.Diagram);
        for (int seed = 0; seed < TestSize.Cases(400, 5_000); seed++)
        {
            var random = new Random(seed);
            var sets = new SetsOfSets(Enumerable.Range(0, random.Next(0, 30)).Select(_ => (ulong)random.Next(1 << random.Next(1, 14))));
            int family = sets.In(algebra);
            OrderCounts found = counting.Of(family);
            string actual = string.Join(" ", found.Counts.Select((count, i) => $"{found.Smallest + i}:{count}").Where(each => !each.EndsWith(":0")));
            string expected = string.Join(" ", sets.Masks.GroupBy(BitOperations.PopCount).OrderBy(group => group.Key).Select(group => $"{group.Key}:{group.Count()}"));
            Assert.True(actual == expected, $"Seed {seed}: {actual} instead of {expected}.");
        }
    }

    [Fact]
    public void Lows_are_skipped_to_the_first_that_matters()
    {
        for (int seed = 0; seed < TestSize.Cases(400, 5_000); seed++)
        {
            var random = new Random(seed);
            var diagram = new SetDiagram(10_000);
            var skips = new LowSkips(diagram);
            List<int> families = [SetDiagram.Empty, SetDiagram.Unit];
            for (int variable = 100; variable > 0; variable -= random.Next(1, 4))
            {
                families.Add(diagram.Make(variable, families[random.Next(2) == 0 ? families.Count - 1 : random.Next(families.Count)], SetDiagram.Unit));
                int family = families[random.Next(families.Count)];
                int from = random.Next(0, 104);
                int expected = family;
                while (diagram.Variable(expected) < from)
                {
                    expected = diagram.Low(expected);
                }

                Assert.True(skips.To(family, from) == expected, $"Seed {seed}: {skips.To(family, from)} instead of {expected}.");
            }
        }
    }

    [Fact]
    public void Steps_are_counted_and_what_is_left_of_them_at_the_end()
    {
        var meter = new WorkMeter(1_000_000_000);
        var algebra = new SetAlgebra(CutSetBudget.Default with { Meter = meter }, CancellationToken.None);
        SetFamily family = LargeIn(algebra, 3);
        long steps = algebra.Steps;
        steps.Should().BeGreaterThan(1 << 14, "else nothing is counted before the end");
        long counted = 1_000_000_000 - meter.Left;
        counted.Should().Be(10 * (steps - (steps % (1 << 14))), "a step is as much work as ten, counted some thousands at a time");
        algebra.Freeze();
        (1_000_000_000 - meter.Left).Should().Be(10 * steps);
        family.IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void After_the_steps_that_are_allowed_nothing_is_found_until_more_are()
    {
        var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        int left = Random(algebra, 1, 200);
        int right = Random(algebra, 2, 200);
        algebra.AllowSteps(10);
        long before = algebra.Steps;
        algebra.Product(left, right, SetAlgebra.AllOrders).Should().Be(-1);
        algebra.Steps.Should().BeInRange(before + 10, before + 100, "it gives up soon after");
        algebra.AllowSteps(10_000_000);
        algebra.Product(left, right, SetAlgebra.AllOrders).Should().BePositive();
        var little = new SetAlgebra(CutSetBudget.Default with { Steps = 50 }, CancellationToken.None);
        Random(little, 1, 200).Should().Be(-1);
        little.AllowSteps(long.MaxValue / 2);
        little.Union(little.Diagram.Make(3, 0, 1), little.Diagram.Make(4, 0, 1)).Should().Be(-1, "the whole budget is spent");
    }

    [Fact]
    public void Wide_families_are_worked_on_as_others_are()
    {
        for (int seed = 0; seed < TestSize.Cases(400, 5_000); seed++)
        {
            var random = new Random(seed);
            var wide = new SetAlgebra(CutSetBudget.Default, CancellationToken.None, isWide: true);
            SetsOfSets[] families = [.. Enumerable.Range(0, random.Next(0, 7)).Select(_ =>
                new SetsOfSets(Enumerable.Range(0, random.Next(0, 12)).Select(_ => (ulong)random.Next(1 << random.Next(1, 12)))))];
            int[] indices = [.. families.Select(family => family.In(wide))];
            var union = new SetsOfSets(families.SelectMany(family => family.Masks));
            Assert.True(SetsOfSets.From(wide, wide.Union((int[])indices.Clone())).Equals(union), $"Seed {seed}: union.");
            Assert.True(SetsOfSets.From(wide, wide.Minimal(union.In(wide))).Equals(union.Minimal()), $"Seed {seed}: minimal sets.");
            for (int i = 1; i < indices.Length; i++)
            {
                var without = new SetsOfSets(families[i].Masks.Where(set => !families[i - 1].Masks.Any(other => (other & set) == other)));
                Assert.True(SetsOfSets.From(wide, wide.Without(indices[i], indices[i - 1])).Equals(without), $"Seed {seed}: without.");
                Assert.True(SetsOfSets.From(wide, wide.Truncate(indices[i], 3)).Equals(
                    new SetsOfSets(families[i].Masks.Where(set => BitOperations.PopCount(set) <= 3))), $"Seed {seed}: small ones.");
            }
        }
    }

    private static string Listed(SetFamily family) => string.Join(" ", family.Sets().Select(set => string.Join(",", set)));

    private static (SetAlgebra Algebra, SetFamily Family) Large(int seed)
    {
        var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        return (algebra, LargeIn(algebra, seed));
    }

    private static SetFamily LargeIn(SetAlgebra algebra, int seed) => new(algebra.Diagram, algebra.Minimal(Random(algebra, seed, 400)));

    private static int Random(SetAlgebra algebra, int seed, int sets)
    {
        var random = new Random(seed);
        return new SetsOfSets(Enumerable.Range(0, sets).Select(_ => (ulong)random.NextInt64(1L << 40) & (ulong)random.NextInt64(1L << 40))).In(algebra);
    }
}
