namespace ArgumentGraph.Patterns;

/// <summary>Alternatives of one element that one column chooses from.</summary>
internal sealed class ChoiceDesign(ColumnPlace by, int min, int? max)
{
    public ColumnPlace By => by;

    public int Min => min;

    public int? Max => max;

    /// <summary>What the column calls each alternative, and the relationship that it is.</summary>
    public Dictionary<string, int> Alternatives { get; } = new(StringComparer.Ordinal);
}
