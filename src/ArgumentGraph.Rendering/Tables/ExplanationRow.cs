namespace ArgumentGraph.Rendering;

/// <summary>A sentence of an explanation. Made by <see cref="ReportTables.ToRows(Explanation)"/>.</summary>
/// <param name="Explained">The element that is explained.</param>
/// <param name="Depth">How many steps the sentence's element is from it.</param>
/// <param name="Id">The element that the sentence is about.</param>
/// <param name="Text">The sentence; the last says so where the explanation was cut off.</param>
public sealed record ExplanationRow(
    string Explained,
    int Depth,
    string Id,
    string Text) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Explained),
        nameof(Depth),
        nameof(Id),
        nameof(Text),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Explained, Depth, Id, Text];
}
