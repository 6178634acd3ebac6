using System.Text;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// A report as CommonMark with GitHub's tables. Text of the argument comes out as text: what Markdown would read as markup is escaped (CommonMark 0.31, 2.4).
/// </summary>
internal sealed class MarkdownOutput(Func<Picture, string?> addressOf) : BlockOutput
{
    private const string Escaped = "\\`*_[]<>|&~$";

    public string Write(IEnumerable<Block> blocks)
    {
        // Not shown; it tells a program that the file may be written anew.
        Text.Append("<!-- argument-graph -->\n\n");
        return WriteFragment(blocks);
    }

    /// <summary>The same without the mark: a part of a text that is someone else's.</summary>
    public string WriteFragment(IEnumerable<Block> blocks)
    {
        string between = string.Empty;
        foreach (Block block in blocks)
        {
            int before = Text.Length;
            WriteBlock(block);
            if (Text.Length > before)
            {
                Text.Insert(before, between);
                between = "\n";
            }
        }

        return Text.ToString();
    }

    protected override void WriteHeading(Heading heading)
    {
        Text.Append('#', heading.Level).Append(' ');
        WriteLine(heading.Text);
    }

    protected override void WriteParagraph(Paragraph paragraph) => WriteLine(paragraph.Text);

    protected override void WriteFacts(FactList list) =>
        WriteOutline(new Outline([.. list.Facts.Select(fact => new OutlineItem(0, [Inline.Strong(fact.Name + ":"), " ", .. fact.Text]))]));

    protected override void WriteOutline(Outline outline)
    {
        foreach (OutlineItem item in outline.Items)
        {
            Text.Append(' ', 2 * item.Depth).Append("- ");
            WriteLine(item.Text);
        }
    }

    protected override void WritePicture(Picture picture)
    {
        string? address = addressOf(picture);
        if (address is null && picture.Flowchart is { } flowchart)
        {
            Text.Append("```mermaid\n").Append(flowchart).Append("```\n");
        }
        else if (address is null)
        {
            Text.Append('*').Append(Escape(picture.Description)).Append("*\n");
        }
        else
        {
            Text.Append("![").Append(Escape(picture.Description)).Append("](").Append(address).Append(")\n");
        }
    }

    protected override void WriteTable(Table table)
    {
        Text.Append('|');
        foreach (Column column in table.Columns)
        {
            Text.Append(' ').Append(Escape(column.Name)).Append(" |");
        }

        Text.Append("\n|");
        foreach (Column column in table.Columns)
        {
            Text.Append(column.IsNumber ? "---:|" : "---|");
        }

        Text.Append('\n');
        foreach (TableRow row in table.Rows)
        {
            Text.Append('|');
            foreach (IReadOnlyList<Inline> cell in row.Cells)
            {
                Text.Append(' ');
                WriteInlines(cell);
                Text.Append(" |");
            }

            Text.Append('\n');
        }
    }

    // What would begin a list, a heading or a rule at the beginning of a line is escaped there alone; blanks, which would begin code, are left out.
    private void WriteLine(IReadOnlyList<Inline> text)
    {
        int start = Text.Length;
        WriteInlines(text);
        while (Text.Length > start && Text[start] == ' ')
        {
            Text.Remove(start, 1);
        }

        string line = Text.ToString(start, Text.Length - start);
        int digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (line.Length > 0 && "#+-=:".Contains(line[0], StringComparison.Ordinal))
        {
            Text.Insert(start, '\\');
        }
        else if (digits > 0 && digits < line.Length && line[digits] is '.' or ')')
        {
            Text.Insert(start + digits, '\\');
        }

        Text.Append('\n');
    }

    private void WriteInlines(IReadOnlyList<Inline> text)
    {
        foreach (Inline inline in text)
        {
            if (inline.MarkedText is { } marked)
            {
                MarkedMarkdown.Write(Text, marked);
                continue;
            }

            string escaped = Escape(inline.Text);
            _ = inline.Kind switch
            {
                InlineKind.Strong or InlineKind.Element when IsTight(escaped) => Text.Append("**").Append(escaped).Append("**"),
                InlineKind.Source when SafeLink.Of(inline.Text) is { } address =>
                    Text.Append('[').Append(escaped).Append("](").Append(Destination(address)).Append(')'),
                InlineKind.InDoubt or InlineKind.Unsupported or InlineKind.OnTrust => Text.Append('*').Append(escaped).Append('*'),
                _ => Text.Append(escaped),
            };
        }
    }

    /// <summary>
    /// An address as the destination of a link. Markdown reads entities in it, and what began with a harmless letter might come to begin with another.
    /// </summary>
    internal static string Destination(string address) =>
        $"<{(address.Contains(';', StringComparison.Ordinal) ? address.Replace("&", "&amp;", StringComparison.Ordinal) : address)}>";

    // Emphasis neither begins before a blank nor ends after one.
    private static bool IsTight(string text) => text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);

    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char letter in PlainText.LineOf(text))
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
