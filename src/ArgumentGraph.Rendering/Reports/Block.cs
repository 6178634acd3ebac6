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
}

/// <summary>A list whose items have depths, 0 for the outermost; an item is at most one deeper than the one before it.</summary>
internal sealed record Outline(IReadOnlyList<OutlineItem> Items) : Block;

internal readonly record struct OutlineItem(int Depth, IReadOnlyList<Inline> Text);

internal sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<TableRow> Rows) : Block;

internal readonly record struct Column(string Name, bool IsNumber = false);

/// <summary>A row of a table.</summary>
/// <param name="Element">The element that the row describes, so that its id elsewhere can lead here; null for none.</param>
/// <param name="Cells">The cells, as many as there are columns.</param>
internal readonly record struct TableRow(Element? Element, IReadOnlyList<IReadOnlyList<Inline>> Cells);

/// <summary>A picture.</summary>
/// <param name="Name">A file name's beginning, where the picture becomes a file: letters, digits and hyphens.</param>
/// <param name="Description">Alternative text: what the picture shows.</param>
/// <param name="Svg">The picture.</param>
internal sealed record Picture(string Name, string Description, string Svg) : Block;

/// <summary>Pictures to be compared: side by side where there is room.</summary>
/// <param name="Pictures">The pictures, from the left.</param>
internal sealed record PictureRow(IReadOnlyList<Picture> Pictures) : Block;
