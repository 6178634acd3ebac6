namespace ArgumentGraph;

/// <summary>A row that an element of an instance comes from.</summary>
/// <param name="Table">The name of its table.</param>
/// <param name="Row">Its number in the table, from 0.</param>
/// <param name="Place">Where it is; null for a table made in code.</param>
public sealed record InstanceRow(string Table, int Row, Place? Place);
