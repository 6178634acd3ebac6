using System.Globalization;
using ArgumentGraph.Pictures.Drawing;
using ArgumentGraph.Rendering;

namespace ArgumentGraph.Pictures;

/// <summary>Diagrams of arguments as PNG and PDF.</summary>
public static class ArgumentPictures
{
    /// <summary>The argument's diagram as PNG.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="options">What is shown, and how; null for the defaults. What follows the reader's system is drawn light.</param>
    /// <param name="scale">How many pixels of the PNG one of the diagram becomes: above 0; 2 for sharp letters on a dense screen.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids, or their style sheet, is not one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The scale is not above 0, or the picture would have more than <see cref="SvgPictures.GreatestPng"/> pixels.
    /// </exception>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    /// <example>
    /// <code>
    /// File.WriteAllBytes("p6.png", Argument.Load("case.json").ToPng(new() { View = DiagramView.Under("P6") }, scale: 2));
    /// </code>
    /// </example>
    public static byte[] ToPng(this Argument argument, DiagramOptions? options = null, double scale = 1) => Diagram.Of(argument, options).ToPng(scale);

    /// <summary>The argument's diagram as PDF, on one page as large as the diagram.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="options">What is shown, and how; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids, or their style sheet, is not one.</exception>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    public static byte[] ToPdf(this Argument argument, DiagramOptions? options = null) => Diagram.Of(argument, options).ToPdf();

    /// <summary>A diagram as PNG.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="scale">How many pixels of the PNG one of the diagram becomes: above 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="diagram"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The scale is not above 0, or the picture would have more than <see cref="SvgPictures.GreatestPng"/> pixels.
    /// </exception>
    public static byte[] ToPng(this Diagram diagram, double scale = 1)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        return SvgPictures.ToPng(diagram.ToSvg(), scale);
    }

    /// <summary>A diagram as PDF, on one page as large as the diagram. Elements lead to their sources.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <exception cref="ArgumentNullException"><paramref name="diagram"/> is null.</exception>
    public static byte[] ToPdf(this Diagram diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        using var pages = new PdfPages(title: null);
        string svg = diagram.ToSvg();
        pages.Add(svg, links: DiagramLinks.Of(diagram, svg));
        return pages.Finish();
    }

    /// <summary>All sheets of an argument as one PDF, a page each, as large as its sheet. Reference boxes lead to the pages of their sheets.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="cancellationToken">Ends it between two pages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sheets"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids, or their style sheet, is not one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>
    /// File.WriteAllBytes("case.pdf", Argument.Load("case.json").ToSheets().ToPdf());
    /// </code>
    /// </example>
    public static byte[] ToPdf(this ArgumentSheets sheets, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        using var pages = new PdfPages(title: null);

        // Names of sheets may hold what names in a PDF may not.
        Dictionary<string, string> pageOf = sheets.All.Select((sheet, i) => (sheet.Name, Page: string.Create(CultureInfo.InvariantCulture, $"sheet-{i + 1}")))
            .ToDictionary(each => each.Name, each => each.Page, StringComparer.Ordinal);
        foreach (Sheet sheet in sheets.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string svg = sheet.ToSvg();
            pages.Add(svg, pageOf[sheet.Name], DiagramLinks.Of(sheet.Diagram, svg, name => pageOf[name]));
        }

        return pages.Finish();
    }
}
