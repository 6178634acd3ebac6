using System.CommandLine;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary>The forms that every report has.</summary>
internal enum ReportForm
{
    Text,
    Json,
    Csv,
    Markdown,
    Html,
    Svg,
}

/// <summary>The option for the form of a report, and the report in it.</summary>
internal static class ReportForms
{
    public static Option<ReportForm> AllForms() => Some(
        ("text", ReportForm.Text),
        ("json", ReportForm.Json),
        ("csv", ReportForm.Csv),
        ("markdown", ReportForm.Markdown),
        ("html", ReportForm.Html),
        ("svg", ReportForm.Svg));

    public static Option<ReportForm> Tables() => Some(
        ("text", ReportForm.Text), ("json", ReportForm.Json), ("csv", ReportForm.Csv), ("markdown", ReportForm.Markdown), ("html", ReportForm.Html));

    /// <summary>The report in a form.</summary>
    /// <param name="made">The report.</param>
    /// <param name="form">The form.</param>
    /// <param name="table">Which of its tables, for CSV; null for the main one.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static string Written(this MadeReport made, ReportForm form, string? table) => form switch
    {
        ReportForm.Json => made.ToJson(),
        ReportForm.Csv => made.ToCsv(table),
        ReportForm.Html => made.ToHtml(),
        ReportForm.Svg => made.ToSvg(),
        ReportForm.Markdown => made.ToMarkdown(),
        _ => TerminalText.CleanLines(made.ToMarkdown()),
    };

    private static Option<ReportForm> Some(params (string Word, ReportForm Form)[] forms) =>
        SharedOptions.Choice("--format", "How to write the report", forms);
}
