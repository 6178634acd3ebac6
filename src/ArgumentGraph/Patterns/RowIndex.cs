namespace ArgumentGraph.Patterns;

/// <summary>The usable rows of a table that agree with what is bound above, in the order of the table; found in constant time, after one pass.</summary>
internal sealed class RowIndex
{
    private readonly int[] _by;
    private readonly Dictionary<string, List<int>> _rows = new(StringComparer.Ordinal);

    /// <param name="table">The table.</param>
    /// <param name="by">The tables by whose bound rows its rows are found; none for all rows.</param>
    /// <param name="takesTopRows">Whether only rows without a row above are taken.</param>
    public RowIndex(BoundTable table, int[] by, bool takesTopRows)
    {
        _by = by;
        for (int row = 0; row < table.Data.RowCount; row++)
        {
            if (table.IsUsable[row] && !(takesTopRows && table.Above[row] >= 0))
            {
                string key = string.Join(',', by.Select(number => table.Linked[number]![row]));
                if (!_rows.TryGetValue(key, out List<int>? rows))
                {
                    _rows[key] = rows = [];
                }

                rows.Add(row);
            }
        }
    }

    /// <summary>The rows that agree with bound ones.</summary>
    /// <param name="bound">For each table the row bound.</param>
    public IReadOnlyList<int> RowsFor(int[] bound) => _rows.GetValueOrDefault(string.Join(',', _by.Select(number => bound[number]))) ?? [];
}
