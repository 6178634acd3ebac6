using System.Numerics;

namespace ArgumentGraph.Rendering;

/// <summary>
/// Two basic elements whose joint loss brings down what neither brings down alone. Made by <see cref="ReportTables.ToPairRows(LoadBearingReport)"/>.
/// </summary>
/// <param name="First">The one with the smaller id.</param>
/// <param name="Second">The other.</param>
/// <param name="FirstStatement">What the first states.</param>
/// <param name="SecondStatement">What the second states.</param>
/// <param name="PathwayCount">How many pathways fall with both.</param>
/// <param name="Pathways">Those pathways.</param>
/// <param name="OnlyTogether">Those that neither brings down alone.</param>
/// <param name="PairsTotal">How many pairs there are in all: with more than there are rows, not all were listed.</param>
/// <param name="IsExhaustive">Whether <see cref="PairsTotal"/> counts every pair; false when the budget was spent.</param>
/// <param name="Baseline">The baseline from which elements fall.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record PairRow(
    string First,
    string Second,
    string FirstStatement,
    string SecondStatement,
    int PathwayCount,
    string Pathways,
    string OnlyTogether,
    BigInteger PairsTotal,
    bool IsExhaustive,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(First),
        nameof(Second),
        nameof(FirstStatement),
        nameof(SecondStatement),
        nameof(PathwayCount),
        nameof(Pathways),
        nameof(OnlyTogether),
        nameof(PairsTotal),
        nameof(IsExhaustive),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [First, Second, FirstStatement, SecondStatement, PathwayCount, Pathways, OnlyTogether, PairsTotal, IsExhaustive, Baseline, Date];
}
