using System.Globalization;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;

namespace ArgumentGraph.Patterns;

/// <summary>Looks whether declared tables fit together, and numbers them.</summary>
internal sealed class TableDesignBuilder(List<(PatternTable Table, int Offset)> declared, FindingList findings)
{
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>The tables in the order declared; problems are reported.</summary>
    public TableDesign[] Build()
    {
        if (declared.Count > TableDesign.Most)
        {
            findings.Add(
                Rules.TooLarge,
                declared[TableDesign.Most].Offset,
                string.Create(CultureInfo.InvariantCulture, $"There are {declared.Count} tables; {TableDesign.Most} are the most that a pattern may have."));
            return [];
        }

        for (int i = 0; i < declared.Count; i++)
        {
            _numbers[declared[i].Table.Name] = i;
        }

        TableDesign[] designs = [.. declared.Select(table => Design(table.Table, table.Offset))];
        if (!findings.HasErrors)
        {
            Close(designs);
        }

        return designs;
    }

    private TableDesign Design(PatternTable table, int offset)
    {
        var references = new List<(int, int[])>();
        foreach ((string name, ValueList<string> columns) in table.References)
        {
            if (!_numbers.TryGetValue(name, out int number))
            {
                string ending = Spelling.Suggestion(name, _numbers.Keys, ", which is not declared.");
                findings.Add(Rules.UnknownTableOrColumn, offset, $"The table '{table.Name}' refers to '{Spelling.Clip(name)}'{ending}");
            }
            else if (name == table.Name)
            {
                findings.Add(
                    Rules.ContradictoryPattern, offset, $"The table '{name}' refers to itself; name the column that holds the row above in 'parent'.");
            }
            else if (columns.Count != declared[number].Table.Key.Count || columns.Count == 0)
            {
                findings.Add(Rules.ContradictoryPattern, offset, MismatchMessage(table, columns, declared[number].Table));
            }
            else
            {
                references.Add((number, NumbersOf(table, columns)));
            }
        }

        if (table.Parent is not null && table.Key.Count != 1)
        {
            findings.Add(
                Rules.ContradictoryPattern, offset, $"The table '{table.Name}' has a 'parent', which needs a key of one column, not of {table.Key.Count}.");
        }

        return new TableDesign(table)
        {
            Key = NumbersOf(table, table.Key),
            References = [.. references],
            Parent = table.Parent is null ? -1 : NumbersOf(table, [table.Parent])[0],
        };
    }

    private static string MismatchMessage(PatternTable table, ValueList<string> columns, PatternTable other) => other.Key.Count == 0
        ? $"The table '{table.Name}' refers to '{other.Name}', which has a single row and is bound everywhere; leave the reference out."
        : $"The table '{table.Name}' refers to '{other.Name}' by {Wording.List([.. columns.Select(column => $"'{column}'")], "and")}; "
            + $"its key is {Wording.List([.. other.Key.Select(column => $"'{column}'")], "and")}.";

    private static int[] NumbersOf(PatternTable table, IEnumerable<string> columns)
    {
        string[] all = [.. table.Columns];
        return [.. columns.Select(column => Array.IndexOf(all, column))];
    }

    // From tables that refer to none upwards; what is left refers to itself through others.
    private void Close(TableDesign[] designs)
    {
        var open = new Queue<int>();
        int[] waitsFor = [.. designs.Select(design => design.References.Length)];
        for (int i = 0; i < designs.Length; i++)
        {
            designs[i].Closure = 1UL << i;
            if (waitsFor[i] == 0)
            {
                open.Enqueue(i);
            }
        }

        while (open.TryDequeue(out int done))
        {
            for (int i = 0; i < designs.Length; i++)
            {
                if (designs[i].References.Any(reference => reference.Table == done))
                {
                    designs[i].Closure |= designs[done].Closure;
                    if (--waitsFor[i] == 0)
                    {
                        open.Enqueue(i);
                    }
                }
            }
        }

        if (Array.FindIndex(waitsFor, count => count > 0) is >= 0 and int first)
        {
            findings.Add(
                Rules.CircularPattern, declared[first].Offset, $"The table '{designs[first].Name}' refers to itself through others; rows must be found one "
                    + "by one.");
        }
    }
}
