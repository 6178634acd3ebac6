using ArgumentGraph.Model;

namespace ArgumentGraph.Patterns;

/// <summary>Finds the column that a token, an option or a choice names, among the tables that are bound there.</summary>
internal sealed class ColumnFinder(TableDesign[] tables)
{
    private readonly Dictionary<string, int> _numbers = tables.Select((table, number) => (table.Name, number)).ToDictionary(
        table => table.Name, table => table.number, StringComparer.Ordinal);

    /// <summary>The number of a table, or -1.</summary>
    public int TableOf(string name) => _numbers.GetValueOrDefault(name, -1);

    /// <summary>Finds a column.</summary>
    /// <param name="name"><c>column</c> or <c>table.column</c>.</param>
    /// <param name="scope">The tables that are bound.</param>
    /// <param name="problem">Why there is none: how the sentence goes on after its name; or null.</param>
    /// <returns>The column; of one that refers to another table the key there, which has the same value and is bound further up.</returns>
    public ColumnPlace? Find(string name, ulong scope, out string? problem)
    {
        int point = name.IndexOf('.', StringComparison.Ordinal);
        int table = point < 0 ? -1 : TableOf(name[..point]);
        string column = table < 0 ? name : name[(point + 1)..];
        ColumnPlace[] found =
        [
            .. (table < 0 ? Enumerable.Range(0, tables.Length) : [table])
                .Select(number => new ColumnPlace(number, ColumnOf(number, column))).Where(place => place.Column >= 0),
        ];
        if (found.Length == 0)
        {
            problem = $"names a column that does not exist{Spelling.Suggestion(name, AllNames(), ".")}";
            return null;
        }

        ColumnPlace[] bound = [.. found.Where(place => (scope >> place.Table & 1) != 0).Select(Canonical).Distinct()];
        if (bound.Length == 1)
        {
            problem = null;
            return bound[0];
        }

        string[] names = [.. (bound.Length == 0 ? found : bound).Select(place => $"'{tables[place.Table].Name}'")];
        problem = bound.Length == 0
            ? $"is a column of {Wording.List(names, "and")}, of which no row is bound here; {Bound(scope)}."
            : $"is a column of {Wording.List(names, "and")}; write {{table.column}}.";
        return null;
    }

    // Where a column refers to another table, its value is that of the key there.
    private ColumnPlace Canonical(ColumnPlace place)
    {
        while (true)
        {
            ColumnPlace before = place;
            foreach ((int table, int[] columns) in tables[place.Table].References)
            {
                int at = Array.IndexOf(columns, place.Column);
                if (at >= 0)
                {
                    place = new(table, tables[table].Key[at]);
                    break;
                }
            }

            if (place == before)
            {
                return place;
            }
        }
    }

    private int ColumnOf(int table, string column)
    {
        ValueList<string> columns = tables[table].Declaration.Columns;
        for (int i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i], column, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private IEnumerable<string> AllNames() => tables.SelectMany(
        table => table.Declaration.Columns.SelectMany(column => new[] { column, $"{table.Name}.{column}" }));

    private string Bound(ulong scope) => scope == 0
        ? "nor is one of any other"
        : $"bound are rows of {Wording.List([.. TableDesign.In(scope).Select(table => $"'{tables[table].Name}'")], "and")}";
}
