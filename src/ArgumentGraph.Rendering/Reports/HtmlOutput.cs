using System.Globalization;
using System.Net;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>A report as one HTML file that needs nothing else, reads on a screen and prints on A4 and Letter. No script runs in it.</summary>
internal sealed class HtmlOutput(Func<Picture, string?> addressOf) : BlockOutput
{
    private const double LeastScale = 0.55;
    private const int LongId = 12;

    private readonly HashSet<string> _described = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anchored = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _rules = new(StringComparer.Ordinal);
    private bool _isInPart;
    private bool _hasPictures; // within it, and so their style too
    private IReadOnlyList<Block> _blocks = [];
    private bool _isFragment;
    private int _sections;

    /// <param name="title">The report's title.</param>
    /// <param name="foot">What stands at the foot of printed pages.</param>
    /// <param name="blocks">What the report says.</param>
    public string Write(string title, string foot, IReadOnlyList<Block> blocks)
    {
        _blocks = blocks;
        _described.UnionWith(blocks.OfType<Heading>().Select(heading => heading.Element?.Id).OfType<string>());
        _described.UnionWith(blocks.OfType<Table>().SelectMany(table => table.Rows).Select(row => row.Element?.Id).OfType<string>());
        foreach (Block block in blocks)
        {
            WriteBlock(block);
        }

        EndPart();
        string style = PageText.ReportStyle + PagedStyle.Of(title, foot) + string.Concat(_rules);
        return FilledFrame.Fill(PageText.ReportFrame, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = Encode(title),
            ["styles"] = PageText.StyleSources(style),
            ["style"] = style,
            ["body"] = Text.ToString(),
        });
    }

    /// <summary>
    /// A part of a page that is someone else's: the same markup, well-formed as XML, with a style that holds within it alone, and
    /// without ids, which another part might have too.
    /// </summary>
    public string WriteFragment(IReadOnlyList<Block> blocks)
    {
        _isFragment = true;
        foreach (Block block in blocks)
        {
            WriteBlock(block);
        }

        return $"<div class=\"ag-report\">\n<style>\n{PageText.FragmentStyle}{string.Concat(_rules)}</style>\n{Text}</div>\n";
    }

    protected override void WritePart(Part part)
    {
        if (!_isFragment)
        {
            EndPart();
            Text.Append(part.IsCover ? "<section class=\"cover\">\n" : "<section class=\"part\">\n");
            _isInPart = true;
        }
    }

    protected override void WriteKept(KeptTogether kept) =>
        Text.Append(_isFragment ? string.Empty : kept.IsStart ? "<div class=\"kept\">\n" : "</div>\n");

    private void EndPart() => Text.Append(_isInPart ? "</section>\n" : string.Empty);

    protected override void WriteContents()
    {
        if (_isFragment)
        {
            return;
        }

        Text.Append("<nav aria-label=\"Contents\"><ol>\n");
        int section = 0;
        foreach (Heading heading in _blocks.OfType<Heading>().Where(heading => heading.Level == 2))
        {
            Text.Append("<li><a href=\"#s").Append(++section).Append("\">");
            WriteInlines(heading.Text, isLink: true);
            Text.Append("</a></li>\n");
        }

        Text.Append("</ol></nav>\n");
    }

    protected override void WriteFacts(FactList list)
    {
        Text.Append("<dl>\n");
        foreach (Fact fact in list.Facts)
        {
            Text.Append("<dt>").Append(Encode(fact.Name)).Append("</dt><dd>");
            WriteInlines(fact.Text);
            Text.Append("</dd>\n");
        }

        Text.Append("</dl>\n");
    }

    protected override void WriteParagraph(Paragraph paragraph)
    {
        Text.Append(paragraph.Weight switch
        {
            ParagraphWeight.Verdict => "<p class=\"verdict\">",
            ParagraphWeight.Notice => "<p class=\"notice\">",
            _ => "<p>",
        });
        WriteInlines(paragraph.Text);
        Text.Append("</p>\n");
    }

    protected override void WriteHeading(Heading heading)
    {
        Text.Append("<h").Append(heading.Level);
        if (heading.Level == 2 && !_isFragment)
        {
            Text.Append(" id=\"s").Append(++_sections).Append('"');
        }
        else if (!_isFragment && heading.Element is { } element && _anchored.Add(element.Id))
        {
            Text.Append(" id=\"").Append(AnchorOf(element.Id)).Append('"');
        }

        Text.Append('>');
        WriteInlines(heading.Text);
        Text.Append("</h").Append(heading.Level).Append(">\n");
    }

    protected override void WritePicture(Picture picture)
    {
        string? address = addressOf(picture);
        if (_isFragment)
        {
            Text.Append("<figure>");
        }
        else
        {
            var printed = PrintedSize.Of(picture.Svg);
            string look = printed.IsAcross ? " across" : printed.IsNarrow && !picture.HasCaption ? " beside" : string.Empty;
            Text.Append("<figure class=\"").Append(Sized("p", printed.Width * 10, $"--printed:{printed.Width:0.0}mm")).Append(look).Append("\">");
        }

        if (address is not null)
        {
            Text.Append("<img src=\"").Append(Encode(address)).Append("\" alt=\"").Append(Encode(picture.Description)).Append("\"/>");
        }
        else if (_isFragment)
        {
            // A wide picture is scrolled rather than made too small to be read.
            double width = PrintedSize.WidthOf(picture.Svg) * LeastScale;
            Text.Append("<div class=\"").Append(Sized("w", width, $"min-width:{width:0}px")).Append("\">").Append(picture.Svg).Append("</div>");
        }
        else
        {
            _hasPictures = true;
            Text.Append(picture.Svg);
        }

        _ = picture.HasCaption || address is not null
            ? Text.Append("<figcaption>").Append(Encode(picture.Description)).Append("</figcaption></figure>\n")
            : Text.Append("</figure>\n");
    }

    // A size is a class, with a rule in the style: a policy that names styles allows no style of a single element.
    private string Sized(string prefix, double size, FormattableString declaration)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{size:0}");
        _rules.Add($"{(_isFragment ? ".ag-report " : string.Empty)}.{name} {{ {declaration.ToString(CultureInfo.InvariantCulture)}; }}\n");
        return name;
    }

    protected override void WritePictureRow(PictureRow row)
    {
        Text.Append("<div class=\"pictures\">\n");
        base.WritePictureRow(row);
        Text.Append("</div>\n");
    }

    protected override void WriteOutline(Outline outline)
    {
        int depth = -1;
        foreach (OutlineItem item in outline.Items)
        {
            if (item.Depth > depth)
            {
                Text.Append("<ul class=\"outline\">\n");
            }
            else
            {
                Text.Append("</li>\n");
                for (; depth > item.Depth; depth--)
                {
                    Text.Append("</ul></li>\n");
                }
            }

            depth = item.Depth;
            Text.Append("<li>");
            WriteInlines(item.Text);
        }

        for (; depth >= 0; depth--)
        {
            Text.Append("</li></ul>\n");
        }
    }

    protected override void WriteTable(Table table)
    {
        Text.Append("<div class=\"table").Append(table.IsForm ? " form" : string.Empty)
            .Append(table.Beside switch { 3 => " three", 2 => " two", _ => string.Empty })
            .Append("\"><table><thead><tr>");
        foreach (Column column in table.Columns)
        {
            Text.Append(column.IsNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">").Append(Encode(column.Name)).Append("</th>");
        }

        Text.Append("</tr></thead><tbody>\n");
        foreach (TableRow row in table.Rows)
        {
            bool isAnchor = !_isFragment && row.Element is { } element && _anchored.Add(element.Id);
            _ = isAnchor ? Text.Append("<tr id=\"").Append(AnchorOf(row.Element!.Id)).Append("\">") : Text.Append("<tr>");
            for (int i = 0; i < row.Cells.Count; i++)
            {
                Text.Append(table.Columns[i].IsNumber ? "<td class=\"number\">" : "<td>");
                WriteInlines(row.Cells[i], isAnchor && i == 0);
                Text.Append("</td>");
            }

            Text.Append("</tr>\n");
        }

        Text.Append("</tbody></table></div>\n");
    }

    private void WriteInlines(IReadOnlyList<Inline> text, bool isLink = false)
    {
        foreach (Inline inline in text)
        {
            string encoded = Encode(inline.Text);
            if (inline.MarkedText is { } marked)
            {
                Text.Append("<bdi>");
                MarkedHtml.Write(Text, marked, !isLink);
                Text.Append("</bdi>");
                continue;
            }

            _ = inline.Kind switch
            {
                InlineKind.Strong => Text.Append("<strong><bdi>").Append(encoded).Append("</bdi></strong>"),
                InlineKind.Faint => Text.Append("<span class=\"faint\">").Append(encoded).Append("</span>"),
                InlineKind.Element when !isLink && _described.Contains(inline.Text) =>
                    Text.Append("<a class=\"").Append(IdClass(inline.Text)).Append("\" href=\"#").Append(AnchorOf(inline.Text)).Append("\"><bdi>")
                        .Append(encoded).Append("</bdi></a>"),
                InlineKind.Element => Text.Append("<span class=\"").Append(IdClass(inline.Text)).Append("\"><bdi>").Append(encoded).Append("</bdi></span>"),
                InlineKind.Source when SafeLink.Of(inline.Text) is { } address =>
                    Text.Append("<a class=\"source\" rel=\"noopener noreferrer\" href=\"").Append(Encode(address)).Append("\">").Append(encoded).Append("</a>"),
                InlineKind.Source => Text.Append("<span class=\"source\"><bdi>").Append(encoded).Append("</bdi></span>"),
                InlineKind.Supported => Text.Append("<span class=\"good\">").Append(encoded).Append("</span>"),
                InlineKind.InDoubt => Text.Append("<span class=\"doubt\">? ").Append(encoded).Append("</span>"),
                InlineKind.Unsupported => Text.Append("<span class=\"bad\">✗ ").Append(encoded).Append("</span>"),
                InlineKind.Day => Text.Append("<span class=\"day\">").Append(encoded).Append("</span>"),
                InlineKind.OnTrust => Text.Append("<span class=\"trust\">").Append(encoded).Append("</span>"),
                InlineKind.Look => Text.Append(_hasPictures ? LegendDrawing.Alone(inline.Drawn!) : string.Empty).Append(encoded),
                InlineKind.Said => Text.Append("<bdi>").Append(encoded).Append("</bdi>"),
                _ => Text.Append(encoded),
            };
        }
    }

    // An id is broken only where it would take a column for itself.
    private static string IdClass(string id) => id.Length > LongId ? "id long" : "id";

    private static string AnchorOf(string id) => SvgId.Of("r-", id);

    internal static string Encode(string text) => WebUtility.HtmlEncode(PlainText.Of(text));
}
