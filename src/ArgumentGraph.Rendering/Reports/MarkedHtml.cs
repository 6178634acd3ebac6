using System.Text;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Writes a marked text as HTML within a line: what is a block of its own begins in a new line. Well-formed as XML.</summary>
internal static class MarkedHtml
{
    private static readonly (RunStyle Style, string Tag)[] Tags = [(RunStyle.Bold, "strong"), (RunStyle.Italic, "em"), (RunStyle.Code, "code")];

    /// <summary>Writes the text.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="hasLinks">Whether links are links: not where the text stands in one.</param>
    public static void Write(StringBuilder html, MarkedText text, bool hasLinks)
    {
        string between = string.Empty;
        foreach (MarkedBlock block in text.Blocks)
        {
            html.Append(between).Append('\u00A0', 2 * Math.Max(block.Depth - 1, 0));
            if (block.Marker.Length > 0)
            {
                html.Append(block.Marker).Append(' ');
            }

            foreach (MarkedRun run in block.Runs)
            {
                Write(html, run, hasLinks);
            }

            between = "<br/>";
        }
    }

    private static void Write(StringBuilder html, MarkedRun run, bool hasLinks)
    {
        string? link = hasLinks ? run.Link : null;
        if (link is not null)
        {
            html.Append("<a rel=\"noopener noreferrer\" href=\"").Append(HtmlOutput.Encode(link)).Append("\">");
        }

        foreach ((RunStyle style, string tag) in Tags)
        {
            html.Append(run.Style.HasFlag(style) ? $"<{tag}>" : string.Empty);
        }

        html.Append(HtmlOutput.Encode(run.Text).Replace("\n", "<br/>", StringComparison.Ordinal));
        for (int i = Tags.Length - 1; i >= 0; i--)
        {
            html.Append(run.Style.HasFlag(Tags[i].Style) ? $"</{Tags[i].Tag}>" : string.Empty);
        }

        html.Append(link is null ? string.Empty : "</a>");
    }
}
