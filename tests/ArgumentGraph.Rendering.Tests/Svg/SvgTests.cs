using System.Globalization;
using System.Xml.Linq;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Svg;

public class SvgTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]></style><script>x</script>", "a\0b\u0001c\u001F\u007F\u0085", "\uFFFE\uFFFF\uFDD0",
        "\u202Eright to left\u202C \u2066isolate", "&amp; &lt; &#x3c;script&#x3e;", "'quotes\" `and` ${more}", "line\nfeed\r\nand\ttab",
        "\U0001FFFE\U0001F469\u200D\U0001F467", "</svg>", "url(javascript:x)", "",
    ];

    [Fact]
    public void A_box_brings_its_edges_along_to_be_seen_while_the_pointer_is_on_it()
    {
        Argument argument = Argument.Load(Repository.File("samples", "nine-pathways", "case.json"));
        var diagram = Diagram.Of(argument, new() { IdPrefix = "x-" });
        var svg = XDocument.Parse(diagram.ToSvg());
        Dictionary<string, XElement> edges = svg.Descendants().Where(path => path.Attribute("data-from") is not null)
            .ToDictionary(path => path.Attribute("id")!.Value, StringComparer.Ordinal);
        edges.Should().HaveCount(argument.Relationships.Count);

        foreach (XElement box in svg.Descendants().Where(group => group.Attribute("data-id") is not null))
        {
            string id = box.Attribute("data-id")!.Value;
            string[] own = [.. edges.Where(edge => edge.Value.Attribute("data-from")!.Value == id || edge.Value.Attribute("data-to")?.Value == id)
                .Select(edge => "#" + edge.Key)];
            box.Elements(Space + "use").Select(use => use.Attribute("href")!.Value).Should().BeEquivalentTo(own);
        }
    }

    [Fact]
    public void Whatever_a_text_says_it_comes_out_as_text()
    {
        for (int i = 0; i < Hostile.Length; i++)
        {
            string text = Hostile[i];
            Argument argument = new ArgumentBuilder(text).Build().Edit(edit => edit
                .Add(new Goal("G", text) { Description = text, IsPathway = true, Tags = ValueMap<ValueList<string>>.Empty.With("key", [text]) })
                .Add(new Evidence("E " + i, text) { Source = text })
                .Connect(Relationship.SupportedBy("G", "E " + i)));

            foreach (Overlay? overlay in new[] { null, Overlay.Tag("key"), Overlay.Standing(argument.AnalyzeSupport()) })
            {
                XDocument svg = XDocument.Parse(argument.ToSvg(new() { Overlay = overlay }));

                svg.Descendants().Select(element => element.Name.LocalName).Should().NotContain("script").And.NotContain("img").And.NotContain("foreignObject");
                svg.Descendants().Attributes().Should().NotContain(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
                svg.Descendants(Space + "a").Should().BeEmpty("no hostile source is a link: {0}", text);
            }

            XDocument.Parse(HeatMap.Of(argument.AnalyzeLoadBearing(), text).ToSvg()).Descendants(Space + "script").Should().BeEmpty();
        }
    }

    // An argument holds no halves of surrogate pairs; a title given to a picture may.
    [Theory]
    [InlineData("lone \uD800 high")]
    [InlineData("lone \uDC00 low")]
    [InlineData("\uDC00\uD800")]
    public void Halves_of_surrogate_pairs_are_replaced(string title)
    {
        XDocument svg = XDocument.Parse(Sabotage().ToSvg(new() { Title = title }));

        svg.Root!.Element(Space + "title")!.Value.Should().Contain("\uFFFD");
    }

    [Theory]
    [InlineData("https://example.org/a?b=c#d", true)]
    [InlineData("HTTP://example.org", true)]
    [InlineData("mailto:someone@example.org", true)]
    [InlineData("reports/audit.pdf", true)]
    [InlineData("../audit.pdf#page=3", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)//.", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//example.org/x", false)]
    [InlineData("\\\\example.org\\x", false)]
    [InlineData("https:javascript", false)]
    [InlineData("urn:example:log", false)]
    [InlineData("minutes of the board", false)]
    [InlineData("trial-7", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_web_mail_and_relative_sources_are_links(string? source, bool isLink) => SafeLink.Of(source).Should().Be(isLink ? source : null);

    [Fact]
    public void Ids_that_differ_stay_different()
    {
        string[] ids = ["A.1", "A_1", "A-1", "A_002E1", "a.1", "A 1", "A\u00A01", "Ä", "A\u0308", "_", "__", "-", "\U0001F469"];

        ids.Select(id => SvgId.Of("ag-", id))
            .Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' || letter == '_'));
    }

    [Fact]
    public void Ids_in_the_document_are_unique_and_all_references_lead_somewhere()
    {
        XDocument svg = XDocument.Parse(Sabotage().ToSvg(new() { IdPrefix = "x1-" }));
        string[] ids = [.. svg.Descendants().Attributes("id").Select(attribute => attribute.Value)];

        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.StartsWith("x1-", StringComparison.Ordinal));
        svg.Descendants().Attributes("marker-end").Select(attribute => attribute.Value["url(#".Length..^1]).Should().BeSubsetOf(ids);
        svg.Root!.Attribute("aria-labelledby")!.Value.Split(' ').Should().BeSubsetOf(ids);
        svg.Root.Attribute("role")!.Value.Should().Be("img");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    public void An_invalid_prefix_is_refused(string prefix)
    {
        Action act = () => Sabotage().ToSvg(new() { IdPrefix = prefix });

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_same_argument_gives_the_same_bytes_in_every_culture()
    {
        Argument argument = Sabotage();
        string first = argument.ToSvg();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "de-DE", "ar-SA", "tr-TR", "fa-IR" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Sabotage().ToSvg().Should().Be(first);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        first.Should().NotContain("\r").And.EndWith("</svg>\n").And.NotContain("NaN").And.NotContain("E-");
    }

    [Fact]
    public void Each_element_has_a_title_and_its_text()
    {
        Argument argument = Sabotage();
        XDocument svg = XDocument.Parse(argument.ToSvg());
        Dictionary<string, XElement> groups = svg.Descendants(Space + "g")
            .Where(group => group.Attribute("data-id") is not null).ToDictionary(group => group.Attribute("data-id")!.Value);

        groups.Should().HaveCount(argument.Elements.Count);
        foreach (Element element in argument.Elements)
        {
            groups[element.Id].Element(Space + "title")!.Value.Should().StartWith(element.Id).And.Contain(element.Statement);
            string shown = string.Join(
                ' ', groups[element.Id].Descendants(Space + "text").Where(text => text.Attribute("class")!.Value == "ag-text").Select(text => text.Value));
            shown.Replace(" ", string.Empty, StringComparison.Ordinal).Should().Be(element.Statement.Replace(" ", string.Empty, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_defeated_is_crossed_out()
    {
        var draft = new ArgumentBuilder("Defeat");
        ClaimDraft claim = draft.Claim("C", "Claim").SupportedByAll(draft.Evidence("E", "Evidence"));
        draft.Claim("D", "Counter-claim").SupportedByAll(draft.Evidence("F", "Counter-evidence")).Challenges(claim);
        draft.Claim("R", "Another").SupportedByAll(draft.Evidence("H", "More")).Challenges(Relationship.SupportedBy("C", "E"));

        XDocument svg = XDocument.Parse(draft.Build().ToSvg());

        svg.Descendants(Space + "path").Count(path => path.Attribute("class")?.Value == "ag-defeated")
            .Should().Be(3, "the claim, the relationship, and their sign in the legend");
    }

    private static Argument Sabotage() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
}
