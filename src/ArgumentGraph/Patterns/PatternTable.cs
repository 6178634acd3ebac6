namespace ArgumentGraph;

/// <summary>A table that a pattern is instantiated with, as the pattern declares it. Immutable.</summary>
public sealed record PatternTable
{
    internal PatternTable(string name) => Name = name;

    /// <summary>Its name, unique in the pattern.</summary>
    public string Name { get; }

    /// <summary>What it lists; or null.</summary>
    public string? Description { get; internal init; }

    /// <summary>The columns whose values together tell its rows apart; empty for a table of a single row.</summary>
    public ValueList<string> Key { get; internal init; } = ValueList<string>.Empty;

    /// <summary>All its columns: those of the key, those that refer to other tables or to the row above, and the others.</summary>
    public ValueList<string> Columns { get; internal init; } = ValueList<string>.Empty;

    /// <summary>For each table that its rows refer to, the columns that hold the key of one of its rows, in the order of that key.</summary>
    public ValueMap<ValueList<string>> References { get; internal init; } = ValueMap<ValueList<string>>.Empty;

    /// <summary>The column that holds the key of the row above in the same table, empty in the topmost; null if rows are not above each other.</summary>
    public string? Parent { get; internal init; }

    /// <summary>The name and the key, for example <c>causes (hazard, cause)</c>.</summary>
    public override string ToString() => Key.Count == 0 ? Name : $"{Name} ({Key})";
}
