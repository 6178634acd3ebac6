using System.Numerics;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ArgumentGraph.Tests.Logic.Sets;

public class SetAlgebraTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(TestSize.Cases(1_000, 50_000)).WithReplay(2_026, 1);

    [Fact]
    public void A_family_is_what_was_put_in() => ForOne((algebra, family) =>
        SetsOfSets.From(algebra, family.In(algebra)).Equals(family));

    [Fact]
    public void Equal_families_have_one_index() => ForOne((algebra, family) =>
        family.In(algebra) == new SetsOfSets(family.Masks.Reverse()).In(algebra)
        && family.In(algebra) == algebra.Union(family.In(algebra), family.In(algebra)));

    [Fact]
    public void Union_has_the_sets_of_either() => ForTwo((algebra, left, right) =>
        SetsOfSets.From(algebra, algebra.Union(left.In(algebra), right.In(algebra))).Equals(left.Union(right)));

    [Fact]
    public void Product_has_the_unions_up_to_the_order() => ForTwo((algebra, left, right) => Enumerable.Range(0, 11).All(order =>
        SetsOfSets.From(algebra, algebra.Product(left.In(algebra), right.In(algebra), order)).Equals(left.Product(right, order))));

    [Fact]
    public void Minimal_keeps_what_contains_no_other() => ForOne((algebra, family) =>
        SetsOfSets.From(algebra, algebra.Minimal(family.In(algebra))).Equals(family.Minimal()));

    [Fact]
    public void Only_keeps_one_order() => ForOne((algebra, family) => Enumerable.Range(0, 12).All(order =>
        SetsOfSets.From(algebra, algebra.Only(family.In(algebra), order)).Equals(family.Only(order))));

    [Fact]
    public void Sets_are_listed_by_size_then_lexicographically() => ForOne((algebra, family) =>
        string.Join(" ", new SetFamily(algebra.Diagram, family.In(algebra)).Sets().Select(set => $"{{{string.Join(",", set)}}}")) == family.Listed());

    [Fact]
    public void Sets_of_one_size_are_listed_alone() => ForOne((algebra, family) => Enumerable.Range(0, 11).All(order =>
        new SetFamily(algebra.Diagram, family.In(algebra)).Sets(order).Select(set => string.Join(",", set))
            .SequenceEqual(new SetFamily(algebra.Diagram, family.Only(order).In(algebra)).Sets().Select(set => string.Join(",", set)))));

    [Fact]
    public void Sets_are_counted_by_size() => ForOne((algebra, family) =>
    {
        BigInteger[] counts = new SetFamily(algebra.Diagram, family.In(algebra)).CountByOrder();
        return Enumerable.Range(0, 11).All(order => (order < counts.Length ? counts[order] : 0) == family.Only(order).Masks.Count);
    });

    [Fact]
    public void Membership_variables_and_sizes_are_those_of_the_sets() => ForOne((algebra, family) =>
    {
        int index = family.In(algebra);
        var all = new SetFamily(algebra.Diagram, index);
        ulong members = family.Masks.Aggregate(0UL, (union, set) => union | set);
        return Enumerable.Range(0, 1_024).All(mask => all.Contains(SetsOfSets.Members((ulong)mask)) == family.Masks.Contains((ulong)mask))
            && all.Variables().SequenceEqual(SetsOfSets.Members(members))
            && all.IsEmpty == (family.Masks.Count == 0)
            && algebra.Diagram.SmallestOrder(index) == (all.IsEmpty ? 64 : family.Masks.Min(BitOperations.PopCount))
            && algebra.Diagram.LargestOrder(index) == (all.IsEmpty ? -1 : family.Masks.Max(BitOperations.PopCount));
    });

    [Fact]
    public void Families_are_copied_between_diagrams() => ForTwo((algebra, left, right) =>
    {
        int _ = right.In(algebra); // so that indices differ
        SetAlgebra other = NewAlgebra();
        var family = new SetFamily(algebra.Diagram, left.In(algebra));
        return Enumerable.Range(0, 11).All(order => SetsOfSets.From(other, SetTransfer.OfOrder(family, order, other)).Equals(left.Only(order)));
    });

    [Fact]
    public void A_spent_budget_gives_no_family_and_leaves_the_others_as_they_were() => ForTwo((_, left, right) =>
    {
        var small = new SetAlgebra(new CutSetBudget(40, 1_000), CancellationToken.None);
        int one = left.In(small);
        int other = right.In(small);
        int product = small.Product(one, other, 10);
        return (one < 0 || SetsOfSets.From(small, one).Equals(left))
            && (other < 0 || SetsOfSets.From(small, other).Equals(right))
            && (product < 0 || SetsOfSets.From(small, product).Equals(left.Product(right, 10)))
            && small.Diagram.Count <= 40;
    });

    [Fact]
    public void Counts_are_exact_beyond_what_machine_numbers_hold()
    {
        // All sets of 40 of 400: C(400, 40) has 56 digits.
        SetAlgebra algebra = NewAlgebra();
        int[] byCount = new int[41];
        byCount[0] = SetDiagram.Unit;
        for (int variable = 399; variable >= 0; variable--)
        {
            for (int count = 40; count >= 1; count--)
            {
                byCount[count] = algebra.Diagram.Make(variable, byCount[count], byCount[count - 1]);
            }
        }

        BigInteger expected = BigInteger.One;
        for (int i = 1; i <= 40; i++)
        {
            expected = expected * (400 - i + 1) / i;
        }

        new SetFamily(algebra.Diagram, byCount[40]).CountByOrder()[40].Should().Be(expected);
    }

    [Fact]
    public void Work_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var algebra = new SetAlgebra(new CutSetBudget(10_000_000, long.MaxValue), source.Token);
        int family = SetDiagram.Empty;
        source.Cancel();
        Action endless = () =>
        {
            for (int i = 0; i < 10_000_000; i++)
            {
                family = algebra.Union(family, algebra.Diagram.Make(i * 7919 % 10_007, SetDiagram.Empty, SetDiagram.Unit));
            }
        };
        endless.Should().Throw<OperationCanceledException>();
    }

    private static SetAlgebra NewAlgebra() => new(CutSetBudget.Default, CancellationToken.None);

    private static void ForOne(Func<SetAlgebra, SetsOfSets, bool> holds) =>
        Prop.ForAll(SetsOfSets.Arbitrary, family => holds(NewAlgebra(), family)).Check(Config);

    private static void ForTwo(Func<SetAlgebra, SetsOfSets, SetsOfSets, bool> holds) =>
        Prop.ForAll(SetsOfSets.Arbitrary, SetsOfSets.Arbitrary, (left, right) => holds(NewAlgebra(), left, right)).Check(Config);
}
