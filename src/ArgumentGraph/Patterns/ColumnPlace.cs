namespace ArgumentGraph.Patterns;

/// <summary>A column of a declared table.</summary>
/// <param name="Table">The table's number.</param>
/// <param name="Column">The column's number among those declared.</param>
internal readonly record struct ColumnPlace(int Table, int Column);
