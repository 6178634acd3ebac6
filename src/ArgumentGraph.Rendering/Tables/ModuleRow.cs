namespace ArgumentGraph.Rendering;

/// <summary>A module, joined with the others and alone. Made by <see cref="ReportTables.ToRows(ModulesReport)"/>.</summary>
/// <param name="Module">Its name.</param>
/// <param name="Title">Its title; empty where none is known.</param>
/// <param name="IsContract">Whether it is a contract.</param>
/// <param name="ElementCount">How many elements it has of its own.</param>
/// <param name="Goals">The ids of its roots and public goals.</param>
/// <param name="SupportedJoined">How many of them are supported in the joined argument.</param>
/// <param name="SupportedAlone">How many are, with what it cites assumed.</param>
/// <param name="AssumedOfOthers">The ids of what it cites.</param>
/// <param name="LeftToContracts">The ids of its goals that are to be supported by contract.</param>
/// <param name="Undeveloped">The ids of what it leaves open on purpose.</param>
/// <param name="SharedCount">On how many elements two or more of what it cites rest.</param>
/// <param name="OnlyJoined">The ids of the single points of its goals that only the joined argument shows.</param>
/// <param name="IsExhaustive">Whether every single point was found; false where the budget was spent before.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record ModuleRow(
    string Module,
    string Title,
    bool IsContract,
    int ElementCount,
    string Goals,
    int SupportedJoined,
    int SupportedAlone,
    string AssumedOfOthers,
    string LeftToContracts,
    string Undeveloped,
    int SharedCount,
    string OnlyJoined,
    bool IsExhaustive,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Module),
        nameof(Title),
        nameof(IsContract),
        nameof(ElementCount),
        nameof(Goals),
        nameof(SupportedJoined),
        nameof(SupportedAlone),
        nameof(AssumedOfOthers),
        nameof(LeftToContracts),
        nameof(Undeveloped),
        nameof(SharedCount),
        nameof(OnlyJoined),
        nameof(IsExhaustive),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
    [
        Module, Title, IsContract, ElementCount, Goals, SupportedJoined, SupportedAlone,
        AssumedOfOthers, LeftToContracts, Undeveloped, SharedCount, OnlyJoined, IsExhaustive, Baseline, Date,
    ];
}
