using ArgumentGraph.Notebooks;
using ArgumentGraph.Rendering.Displays;

[assembly: NotebookDisplay(typeof(RenderedDisplay))]

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What notebooks show of arguments, reports and their parts. The core finds it by the attribute of the assembly.</summary>
internal sealed class RenderedDisplay : NotebookDisplay
{
    private const string Html = "text/html";

    public override IReadOnlyList<string> MimeTypes { get; } = [Html, "text/markdown", "text/plain"];

    public override bool Write(object instance, string mimeType, TextWriter writer)
    {
        ReportDisplay? display = Of(instance);
        if (display is null)
        {
            return false;
        }

        writer.Write(mimeType == Html ? display.ToHtml() : display.ToMarkdown());
        return true;
    }

    private static ReportDisplay? Of(object instance) => instance switch
    {
        Argument argument => SupportDisplay.Of(argument.AnalyzeSupport()),
        JudgedArgument judged => SupportDisplay.Of(judged.AnalyzeSupport()),
        SupportReport report => SupportDisplay.Of(report),
        LoadBearingReport report => LoadBearingDisplay.Of(report),
        WhatIfReport report => WhatIfDisplay.Of(report),
        ComparisonReport comparison => ComparisonDisplay.Of(comparison),
        ImpactReport report => ImpactDisplay.Of(report),
        NextVersion next => NextVersionDisplay.Of(next),
        RoadmapReport report => RoadmapDisplay.Of(report),
        ProbabilityReport report => ProbabilityDisplay.Of([report]),
        ValueList<ProbabilityReport> reports => ProbabilityDisplay.Of(reports),
        ImportanceReport report => ImportanceDisplay.Of(report),
        JointReport report => JointDisplay.Of(report),
        ReviewReport report => ReviewDisplay.Of(report),
        ResponseReport report => ResponseDisplay.Of(report),
        EvidenceReport report => EvidenceDisplay.Of(report),
        FreshnessReport report => FreshnessDisplay.Of(report),
        ClaimPointReport report => ClaimPointDisplay.Of(report),
        ModulesReport report => ModulesDisplay.Of(report),
        HiddenSupportReport report => HiddenSupportDisplay.Of(report),
        ValidationReport report => ValidationDisplay.Of(report),
        Explanation explanation => ExplanationDisplay.Of(explanation),
        CaseReport report => new([], report.Blocks, string.Empty, draw: null),
        Diagram diagram => new([], [], $"Diagram of '{diagram.Argument.Title}'.", _ => diagram.ToSvg()),
        ElementTable table => ListDisplay.Of(table),
        ArgumentSheets sheets => SheetDisplay.Of(sheets),
        Sheet sheet => SheetDisplay.Of(sheet),
        HeatMap map => new([], [], $"Heat map: {map.Title}.", prefix => map.ToSvg(60, prefix)),
        Element element => ListDisplay.Of(element),
        ITableRow row => ListDisplay.Of([row]),
        IReadOnlyCollection<object> list => ListDisplay.Of(list),
        _ => null,
    };
}
