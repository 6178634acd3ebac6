using System.Globalization;
using System.Net;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering;

/// <summary>A small picture with two short texts, for a wiki or a repository's front page: by default, how many pathways stand. An immutable value.</summary>
/// <param name="Label">What it is about; on the left.</param>
/// <param name="Message">What is said of it; on the right.</param>
/// <example>
/// <code>
/// JudgedArgument judged = argument.On(new DateOnly(2026, 11, 1));
/// File.WriteAllText("badge.svg", Badge.Of(judged.AnalyzeSupport(), judged.AnalyzeLoadBearing()).ToSvg());
/// </code>
/// </example>
public sealed record Badge(string Label, string Message)
{
    private const int FontSize = 11;
    private const int Padding = 7;

    /// <summary>The standing whose colour it has: green, amber or red; null for grey.</summary>
    public Standing? Standing { get; init; }

    /// <summary>
    /// Whether what stands does so on trust alone (<see cref="SupportReport.PathwaysOnTrust"/>): what would be green is grey and hatched.
    /// </summary>
    public bool IsOnTrust { get; init; }

    /// <summary>
    /// How many pathways stand, and how many basic elements carry two or more of them: for example <c>8 of 9 stand, 3 load-bearing shared</c>. Where some
    /// stand only because evidence with no stated state is taken as available, it says so: <c>8 of 9 stand, 5 taken as available, …</c>
    /// </summary>
    /// <param name="support">What stands.</param>
    /// <param name="loadBearing">What carries it, in the same setting.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Badge Of(SupportReport support, LoadBearingReport loadBearing)
    {
        ArgumentNullException.ThrowIfNull(support);
        ArgumentNullException.ThrowIfNull(loadBearing);
        return OfPathways(
            [.. support.Pathways.Select(pathway => pathway.Standing)],
            support.PathwaysOnTrust.Count,
            loadBearing.SharedAcrossPathways.Count(element => element.IsBasic),
            loadBearing.IsLoadBearingExhaustive);
    }

    /// <summary>The picture, as SVG: 20 high, as wide as its texts. The same in light and in dark.</summary>
    public string ToSvg()
    {
        string label = WebUtility.HtmlEncode(PlainText.LineOf(Label)), message = WebUtility.HtmlEncode(PlainText.LineOf(Message));
        int leftWidth = WidthOf(Label), rightWidth = WidthOf(Message), width = leftWidth + rightWidth;
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20" viewBox="0 0 {width} 20" role="img" aria-label="{label}: {message}">
            <title>{label}: {message}</title>
            <rect width="{width}" height="20" rx="3" fill="#3b4452"/>
            {Hatching}<path d="M{leftWidth} 0h{rightWidth - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-{rightWidth - 3}z" fill="{Colour}"/>
            <g fill="#ffffff" font-family="Liberation Sans,Arial,Helvetica,sans-serif" font-size="{FontSize}">
            <text x="{Padding}" y="14" textLength="{leftWidth - (2 * Padding)}">{label}</text>
            <text x="{leftWidth + Padding}" y="14" textLength="{rightWidth - (2 * Padding)}">{message}</text>
            </g>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    internal static Badge OfPathways(IReadOnlyCollection<Standing> pathways, int onTrust, int shared, bool isExhaustive)
    {
        int standing = pathways.Count(each => each == ArgumentGraph.Standing.Supported);
        string taken = onTrust > 0 ? string.Create(CultureInfo.InvariantCulture, $", {onTrust} taken as available") : string.Empty;
        string stand = string.Create(CultureInfo.InvariantCulture, $"{standing} of {pathways.Count} {(standing == 1 ? "stands" : "stand")}{taken}");
        string carriers = string.Create(CultureInfo.InvariantCulture, $"{(isExhaustive ? string.Empty : "at least ")}{shared} load-bearing shared");
        return new(pathways.Count == 1 ? "pathway" : "pathways", $"{stand}, {carriers}")
        {
            Standing = pathways.Count == 0 ? ArgumentGraph.Standing.Supported : pathways.Min(),
            IsOnTrust = onTrust > 0,
        };
    }

    private bool IsHatched => IsOnTrust && Standing == ArgumentGraph.Standing.Supported;

    private string Hatching => IsHatched
        ? "<pattern id=\"on-trust\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<rect width=\"8\" height=\"8\" fill=\"#4a5361\"/><rect width=\"4\" height=\"8\" fill=\"#626c7b\"/></pattern>\n"
        : string.Empty;

    private string Colour => Standing switch
    {
        _ when IsHatched => "url(#on-trust)",
        { } standing => Palette.LineOf(standing),
        null => "#5b6475",
    };

    private static int WidthOf(string text) => (((TextMeasure.WidthOf(PlainText.LineOf(text), isBold: false) * FontSize) + 999) / 1000) + (2 * Padding);
}
