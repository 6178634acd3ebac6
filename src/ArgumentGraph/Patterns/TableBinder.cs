using System.Globalization;
using System.Numerics;
using ArgumentGraph.Findings;

namespace ArgumentGraph.Patterns;

/// <summary>
/// Holds the tables given against those declared: keys, references, what is missing. Linear in the tables, for each table that they refer to.
/// </summary>
internal sealed class TableBinder(PatternDesign design, InstantiationData data, List<Finding> findings)
{
    private readonly BoundTable[] _tables = new BoundTable[design.Tables.Length];

    /// <summary>The tables in the order declared; null if one, or a column that is needed, is missing.</summary>
    public BoundTable[]? Bind()
    {
        var given = data.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        bool isWhole = true;
        for (int number = 0; number < _tables.Length; number++)
        {
            TableDesign table = design.Tables[number];
            if (given.Remove(table.Name, out InstantiationTable? rows))
            {
                _tables[number] = Open(number, rows, ref isWhole);
            }
            else
            {
                isWhole = false;
                Report(Rules.MalformedTable, $"The table '{table.Name}', which the pattern declares, is not given; {Given()}.", null);
            }
        }

        foreach (InstantiationTable other in data.Tables.Where(table => given.ContainsKey(table.Name)))
        {
            string ending = Spelling.Suggestion(other.Name, design.Tables.Select(table => table.Name), "; it has no effect.");
            Report(Rules.UnusedColumn, $"The pattern does not declare a table '{Spelling.Clip(other.Name)}'{ending}", other.Source?.PlaceAt(0));
        }

        if (!isWhole)
        {
            findings.AddRange(_tables.Where(table => table is not null).SelectMany(table => table.Findings.ToFindings()));
            return null;
        }

        // What a table refers to comes before it: its closure is smaller.
        foreach (BoundTable table in _tables.OrderBy(table => BitOperations.PopCount(table.Design.Closure)))
        {
            Fill(table);
            isWhole &= !table.Design.IsSingle || table.IsUsable[0];
        }

        if (isWhole)
        {
            return _tables;
        }

        findings.AddRange(_tables.SelectMany(table => table.Findings.ToFindings()));
        return null;
    }

    private string Given() => data.Tables.Count == 0 ? "nor is any other"
        : $"given are {string.Join(", ", data.Tables.Select(table => $"'{Spelling.Clip(table.Name)}'"))}";

    private void Report(Rule rule, string message, Place? place) =>
        findings.Add(new Finding { Rule = rule, Severity = rule.DefaultSeverity, Message = message, Place = place });

    private BoundTable Open(int number, InstantiationTable rows, ref bool isWhole)
    {
        TableDesign table = design.Tables[number];
        var list = new FindingList(rows.Source);
        string[] names = [.. rows.Columns];
        ValueList<string> declared = table.Declaration.Columns;
        int[] columns = [.. declared.Select(name => Array.IndexOf(names, name))];
        IEnumerable<int> needed = [.. table.Key, .. table.References.SelectMany(reference => reference.Columns), table.Parent];
        foreach (int column in Enumerable.Range(0, columns.Length).Where(column => columns[column] < 0))
        {
            if (needed.Contains(column) || design.Used.Contains(new(number, column)))
            {
                string ending = Spelling.Suggestion(declared[column], names.Except(declared, StringComparer.Ordinal), ".");
                int offset = names.Length == 0 ? 0 : rows.OffsetOfColumn(0);
                list.Add(Rules.MalformedTable, offset, $"The table '{table.Name}' needs a column '{declared[column]}'{ending}");
                isWhole = false;
            }
        }

        for (int column = 0; column < names.Length; column++)
        {
            if (!declared.Contains(names[column], StringComparer.Ordinal))
            {
                list.Add(
                    Rules.UnusedColumn, rows.OffsetOfColumn(column), $"The pattern does not declare a column '{Spelling.Clip(names[column])}' of "
                        + $"'{table.Name}'.");
            }
        }

        if (table.IsSingle && rows.RowCount != 1)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture, $"Expected 1 row in '{table.Name}', which has no key, but found {rows.RowCount}.");
            list.Add(Rules.MalformedTable, rows.RowCount > 1 ? rows.OffsetOfRow(1) : rows.Source is null ? -1 : 0, message);
            isWhole = false;
        }

        var linked = new int[]?[_tables.Length];
        foreach (int other in TableDesign.In(table.Closure & ~(1UL << number)))
        {
            linked[other] = new int[rows.RowCount];
            Array.Fill(linked[other]!, -1);
        }

        var above = new int[rows.RowCount];
        Array.Fill(above, -1);
        return new BoundTable(table, rows, list) { Columns = columns, Linked = linked, Above = above };
    }

    private void Fill(BoundTable table)
    {
        for (int row = 0; row < table.Data.RowCount; row++)
        {
            table.IsUsable[row] = KeyOf(table, row, table.Design.Key) is { } key && IsNew(table, row, key) && IsLinked(table, row);
        }

        if (table.Design.Parent >= 0)
        {
            FindAbove(table);
        }
    }

    // As it stands in ids; null if a cell is empty, which is reported.
    private static string? KeyOf(BoundTable table, int row, int[] columns)
    {
        var values = new string[columns.Length];
        for (int i = 0; i < values.Length; i++)
        {
            string value = table.Cell(row, columns[i]);
            if (string.IsNullOrWhiteSpace(value))
            {
                string name = table.Design.Declaration.Columns[columns[i]];
                table.Report(Rules.EmptyCell, row, columns[i], $"'{name}' of '{table.Design.Name}' is empty; it tells rows apart, or refers to one.");
                return null;
            }

            values[i] = InstanceId.Escape(value);
        }

        return string.Join(',', values);
    }

    private static bool IsNew(BoundTable table, int row, string key)
    {
        table.Keys[row] = key;
        if (table.ByKey.TryAdd(key, row))
        {
            return true;
        }

        if (!table.Design.IsSingle)
        {
            int column = table.Design.Key[^1];
            string first = table.Data.PlaceOf(table.ByKey[key], table.Columns[column]) is { } place ? $", first in line {place.Line}" : string.Empty;
            table.Report(Rules.DuplicateKey, row, column, $"The key '{Spelling.Clip(key)}' of '{table.Design.Name}' is given twice{first}; the first counts.");
        }

        return false;
    }

    private bool IsLinked(BoundTable table, int row)
    {
        bool isUsable = true;
        foreach ((int number, int[] columns) in table.Design.References)
        {
            BoundTable other = _tables[number];
            if (KeyOf(table, row, columns) is not { } key)
            {
                isUsable = false;
            }
            else if (!other.ByKey.TryGetValue(key, out int found))
            {
                string ending = EndingFor(key, table, other);
                table.Report(Rules.DanglingForeignKey, row, columns[^1], $"'{other.Design.Name}' has no row '{Spelling.Clip(key)}'{ending}");
                isUsable = false;
            }
            else
            {
                isUsable &= other.IsUsable[found] && Link(table, row, number, found, columns[^1]);
            }
        }

        return isUsable;
    }

    // Looking through all keys for a similar one is linear in their number, so only the first findings get a suggestion.
    private static string EndingFor(string key, BoundTable table, BoundTable other)
    {
        const int SuggestionsMade = 100;
        return table.Findings.CountOf(Rules.DanglingForeignKey) < SuggestionsMade ? Spelling.Suggestion(key, other.ByKey.Keys, ".") : ".";
    }

    // With a row all that it refers to is bound; two ways to a table lead to one row of it.
    private bool Link(BoundTable table, int row, int number, int found, int column)
    {
        foreach (int reached in TableDesign.In(_tables[number].Design.Closure))
        {
            int other = reached == number ? found : _tables[number].Linked[reached]![found];
            int[] linked = table.Linked[reached]!;
            if (linked[row] >= 0 && linked[row] != other)
            {
                table.Report(
                    Rules.DanglingForeignKey,
                    row,
                    column,
                    $"The row leads to {_tables[reached].NameOf(linked[row])} and, by '{table.Design.Declaration.Columns[column]}', to "
                    + $"{_tables[reached].NameOf(other)}; both must be one row.");
                return false;
            }

            linked[row] = other;
        }

        return true;
    }

    private static void FindAbove(BoundTable table)
    {
        int column = table.Design.Parent;
        for (int row = 0; row < table.Data.RowCount; row++)
        {
            string value = table.Cell(row, column);
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            if (table.ByKey.TryGetValue(InstanceId.Escape(value), out int above))
            {
                table.Above[row] = above;
                (table.Below[above] ??= []).Add(row);
                continue;
            }

            string ending = EndingFor(value, table, table);
            table.Report(Rules.DanglingForeignKey, row, column, $"'{table.Design.Name}' has no row '{Spelling.Clip(value)}'{ending}");
            table.IsUsable[row] = false;
        }

        ReportCircles(table);
    }

    // What cannot be reached from a topmost row is on a circle, or below one.
    private static void ReportCircles(BoundTable table)
    {
        var isReached = new bool[table.Data.RowCount];
        var open = new Stack<int>(Enumerable.Range(0, isReached.Length).Where(row => table.Above[row] < 0));
        while (open.TryPop(out int row))
        {
            isReached[row] = true;
            foreach (int below in table.Below[row] ?? [])
            {
                // A row below one that is left out is left out too.
                table.IsUsable[below] &= table.IsUsable[row];
                open.Push(below);
            }
        }

        var isSeen = new bool[isReached.Length];
        for (int row = 0; row < isReached.Length; row++)
        {
            if (isReached[row] || isSeen[row])
            {
                continue;
            }

            var way = new List<int>();
            int at = row;
            for (; !isSeen[at]; at = table.Above[at])
            {
                isSeen[at] = true;
                way.Add(at);
            }

            int first = way.IndexOf(at);
            if (first >= 0)
            {
                string circle = string.Join(" below ", way.Skip(first).Append(at).Select(each => $"'{Spelling.Clip(table.Keys[each])}'").Take(6));
                table.Report(
                    Rules.EndlessRecursion, way.Skip(first).Min(), table.Design.Parent, $"Rows of '{table.Design.Name}' are below themselves: {circle}.");
            }
        }

        for (int row = 0; row < isReached.Length; row++)
        {
            table.IsUsable[row] &= isReached[row];
        }
    }
}
