using ArgumentGraph.Notebooks;

namespace ArgumentGraph.Rendering;

/// <summary>
/// One sheet of an argument: a part of it drawn in full, with a reference box for each thing it uses that stands on another sheet. Immutable.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Sheet
{
    private readonly Lazy<Diagram> _diagram;

    internal Sheet(
        string name,
        string key,
        SheetKind kind,
        string title,
        Element? top,
        ArgumentModule? module,
        ValueList<Element> elements,
        ValueList<SheetReference> references,
        Func<Sheet, Diagram> draw)
    {
        Name = name;
        Key = key;
        Kind = kind;
        Title = title;
        Top = top;
        Module = module;
        Elements = elements;
        References = references;
        _diagram = new(() => draw(this));
    }

    /// <summary>The sheet's name, of which there is one in the argument: <c>overview</c>, the name of its module, or the id of its top element.</summary>
    public string Name { get; }

    /// <summary>Why it is a sheet of its own.</summary>
    public SheetKind Kind { get; }

    /// <summary>The argument's title for the overview; the name and title of a module; for others the id and the statement of the top element.</summary>
    public string Title { get; }

    /// <summary>The element under which all else on the sheet stands; null for the overview and for the sheet of a module.</summary>
    public Element? Top { get; }

    /// <summary>The module whose sheet it is, or of whose sheet a part; null for what is of no module.</summary>
    public ArgumentModule? Module { get; }

    /// <summary>The elements drawn in full, in the author's order. Each element of the argument is drawn in full on one sheet.</summary>
    public ValueList<Element> Elements { get; }

    /// <summary>
    /// The elements that stand on other sheets and are used here, in the author's order; on the sheet of a contract also the goals of others that it supports.
    /// </summary>
    public ValueList<SheetReference> References { get; }

    /// <summary>What tells it from other sheets however the argument is divided.</summary>
    internal string Key { get; }

    /// <summary>The sheet, laid out. Laid out when first asked for, which takes time about in proportion to what is on it.</summary>
    public Diagram Diagram => _diagram.Value;

    /// <summary>The sheet as an SVG document.</summary>
    public string ToSvg() => Diagram.ToSvg();

    /// <summary>Its name and how much is on it.</summary>
    public override string ToString() => $"{Name}: {Elements.Count} elements, {References.Count} references";
}
