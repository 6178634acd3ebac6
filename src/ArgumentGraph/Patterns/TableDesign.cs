using System.Numerics;

namespace ArgumentGraph.Patterns;

/// <summary>A declared table, by numbers. There are at most 64, so that a set of them is the bits of a number.</summary>
internal sealed class TableDesign(PatternTable declaration)
{
    public const int Most = 64;

    public PatternTable Declaration { get; } = declaration;

    public string Name => Declaration.Name;

    /// <summary>The columns of the key, by number; none in a table of a single row, which is bound everywhere.</summary>
    public int[] Key { get; init; } = [];

    /// <summary>The tables that rows refer to, and the columns that hold the key there.</summary>
    public (int Table, int[] Columns)[] References { get; init; } = [];

    /// <summary>The column with the key of the row above; -1 if there is none.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>Itself and every table that it refers to, directly or through others: what is bound with one of its rows.</summary>
    public ulong Closure { get; set; }

    public bool IsSingle => Key.Length == 0;

    /// <summary>The numbers in a set, ascending.</summary>
    public static IEnumerable<int> In(ulong set)
    {
        for (; set != 0; set &= set - 1)
        {
            yield return BitOperations.TrailingZeroCount(set);
        }
    }
}
