using ArgumentGraph.Rendering.Displays;
using ArgumentGraph.Rendering.Reports;

namespace ArgumentGraph.Rendering;

/// <content>SVG.</content>
public static partial class ReportDisplays
{
    private const string Prefix = "ag-";

    /// <summary>The diagram of the argument with the standings laid over it. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">What is shown, and how; null for all. The overlay is the report's unless the options have one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids is not one.</exception>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    public static string ToSvg(this SupportReport report, DiagramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return SupportDisplay.Draw(report, options ?? DiagramOptions.Default);
    }

    /// <summary>The heat map: pathways by the basic elements that they rest on. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="maximumElements">How many elements are shown at most; how many more there are is said below.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumElements"/> is less than 1.</exception>
    public static string ToSvg(this LoadBearingReport report, int maximumElements = 60) => HeatMap.Of(report).ToSvg(maximumElements);

    /// <summary>The diagram of the argument after the change, with what fell and what rose. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">What is shown, and how; null for all. The overlay is the report's unless the options have one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids is not one.</exception>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    public static string ToSvg(this WhatIfReport report, DiagramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return WhatIfDisplay.Draw(report, options ?? DiagramOptions.Default);
    }

    /// <summary>Which module rests on which, as <see cref="Diagram.Of(ModulesReport, DiagramOptions?)"/> lays it out. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this ModulesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ModulesDisplay.Draw(report, Prefix);
    }

    /// <summary>The diagram of the public version, as it is shown. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this HiddenSupportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Argument.ToSvg();
    }

    /// <summary>A bar chart: steps by the pathways that they help to complete, the first twenty. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this RoadmapReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return RoadmapDisplay.Draw(report, Prefix);
    }

    /// <summary>A bar chart of the doubt, as an interval where it is one, beside what the tree reading says. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this ProbabilityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ProbabilityDisplay.Draw([report], Prefix);
    }

    /// <summary>A bar chart of the doubts, as intervals where they are, beside what the tree reading says; the first thirty. An SVG document.</summary>
    /// <param name="reports">The reports.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string ToSvg(this ValueList<ProbabilityReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return ProbabilityDisplay.Draw(reports, Prefix);
    }

    /// <summary>A bar chart: the greatest Birnbaum importance of each element over the targets, the first twenty. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this ImportanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ImportanceDisplay.Draw(report, Prefix);
    }

    /// <summary>A bar chart: how likely it is that so many pathways fall. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this JointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JointDisplay.Draw(report, Prefix);
    }

    /// <summary>A chart of how the pathways stand over the days. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this FreshnessReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return FreshnessSection.Draw(report, Prefix);
    }

    /// <summary>A chart of the responses: for each pathway the steps over time, against the moment of harm. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ResponseSection.Draw(report, Prefix);
    }

    /// <summary>A bar chart of the findings listed, by rule. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ValidationDisplay.Draw(report, Prefix);
    }

    /// <summary>What each review says, and whether it was said of what is there now, as lines. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this ReviewReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReviewDisplay.Draw(report, Prefix);
    }

    /// <summary>Each item of evidence, the state in which it counts, and its newest run, as lines. An SVG document.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this EvidenceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return EvidenceDisplay.Draw(report, Prefix);
    }

    /// <summary>The sentences as lines, indented. An SVG document.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static string ToSvg(this Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return ExplanationDisplay.Draw(explanation, Prefix);
    }
}
