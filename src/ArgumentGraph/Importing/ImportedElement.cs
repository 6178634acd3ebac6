namespace ArgumentGraph;

/// <summary>
/// An element that a reader has added to an <see cref="ArgumentImport"/>: what its relationships are made with, even before it is known whether its id is the
/// only one of its kind. The <c>default</c> value is an element that was not kept.
/// </summary>
public readonly record struct ImportedElement
{
    private readonly int _next;

    internal ImportedElement(int position) => _next = position + 1;

    /// <summary>
    /// Whether the element was kept. One that was not has a finding already, and relationships that begin at it are left out without another.
    /// </summary>
    public bool IsKept => _next > 0;

    /// <summary>Its position among all that were added; -1 if it was not kept.</summary>
    internal int Position => _next - 1;
}
