namespace ArgumentGraph.Rendering;

/// <summary>A root or public goal of a module. Made by <see cref="ReportTables.ToModuleGoalRows(ModulesReport)"/>.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Id">The goal's id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Statement">What it says.</param>
/// <param name="Joined">How it stands in the joined argument.</param>
/// <param name="Alone">How it stands with its module taken alone.</param>
/// <param name="OnlyJoined">The ids of the single points that only the joined argument shows.</param>
/// <param name="IsExhaustive">Whether every single point was found; false where the budget was spent before.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record ModuleGoalRow(
    string Module,
    string Id,
    string Kind,
    string Statement,
    string Joined,
    string Alone,
    string OnlyJoined,
    bool IsExhaustive,
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
        nameof(Joined),
        nameof(Alone),
        nameof(OnlyJoined),
        nameof(IsExhaustive),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Module, Id, Kind, Statement, Joined, Alone, OnlyJoined, IsExhaustive, Baseline, Date];
}
