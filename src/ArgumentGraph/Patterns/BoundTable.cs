using ArgumentGraph.Findings;

namespace ArgumentGraph.Patterns;

/// <summary>The rows of a declared table, with those of other tables that they refer to.</summary>
internal sealed class BoundTable(TableDesign design, InstantiationTable data, FindingList findings)
{
    private readonly HashSet<(int Row, int Column)> _reported = [];

    public TableDesign Design => design;

    public InstantiationTable Data => data;

    /// <summary>Takes what is wrong with the table.</summary>
    public FindingList Findings => findings;

    /// <summary>For each declared column, that of the data; -1 if it is missing.</summary>
    public int[] Columns { get; init; } = [];

    /// <summary>Which rows can be used: they have a key of their own, and what they refer to can be used.</summary>
    public bool[] IsUsable { get; } = new bool[data.RowCount];

    /// <summary>Which rows something was made of.</summary>
    public bool[] IsUsed { get; } = new bool[data.RowCount];

    /// <summary>For each table that rows refer to, directly or through others, the row there; null for all other tables.</summary>
    public int[]?[] Linked { get; init; } = [];

    /// <summary>For each row the one above it in the same table; -1 for the topmost.</summary>
    public int[] Above { get; init; } = [];

    /// <summary>For each row those directly below it.</summary>
    public List<int>?[] Below { get; } = new List<int>?[data.RowCount];

    /// <summary>The key of each row as it stands in ids.</summary>
    public string[] Keys { get; } = new string[data.RowCount];

    /// <summary>Rows by their key as it stands in ids.</summary>
    public Dictionary<string, int> ByKey { get; } = new(StringComparer.Ordinal);

    public string Cell(int row, int column) => data[row, Columns[column]];

    /// <summary>Where a cell is, in the table's own text.</summary>
    public int OffsetOf(int row, int column) => data.OffsetOf(row, Columns[column]);

    /// <summary>Reports something about a cell, once.</summary>
    public void Report(Rule rule, int row, int column, string message)
    {
        if (_reported.Add((row, column)))
        {
            findings.Add(rule, OffsetOf(row, column), message);
        }
    }

    /// <summary>A row as reports name it.</summary>
    public InstanceRow InstanceRow(int row) => new(design.Name, row, data.Source is null ? null : data.Source.PlaceAt(data.OffsetOfRow(row)));

    /// <summary>How messages name a row.</summary>
    public string NameOf(int row) => design.IsSingle ? $"the row of '{design.Name}'" : $"'{Spelling.Clip(Keys[row])}' of '{design.Name}'";
}
