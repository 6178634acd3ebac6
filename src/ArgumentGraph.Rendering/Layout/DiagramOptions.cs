using ArgumentGraph.Rendering.Layout;

namespace ArgumentGraph.Rendering;

/// <summary>How a diagram is made. Immutable; the defaults draw the whole argument in GSN.</summary>
public sealed record DiagramOptions
{
    /// <summary>Which part of the argument is shown.</summary>
    public DiagramView View { get; init; } = DiagramView.Whole;

    /// <summary>Whose shapes are used, and how much is said with them.</summary>
    public Notation Notation { get; init; }

    /// <summary>Which colours are used.</summary>
    public DiagramTheme Theme { get; init; }

    /// <summary>
    /// A style sheet of your own, CSS, which follows that of the diagram and so outweighs it; null for none. Colours are the variables <c>--ag-…</c> of
    /// <c>.ag</c>; all selectors and variables stand in the diagram's own style sheet. Where a diagram is put into a page, its style sheets hold for the
    /// whole page. What yours fetches (<c>@import</c>, <c>url</c>) is fetched by whoever looks at the diagram.
    /// </summary>
    public string? StyleSheet { get; init; }

    /// <summary>What is laid over the elements; null for nothing.</summary>
    public Overlay? Overlay { get; init; }

    /// <summary>
    /// The report that says which elements and relationships are defeated, and what is open; null to have the standings judged as they are, without a date.
    /// </summary>
    public SupportReport? Support { get; init; }

    /// <summary>What stands over the diagram; null for the argument's title, empty for nothing.</summary>
    public string? Title { get; init; }

    /// <summary>How many lines of a statement are shown at most; the whole of it is in the element's tooltip. At least 1.</summary>
    public int MaximumLines { get; init; } = 12;

    /// <summary>
    /// Names of what is shown of each element below its statement, a line each, where it is known: for example <c>owner</c>, a tag, or
    /// <c>expires</c>. See <see cref="ElementFacts"/>.
    /// </summary>
    public ValueList<string> Show { get; init; } = [];

    /// <summary>Whether a legend explains the shapes and arrows that occur; <see cref="Notation.Gsn"/>, which the standard explains, has none.</summary>
    public bool ShowKey { get; init; } = true;

    /// <summary>What ids in the SVG begin with: letters, digits and hyphens, beginning with a letter. Two diagrams in one page need two prefixes.</summary>
    public string IdPrefix { get; init; } = "ag-";

    /// <summary>
    /// Whether the picture is one of many in a report, which explains colours and shapes once, and has words beside each picture and registers: it has no
    /// legend, contexts and justifications are left out, and what other sheets draw, evidence and assumptions have their id alone, and their standing unless
    /// they are supported.
    /// </summary>
    internal bool IsInReport { get; init; }

    /// <summary>Whether scripts make the edges of a box stand out, so that the drawing need not.</summary>
    internal bool IsScripted { get; init; }

    /// <summary>The pattern whose template is drawn, with the marks that the standard has for patterns; null for an argument.</summary>
    internal Pattern? Pattern { get; init; }

    /// <summary>What is said of modules where these are drawn; null for a picture of elements.</summary>
    internal ModulePicture? Modules { get; init; }

    internal static DiagramOptions Default { get; } = new();
}
