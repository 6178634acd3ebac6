using System.Xml.Linq;
using ArgumentGraph.Rendering;
using ArgumentGraph.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace ArgumentGraph.Pictures.Tests;

public sealed class PdfTests
{
    [Fact]
    public void Every_word_of_a_picture_is_text_in_the_pdf()
    {
        Argument argument = Sabotage();
        var diagram = Diagram.Of(argument, new() { View = DiagramView.Under("P6"), Overlay = Overlay.Standing(argument.AnalyzeSupport()) });

        using PdfDocument pdf = PdfDocument.Open(diagram.ToPdf());

        Letters(pdf.GetPage(1)).Should().Equal(Letters(diagram.ToSvg()));
        pdf.GetPage(1).GetWords().Select(word => word.Text).Should().Contain(["self-exfiltration", "E37", "supported"]);
    }

    [Fact]
    public void A_pdf_is_lines_and_letters_without_pixels()
    {
        using PdfDocument pdf = PdfDocument.Open(Sabotage().ToPdf());

        Page page = pdf.GetPage(1);
        page.NumberOfImages.Should().Be(0);
        page.Paths.Should().HaveCountGreaterThan(166, "each element has an outline");
    }

    [Fact]
    public void A_page_is_as_large_as_its_picture()
    {
        var diagram = Diagram.Of(Sabotage(), new() { View = DiagramView.Under("P6") });

        using PdfDocument pdf = PdfDocument.Open(diagram.ToPdf());

        // Skia makes pages of whole points.
        pdf.GetPage(1).Width.Should().Be(Math.Ceiling(diagram.Width * 72 / 96));
        pdf.GetPage(1).Height.Should().Be(Math.Ceiling(diagram.Height * 72 / 96));
    }

    [Fact]
    public void A_picture_too_large_for_a_page_is_made_smaller()
    {
        const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" width="38400" height="100"><text x="10" y="50">far</text></svg>""";

        using PdfDocument pdf = PdfDocument.Open(SvgPictures.ToPdf([Svg]));

        pdf.GetPage(1).Width.Should().Be(14_400);
        pdf.GetPage(1).Height.Should().Be(38);
        pdf.GetPage(1).Text.Should().Be("far");
    }

    [Fact]
    public void All_sheets_make_one_document_a_page_each()
    {
        ArgumentSheets sheets = Sabotage().ToSheets();

        using PdfDocument pdf = PdfDocument.Open(sheets.ToPdf());

        pdf.NumberOfPages.Should().Be(sheets.All.Count);
        pdf.Information.Title.Should().Be(sheets.Argument.Title);
        pdf.Information.Creator.Should().Be("argument-graph");
        for (int i = 0; i < sheets.All.Count; i++)
        {
            Letters(pdf.GetPage(i + 1)).Should().Equal(Letters(sheets.All[i].ToSvg()), sheets.All[i].Name);
        }
    }

    [Fact]
    public void A_reference_box_leads_to_the_page_of_its_sheet()
    {
        ArgumentSheets sheets = Sabotage().ToSheets();

        using PdfDocument pdf = PdfDocument.Open(sheets.ToPdf());

        Annotation[] links = [.. pdf.GetPage(1).GetAnnotations().Where(each => each.Type == AnnotationType.Link)];
        string[] targets = [.. links.Select(link => link.AnnotationDictionary.Data[NameToken.Dest].ToString()!.TrimStart('/'))];
        string[] names = [.. sheets.Overview.References.Select(reference => reference.SheetName)];
        targets.Should().Equal(names.Select(name => "sheet-" + (sheets.All.Select(sheet => sheet.Name).ToList().IndexOf(name) + 1)));
        DiagramNode first = sheets.Overview.Diagram.Nodes.First(node => node.SheetName == names[0]);
        links[0].Rectangle.Left.Should().BeApproximately(first.X * 0.75, 0.5);
        links[0].Rectangle.Top.Should().BeApproximately((sheets.Overview.Diagram.Height - first.Y) * 0.75, 1.5, "PDF counts from the bottom");
    }

    [Fact]
    public void Evidence_leads_to_its_source()
    {
        var draft = new ArgumentBuilder("Links");
        draft.Claim("C", "Claim").SupportedByAll(draft.Evidence(new Evidence("E", "Evidence") { Source = "https://example.org/a?b=c" }));

        using PdfDocument pdf = PdfDocument.Open(draft.Build().ToPdf());

        pdf.GetPage(1).GetAnnotations().Should().ContainSingle().Which.Action.Should().BeOfType<UriAction>().Which.Uri.Should().Be("https://example.org/a?b=c");
    }

    [Fact]
    public void The_same_argument_gives_the_same_bytes()
    {
        Argument argument = Sabotage();

        argument.ToPdf().Should().Equal(argument.ToPdf());
        SvgPictures.ToPdf([argument.ToSvg()], "Another title").Should().NotEqual(argument.ToPdf());
    }

    [Fact]
    public void No_pictures_are_refused_and_a_cancelled_token_ends_it()
    {
        Action none = () => SvgPictures.ToPdf([]);
        Action ended = () => SvgPictures.ToPdf([Sabotage().ToSvg()], cancellationToken: new CancellationToken(canceled: true));

        none.Should().Throw<ArgumentException>().WithMessage("*at least one picture*");
        ended.Should().Throw<OperationCanceledException>();
    }

    private static Argument Sabotage() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));

    // In no order: how a page's letters are put in lines is a matter of taste.
    private static IEnumerable<char> Letters(Page page) => page.Letters.SelectMany(letter => letter.Value).Where(letter => letter != ' ').Order();

    private static IEnumerable<char> Letters(string svg) =>
        XDocument.Parse(svg).Descendants(XName.Get("text", "http://www.w3.org/2000/svg")).SelectMany(text => text.Value).Where(letter => letter != ' ').Order();
}
