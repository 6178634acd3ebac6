using ArgumentGraph.Rendering.Displays;

namespace ArgumentGraph.Rendering;

/// <summary>
/// Every report as something to look at: a fragment of HTML, a picture, Markdown. In .NET Interactive a report at the end of a cell shows itself so;
/// any other host shows what these give it.
/// </summary>
/// <remarks>
/// <para>HTML: one <c>div</c> for a cell of a notebook or a panel of a dashboard, well-formed as XML too, with its picture and its style within, which hold
/// nowhere else; in the reader's light or dark. No script, nothing fetched, all text encoded; addresses are links only where they are safe to follow.</para>
/// <para>SVG: a document of its own. Markdown: CommonMark with GitHub's tables; text of the argument comes out as text.</para>
/// <para>Lists for people end somewhere and say how many more there are; pictures of large arguments show their upper part and say so. Rows
/// (<see cref="ReportTables"/>) have everything. The same report gives the same bytes. All take time in proportion to what they show, and the layout's.</para>
/// </remarks>
/// <example>
/// <code>
/// Argument argument = Argument.Load("case.json");
/// File.WriteAllText("load.html", argument.AnalyzeLoadBearing().ToHtml());
/// File.WriteAllText("stands.svg", argument.AnalyzeSupport().ToSvg());
/// Console.WriteLine(argument.AnalyzeWhatIf(change =&gt; change.Fail("E37")).ToMarkdown());
/// </code>
/// </example>
public static partial class ReportDisplays
{
    /// <summary>The argument with what stands and what does not, its pathways and roots with the reasons, and what is open. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this SupportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return SupportDisplay.Of(report).ToHtml();
    }

    /// <summary>The heat map, the elements that carry pathways, pairs, and what is shared. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this LoadBearingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return LoadBearingDisplay.Of(report).ToHtml();
    }

    /// <summary>The argument with what fell and rose, the pathways with the reasons, and the elements whose standing changes. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this WhatIfReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return WhatIfDisplay.Of(report).ToHtml();
    }

    /// <summary>What modules rest on, joined and alone, which rest on which, and their interfaces. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this ModulesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ModulesDisplay.Of(report).ToHtml();
    }

    /// <summary>What readers of a public version take on trust: pathways, single points, everything that is hidden. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this HiddenSupportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return HiddenSupportDisplay.Of(report).ToHtml();
    }

    /// <summary>A chart of the steps, what would make each pathway stand, and what each step would buy. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this RoadmapReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return RoadmapDisplay.Of(report).ToHtml();
    }

    /// <summary>The doubt beside what the tree reading says, and what it depends on. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this ProbabilityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ProbabilityDisplay.Of([report]).ToHtml();
    }

    /// <summary>The doubts beside what the tree reading says, and what they depend on. A fragment of HTML.</summary>
    /// <param name="reports">The reports.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string ToHtml(this ValueList<ProbabilityReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return ProbabilityDisplay.Of(reports).ToHtml();
    }

    /// <summary>A chart of the greatest importance of each element, and a table for each pathway and root. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this ImportanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ImportanceDisplay.Of(report).ToHtml();
    }

    /// <summary>How likely it is that so many pathways fall, as chart and table, and which fall together. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this JointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JointDisplay.Of(report).ToHtml();
    }

    /// <summary>What falls when and why, what is to be renewed, with a chart of standings. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this FreshnessReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return FreshnessDisplay.Of(report).ToHtml();
    }

    /// <summary>The responses against the moment of harm as a chart, the pathways, who is on call for how many, what is missing. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ResponseDisplay.Of(report).ToHtml();
    }

    /// <summary>The findings by rule, as chart and table. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ValidationDisplay.Of(report).ToHtml();
    }

    /// <summary>Who agreed with what, on which version, what stands on it, and what has to be looked at again. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this ReviewReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReviewDisplay.Of(report).ToHtml();
    }

    /// <summary>What is written of each item of evidence, what its newest run says, and what counts. A fragment of HTML.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this EvidenceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return EvidenceDisplay.Of(report).ToHtml();
    }

    /// <summary>The sentences, indented. A fragment of HTML.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static string ToHtml(this Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return ExplanationDisplay.Of(explanation).ToHtml();
    }
}
