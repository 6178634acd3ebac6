namespace ArgumentGraph.Rendering;

/// <summary>An element on which two or more of what a module cites rest. Made by <see cref="ReportTables.ToSharedElementRows(ModulesReport)"/>.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Id">The element's id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Statement">What it says.</param>
/// <param name="IsBasic">Whether it can fall by itself.</param>
/// <param name="ThroughCount">How much of what the module cites rests on it.</param>
/// <param name="Through">The ids of that.</param>
/// <param name="SharedCount">How many shared elements the module has, listed or not.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record SharedElementRow(
    string Module,
    string Id,
    string Kind,
    string Statement,
    bool IsBasic,
    int ThroughCount,
    string Through,
    int SharedCount,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Module),
        nameof(Id),
        nameof(Kind),
        nameof(Statement),
        nameof(IsBasic),
        nameof(ThroughCount),
        nameof(Through),
        nameof(SharedCount),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Module, Id, Kind, Statement, IsBasic, ThroughCount, Through, SharedCount, Baseline, Date];
}
