namespace ArgumentGraph.Patterns;

/// <summary>Finds the rows that one set of tables has and another does not, by their keys. Linear in the tables.</summary>
internal static class RowComparison
{
    public static ValueList<InstanceRow> OnlyIn(Instantiation one, Instantiation other)
    {
        var rows = new List<InstanceRow>();
        foreach (PatternTable declared in one.Pattern.Tables.Where(table => table.Key.Count > 0))
        {
            if (one.Data.Tables.FirstOrDefault(table => table.Name == declared.Name) is not { } table)
            {
                continue;
            }

            HashSet<string> known = [.. KeysOf(other, declared.Name).Select(row => row.Key)];
            rows.AddRange(KeysOf(one, declared.Name).Where(row => !known.Contains(row.Key)).Select(row => new InstanceRow(
                declared.Name, row.Row, table.Source?.PlaceAt(table.OffsetOfRow(row.Row)))));
        }

        return [.. rows];
    }

    private static IEnumerable<(int Row, string Key)> KeysOf(Instantiation made, string name)
    {
        PatternTable? declared = made.Pattern.Tables.FirstOrDefault(table => table.Name == name);
        InstantiationTable? table = made.Data.Tables.FirstOrDefault(table => table.Name == name);
        if (declared is null || table is null)
        {
            return [];
        }

        string[] names = [.. table.Columns];
        int[] columns = [.. declared.Key.Select(column => Array.IndexOf(names, column))];
        return columns.Contains(-1)
            ? []
            : Enumerable.Range(0, table.RowCount).Select(row => (row, string.Join(',', columns.Select(column => InstanceId.Escape(table[row, column])))));
    }
}
