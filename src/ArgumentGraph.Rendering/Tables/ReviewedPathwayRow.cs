namespace ArgumentGraph.Rendering;

/// <summary>How a pathway stands on what a reviewer accepts. Made by <see cref="ReportTables.ToReviewedPathwayRows"/>.</summary>
/// <param name="Id">The pathway's id.</param>
/// <param name="Statement">What it states.</param>
/// <param name="Review">The review's id.</param>
/// <param name="Reviewer">Who reviewed.</param>
/// <param name="Conclusion">What the review says of the conclusion.</param>
/// <param name="Argument">What it says of the argument for it.</param>
/// <param name="State">Whether that was said of what is there now; null where the review says nothing of the pathway.</param>
/// <param name="IsCovered">Whether the review covers the pathway as it is now.</param>
/// <param name="Standing">How the pathway stands.</param>
/// <param name="Accepted">How it stands on what the reviewer accepts.</param>
/// <param name="Baseline">The baseline that was evaluated.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record ReviewedPathwayRow(
    string Id,
    string Statement,
    string Review,
    string Reviewer,
    string Conclusion,
    string Argument,
    string? State,
    bool IsCovered,
    string Standing,
    string Accepted,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(Review),
        nameof(Reviewer),
        nameof(Conclusion),
        nameof(Argument),
        nameof(State),
        nameof(IsCovered),
        nameof(Standing),
        nameof(Accepted),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Id, Statement, Review, Reviewer, Conclusion, Argument, State, IsCovered, Standing, Accepted, Baseline, Date];
}
