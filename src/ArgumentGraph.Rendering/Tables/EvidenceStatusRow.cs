namespace ArgumentGraph.Rendering;

/// <summary>What runs say of an item of evidence, and what counts. Made by <see cref="ReportTables.ToRows(EvidenceReport)"/>.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Statement">Its statement.</param>
/// <param name="Written">The state that is written; null: not stated.</param>
/// <param name="State">The state in which it counts; null: not stated.</param>
/// <param name="Standing">Its own standing.</param>
/// <param name="IsDecidedByRecord">Whether a record decides the state.</param>
/// <param name="Verdict">What its newest run says; null where no record of its subject is about it.</param>
/// <param name="Collected">When that was collected, in UTC, for example <c>2026-11-29T03:15:00Z</c>.</param>
/// <param name="AgeInDays">How many days before the day of judgement that was.</param>
/// <param name="Subject">What was tried; or null.</param>
/// <param name="Cases">How many cases passed and failed; or null.</param>
/// <param name="Run">The address of the run; or null.</param>
/// <param name="Artefact">The file of the record that is traced; or null.</param>
/// <param name="ArtefactState">Whether it is as recorded.</param>
/// <param name="IsContradiction">Whether the written state and the newest record contradict each other.</param>
/// <param name="OtherSubject">The subject of its newest record, where that is another and the record does not count; else null.</param>
/// <param name="Records">How many records are about it.</param>
/// <param name="Baseline">The baseline that was evaluated.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record EvidenceStatusRow(
    string Id,
    string Statement,
    string? Written,
    string? State,
    string Standing,
    bool IsDecidedByRecord,
    string? Verdict,
    string? Collected,
    int? AgeInDays,
    string? Subject,
    string? Cases,
    string? Run,
    string? Artefact,
    string ArtefactState,
    bool IsContradiction,
    string? OtherSubject,
    int Records,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(Written),
        nameof(State),
        nameof(Standing),
        nameof(IsDecidedByRecord),
        nameof(Verdict),
        nameof(Collected),
        nameof(AgeInDays),
        nameof(Subject),
        nameof(Cases),
        nameof(Run),
        nameof(Artefact),
        nameof(ArtefactState),
        nameof(IsContradiction),
        nameof(OtherSubject),
        nameof(Records),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
    [
        Id, Statement, Written, State, Standing, IsDecidedByRecord, Verdict, Collected, AgeInDays, Subject, Cases, Run, Artefact, ArtefactState,
        IsContradiction, OtherSubject, Records, Baseline, Date,
    ];
}
