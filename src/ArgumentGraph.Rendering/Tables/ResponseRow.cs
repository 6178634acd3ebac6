namespace ArgumentGraph.Rendering;

/// <summary>A pathway and the response to its harm. Made by <see cref="ReportTables.ToRows(ResponseReport)"/>.</summary>
/// <param name="Id">The id of the pathway.</param>
/// <param name="Statement">What it states.</param>
/// <param name="Class">Whether the response comes in time.</param>
/// <param name="WithinMinutes">After how long the harm is done; null where that is not known.</param>
/// <param name="WorstMinutes">The least of the longest times of the chains; null: unknown, or there is no chain.</param>
/// <param name="BestMinutes">The least of the times as a rule; null where there is no chain.</param>
/// <param name="Reversal">Whether the response comes while the harm can be undone; empty where it is not known that it can.</param>
/// <param name="Chain">The ids of the steps of the chain by which the class is what it is.</param>
/// <param name="Share">The share of acts that the chain finds; null: unknown.</param>
/// <param name="Lower">A lower bound of the probability that the response is in time.</param>
/// <param name="Upper">An upper bound of it.</param>
/// <param name="Estimate">The middle of the bounds, where all is known.</param>
/// <param name="AsIfIndependent">What would come out if chains shared nothing.</param>
/// <param name="UnderAllChains">The ids of the steps without any one of which no chain is left.</param>
/// <param name="Gaps">How many things are missing.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day; null: expiry was not judged.</param>
public sealed record ResponseRow(
    string Id,
    string Statement,
    string Class,
    double? WithinMinutes,
    double? WorstMinutes,
    double? BestMinutes,
    string Reversal,
    string Chain,
    double? Share,
    double? Lower,
    double? Upper,
    double? Estimate,
    double? AsIfIndependent,
    string UnderAllChains,
    int Gaps,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(Class),
        nameof(WithinMinutes),
        nameof(WorstMinutes),
        nameof(BestMinutes),
        nameof(Reversal),
        nameof(Chain),
        nameof(Share),
        nameof(Lower),
        nameof(Upper),
        nameof(Estimate),
        nameof(AsIfIndependent),
        nameof(UnderAllChains),
        nameof(Gaps),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
    [
        Id, Statement, Class, WithinMinutes, WorstMinutes, BestMinutes, Reversal, Chain, Share,
        Lower, Upper, Estimate, AsIfIndependent, UnderAllChains, Gaps, Baseline, Date,
    ];
}
