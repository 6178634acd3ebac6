using ArgumentGraph.Tool.Running;
using Spectre.Console;

namespace ArgumentGraph.Tool.Text;

/// <summary>What becomes of a column's cells where the table is wider than the page.</summary>
internal enum Fit
{
    /// <summary>They keep their width.</summary>
    Whole,

    /// <summary>They are cut, and stay on one line.</summary>
    Cut,

    /// <summary>They go on in further lines.</summary>
    Wrap,
}

/// <summary>A column of a <see cref="TextTable"/>.</summary>
internal readonly record struct TextColumn(string Header, Fit Fit = Fit.Whole, bool IsNumber = false, int Widest = int.MaxValue);

/// <summary>A table without lines: aligned columns, a header underlined with hyphens. Reads the same on a terminal and in a file.</summary>
internal sealed class TextTable(params IReadOnlyList<TextColumn> columns)
{
    private const int Gap = 2;
    private const int Narrowest = 12;

    private readonly List<Cell[]> _rows = [];

    public int Count => _rows.Count;

    public void Add(params Cell[] cells) => _rows.Add(cells);

    public Table Render(int width)
    {
        int[] widths = WidthsIn(width);
        Table table = new Table().Border(TableBorder.None).HideHeaders();
        for (int i = 0; i < columns.Count; i++)
        {
            table.AddColumn(new TableColumn(string.Empty)
            {
                Width = widths[i],
                Padding = new Padding(0, 0, i < columns.Count - 1 ? Gap : 0, 0),
                Alignment = columns[i].IsNumber ? Justify.Right : Justify.Left,
            });
        }

        table.AddRow(columns.Select(column => new Piece(column.Header, Styles.Strong)).Select(header => ((Cell)header).ToParagraph()));
        table.AddRow(widths.Select(columnWidth => ((Cell)new Piece(new string('-', columnWidth), Styles.Faint)).ToParagraph()));
        foreach (Cell[] row in _rows)
        {
            table.AddRow(row.Select((cell, i) => (columns[i].Fit == Fit.Cut ? Shorten(cell, widths[i]) : cell).ToParagraph()));
        }

        return table;
    }

    private static Cell Shorten(Cell cell, int width) =>
        cell.Width <= width ? cell : new Piece(TerminalText.Shorten(string.Concat(cell.Pieces.Select(piece => piece.Text)), width), cell.Pieces[0].Style);

    // Columns that may shrink share what the others leave; those that need less than their share leave the rest to the next.
    private int[] WidthsIn(int width)
    {
        int[] widths = [.. columns.Select((column, i) => Math.Max(
            TerminalText.WidthOf(column.Header),
            Math.Min(column.Widest, _rows.Select(row => row[i].Width).DefaultIfEmpty().Max())))];
        int[] shrinking = [.. Enumerable.Range(0, widths.Length).Where(i => columns[i].Fit != Fit.Whole).OrderBy(i => widths[i]).ThenBy(i => i)];
        int room = width - (Gap * (widths.Length - 1)) - widths.Where((_, i) => columns[i].Fit == Fit.Whole).Sum();
        for (int i = 0; i < shrinking.Length; i++)
        {
            int column = shrinking[i];
            int share = Math.Max(Narrowest, room / (shrinking.Length - i));
            widths[column] = Math.Min(widths[column], share);
            room -= widths[column];
        }

        return widths;
    }
}
