using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <summary>
/// For each element's number, a row of other elements' numbers: compressed sparse rows. The row of the element n is
/// <c>Items[Starts[n] .. Starts[n + 1]]</c>. Nothing here copies; everything takes constant time, except where a member says so.
/// </summary>
/// <remarks>
/// A <c>default</c> value has no rows, and its arrays are <c>default</c> as well. Two values are equal if they hold the same
/// arrays, not if they hold the same numbers.
/// </remarks>
public readonly record struct NumberedRows
{
    internal NumberedRows(Rows rows)
    {
        Starts = ImmutableCollectionsMarshal.AsImmutableArray(rows.Starts);
        Items = ImmutableCollectionsMarshal.AsImmutableArray(rows.Items);
    }

    /// <summary>For each element's number where in <see cref="Items"/> its row begins; then, as the last, the length of <see cref="Items"/>.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>All rows, one after the other.</summary>
    public ImmutableArray<int> Items { get; }

    /// <summary>The row of an element.</summary>
    /// <param name="number">The element's number.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such number.</exception>
    public ReadOnlySpan<int> this[int number] => Items.AsSpan()[Starts[number]..Starts[number + 1]];

    /// <summary>How long the row of an element is.</summary>
    /// <param name="number">The element's number.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such number.</exception>
    public int CountOf(int number) => Starts[number + 1] - Starts[number];
}
