namespace ArgumentGraph.Rendering;

/// <summary>
/// A row of a table: a plain record whose properties are the columns, in order: texts, whole numbers, numbers, truth
/// values and dates, null where there is none.
/// </summary>
/// <remarks>
/// Rows are for data frames, spreadsheets and whatever else works on tables; reports have more than fits in one. Enumerated words are spelt as in JSON
/// (<c>inDoubt</c>). A list of elements is one text, ids with comma and blank between them; who must take it apart takes the report.
/// </remarks>
public interface ITableRow
{
    /// <summary>The names of the columns: those of the record's properties.</summary>
    static abstract ValueList<string> Columns { get; }

    /// <summary>The names of the columns, asked of a row: the same as <see cref="Columns"/>.</summary>
    ValueList<string> ColumnNames { get; }

    /// <summary>
    /// The row's values, as many as there are columns: <see cref="string"/>, <see cref="int"/>, <see cref="System.Numerics.BigInteger"/>, <see cref="double"/>,
    /// <see cref="bool"/>, <see cref="DateOnly"/> or null.
    /// </summary>
    ValueList<object?> Cells { get; }
}
