using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Tests.Logic.Sets;

/// <summary>Sets of one size in the order of names that are not the variables, held against sorting all of them.</summary>
public class SetSequenceTests
{
    [Fact]
    public void Sets_come_in_the_order_of_names_with_what_is_required_and_without_what_is_excluded()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            int variables = random.Next(1, 11);
            var family = new SetsOfSets(Enumerable.Range(0, random.Next(1, 60)).Select(_ => (ulong)random.Next(1 << variables)));
            var (sequence, names) = SequenceOf(family, variables, random);
            for (int order = 0; order <= variables + 1; order++)
            {
                bool[] required = [.. Enumerable.Range(0, variables).Select(_ => random.Next(8) == 0)];
                bool[] excluded = [.. Enumerable.Range(0, variables).Select(_ => random.Next(8) == 0)];
                MustBe(sequence.Of(order), Sorted(family, names, order, null, null), $"all of {order}, seed {seed}");
                MustBe(sequence.Of(order, required), Sorted(family, names, order, required, null), $"some required, seed {seed}");
                MustBe(sequence.Of(order, null, excluded), Sorted(family, names, order, null, excluded), $"some excluded, seed {seed}");
                MustBe(sequence.Of(order, required, excluded), Sorted(family, names, order, required, excluded), $"both, seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData(13, 6)] // 1,716 sets
    [InlineData(15, 7)] // 6,435: more than are gathered at once, and those with the first name too
    [InlineData(16, 3)]
    public void Many_come_in_parts_and_still_in_order(int variables, int order)
    {
        var random = new Random(variables);
        var all = new SetsOfSets(Enumerable.Range(0, 1 << variables).Select(mask => (ulong)mask).Where(mask =>
            System.Numerics.BitOperations.PopCount(mask) is var size && (size == order || (size == order + 1 && mask % 97 == 0))));
        var (sequence, names) = SequenceOf(all, variables, random);
        bool[] required = [.. Enumerable.Range(0, variables).Select(variable => variable == 5)];
        bool[] excluded = [.. Enumerable.Range(0, variables).Select(variable => variable == 2)];
        MustBe(sequence.Of(order), Sorted(all, names, order, null, null), $"all");
        MustBe(sequence.Of(order + 1), Sorted(all, names, order + 1, null, null), $"the larger ones");
        MustBe(sequence.Of(order, required), Sorted(all, names, order, required, null), $"with one");
        MustBe(sequence.Of(order, required, excluded), Sorted(all, names, order, required, excluded), $"with one and without another");
        MustBe(sequence.Of(order, null, excluded).Take(10), [.. Sorted(all, names, order, null, excluded).Take(10)], $"the first ten without one");
        required.Count(each => each).Should().Be(1, "what was given is left as it was");
        excluded.Count(each => each).Should().Be(1);
    }

    [Fact]
    public void A_family_without_sets_has_none_and_one_of_the_empty_set_has_that()
    {
        var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        new SetSequence(new SetFamily(algebra.Diagram, SetDiagram.Unit), [4]).Of(0).Should().ContainSingle().Which.Should().BeEmpty();
        new SetSequence(new SetFamily(algebra.Diagram, SetDiagram.Unit), [4]).Of(1).Should().BeEmpty();
        new SetSequence(new SetFamily(algebra.Diagram, SetDiagram.Empty), [4]).Of(0).Should().BeEmpty();
    }

    [Fact]
    public void What_no_set_has_cannot_be_required()
    {
        var family = new SetsOfSets([0b0110_0000UL, 0b1100_0000UL, 0b1000_0000UL]);
        var (sequence, names) = SequenceOf(family, 9, new Random(1));
        for (int variable = 0; variable < 9; variable++)
        {
            bool[] required = [.. Enumerable.Range(0, 9).Select(other => other == variable)];
            for (int order = 0; order < 4; order++)
            {
                MustBe(sequence.Of(order, required), Sorted(family, names, order, required, null), $"of {order} with {variable}");
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    public void What_is_left_out_stays_so_whatever_part_comes(int first)
    {
        // 6,435 sets of seven of 15, of which two are left out; 1,716 are left.
        var all = new SetsOfSets(Enumerable.Range(0, 1 << 15).Select(mask => (ulong)mask).Where(mask => System.Numerics.BitOperations.PopCount(mask) == 7));
        var (sequence, names) = SequenceOf(all, 15, new Random(first));
        int[] byName = [.. names.Order()];
        bool[] excluded = [.. names.Select(name => name == byName[first] || name == byName[first + 1])];
        bool[] required = [.. names.Select(name => name == byName[first + 2])];
        MustBe(sequence.Of(7, null, excluded), Sorted(all, names, 7, null, excluded), $"without");
        MustBe(sequence.Of(7, required, excluded), Sorted(all, names, 7, required, excluded), $"with and without");
        MustBe(sequence.Of(7, required), Sorted(all, names, 7, required, null), $"with");
    }

    // With names that ascend in another order than the variables.
    private static (SetSequence Sequence, int[] Names) SequenceOf(SetsOfSets family, int variables, Random random)
    {
        var algebra = new SetAlgebra(CutSetBudget.Default, CancellationToken.None);
        int[] names = [.. Enumerable.Range(0, variables).Select(variable => 100 + (7 * variable))];
        random.Shuffle(names);
        return (new SetSequence(new SetFamily(algebra.Diagram, family.In(algebra)), names), names);
    }

    private static int[][] Sorted(SetsOfSets family, int[] names, int order, bool[]? required, bool[]? excluded) =>
    [
        .. family.Masks.Select(SetsOfSets.Members).Where(set => set.Length == order)
            .Where(set => required is null || Enumerable.Range(0, required.Length).All(variable => !required[variable] || set.Contains(variable)))
            .Where(set => excluded is null || !set.Any(variable => excluded[variable]))
            .Select(set => set.Select(variable => names[variable]).Order().ToArray())
            .OrderBy(set => set, Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))),
    ];

    private static void MustBe(IEnumerable<int[]> found, int[][] expected, FormattableString what)
    {
        string actual = string.Join(" ", found.Select(set => string.Join(",", set)));
        Assert.True(actual == string.Join(" ", expected.Select(set => string.Join(",", set))), FormattableString.Invariant(what));
    }
}
