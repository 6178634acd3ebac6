namespace ArgumentGraph.Rendering;

/// <summary>How an argument is divided into sheets, and how they are drawn. Immutable.</summary>
public sealed record SheetOptions
{
    /// <summary>
    /// How the sheets are drawn. Its <see cref="DiagramOptions.View"/> is ignored; a <see cref="DiagramOptions.Title"/> stands over the overview alone,
    /// and an empty one over none.
    /// </summary>
    public DiagramOptions Diagram { get; init; } = DiagramOptions.Default;

    /// <summary>
    /// The number of elements above which a sheet is divided, at least 2. A sheet may still be larger: what no sub-argument can be cut from stays together.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 2.</exception>
    public int LargestSheet
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 30;

    /// <summary>
    /// The number of elements below which a sub-argument gets no sheet of its own, at least 1: if several sheets use it, it is drawn on the first of them,
    /// by the author's order. Pathways and modules have a sheet whatever their size.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int SmallestSheet
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 4;

    /// <summary>
    /// The tag whose values divide an argument that has no modules (<see cref="Argument.Modules"/>): where an element is of another value than all that use it,
    /// a sheet begins. An argument with modules has a sheet for each of them. Null for no such division, by module or tag.
    /// </summary>
    public string? ModuleTag { get; init; } = "module";

    /// <summary>
    /// The limit for the sheet with this <see cref="Sheet.Key"/> in place of <see cref="LargestSheet"/>: for those who have seen how large it comes out.
    /// </summary>
    internal Func<string, int>? LargestOf { get; init; }

    /// <summary>How many roots the overview has room for that no pathway stands under; others have sheets of their own.</summary>
    internal int MostOutside { get; init; } = 60;

    internal static SheetOptions Default { get; } = new();
}
