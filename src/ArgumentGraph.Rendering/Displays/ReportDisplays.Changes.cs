using ArgumentGraph.Rendering.Displays;

namespace ArgumentGraph.Rendering;

/// <content>Two versions of one argument.</content>
public static partial class ReportDisplays
{
    /// <summary>
    /// The drawing of both versions with what was added, removed and changed, the older and the newer version side by side, and the tables. A fragment of HTML.
    /// </summary>
    /// <param name="comparison">The comparison.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    public static string ToHtml(this ComparisonReport comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return ComparisonDisplay.Of(comparison).ToHtml();
    }

    /// <summary>What was added, removed and changed. As Markdown, for example for a pull request; without a picture.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    public static string ToMarkdown(this ComparisonReport comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return ComparisonDisplay.Of(comparison).ToMarkdown();
    }

    /// <summary>One diagram of both versions, with what was added, removed and changed. An SVG document.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="options">What is shown, and how; null for all. The overlay is the changes unless the options have one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids is not one.</exception>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    public static string ToSvg(this ComparisonReport comparison, DiagramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return ComparisonDisplay.Draw(comparison, options ?? DiagramOptions.Default);
    }

    /// <summary>
    /// The drawing of both versions with what moved, the older and the newer version side by side, the sentences for a reviewer, the pathways, and what
    /// changed. A fragment of HTML.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this ImpactReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ImpactDisplay.Of(report).ToHtml();
    }

    /// <summary>The sentences for a reviewer, the pathways, and what changed. As Markdown, for example for a pull request; without a picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this ImpactReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ImpactDisplay.Of(report).ToMarkdown();
    }

    /// <summary>One diagram of both versions, with what changed and what moved for it. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">What is shown, and how; null for all. The overlay is the changes unless the options have one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids is not one.</exception>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    public static string ToSvg(this ImpactReport report, DiagramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ImpactDisplay.Draw(report, options ?? DiagramOptions.Default);
    }

    /// <summary>What is to be done with each item of evidence. A fragment of HTML.</summary>
    /// <param name="next">The next case with its worksheet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    public static string ToHtml(this NextVersion next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return NextVersionDisplay.Of(next).ToHtml();
    }

    /// <summary>What is to be done with each item of evidence. As Markdown, for example for a pull request; without a picture.</summary>
    /// <param name="next">The next case with its worksheet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    public static string ToMarkdown(this NextVersion next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return NextVersionDisplay.Of(next).ToMarkdown();
    }
}
