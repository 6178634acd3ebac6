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
    public void Frozen_for_one_family_a_diagram_holds_what_that_family_needs_alone()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            (SetAlgebra algebra, SetFamily family) = Large(seed);
            string before = Listed(family);
            int count = algebra.Diagram.Count;
            SetFamily frozen = algebra.Freeze(family.Root)!;
            Listed(frozen).Should().Be(before);
            frozen.Diagram.Count.Should().Be(frozen.Root + 1).And.BeLessThan(count);
            IEnumerable<int> nodes = Enumerable.Range(2, frozen.Root - 1);
            HashSet<int> needed = [frozen.Root, .. nodes.Select(frozen.Diagram.Low), .. nodes.Select(frozen.Diagram.High)];
            nodes.Should().OnlyContain(node => needed.Contains(node));
            frozen.Diagram.Make(0, SetDiagram.Unit, SetDiagram.Unit).Should().Be(-1);
        }
    }

    [Theory]
    [InlineData(SetDiagram.Empty, 0)]
    [InlineData(SetDiagram.Unit, 1)]
    public void Frozen_for_a_family_without_variables_a_diagram_holds_nothing_else(int family, int sets)
    {
        SetFamily frozen = Large(seed: 3).Algebra.Freeze(family)!;
        frozen.Diagram.Count.Should().Be(2);
        frozen.Sets().Should().HaveCount(sets);
        Large(seed: 3).Algebra.Freeze(-1).Should().BeNull();
    }

    [Fact]
    public void As_many_nodes_are_made_as_it_takes_whatever_was_expected()
    {
        foreach (int expected in (int[])[0, 64, 65, 1_000, int.MaxValue])
        {
            var diagram = new SetDiagram(300, expected);
            int made = SetDiagram.Unit;
            for (int variable = 1_000; made >= 0; variable--)
            {
                made = diagram.Make(variable, SetDiagram.Empty, made);
            }

            diagram.Count.Should().Be(300);
        }
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
            string actual = string.Join(" ", found.Counts.Select((count, i) => $"{found.Smallest + i}:{count}")
                .Where(each => !each.EndsWith(":0", StringComparison.Ordinal)));
            string expected = string.Join(
                " ", sets.Masks.GroupBy(BitOperations.PopCount).OrderBy(group => group.Key).Select(group => $"{group.Key}:{group.Count()}"));
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

    /// <summary>Each operation on two families.</summary>
    public static TheoryData<string> Operations => [.. Named.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_operation_gives_up_when_its_steps_are_spent_and_goes_on_when_there_are_more(string name)
    {
        Func<SetAlgebra, int, int, int> operation = Named[name];
        var whole = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        (int one, int other) = (Random(whole, 1, 60), Random(whole, 2, 60));
        long before = whole.Steps;
        string expected = Listed(new SetFamily(whole.Diagram, operation(whole, one, other)));
        long steps = whole.Steps - before;
        steps.Should().BeGreaterThan(20);
        foreach (long allowed in new[] { 0, 1, steps / 2, steps - 1 })
        {
            var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
            (one, other) = (Random(algebra, 1, 60), Random(algebra, 2, 60));
            algebra.AllowSteps(allowed);
            operation(algebra, one, other).Should().Be(-1, "{0} of {1} steps are too few", allowed, steps);
            algebra.Steps.Should().BeLessThanOrEqualTo(before + allowed + 50, "it gives up soon");
            algebra.AllowSteps(steps);
            Listed(new SetFamily(algebra.Diagram, operation(algebra, one, other))).Should().Be(expected);
        }

        var exact = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        (one, other) = (Random(exact, 1, 60), Random(exact, 2, 60));
        exact.AllowSteps(steps);
        operation(exact, one, other).Should().BePositive();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Of_what_was_not_found_nothing_is_found(string name)
    {
        var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        int family = Random(algebra, 1, 10);
        Named[name](algebra, -1, -1).Should().Be(-1);
        Named[name](algebra, -1, family).Should().Be(-1);
        if (name is "union" or "product" or "without")
        {
            Named[name](algebra, family, -1).Should().Be(-1);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_operation_gives_up_when_its_nodes_are_spent(string name)
    {
        var whole = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        (int one, int other) = (Random(whole, 1, 60), Random(whole, 2, 60));
        int before = whole.Diagram.Count;
        Named[name](whole, one, other).Should().BePositive();
        int after = whole.Diagram.Count;
        after.Should().BeGreaterThan(before);
        foreach (int nodes in new[] { before, (before + after) / 2, after - 1, after })
        {
            var algebra = new SetAlgebra(CutSetBudget.Default with { Nodes = nodes }, CancellationToken.None);
            (one, other) = (Random(algebra, 1, 60), Random(algebra, 2, 60));
            (Named[name](algebra, one, other) >= 0).Should().Be(nodes == after, "{0} of {1} nodes", nodes, after);
        }
    }

    [Fact]
    public void When_all_work_is_spent_nothing_more_is_found()
    {
        var meter = new WorkMeter(10 * (1 << 14));
        var algebra = new SetAlgebra(CutSetBudget.Default with { Meter = meter }, CancellationToken.None);
        int family = SetDiagram.Empty;
        for (int seed = 1; seed < 200 && family >= 0; seed++)
        {
            family = algebra.Union(family, Random(algebra, seed, 50));
        }

        family.Should().Be(-1);
        algebra.Steps.Should().BeInRange(1 << 15, (1 << 15) + 100, "it is asked every 16,384 steps whether there is more");
        algebra.AllowSteps(1_000);
        Random(algebra, 1_000, 50).Should().Be(-1);
    }

    [Fact]
    public void Work_is_counted_of_what_is_abandoned_too()
    {
        var meter = new WorkMeter(1_000_000);
        var algebra = new SetAlgebra(CutSetBudget.Default with { Meter = meter }, CancellationToken.None);
        _ = Random(algebra, 1, 10);
        long steps = algebra.Steps;
        algebra.Abandon();
        (1_000_000 - meter.Left).Should().Be(10 * steps).And.BePositive();
    }

    [Fact]
    public void At_the_ends_of_families()
    {
        var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        int family = Random(algebra, 1, 20);
        algebra.Without(family, SetDiagram.Unit).Should().Be(SetDiagram.Empty, "every set contains the empty one");
        algebra.Without(SetDiagram.Unit, SetDiagram.Unit).Should().Be(SetDiagram.Empty);
        algebra.Without(SetDiagram.Unit, algebra.Diagram.Make(3, SetDiagram.Empty, SetDiagram.Unit)).Should().Be(SetDiagram.Unit);
        algebra.Without(family, SetDiagram.Empty).Should().Be(family);
        algebra.Without(family, algebra.Union(algebra.Diagram.Make(39, SetDiagram.Empty, SetDiagram.Unit), SetDiagram.Unit)).Should().Be(SetDiagram.Empty);
        var sizes = new FamilySizes(algebra.Diagram);
        sizes.Of(SetDiagram.Unit).Should().BeEquivalentTo(OrderCounts.One);
        sizes.Of(SetDiagram.Empty).IsNone.Should().BeTrue();
        new SetFamily(algebra.Diagram, SetDiagram.Empty).CountByOrder().Should().Equal(BigInteger.Zero);
        new SetFamily(algebra.Diagram, SetDiagram.Unit).CountByOrder().Should().Equal(BigInteger.One);
        FamilyCounts.Total(new SetFamily(algebra.Diagram, SetDiagram.Unit), []).Should().Be(1);
        FamilyCounts.Total(new SetFamily(algebra.Diagram, SetDiagram.Empty), []).Should().Be(0);

        // The empty set beside one of 70.
        int large = SetDiagram.Unit;
        for (int member = 69; member >= 0; member--)
        {
            large = algebra.Diagram.Make(member, SetDiagram.Empty, large);
        }

        algebra.Only(algebra.Union(large, SetDiagram.Unit), 0).Should().Be(SetDiagram.Unit);
        algebra.Only(algebra.Union(large, SetDiagram.Unit), 1).Should().Be(SetDiagram.Empty);
    }

    [Fact]
    public void Copies_are_not_made_where_they_do_not_fit()
    {
        var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        var family = new SetFamily(algebra.Diagram, algebra.Union(Sets(algebra, [1, 2, 3]), Sets(algebra, [4, 5, 6])));
        SetTransfer.OfOrder(family, 3, new SetAlgebra(CutSetBudget.Default with { Nodes = 4 }, CancellationToken.None)).Should().Be(-1);
        SetTransfer.OfOrder(family, 3, new SetAlgebra(CutSetBudget.Default with { Nodes = 8 }, CancellationToken.None)).Should().BePositive();
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

    private static readonly Dictionary<string, Func<SetAlgebra, int, int, int>> Named = new(StringComparer.Ordinal)
    {
        ["union"] = (algebra, one, other) => algebra.Union(one, other),
        ["product"] = (algebra, one, other) => algebra.Product(one, other, 14),
        ["product of all sizes"] = (algebra, one, other) => algebra.Product(one, other < 0 ? other : algebra.Truncate(other, 9), SetAlgebra.AllOrders),
        ["small ones"] = (algebra, one, _) => algebra.Truncate(one, 9),
        ["of one size"] = (algebra, one, _) => algebra.Only(one, 9),
        ["without"] = (algebra, one, other) => algebra.Without(one, algebra.Union(algebra.Truncate(other, 8), algebra.Truncate(one, 8))),
        ["minimal ones"] = (algebra, one, other) => algebra.Minimal(one < 0 ? one : algebra.Union(one, algebra.Truncate(other, 8))),
    };

    private static int Sets(SetAlgebra algebra, int[] members) => Enumerable.Reverse(members).Aggregate(
        SetDiagram.Unit, (family, member) => algebra.Diagram.Make(member, SetDiagram.Empty, family));

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
