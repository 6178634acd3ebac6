using System.Globalization;
using System.Xml.Linq;
using ArgumentGraph.Rendering.Svg;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

public class NotationTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    // The shapes of the standard's figures.
    private static readonly Dictionary<ElementKind, DiagramShape> Standard = new()
    {
        [ElementKind.Goal] = DiagramShape.Rectangle,
        [ElementKind.Claim] = DiagramShape.Rectangle,
        [ElementKind.Strategy] = DiagramShape.Parallelogram,
        [ElementKind.Evidence] = DiagramShape.Circle,
        [ElementKind.Context] = DiagramShape.Stadium,
        [ElementKind.Assumption] = DiagramShape.Ellipse,
        [ElementKind.Justification] = DiagramShape.Ellipse,
    };

    [Fact]
    public void Plain_gsn_has_the_shapes_of_the_standard()
    {
        Diagram diagram = Diagram.Of(ChallengedCase.Make(), new() { Notation = Notation.Gsn });

        diagram.Nodes.Should().HaveCount(15).And.OnlyContain(node => node.Shape == Standard[node.Element.Kind]);
        XDocument svg = XDocument.Parse(diagram.ToSvg());
        foreach (XElement group in svg.Descendants(Space + "g").Where(group => group.Attribute("data-id") is not null))
        {
            group.Descendants().Count(each => Class(each).StartsWith("ag-shape", StringComparison.Ordinal)).Should().Be(1);
            group.Descendants().Count(each => Class(each).Contains("ag-trim", StringComparison.Ordinal)).Should().Be(0, "frames are single");
        }
    }

    [Fact]
    public void Plain_gsn_says_what_the_argument_says_and_nothing_else()
    {
        Argument argument = ChallengedCase.Make();

        XDocument svg = XDocument.Parse(argument.ToSvg(new() { Notation = Notation.Gsn }));

        string all = string.Concat(svg.Descendants(Space + "text").Select(text => text.Value + " "));
        string expected = string.Join(' ', argument.Elements.Select(element => element.Id + " " + element.Statement))
            + " " + argument.Title + " A J 1 of 2 2 of 3";
        Words(all).Should().Equal(Words(expected));
        svg.Descendants(Space + "g").Where(group => Class(group) == "ag-legend").Should().BeEmpty();
    }

    [Fact]
    public void Plain_gsn_is_black_on_white()
    {
        XDocument svg = XDocument.Parse(ChallengedCase.Make().ToSvg(new() { Notation = Notation.Gsn }));

        string style = svg.Root!.Element(Space + "style")!.Value;
        string[] classes = [.. svg.Descendants().Where(each => each.Name.LocalName != "svg").SelectMany(each => Class(each).Split(' ')).Distinct()];
        style.Split('\n').Where(rule => classes.Any(name => rule.Contains("." + name + "{", StringComparison.Ordinal)))
            .SelectMany(rule => rule.Split(';', '{', '}')).Where(each => each.Contains(":#", StringComparison.Ordinal))
            .Should().OnlyContain(each => each.EndsWith("#000000", StringComparison.Ordinal) || each.EndsWith("#ffffff", StringComparison.Ordinal));
        style.Should().NotContain("prefers-color-scheme", "who prefers dark colours sees the standard all the same");
        svg.Root.Attribute("class")!.Value.Should().Be("ag ag-monochrome");
    }

    [Theory]
    [InlineData(Notation.Gsn, "ag-choice", 2)]
    [InlineData(Notation.Gsn, "ag-pill", 0)]
    [InlineData(Notation.Gsn, "ag-diamond", 1)]
    [InlineData(Notation.Annotated, "ag-choice", 0)]
    [InlineData(Notation.Annotated, "ag-pill", 3)]
    public void Choices_and_what_is_undeveloped_are_decorated(Notation notation, string decoration, int count)
    {
        XDocument svg = XDocument.Parse(ChallengedCase.Make().ToSvg(new() { Notation = notation }));

        svg.Descendants(Space + "g").Where(group => group.Attribute("data-id") is not null).Descendants()
            .Count(each => Class(each) == decoration).Should().Be(count);
    }

    [Theory]
    [InlineData(Notation.Gsn)]
    [InlineData(Notation.Annotated)]
    [InlineData(Notation.Cae)]
    public void What_is_defeated_is_crossed_out_beyond_its_frame_and_behind_its_text(Notation notation)
    {
        var diagram = Diagram.Of(ChallengedCase.Make(), new() { Notation = notation });
        XDocument svg = XDocument.Parse(diagram.ToSvg());

        string[] crossed = [.. svg.Descendants(Space + "g").Where(group => group.Elements(Space + "path").Any(path => Class(path) == "ag-defeated"))
            .Select(group => group.Attribute("data-id")?.Value ?? "legend")];
        crossed.Should().BeEquivalentTo(notation == Notation.Gsn ? ["G2", "E3"] : ["G2", "E3", "legend"]);
        svg.Root!.Elements(Space + "path").Count(path => Class(path) == "ag-defeated").Should().Be(1, "one relationship is defeated");
        foreach (DiagramNode node in diagram.Nodes.Where(node => node.Element.Id is "G2" or "E3"))
        {
            List<XElement> drawn = [.. svg.Descendants(Space + "g").Single(group => group.Attribute("data-id")?.Value == node.Element.Id).Elements()];
            int cross = drawn.FindIndex(each => Class(each) == "ag-defeated");
            cross.Should().BeLessThan(drawn.FindIndex(each => each.Name.LocalName == "text"), "later is over earlier");
            string[] start = drawn[cross].Attribute("d")!.Value[1..].Split('l')[0].Split(' ');
            double.Parse(start[0], CultureInfo.InvariantCulture).Should().BeLessThan(node.X - 5);
            double.Parse(start[1], CultureInfo.InvariantCulture).Should().BeLessThan(node.Y - 5);
            drawn.Count(each => Class(each).EndsWith(" ag-behind", StringComparison.Ordinal))
                .Should().Be(drawn.Count(each => each.Name.LocalName == "text" && !Class(each).Contains("ag-joint", StringComparison.Ordinal)), "of the lines");
        }
    }

    [Theory]
    [InlineData(DiagramTheme.Automatic, "ag", "#e6effb", true)]
    [InlineData(DiagramTheme.Light, "ag ag-light", "#e6effb", false)]
    [InlineData(DiagramTheme.Dark, "ag ag-dark", "#1b2c44", false)]
    [InlineData(DiagramTheme.Monochrome, "ag ag-monochrome", "#ffffff", false)]
    public void A_theme_sets_the_colours(DiagramTheme theme, string root, string goal, bool followsTheReader)
    {
        XDocument svg = XDocument.Parse(ChallengedCase.Make().ToSvg(new() { Theme = theme }));

        string style = svg.Root!.Element(Space + "style")!.Value;
        svg.Root.Attribute("class")!.Value.Should().Be(root);
        style.Should().Contain($".ag .ag-goal{{fill:{goal};fill:var(--ag-goal)");
        style.Contains("prefers-color-scheme", StringComparison.Ordinal).Should().Be(followsTheReader);
    }

    [Fact]
    public void An_overlay_on_plain_gsn_keeps_its_colours_and_its_legend()
    {
        Argument argument = ChallengedCase.Make();

        XDocument svg = XDocument.Parse(argument.ToSvg(new() { Notation = Notation.Gsn, Overlay = Overlay.Standing(argument.AnalyzeSupport()) }));

        svg.Root!.Attribute("class")!.Value.Should().Be("ag");
        svg.Descendants(Space + "g").Single(group => Class(group) == "ag-legend").Value.Should().Contain("unsupported").And.NotContain("is supported by");
    }

    [Fact]
    public void A_style_sheet_of_ones_own_follows_ours_letter_by_letter()
    {
        const string Own = ".ag > .x::before { content: \"a < b & c\" } @media (width < 60em) { .ag { --ag-goal: #ffeedd } }";

        XDocument svg = XDocument.Parse(ChallengedCase.Make().ToSvg(new() { StyleSheet = Own }));

        XElement[] styles = [.. svg.Root!.Elements(Space + "style")];
        styles.Should().HaveCount(2);
        styles[0].Value.Should().Be(StyleSheet.Element);
        styles[1].Value.Should().Be("\n" + Own + "\n");
    }

    [Theory]
    [InlineData("a{}</style><script>alert(1)</script>", "*'</style' is HTML*")]
    [InlineData("a{}</STYLE >", "*'</style' is HTML*")]
    [InlineData("a\0b", "*XML*")]
    [InlineData("a\uFFFFb", "*XML*")]
    public void Texts_that_cannot_be_style_sheets_are_refused(string text, string message)
    {
        Action act = () => ChallengedCase.Make().ToSvg(new() { StyleSheet = text });

        act.Should().Throw<ArgumentException>().WithMessage(message);
    }

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? string.Empty;

    private static IEnumerable<string> Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
}
