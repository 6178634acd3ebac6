namespace ArgumentGraph.Rendering;

/// <summary>What a basic element is to a pathway: a cell of the heat map. Made by <see cref="ReportTables.ToRoleRows"/>.</summary>
/// <param name="Pathway">The pathway's id.</param>
/// <param name="Id">The element's id.</param>
/// <param name="Kind">The kind of element.</param>
/// <param name="Role">What it is: <c>loadBearing</c>, <c>contributing</c>, <c>redundant</c>, <c>notInHand</c>, <c>opposing</c>, <c>notSettled</c> (the budget
/// did not allow to tell) or <c>none</c>.</param>
/// <param name="Baseline">The baseline from which elements fall.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record RoleRow(
    string Pathway,
    string Id,
    string Kind,
    string Role,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Pathway),
        nameof(Id),
        nameof(Kind),
        nameof(Role),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Pathway, Id, Kind, Role, Baseline, Date];
}
