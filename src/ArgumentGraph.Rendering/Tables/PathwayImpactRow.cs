namespace ArgumentGraph.Rendering;

/// <summary>A pathway of either version, before and after the changes. Made by <see cref="ReportTables.ToPathwayRows(ImpactReport)"/>.</summary>
/// <param name="Id">The pathway's id.</param>
/// <param name="Statement">What it states.</param>
/// <param name="From">How it stood; null where the older version does not have it.</param>
/// <param name="To">How it stands; null where the newer version does not have it.</param>
/// <param name="CouldMove">Whether its verdict could be another: <c>no</c>, <c>yes</c> or <c>notSettled</c>.</param>
/// <param name="HasMoved">Whether its verdict is another.</param>
/// <param name="BecameLoadBearing">The elements that became load-bearing for it.</param>
/// <param name="NoLongerLoadBearing">The elements that are no longer load-bearing for it.</param>
/// <param name="CutSetsBefore">The number of its minimal cut sets before; null where it was not counted.</param>
/// <param name="CutSetsAfter">The number of its minimal cut sets after; null where it was not counted.</param>
/// <param name="LowestBefore">The least probability that it stood; null where it is not known.</param>
/// <param name="HighestBefore">The greatest probability that it stood.</param>
/// <param name="LowestAfter">The least probability that it stands; null where it is not known.</param>
/// <param name="HighestAfter">The greatest probability that it stands.</param>
/// <param name="Path">The ids on the way from what changed up to it; empty where no change reaches it.</param>
/// <param name="Baseline">The baseline from which both versions are judged.</param>
/// <param name="Date">The day on which they are judged; null: expiry is not judged.</param>
public sealed record PathwayImpactRow(
    string Id,
    string Statement,
    string? From,
    string? To,
    string CouldMove,
    bool HasMoved,
    string BecameLoadBearing,
    string NoLongerLoadBearing,
    System.Numerics.BigInteger? CutSetsBefore,
    System.Numerics.BigInteger? CutSetsAfter,
    double? LowestBefore,
    double? HighestBefore,
    double? LowestAfter,
    double? HighestAfter,
    string Path,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(From),
        nameof(To),
        nameof(CouldMove),
        nameof(HasMoved),
        nameof(BecameLoadBearing),
        nameof(NoLongerLoadBearing),
        nameof(CutSetsBefore),
        nameof(CutSetsAfter),
        nameof(LowestBefore),
        nameof(HighestBefore),
        nameof(LowestAfter),
        nameof(HighestAfter),
        nameof(Path),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Id, Statement, From, To, CouldMove, HasMoved, BecameLoadBearing, NoLongerLoadBearing, CutSetsBefore, CutSetsAfter,
            LowestBefore, HighestBefore, LowestAfter, HighestAfter, Path, Baseline, Date];
}
