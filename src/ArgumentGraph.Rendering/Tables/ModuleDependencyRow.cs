namespace ArgumentGraph.Rendering;

/// <summary>One module rests on another. Made by <see cref="ReportTables.ToModuleDependencyRows(ModulesReport)"/>.</summary>
/// <param name="From">The module that rests on the other; null for what belongs to none.</param>
/// <param name="To">The other; null for what belongs to none.</param>
/// <param name="Support">How many relationships of support lead from one to the other.</param>
/// <param name="Context">How many lead to contexts, assumptions and justifications.</param>
/// <param name="Challenges">How many challenges of the one are by elements of the other.</param>
/// <param name="IsMutual">Whether the other rests on it as well, directly or through others.</param>
public sealed record ModuleDependencyRow(
    string? From,
    string? To,
    int Support,
    int Context,
    int Challenges,
    bool IsMutual) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(From),
        nameof(To),
        nameof(Support),
        nameof(Context),
        nameof(Challenges),
        nameof(IsMutual),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [From, To, Support, Context, Challenges, IsMutual];
}
