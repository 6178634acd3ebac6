namespace ArgumentGraph.Rendering;

/// <summary>A line of the worksheet for the next case. Made by <see cref="ReportTables.ToRows(NextVersion)"/>.</summary>
/// <param name="Id">The evidence's id.</param>
/// <param name="Statement">What it states.</param>
/// <param name="OldSubject">What it was collected on; null where it states no subject.</param>
/// <param name="State">Its state in the old case; null where none is stated.</param>
/// <param name="Collected">The day on which it was collected.</param>
/// <param name="Source">Where it is found.</param>
/// <param name="Action"><c>collectAgain</c>, <c>carryOver</c>, <c>drop</c> or <c>keep</c>.</param>
/// <param name="Subject">What it is on in the next case; null where it is dropped or states no subject.</param>
/// <param name="CitedBy">The elements that cite it.</param>
public sealed record EvidenceTaskRow(
    string Id,
    string Statement,
    string? OldSubject,
    string? State,
    DateOnly? Collected,
    string? Source,
    string Action,
    string? Subject,
    string CitedBy) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(OldSubject),
        nameof(State),
        nameof(Collected),
        nameof(Source),
        nameof(Action),
        nameof(Subject),
        nameof(CitedBy),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Id, Statement, OldSubject, State, Collected, Source, Action, Subject, CitedBy];
}
