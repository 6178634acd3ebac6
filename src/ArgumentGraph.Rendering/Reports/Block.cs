namespace ArgumentGraph.Rendering.Reports;

/// <summary>A part of a report, from which every output is made.</summary>
internal abstract record Block;

/// <summary>A heading: level 1 is the report's title.</summary>
/// <param name="Level">From 1 to 6.</param>
/// <param name="Text">What it says.</param>
/// <param name="Element">The element that what follows is about, so that its id elsewhere can lead here; null for none.</param>
internal sealed record Heading(int Level, IReadOnlyList<Inline> Text, Element? Element = null) : Block;

internal sealed record Paragraph(IReadOnlyList<Inline> Text) : Block
{
    public Paragraph(params Inline[] text)
        : this((IReadOnlyList<Inline>)text)
    {
    }

    /// <summary>How much it stands out; said by layout alone, so that outputs without one lose no words.</summary>
    public ParagraphWeight Weight { get; init; }
}

/// <summary>How much a paragraph stands out.</summary>
internal enum ParagraphWeight
{
    Usual,

    /// <summary>The answer that the reader looks for first.</summary>
    Verdict,

    /// <summary>In a box: what must not be overlooked.</summary>
    Notice,
}

/// <summary>Where a part of the report begins: on paper on a new page, with the part's name at the head of its pages.</summary>
/// <param name="Name">The name; empty for the cover, whose page has neither head nor foot.</param>
internal sealed record Part(string Name) : Block;

/// <summary>Where something begins, or ends, that stands on one page if it fits on one.</summary>
/// <param name="IsStart">Whether it begins here.</param>
internal sealed record KeptTogether(bool IsStart) : Block;

/// <summary>Where the list of sections stands.</summary>
internal sealed record Contents : Block;

/// <summary>Facts, each under its name.</summary>
internal sealed record FactList(IReadOnlyList<Fact> Facts) : Block;

internal readonly record struct Fact(string Name, IReadOnlyList<Inline> Text);

/// <summary>A list whose items have depths, 0 for the outermost; an item is at most one deeper than the one before it.</summary>
internal sealed record Outline(IReadOnlyList<OutlineItem> Items) : Block;

internal readonly record struct OutlineItem(int Depth, IReadOnlyList<Inline> Text);

internal sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<TableRow> Rows) : Block
{
    /// <summary>Whether the empty cells are there to be written in, on paper.</summary>
    public bool IsForm { get; init; }

    /// <summary>How many columns of it stand beside each other on paper, 1 to 3: more than one where its cells are short.</summary>
    public int Beside { get; init; } = 1;
}

internal readonly record struct Column(string Name, bool IsNumber = false);

/// <summary>A row of a table.</summary>
/// <param name="Element">The element that the row describes, so that its id elsewhere can lead here; null for none.</param>
/// <param name="Cells">The cells, as many as there are columns.</param>
internal readonly record struct TableRow(Element? Element, IReadOnlyList<IReadOnlyList<Inline>> Cells);

/// <summary>A picture.</summary>
/// <param name="Name">A file name's beginning, where the picture becomes a file: letters, digits and hyphens.</param>
/// <param name="Description">Alternative text: what the picture shows.</param>
/// <param name="Svg">The picture.</param>
internal sealed record Picture(string Name, string Description, string Svg) : Block
{
    /// <summary>Whether the description stands below it too; not where a heading says the same.</summary>
    public bool HasCaption { get; init; } = true;

    /// <summary>The same as a Mermaid flowchart, for texts that are shown with such; null where there is none.</summary>
    public string? Flowchart { get; init; }
}

/// <summary>Pictures to be compared: side by side where there is room.</summary>
/// <param name="Pictures">The pictures, from the left.</param>
internal sealed record PictureRow(IReadOnlyList<Picture> Pictures) : Block;
