using System.Text;
using ArgumentGraph.Rendering.Svg;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>A report as CommonMark with GitHub's tables. Text of the argument comes out as text: what Markdown would read as markup is escaped (CommonMark 0.31, 2.4).</summary>
internal sealed class MarkdownOutput(Func<Picture, string?> addressOf)
{
    private const string Escaped = "\\`*_[]<>|&~$";

    private readonly StringBuilder _text = new();

    public string Write(IEnumerable<Block> blocks)
    {
        // Not shown; it tells a program that the file may be written anew.
        _text.Append("<!-- argument-graph -->\n");
        foreach (Block block in blocks)
        {
            _text.Append('\n');
            WriteBlock(block);
        }

        return _text.ToString();
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case Heading heading:
                _text.Append('#', heading.Level).Append(' ');
                WriteLine(heading.Text);
                break;
            case Paragraph paragraph:
                WriteLine(paragraph.Text);
                break;
            case Outline outline:
                foreach (OutlineItem item in outline.Items)
                {
                    _text.Append(' ', 2 * item.Depth).Append("- ");
                    WriteLine(item.Text);
                }

                break;
            case Table table:
                WriteTable(table);
                break;
            case Picture picture:
                WritePicture(picture);
                break;
        }
    }

    private void WritePicture(Picture picture)
    {
        string? address = addressOf(picture);
        if (address is null)
        {
            _text.Append('*').Append(Escape(picture.Description)).Append("*\n");
        }
        else
        {
            _text.Append("![").Append(Escape(picture.Description)).Append("](").Append(address).Append(")\n");
        }
    }

    private void WriteTable(Table table)
    {
        _text.Append('|');
        foreach (Column column in table.Columns)
        {
            _text.Append(' ').Append(Escape(column.Name)).Append(" |");
        }

        _text.Append("\n|");
        foreach (Column column in table.Columns)
        {
            _text.Append(column.IsNumber ? "---:|" : "---|");
        }

        _text.Append('\n');
        foreach (TableRow row in table.Rows)
        {
            _text.Append('|');
            foreach (IReadOnlyList<Inline> cell in row.Cells)
            {
                _text.Append(' ');
                WriteInlines(cell);
                _text.Append(" |");
            }

            _text.Append('\n');
        }
    }

    // What would begin a list, a heading or a rule at the beginning of a line is escaped there alone.
    private void WriteLine(IReadOnlyList<Inline> text)
    {
        int start = _text.Length;
        WriteInlines(text);
        string line = _text.ToString(start, _text.Length - start);
        int digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (line.Length > 0 && "#+-=:".Contains(line[0], StringComparison.Ordinal))
        {
            _text.Insert(start, '\\');
        }
        else if (digits > 0 && digits < line.Length && line[digits] is '.' or ')')
        {
            _text.Insert(start + digits, '\\');
        }

        _text.Append('\n');
    }

    private void WriteInlines(IReadOnlyList<Inline> text)
    {
        foreach (Inline inline in text)
        {
            string escaped = Escape(inline.Text);
            _ = inline.Kind switch
            {
                InlineKind.Strong or InlineKind.Element when IsTight(escaped) => _text.Append("**").Append(escaped).Append("**"),
                InlineKind.Source when SvgLink.Of(inline.Text) is { } address => _text.Append('[').Append(escaped).Append("](<").Append(address).Append(">)"),
                InlineKind.InDoubt or InlineKind.Unsupported => _text.Append('*').Append(escaped).Append('*'),
                _ => _text.Append(escaped),
            };
        }
    }

    // Emphasis neither begins before a blank nor ends after one.
    private static bool IsTight(string text) => text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char letter in Text.PlainText.LineOf(text))
        {
            if (Escaped.Contains(letter, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
