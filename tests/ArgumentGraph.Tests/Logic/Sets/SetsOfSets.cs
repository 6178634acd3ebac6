using System.Numerics;
using ArgumentGraph.Logic.Sets;
using FsCheck;
using FsCheck.Fluent;

namespace ArgumentGraph.Tests.Logic.Sets;

/// <summary>A family of sets of small numbers, plainly: each set a mask of bits. And what its operations mean, by their definitions.</summary>
internal sealed class SetsOfSets : IEquatable<SetsOfSets>
{
    private readonly SortedSet<ulong> _sets;

    public SetsOfSets(IEnumerable<ulong> sets) => _sets = [.. sets];

    public IReadOnlyCollection<ulong> Masks => _sets;

    /// <summary>Families over ten variables, of a dozen sets or so, some of them dense.</summary>
    public static Arbitrary<SetsOfSets> Arbitrary { get; } = Arb.From(
        Gen.ListOf(Gen.OneOf(Gen.Choose(0, 1023), Gen.Choose(0, 15), Gen.Elements(Enumerable.Range(0, 10).Select(bit => 1 << bit))))
            .Select(masks => new SetsOfSets(masks.Select(mask => (ulong)mask))),
        family => family._sets.Select(set => new SetsOfSets(family._sets.Where(other => other != set))));

    public SetsOfSets Union(SetsOfSets other) => new(_sets.Union(other._sets));

    public SetsOfSets Product(SetsOfSets other, int order) =>
        new(_sets.SelectMany(left => other._sets.Select(right => left | right)).Where(set => BitOperations.PopCount(set) <= order));

    public SetsOfSets Only(int order) => new(_sets.Where(set => BitOperations.PopCount(set) == order));

    public SetsOfSets Minimal() => new(_sets.Where(set => !_sets.Any(other => other != set && (other & set) == other)));

    /// <summary>As lists of members, smaller sets first, then in lexicographic order.</summary>
    public string Listed() =>
        string.Join(" ", _sets.Select(Members).OrderBy(set => set.Length).ThenBy(set => set, Lexicographic).Select(set => $"{{{string.Join(",", set)}}}"));

    public static int[] Members(ulong set) => [.. Enumerable.Range(0, 64).Where(bit => (set >> bit & 1) != 0)];

    /// <summary>The same family in a diagram.</summary>
    public int In(SetAlgebra algebra)
    {
        int family = SetDiagram.Empty;
        foreach (ulong set in _sets)
        {
            int one = SetDiagram.Unit;
            foreach (int variable in Enumerable.Reverse(Members(set)))
            {
                one = algebra.Diagram.Make(variable, SetDiagram.Empty, one);
            }

            family = algebra.Union(family, one);
        }

        return family;
    }

    public static SetsOfSets From(SetAlgebra algebra, int family) =>
        new(new SetFamily(algebra.Diagram, family).Sets().Select(set => set.Aggregate(0UL, (mask, member) => mask | (1UL << member))));

    public bool Equals(SetsOfSets? other) => other is not null && _sets.SetEquals(other._sets);

    public override bool Equals(object? obj) => Equals(obj as SetsOfSets);

    public override int GetHashCode() => _sets.Count;

    public override string ToString() => Listed();

    private static IComparer<int[]> Lexicographic { get; } = Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));
}
