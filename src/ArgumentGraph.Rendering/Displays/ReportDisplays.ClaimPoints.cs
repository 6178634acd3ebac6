using ArgumentGraph.Rendering.Displays;

namespace ArgumentGraph.Rendering;

/// <content>Claim points.</content>
public static partial class ReportDisplays
{
    /// <summary>Claim points with what they cover and how their arguments stand, and confidence that independent legs share. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this ClaimPointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ClaimPointDisplay.Of(report).ToHtml();
    }

    /// <summary>
    /// Claim points with what they cover and how their arguments stand, and confidence that independent legs share. As Markdown, without the picture.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this ClaimPointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ClaimPointDisplay.Of(report).ToMarkdown();
    }

    /// <summary>The diagram of the argument with its claim points. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this ClaimPointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Argument.ToSvg();
    }
}
