using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>One table of the data that a pattern is instantiated with: a name, named columns, and rows of texts. Immutable.</summary>
public sealed class InstantiationTable
{
    private readonly string[][] _rows;
    private readonly int[][]? _offsets;
    private readonly int[]? _columnOffsets;

    internal InstantiationTable(string name, string[] columns, string[][] rows, SourceText? source, int[]? columnOffsets, int[][]? offsets)
    {
        Name = name;
        Columns = [.. columns];
        _rows = rows;
        Source = source;
        _columnOffsets = columnOffsets;
        _offsets = offsets;
    }

    /// <summary>The name by which a pattern declares it.</summary>
    public string Name { get; }

    /// <summary>The names of its columns.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int RowCount => _rows.Length;

    internal SourceText? Source { get; }

    /// <summary>A table made in code.</summary>
    /// <param name="name">The name by which a pattern declares it.</param>
    /// <param name="columns">The names of its columns, each once.</param>
    /// <param name="rows">The rows, each with a value for each column.</param>
    /// <exception cref="ArgumentNullException">An argument, or a value, is null.</exception>
    /// <exception cref="ArgumentException">A column is named twice, or a row has another number of values than there are columns.</exception>
    public static InstantiationTable Create(string name, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        string[] names = [.. columns];
        string[][] values = [.. rows.Select(row => row.ToArray())];
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            throw new ArgumentException("A column is named twice.", nameof(columns));
        }

        if (Array.Find(values, row => row.Length != names.Length) is { } odd)
        {
            throw new ArgumentException($"A row has {odd.Length} values for {names.Length} columns.", nameof(rows));
        }

        return values.Any(row => row.Contains(null)) ? throw new ArgumentNullException(nameof(rows)) : new(name, names, values, null, null, null);
    }

    /// <summary>The value of a cell; empty if there is none.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">The table has fewer rows or columns.</exception>
    public string this[int row, int column] => _rows[row][column];

    /// <summary>Where a cell is; null if the table was made in code.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">The table has fewer rows or columns.</exception>
    public Place? PlaceOf(int row, int column) => Source is null ? null : Source.PlaceAt(OffsetOf(row, column));

    /// <summary>The name and the number of rows.</summary>
    public override string ToString() => $"{Name}: {RowCount} {(RowCount == 1 ? "row" : "rows")}";

    internal int OffsetOf(int row, int column) => _offsets is null ? -1 : _offsets[row][column];

    internal int OffsetOfColumn(int column) => _columnOffsets is null ? -1 : _columnOffsets[column];

    internal int OffsetOfRow(int row) => _offsets is null ? -1 : _offsets[row].Length == 0 ? 0 : _offsets[row][0];
}
