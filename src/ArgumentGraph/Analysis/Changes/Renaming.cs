namespace ArgumentGraph;

/// <summary>Two elements, one in each version, that are or may be one element under two ids.</summary>
/// <param name="Older">The element in the older version.</param>
/// <param name="Newer">The element in the newer version.</param>
/// <param name="Score">
/// How alike they are, 0.6 to 1: 0.5 · Dice coefficient of the words of the statements + 0.3 · Jaccard index of the neighbours + 0.2 where the sources are
/// equal. 1 where they say the same but for the id.
/// </param>
public sealed record Renaming(Element Older, Element Newer, double Score)
{
    /// <summary>Both ids, for example <c>E7 → E12</c>.</summary>
    public override string ToString() => $"{Older.Id} → {Newer.Id}";
}
