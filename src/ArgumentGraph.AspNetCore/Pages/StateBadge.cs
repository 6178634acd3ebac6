using System.Globalization;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.AspNetCore.Pages;

/// <summary>An argument's state as a badge: a small picture for a wiki or a repository's front page. It holds no text of the argument.</summary>
internal static class StateBadge
{
    private const int FontSize = 11;
    private const int Padding = 7;

    /// <summary>The badge of an argument of which no version could be read.</summary>
    public static string Unreadable { get; } = Of("argument", "cannot be read", "#5b6475");

    public static string Of(ArgumentState state)
    {
        string left = state.Pathways.Count == 1 ? "pathway" : "pathways";
        string right = string.Create(CultureInfo.InvariantCulture, $"{state.StandingPathways} of {state.Pathways.Count} {(state.StandingPathways == 1 ? "stands" : "stand")}, {state.SharedText}");
        return Of(left, right, state.LowestStanding switch
        {
            Standing.Supported => "#1c6b3d",
            Standing.InDoubt => "#8a5f00",
            _ => "#a81f17",
        });
    }

    private static string Of(string left, string right, string colour)
    {
        int leftWidth = WidthOf(left), rightWidth = WidthOf(right), width = leftWidth + rightWidth;
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20" viewBox="0 0 {width} 20" role="img" aria-label="{left}: {right}">
            <title>{left}: {right}</title>
            <rect width="{width}" height="20" rx="3" fill="#3b4452"/>
            <path d="M{leftWidth} 0h{rightWidth - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-{rightWidth - 3}z" fill="{colour}"/>
            <g fill="#ffffff" font-family="Liberation Sans,Arial,Helvetica,sans-serif" font-size="{FontSize}">
            <text x="{Padding}" y="14" textLength="{leftWidth - (2 * Padding)}">{left}</text>
            <text x="{leftWidth + Padding}" y="14" textLength="{rightWidth - (2 * Padding)}">{right}</text>
            </g>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    private static int WidthOf(string text) => ((TextMeasure.WidthOf(text, isBold: false) * FontSize) + 999) / 1000 + (2 * Padding);
}
