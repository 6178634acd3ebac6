namespace ArgumentGraph.Rendering.Views;

/// <summary>What a sheet shows.</summary>
/// <param name="Full">The numbers of the elements drawn in full.</param>
/// <param name="References">By number, what is drawn of elements that stand on other sheets.</param>
internal sealed record SheetView(int[] Full, Dictionary<int, ReferenceBox> References)
{
    /// <summary>The numbers of all that is on it, in the author's order.</summary>
    public required int[] InAuthorOrder { get; init; }

    /// <summary>What it says above the picture: what is elsewhere; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The names of the sheets of contracts that say what supports an element, by its number.</summary>
    public Dictionary<int, string> Contracts { get; init; } = [];

    /// <summary>
    /// Whether a relationship, which another sheet than that of the element in which it counts may draw, is drawn here: true or false; null where only the
    /// element says.
    /// </summary>
    public Func<int, bool?> IsDrawn { get; init; } = _ => null;
}

/// <summary>What is drawn of an element that stands on another sheet.</summary>
/// <param name="SheetName">The sheet that draws it in full.</param>
/// <param name="Standing">How it stands, in words; empty where that is not said.</param>
/// <param name="Use">How many use it, in words; empty where that is not said.</param>
/// <param name="IsLong">Whether its statement is shown as at full length.</param>
/// <param name="Owner">The module that it is of, where that is another than the sheet's: it is drawn as an away element; null: as what it is.</param>
internal sealed record ReferenceBox(string SheetName, string Standing, string Use, bool IsLong, string? Owner = null);
