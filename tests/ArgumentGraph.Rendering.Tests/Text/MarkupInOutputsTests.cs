using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Testing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Inline = ArgumentGraph.Rendering.Reports.Inline;

namespace ArgumentGraph.Rendering.Tests.Text;

/// <summary>
/// Whatever a text says, what is made of it is well-formed, runs nothing, and leads nowhere but to the web, to mail, or to a file beside the document.
/// </summary>
public class MarkupInOutputsTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
    private static readonly string[] Allowed = ["DIV", "STYLE", "H3", "P", "BDI", "STRONG", "EM", "CODE",
        "A", "BR", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD", "UL", "LI", "SPAN", "HTML", "HEAD", "BODY"];

    private static RandomCases<string> Texts => RandomTexts.Of(seed => MarkedTexts.Make(new Random(seed)));

    [Fact]
    public void Of_HTML() => Texts.Check(10_000, 100_000, text =>
    {
        string html = new HtmlOutput(_ => null).WriteFragment(BlocksOf(text));

        IDocument document = new HtmlParser().ParseDocument(html);
        document.All.Select(element => element.TagName).Should().BeSubsetOf(Allowed);
        foreach (IElement element in document.All)
        {
            element.Attributes.Select(attribute => attribute.Name).Should().BeSubsetOf(["class", "href", "rel", "scope"]);
            if (element.GetAttribute("href") is { } address)
            {
                ShouldBeSafe(address, maybePath: element.ClassName == "source");
            }
        }

        XDocument.Parse(html).Descendants("div").Should().NotBeEmpty("it is well-formed as XML, too");
    });

    [Fact]
    public void Of_Markdown() => Texts.Check(10_000, 100_000, text =>
    {
        MarkdownDocument document = Markdown.Parse(new MarkdownOutput(_ => null).WriteFragment(BlocksOf(text)), Pipeline);

        document.Descendants<HtmlBlock>().Should().BeEmpty();
        document.Descendants<HtmlInline>().Should().BeEmpty();
        document.Descendants<AutolinkInline>().Should().BeEmpty();
        document.Descendants<LinkInline>().Should().NotContain(link => link.IsImage);
        foreach (LinkInline link in document.Descendants<LinkInline>())
        {
            ShouldBeSafe(link.Url!, maybePath: true);
        }

        document.Descendants<HeadingBlock>().Should().ContainSingle("the report's own");
        document.Descendants<CodeBlock>().Should().BeEmpty();
        document.Descendants<QuoteBlock>().Should().BeEmpty();
        document.Descendants<ThematicBreakBlock>().Should().BeEmpty();
        document.Descendants<Markdig.Extensions.Tables.Table>().Single().OfType<Markdig.Extensions.Tables.TableRow>()
            .Should().HaveCount(2).And.OnlyContain(row => row.Count == 2);
    });

    [Fact]
    public void Of_pictures() => Texts.Check(500, 10_000, text =>
    {
        XDocument svg = XDocument.Parse(MarkedTexts.EveryKindWith(text).ToSvg(new() { Show = ["owner"] }));

        svg.Descendants().Select(element => element.Name.LocalName).Should().BeSubsetOf(
            ["svg", "title", "desc", "style", "defs", "marker", "path", "rect", "ellipse", "g", "a", "text", "tspan", "use"]);
        svg.Descendants().Attributes().Should().NotContain(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        foreach (XElement link in svg.Descendants(Svg + "a"))
        {
            ShouldBeSafe(link.Attribute("href")!.Value, maybePath: true);
            link.Ancestors(Svg + "a").Should().BeEmpty("a link stands in no other");
        }
    });

    [Fact]
    public void Marks_come_out_as_what_they_mean()
    {
        string text = "**Safe** *now*: `a_b`, [the plan](https://example.org/plan?a=1&b=2)";

        Html(text).Should().Contain(
            "<bdi><strong>Safe</strong> <em>now</em>: <code>a_b</code>, <a rel=\"noopener noreferrer\" "
            + "href=\"https://example.org/plan?a=1&amp;b=2\">the plan</a></bdi>");
        Markdown_(text).Should().Contain("**Safe** *now*: `a_b`, [the plan](<https://example.org/plan?a=1&b=2>)");
        string svg = new ArgumentBuilder("T").Build().Edit(edit => edit.Add(new Goal("G", text))).ToSvg();
        svg.Should().Contain("<tspan font-weight=\"bold\">Safe</tspan> <tspan font-style=\"italic\">now</tspan>: "
            + "<tspan font-family=\"Liberation Mono,Courier New,monospace\">a_b</tspan>,");
        svg.Should().Contain("<a href=\"https://example.org/plan?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener "
            + "noreferrer\"><tspan text-decoration=\"underline\">the plan</tspan></a>");
        svg.Should().Contain("G: goal, a pathway&#10;Safe now: a_b, the plan</title>");
    }

    [Fact]
    public void Items_come_out_as_lists_where_there_is_room_for_them()
    {
        string text = "Over:\n- *first*\n- second\n\n1. third";

        Html(text).Should().Contain("<bdi>Over:<br/>• <em>first</em><br/>• second<br/>1. third</bdi>");
        Html(text).Should().Contain("<p><bdi>Over:</bdi></p>\n<ul class=\"outline\">\n<li><bdi><em>first</em></bdi></li>\n"
            + "<li><bdi>second</bdi></li>\n<li><bdi>1. third</bdi></li></ul>");
        Markdown_(text).Should().Contain("| Over: • *first* • second 1. third |").And.Contain("Over:\n\n- *first*\n- second\n- 1\\. third\n");
    }

    [Fact]
    public void An_entity_in_a_source_does_not_become_a_letter_of_its_address_in_Markdown()
    {
        MarkdownDocument document = Markdown.Parse(
            new MarkdownOutput(_ => null).WriteFragment([new Paragraph(Inline.Source("&#106;avascript:alert(1)//."))]), Pipeline);

        document.Descendants<LinkInline>().Single().Url.Should().Be("&#106;avascript:alert(1)//.");
    }

    [Theory]
    [InlineData("*a***b**")]
    [InlineData("_a_**b**")]
    [InlineData("**a*b*c** **_x_y**")]
    [InlineData("`` a`|b `` and `x|y` *z*")]
    [InlineData("[*a*](https://example.org)**b**")]
    [InlineData("*1. a*")]
    [InlineData("`` ` ``")]
    public void Markdown_says_again_what_the_text_says(string text)
    {
        MarkdownDocument document = Markdown.Parse(Markdown_(text), Pipeline);

        string shown = string.Concat(document.Descendants<ParagraphBlock>().First().Inline!.Descendants()
            .Select(inline => inline switch { LiteralInline literal => literal.Content.ToString(), CodeInline code => code.Content, _ => "" }));
        shown.Should().Be(LightMarkup.ToPlainText(text));
    }

    private static string Html(string text) => new HtmlOutput(_ => null).WriteFragment(BlocksOf(text));

    private static string Markdown_(string text) => new MarkdownOutput(_ => null).WriteFragment(BlocksOf(text));

    // A paragraph, what a description comes to, a heading and a cell, and the same as a source.
    private static IReadOnlyList<ArgumentGraph.Rendering.Reports.Block> BlocksOf(string text)
    {
        var goal = new Goal("G", text);
        var titled = new Goal("H", text) { Tags = ValueMap<ValueList<string>>.Empty.With("title", [text]) };
        return
        [
            new Paragraph(Inline.Statement(goal)),
            .. MarkedBlocks.Of(text),
            new Heading(3, [Inline.Named(goal)]),
            new Table([new("Statement"), new("Source")], [new TableRow(null, [[Inline.Statement(goal)], [Inline.Source(text)]])]),
            new Outline([new OutlineItem(0, [Inline.Of(goal), " ", Inline.Statement(titled), " – ", Inline.Of(Standing.InDoubt)])]),
        ];
    }

    private static void ShouldBeSafe(string address, bool maybePath) =>
        address.Should().MatchRegex(maybePath ? "^((?i:https?://|mailto:)[!-~]+|(?!//)[^:]*|[^:]*[/?#][!-~]*)$" : "^(?i:https?://|mailto:)[!-~]+$");
}
