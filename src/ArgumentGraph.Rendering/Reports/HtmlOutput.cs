using System.Net;
using System.Text;
using ArgumentGraph.Rendering.Svg;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>A report as one HTML file that needs nothing else, reads on a screen and prints on A4 and Letter. No script runs in it.</summary>
internal sealed class HtmlOutput(Func<Picture, string?> addressOf)
{
    private readonly StringBuilder _html = new();
    private readonly HashSet<string> _described = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anchored = new(StringComparer.Ordinal);
    private int _sections;

    public string Write(string title, IReadOnlyList<Block> blocks)
    {
        _described.UnionWith(blocks.OfType<Heading>().Select(heading => heading.Element?.Id).OfType<string>());
        _described.UnionWith(blocks.OfType<Table>().SelectMany(table => table.Rows).Select(row => row.Element?.Id).OfType<string>());
        foreach (Block block in blocks)
        {
            WriteBlock(block);
            if (block is Heading { Level: 1 })
            {
                WriteContents(blocks);
            }
        }

        return FilledFrame.Fill(PageText.ReportFrame, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = Encode(title),
            ["style"] = PageText.ReportStyle,
            ["body"] = _html.ToString(),
        });
    }

    // The contents follow the title and name its sections.
    private void WriteContents(IReadOnlyList<Block> blocks)
    {
        _html.Append("<nav aria-label=\"Contents\"><ol>\n");
        int section = 0;
        foreach (Heading heading in blocks.OfType<Heading>().Where(heading => heading.Level == 2))
        {
            _html.Append("<li><a href=\"#s").Append(++section).Append("\">");
            WriteInlines(heading.Text, isLink: true);
            _html.Append("</a></li>\n");
        }

        _html.Append("</ol></nav>\n");
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case Heading heading:
                WriteHeading(heading);
                break;
            case Paragraph paragraph:
                _html.Append("<p>");
                WriteInlines(paragraph.Text);
                _html.Append("</p>\n");
                break;
            case Outline outline:
                WriteOutline(outline);
                break;
            case Table table:
                WriteTable(table);
                break;
            case Picture picture:
                WritePicture(picture);
                break;
        }
    }

    private void WriteHeading(Heading heading)
    {
        _html.Append("<h").Append(heading.Level);
        if (heading.Level == 2)
        {
            _html.Append(" id=\"s").Append(++_sections).Append('"');
        }
        else if (heading.Element is { } element && _anchored.Add(element.Id))
        {
            _html.Append(" id=\"").Append(AnchorOf(element.Id)).Append('"');
        }

        _html.Append('>');
        WriteInlines(heading.Text);
        _html.Append("</h").Append(heading.Level).Append(">\n");
    }

    private void WritePicture(Picture picture)
    {
        string? address = addressOf(picture);
        _html.Append("<figure>");
        _ = address is null ? _html.Append(picture.Svg) : _html.Append("<img src=\"").Append(Encode(address)).Append("\" alt=\"").Append(Encode(picture.Description)).Append("\">");
        _html.Append("<figcaption>").Append(Encode(picture.Description)).Append("</figcaption></figure>\n");
    }

    private void WriteOutline(Outline outline)
    {
        int depth = -1;
        foreach (OutlineItem item in outline.Items)
        {
            if (item.Depth > depth)
            {
                _html.Append("<ul class=\"outline\">\n");
            }
            else
            {
                _html.Append("</li>\n");
                for (; depth > item.Depth; depth--)
                {
                    _html.Append("</ul></li>\n");
                }
            }

            depth = item.Depth;
            _html.Append("<li>");
            WriteInlines(item.Text);
        }

        for (; depth >= 0; depth--)
        {
            _html.Append("</li></ul>\n");
        }
    }

    private void WriteTable(Table table)
    {
        _html.Append("<div class=\"table\"><table><thead><tr>");
        foreach (Column column in table.Columns)
        {
            _html.Append(column.IsNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">").Append(Encode(column.Name)).Append("</th>");
        }

        _html.Append("</tr></thead><tbody>\n");
        foreach (TableRow row in table.Rows)
        {
            bool isAnchor = row.Element is { } element && _anchored.Add(element.Id);
            _ = isAnchor ? _html.Append("<tr id=\"").Append(AnchorOf(row.Element!.Id)).Append("\">") : _html.Append("<tr>");
            for (int i = 0; i < row.Cells.Count; i++)
            {
                _html.Append(table.Columns[i].IsNumber ? "<td class=\"number\">" : "<td>");
                WriteInlines(row.Cells[i], isAnchor && i == 0);
                _html.Append("</td>");
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</tbody></table></div>\n");
    }

    private void WriteInlines(IReadOnlyList<Inline> text, bool isLink = false)
    {
        foreach (Inline inline in text)
        {
            string encoded = Encode(inline.Text);
            _ = inline.Kind switch
            {
                InlineKind.Strong => _html.Append("<strong><bdi>").Append(encoded).Append("</bdi></strong>"),
                InlineKind.Faint => _html.Append("<span class=\"faint\">").Append(encoded).Append("</span>"),
                InlineKind.Element when !isLink && _described.Contains(inline.Text) =>
                    _html.Append("<a class=\"id\" href=\"#").Append(AnchorOf(inline.Text)).Append("\"><bdi>").Append(encoded).Append("</bdi></a>"),
                InlineKind.Element => _html.Append("<span class=\"id\"><bdi>").Append(encoded).Append("</bdi></span>"),
                InlineKind.Source when SvgLink.Of(inline.Text) is { } address => _html.Append("<a class=\"source\" rel=\"noopener noreferrer\" href=\"").Append(Encode(address)).Append("\">").Append(encoded).Append("</a>"),
                InlineKind.Source => _html.Append("<span class=\"source\"><bdi>").Append(encoded).Append("</bdi></span>"),
                InlineKind.Supported => _html.Append("<span class=\"good\">").Append(encoded).Append("</span>"),
                InlineKind.InDoubt => _html.Append("<span class=\"doubt\">? ").Append(encoded).Append("</span>"),
                InlineKind.Unsupported => _html.Append("<span class=\"bad\">✗ ").Append(encoded).Append("</span>"),
                InlineKind.Said => _html.Append("<bdi>").Append(encoded).Append("</bdi>"),
                _ => _html.Append(encoded),
            };
        }
    }

    private static string AnchorOf(string id) => SvgId.Of("r-", id);

    private static string Encode(string text) => WebUtility.HtmlEncode(Text.PlainText.Of(text));
}
