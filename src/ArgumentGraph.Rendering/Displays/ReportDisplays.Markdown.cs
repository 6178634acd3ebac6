using ArgumentGraph.Rendering.Displays;

namespace ArgumentGraph.Rendering;

/// <content>Markdown.</content>
public static partial class ReportDisplays
{
    /// <summary>The argument in outline: each root with what it rests on, what it states, what challenges it, and how that stands. As Markdown.</summary>
    /// <remarks>What is shared is set out once, and named where it comes again. It ends after two thousand lines a root, and says so.</remarks>
    /// <param name="argument">The argument.</param>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    public static string ToMarkdown(this Argument argument, Setting? setting = null)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return ArgumentDisplay.MarkdownOf(argument.AnalyzeSupport(setting));
    }

    /// <summary>What stands and what does not, its pathways and roots with the reasons, and what is open. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this SupportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return SupportDisplay.Of(report).ToMarkdown();
    }

    /// <summary>The elements that carry pathways, pairs, and what is shared. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this LoadBearingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return LoadBearingDisplay.Of(report).ToMarkdown();
    }

    /// <summary>What fell and rose, the pathways with the reasons, and the elements whose standing changes. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this WhatIfReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return WhatIfDisplay.Of(report).ToMarkdown();
    }

    /// <summary>What modules rest on, joined and alone, which rest on which, and their interfaces. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this ModulesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ModulesDisplay.Of(report).ToMarkdown();
    }

    /// <summary>What readers of a public version take on trust: pathways, single points, everything that is hidden. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this HiddenSupportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return HiddenSupportDisplay.Of(report).ToMarkdown();
    }

    /// <summary>What would make each pathway stand, and what each step would buy. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this RoadmapReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return RoadmapDisplay.Of(report).ToMarkdown();
    }

    /// <summary>The doubt beside what the tree reading says, and what it depends on. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this ProbabilityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ProbabilityDisplay.Of([report]).ToMarkdown();
    }

    /// <summary>The doubts beside what the tree reading says, and what they depend on. As Markdown, without the picture.</summary>
    /// <param name="reports">The reports.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string ToMarkdown(this ValueList<ProbabilityReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return ProbabilityDisplay.Of(reports).ToMarkdown();
    }

    /// <summary>A table for each pathway and root. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this ImportanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ImportanceDisplay.Of(report).ToMarkdown();
    }

    /// <summary>How likely it is that so many pathways fall, and which fall together. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this JointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JointDisplay.Of(report).ToMarkdown();
    }

    /// <summary>What falls when and why, what is to be renewed. Markdown.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this FreshnessReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return FreshnessDisplay.Of(report).ToMarkdown();
    }

    /// <summary>The pathways with their responses, who is on call for how many, what is missing. Markdown, without the chart.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ResponseDisplay.Of(report).ToMarkdown();
    }

    /// <summary>The findings by rule. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ValidationDisplay.Of(report).ToMarkdown();
    }

    /// <summary>Who agreed with what, on which version, what stands on it, and what has to be looked at again. As Markdown, without the picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this ReviewReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReviewDisplay.Of(report).ToMarkdown();
    }

    /// <summary>What is written of each item of evidence, what its newest run says, and what counts. As Markdown, without a picture.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this EvidenceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return EvidenceDisplay.Of(report).ToMarkdown();
    }

    /// <summary>The sentences, indented. As Markdown, without the picture.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static string ToMarkdown(this Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return ExplanationDisplay.Of(explanation).ToMarkdown();
    }
}
