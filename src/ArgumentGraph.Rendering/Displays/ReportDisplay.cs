using System.Security.Cryptography;
using System.Text;
using ArgumentGraph.Rendering.Reports;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>
/// What a cell of a notebook or a panel of a dashboard shows of a report: a heading, a picture, tables. Every output is made from the same blocks.
/// </summary>
/// <param name="heading">What it is, with the setting in which it was judged.</param>
/// <param name="blocks">The rest, in words and tables.</param>
/// <param name="caption">What the picture shows.</param>
/// <param name="draw">Draws it, with ids that begin so; null: there is none.</param>
internal sealed class ReportDisplay(IReadOnlyList<Block> heading, IReadOnlyList<Block> blocks, string caption, Func<string, string>? draw)
{
    /// <summary>Further pictures to be compared with each other, below the first: what each shows, and how it is drawn.</summary>
    public IReadOnlyList<(string Caption, Func<string, string> Draw)> Compared { get; init; } = [];

    public string ToMarkdown() => new MarkdownOutput(static _ => null).WriteFragment(heading.Concat(blocks));

    public string ToHtml()
    {
        Block[] picture = draw is null ? [] : [new Picture("picture", caption, draw(Prefix()))];
        Block[] compared = Compared.Count == 0
            ? []
            : [new PictureRow([.. Compared.Select((each, i) => new Picture($"picture-{i + 1}", each.Caption, each.Draw($"{Prefix()}{i + 1}-")))])];
        return new HtmlOutput(static _ => null).WriteFragment([.. heading, .. picture, .. compared, .. blocks]);
    }

    // Several displays may come to be in one page, and ids in it must be one each: they begin with what the display says.
    private string Prefix() => $"ag{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(caption + ToMarkdown())))[..12]}-";
}
