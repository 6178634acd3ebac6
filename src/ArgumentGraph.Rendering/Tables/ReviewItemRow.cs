namespace ArgumentGraph.Rendering;

/// <summary>What a review says of an element, and whether it was said of what is there now. Made by <see cref="ReportTables.ToRows(ReviewReport)"/>.</summary>
/// <param name="Review">The review's id.</param>
/// <param name="Reviewer">Who reviewed.</param>
/// <param name="IsOutside">Whether the reviewer is from outside.</param>
/// <param name="Reviewed">When.</param>
/// <param name="Access">What the reviewer was shown.</param>
/// <param name="Id">The element's id, as it was.</param>
/// <param name="Conclusion">Whether what it says is right.</param>
/// <param name="Argument">Whether the argument for it is.</param>
/// <param name="Ground">What the verdicts rest on; null where that is not said.</param>
/// <param name="Reason">Why; or null.</param>
/// <param name="State">Whether it was said of what is there now, for example <c>supportChanged</c>.</param>
/// <param name="IsSuperseded">Whether the same reviewer said something of it later.</param>
/// <param name="Changes">The ids of the elements because of which it is not current; null where that cannot be told.</param>
/// <param name="IsIntact">Whether the case as a whole is the one that was reviewed; null where that takes the case's key.</param>
/// <param name="Baseline">The baseline that was evaluated.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record ReviewItemRow(
    string Review,
    string Reviewer,
    bool IsOutside,
    DateOnly Reviewed,
    string Access,
    string Id,
    string Conclusion,
    string Argument,
    string? Ground,
    string? Reason,
    string State,
    bool IsSuperseded,
    string? Changes,
    bool? IsIntact,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Review),
        nameof(Reviewer),
        nameof(IsOutside),
        nameof(Reviewed),
        nameof(Access),
        nameof(Id),
        nameof(Conclusion),
        nameof(Argument),
        nameof(Ground),
        nameof(Reason),
        nameof(State),
        nameof(IsSuperseded),
        nameof(Changes),
        nameof(IsIntact),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Review, Reviewer, IsOutside, Reviewed, Access, Id, Conclusion, Argument, Ground, Reason, State, IsSuperseded, Changes, IsIntact, Baseline, Date];
}
