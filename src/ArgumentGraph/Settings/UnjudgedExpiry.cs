namespace ArgumentGraph;

/// <summary>What could not be judged because no date was given: elements that expire.</summary>
/// <param name="Count">How many elements expire, at least 1.</param>
/// <param name="Earliest">The one that expires first; of equals the first in the author's order.</param>
/// <param name="Expires">The last day on which it is valid.</param>
public sealed record UnjudgedExpiry(int Count, Element Earliest, DateOnly Expires)
{
    /// <summary>
    /// A sentence, for example <c>Whether evidence has expired was not judged, because no date was given: 2 elements expire, 'E7' first, on 2026-12-31.</c>
    /// </summary>
    public override string ToString() =>
        "Whether evidence has expired was not judged, because no date was given: "
        + $"{Count} {(Count == 1 ? "element expires" : "elements expire")}, '{Earliest.Id}' first, on {Expires:O}.";

    /// <summary>What expires among elements in the author's order; null where nothing does.</summary>
    internal static UnjudgedExpiry? In(IReadOnlyList<Element> elements)
    {
        (Element Element, DateOnly Day)? first = null;
        int count = 0;
        foreach (Element element in elements)
        {
            if (element.LastValidDay is { } day)
            {
                count++;
                if (first is not { } earliest || day < earliest.Day)
                {
                    first = (element, day);
                }
            }
        }

        return first is { } found ? new(count, found.Element, found.Day) : null;
    }
}
