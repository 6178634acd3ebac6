using ArgumentGraph.Testing;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArgumentGraph.Tests.Docs;

/// <summary>A table of a page in <c>docs</c>, read as a Markdown viewer would.</summary>
/// <param name="Heading">The heading above it.</param>
/// <param name="Columns">The column titles.</param>
/// <param name="Rows">The text of each cell, row by row, without markup.</param>
internal sealed record PageTable(string Heading, string[] Columns, string[][] Rows)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>All tables of a page, in order.</summary>
    public static PageTable[] Of(string page)
    {
        string heading = string.Empty;
        var tables = new List<PageTable>();
        foreach (Block block in Parse(page))
        {
            switch (block)
            {
                case HeadingBlock title:
                    heading = TextOf(title);
                    break;
                case Table table:
                    string[][] rows = [.. table.Cast<TableRow>().Select(row => row.Select(TextOf).ToArray())];
                    tables.Add(new PageTable(heading, rows[0], rows[1..]));
                    break;
                default:
                    break;
            }
        }

        return [.. tables];
    }

    private static MarkdownDocument Parse(string page) => Markdown.Parse(File.ReadAllText(Repository.File("docs", page)), Pipeline);

    private static string TextOf(Block block) =>
        string.Concat(block.Descendants<LeafInline>().Concat((block as LeafBlock)?.Inline?.Descendants<LeafInline>() ?? []).Select(TextOf));

    private static string TextOf(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => string.Empty,
    };
}
