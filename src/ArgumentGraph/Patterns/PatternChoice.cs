using System.Globalization;

namespace ArgumentGraph;

/// <summary>That a relationship of a pattern is one of several alternatives: those of an element that are chosen by the same column.</summary>
/// <param name="By">The column that names the alternatives taken, separated by semicolons: <c>column</c> or <c>table.column</c>.</param>
/// <param name="Value">What the column calls this alternative.</param>
/// <param name="Min">The fewest alternatives to be taken; the default of the standard is 1.</param>
/// <param name="Max">The most alternatives to be taken; null for all.</param>
public sealed record PatternChoice(string By, string Value, int Min = 1, int? Max = null)
{
    /// <summary>How many of n alternatives are taken, for example <c>1 of 2</c> or <c>1..2 of 3</c>.</summary>
    /// <param name="alternatives">How many alternatives there are.</param>
    public string Of(int alternatives)
    {
        int most = Max ?? alternatives;
        return Min == most
            ? string.Create(CultureInfo.InvariantCulture, $"{Min} of {alternatives}")
            : string.Create(CultureInfo.InvariantCulture, $"{Min}..{most} of {alternatives}");
    }
}
