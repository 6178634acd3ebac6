using System.Text;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>A report as Chromium prints it: what stands where on its pages.</summary>
public sealed class PrintedReport
{
    // The head and the foot of a page lie within its margins.
    private const double Head = 16 * 72 / 25.4;
    private const double Foot = 14 * 72 / 25.4;
    private const double Side = 13 * 72 / 25.4;

    private PrintedReport(IReadOnlyList<PrintedPage> pages, IReadOnlyList<string> figures)
    {
        Pages = pages;
        Figures = figures;
    }

    public IReadOnlyList<PrintedPage> Pages { get; }

    /// <summary>What is written in each picture, without blanks.</summary>
    public IReadOnlyList<string> Figures { get; }

    /// <summary>All that is written, without blanks.</summary>
    public string Text => string.Concat(Pages.Select(page => page.Text));

    public static async Task<PrintedReport> Of(Chromium chromium, string html, string format)
    {
        IPage page = await chromium.Open("printed.html", html);
        string[] figures = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('figure svg')].map(svg => [...svg.querySelectorAll('text')].map(text => text.textContent).join(''))");
        byte[] bytes = await page.PdfAsync(new() { Format = format, PreferCSSPageSize = true, PrintBackground = true });
        using var document = PdfDocument.Open(bytes);
        return new([.. document.GetPages().Select(Read)], [.. figures.Select(Tight)]);
    }

    /// <summary>A text without blanks, its letters as they are compared.</summary>
    public static string Tight(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter)));

    private static PrintedPage Read(Page page)
    {
        Letter[] letters = [.. page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value))];
        Letter[] body = [.. letters.Where(letter => letter.StartBaseLine.Y > Foot && letter.StartBaseLine.Y < page.Height - Head)];
        double last = body.Length == 0 ? 0 : body.Min(letter => letter.StartBaseLine.Y);
        return new(
            Tight(string.Concat(body.Select(letter => letter.Value))),
            Tight(string.Concat(letters.Except(body).Select(letter => letter.Value))),
            letters.Length == 0 ? double.MaxValue : letters.Min(letter => letter.PointSize),
            body.Where(letter => letter.StartBaseLine.Y < last + 2).Select(letter => letter.PointSize).DefaultIfEmpty().Max(),
            body.All(letter => letter.StartBaseLine.X > Side - 2 && letter.EndBaseLine.X < page.Width - Side + 2));
    }
}

/// <summary>A page as it is printed.</summary>
/// <param name="Text">What is written between head and foot, without blanks.</param>
/// <param name="Margins">What is written in head and foot, without blanks.</param>
/// <param name="SmallestSize">Of its letters, in points.</param>
/// <param name="LastSize">The size of the largest letter in its last line between head and foot, in points.</param>
/// <param name="IsWithin">Whether all is written between the margins at the sides.</param>
public sealed record PrintedPage(string Text, string Margins, double SmallestSize, double LastSize, bool IsWithin);
