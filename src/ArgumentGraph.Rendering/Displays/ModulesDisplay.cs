using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What modules rest on: the same tables as in a case's report, and a picture of which module rests on which.</summary>
internal static class ModulesDisplay
{
    public static ReportDisplay Of(ModulesReport report) => new(
        ReportLines.Heading(TitleOf(report), report),
        ModulesSection.Blocks(report),
        "The modules, with their size and the least standing of their goals, and which rests on which.",
        prefix => Draw(report, prefix));

    public static string Draw(ModulesReport report, string prefix) => Diagram.Of(report, new() { IdPrefix = prefix }).ToSvg();

    private static string TitleOf(ModulesReport report) => "Modules: " + ReportPhrases.TitleOf(report.Argument);
}
