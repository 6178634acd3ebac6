using System.Globalization;

namespace ArgumentGraph;

/// <summary>How often a relationship of a pattern is there in an instance: once for each row of a table that agrees with what is bound above.</summary>
/// <param name="Over">The table.</param>
/// <param name="Min">The fewest rows; the default of the standard is 1.</param>
/// <param name="Max">The most rows; null for any number.</param>
public sealed record PatternMultiplicity(string Over, int Min = 1, int? Max = null)
{
    /// <summary>The cardinality as diagrams have it, for example <c>1..*</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Min}..{Max?.ToString(CultureInfo.InvariantCulture) ?? "*"}");
}
