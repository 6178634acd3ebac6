using System.Globalization;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Colours;

/// <summary>Every colour is seen on all that it stands on, in every scheme, on screens and in print.</summary>
public sealed class ContrastTests
{
    // What text stands on where nothing nearer says otherwise.
    private static readonly string[] Grounds = ["paper", "panel", "head"];

    // Lines in these colours say something; "line" only parts one thing from the next.
    private static readonly string[] Meaning = ["good", "doubt", "bad", "alarm", "accent", "fresh", "ink", "faint"];

    private static readonly string[] Lines =
        ["stroke", "outline", "outline-color", "border", "border-color", "border-left", "border-top", "border-top-color", "border-bottom", "box-shadow"];

    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#959595", "#fff", 2.99)]
    [InlineData("#0b5", "#fff", 2.55)]
    public void The_contrast_is_that_of_the_guidelines(string first, string second, double ratio)
    {
        Contrast.Between(first, second).Should().BeApproximately(ratio, 0.01);
        Contrast.Between(second, first).Should().BeApproximately(ratio, 0.01);
    }

    [Theory]
    [InlineData(DiagramTheme.Light)]
    [InlineData(DiagramTheme.Dark)]
    [InlineData(DiagramTheme.Monochrome)]
    public void Pictures(DiagramTheme theme)
    {
        var faint = new List<string>();
        string paper = Palette.ColourOf("paper", theme);
        string[] names = [.. Palette.Colours.Select(colour => colour.Name)];
        string[] lines = [.. names.Where(name => name.EndsWith("line", StringComparison.Ordinal) || name == "challenge")];
        string[] texts = ["ink", "soft"];
        foreach (string ground in names.Except(lines).Except(texts))
        {
            Compare("ink", "ink", ground, Contrast.OfText);
            string outline = lines.Contains(ground + "-line") ? ground + "-line" : "ink";
            Compare($"the outline of {ground}", outline, ground, Contrast.OfMarks);
        }

        Compare("soft", "soft", "paper", Contrast.OfText);
        foreach (string line in lines)
        {
            Compare(line, line, "paper", Contrast.OfMarks);
        }

        string.Join('\n', faint).Should().BeEmpty();
        paper.Should().NotBe(Palette.ColourOf("ink", theme));

        void Compare(string what, string colour, string ground, double least) =>
            Add(faint, $"{what} on {ground}", Palette.ColourOf(colour, theme), Palette.ColourOf(ground, theme), least);
    }

    // What stands on elements is ink: a softer colour would not be seen on all of an overlay's.
    [Fact]
    public void Soft_words_stand_beside_pictures_elements_only() =>
        StyleSheet.Element.Split('\n').Where(rule => rule.Contains("--ag-soft)", StringComparison.Ordinal)).Select(rule => rule.Split('{')[0])
            .Should().Equal(".ag .ag-note");

    [Theory]
    [InlineData("src", "ArgumentGraph.Rendering", "Pages", "page.css")]
    [InlineData("src", "ArgumentGraph.Rendering", "Reports", "report.css")]
    [InlineData("src", "ArgumentGraph.Rendering", "Reports", "fragment.css")]
    [InlineData("src", "ArgumentGraph.AspNetCore", "Pages", "cards.css")]
    public void Pages_reports_and_dashboards(params string[] path)
    {
        var css = new CssFile(File.ReadAllText(Repository.File(path)));
        var faint = new List<string>();
        int compared = 0;
        foreach ((string scheme, Dictionary<string, string> colours) in css.Schemes())
        {
            string[] grounds = [.. Grounds.Where(colours.ContainsKey).Select(name => colours[name]).Distinct()];
            foreach (CssRule rule in css.Rules)
            {
                foreach ((string what, string colour, string ground, double least) in PairsOf(css, rule, colours, grounds))
                {
                    Add(faint, $"{scheme}: {rule.Selector}, {what}", colour, ground, least);
                    compared++;
                }
            }
        }

        string.Join('\n', faint).Should().BeEmpty();
        compared.Should().BeGreaterThan(20, "the style sheet has been understood");
    }

    private static IEnumerable<(string What, string Colour, string Ground, double Least)> PairsOf(
        CssFile css, CssRule rule, Dictionary<string, string> colours, string[] grounds)
    {
        string? own = rule.ColourOf(colours, "background", "background-color");
        bool isText = rule.Selector.EndsWith(" text", StringComparison.Ordinal);
        if (rule.ColourOf(colours, isText ? "fill" : "color") is { } colour)
        {
            // A word in a drawn shape stands on that shape, else on a page's ground.
            string? shape = isText ? ShapeOf(css, rule, colours) : null;
            foreach (string ground in own is not null ? [own] : shape is not null ? [shape] : grounds)
            {
                yield return ("text", colour, ground, Contrast.OfText);
            }
        }
        else if (own is not null)
        {
            // Its words have the colour of what it stands in, or that of a class that it also has.
            yield return ("text within", colours["ink"], own, Contrast.OfText);
            foreach (CssRule other in css.Rules.Where(other => other != rule && other.Media.Length == 0 && IsPartOf(other.Selector, rule.Selector)))
            {
                if (other.ColourOf(colours, "color") is { } word)
                {
                    yield return ($"text of {other.Selector}", word, own, Contrast.OfText);
                }
            }
        }

        foreach (string line in Lines.Where(line => rule.Values.TryGetValue(line, out string? value)
            && Array.Exists(Meaning, name => value.Contains($"var(--{name})", StringComparison.Ordinal))))
        {
            // A frame is seen against what is around it.
            bool isInside = rule.Values[line].Contains("inset", StringComparison.Ordinal);
            foreach (string ground in isInside && own is not null ? [own] : grounds)
            {
                yield return (line, rule.ColourOf(colours, line)!, ground, Contrast.OfMarks);
            }
        }
    }

    // ".bad" is part of "#live.bad", and of no "#live.badge".
    private static bool IsPartOf(string simple, string selector) =>
        simple.StartsWith('.') && !simple.Contains(' ', StringComparison.Ordinal) && selector.EndsWith(simple, StringComparison.Ordinal);

    private static string? ShapeOf(CssFile css, CssRule text, Dictionary<string, string> colours)
    {
        string group = text.Selector[..^" text".Length];
        return css.Rules.Where(rule => rule.Selector == group + " circle" || rule.Selector == group + " rect")
            .Select(rule => rule.ColourOf(colours, "fill")).LastOrDefault(fill => fill is not null);
    }

    private static void Add(List<string> faint, string what, string colour, string ground, double least)
    {
        double contrast = Contrast.Between(colour, ground);
        if (contrast < least)
        {
            faint.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {colour} on {ground} is {contrast:0.00}, at least {least} is needed"));
        }
    }
}
