using System.Buffers.Binary;
using System.Text;
using ArgumentGraph.Pictures.Drawing;
using ArgumentGraph.Rendering;
using ArgumentGraph.Testing;
using SkiaSharp;

namespace ArgumentGraph.Pictures.Tests;

public sealed class PngTests
{
    private const string Greeting = """<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><text x="10" y="30">{0}</text></svg>""";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0.5)]
    public void A_png_has_the_size_of_the_picture_times_the_scale(double scale)
    {
        var diagram = Diagram.Of(Sabotage(), new() { View = DiagramView.Under("P6") });

        using SKBitmap png = SKBitmap.Decode(diagram.ToPng(scale));

        png.Width.Should().Be((int)Math.Ceiling(diagram.Width * scale));
        png.Height.Should().Be((int)Math.Ceiling(diagram.Height * scale));
    }

    // The check sums of libpng, on the other chunks, are the oracle of ours.
    [Fact]
    public void A_png_says_who_made_it_in_a_well_formed_chunk()
    {
        byte[] png = Sabotage().ToPng(scale: 0.2);

        var chunks = new List<string>();
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            ReadOnlySpan<byte> data = png.AsSpan(at + 4, length + 4);
            PngNote.CheckSum(data).Should().Be(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            chunks.Add(Encoding.Latin1.GetString(data[..4]));
            at += length + 12;
        }

        chunks[..2].Should().Equal("IHDR", "tEXt");
        chunks[^1].Should().Be("IEND");
        Encoding.Latin1.GetString(png).Should().Contain("Software\0argument-graph");
    }

    [Theory]
    [InlineData(DiagramTheme.Automatic, null, "#ffffff")]
    [InlineData(DiagramTheme.Dark, null, "#14181d")]
    [InlineData(DiagramTheme.Automatic, ".ag.ag { --ag-paper: #ffeedd }", "#ffeedd")]
    [InlineData(DiagramTheme.Dark, ".ag.ag { --ag-paper: #332211 }", "#332211")]
    [InlineData(DiagramTheme.Light, ".ag .ag-paper { fill: #ffeedd }", "#ffeedd")]
    public void Themes_and_style_sheets_reach_the_png(DiagramTheme theme, string? style, string paper)
    {
        var options = new DiagramOptions { View = DiagramView.Under("P6"), Theme = theme, StyleSheet = style };

        using SKBitmap png = SKBitmap.Decode(Sabotage().ToPng(options));

        png.GetPixel(1, 1).Should().Be(SKColor.Parse(paper));
    }

    [Theory]
    [InlineData("Ελληνικά, Кириллица, Łódź → ≥", "")]
    [InlineData("a\U0010FFFDb\U0010FFFDc", "\U0010FFFD")]
    public void Letters_that_no_font_has_are_told(string text, string missing) =>
        SvgPictures.LettersWithoutFont(Greeting.Replace("{0}", text, StringComparison.Ordinal)).Should().Be(missing);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(5_000)]
    public void A_scale_that_makes_no_picture_is_refused(double scale)
    {
        Action act = () => SvgPictures.ToPng(Greeting.Replace("{0}", "x", StringComparison.Ordinal), scale);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("", "*not an SVG document*")]
    [InlineData("<html/>", "*begins with svg, not html*")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\"/>", "*height*")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"10\"/>", "*width*'100%'*")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", "*DTD*")]
    public void Other_texts_than_pictures_are_refused(string svg, string message)
    {
        Action act = () => SvgPictures.ToPng(svg);

        act.Should().Throw<FormatException>().WithMessage(message);
    }

    private static Argument Sabotage() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
}
