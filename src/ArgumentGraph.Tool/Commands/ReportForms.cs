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
    ICalendar,
}

/// <summary>The option for the form of a report, and the report in it.</summary>
internal static class ReportForms
{
    private static readonly (string, ReportForm)[] Forms =
    [
        ("text", ReportForm.Text), ("json", ReportForm.Json), ("csv", ReportForm.Csv), ("markdown", ReportForm.Markdown), ("html", ReportForm.Html),
    ];

    /// <summary>For reports with a picture.</summary>
    public static Option<ReportForm> All() => Some([.. Forms, ("svg", ReportForm.Svg)]);

    /// <summary>For reports with a picture and days for a calendar.</summary>
    public static Option<ReportForm> WithCalendar() => Some([.. Forms, ("svg", ReportForm.Svg), ("icalendar", ReportForm.ICalendar)]);

    /// <summary>For reports that are tables alone.</summary>
    public static Option<ReportForm> Tables() => Some(Forms);

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
        ReportForm.ICalendar => made.ToICalendar(),
        ReportForm.Markdown => made.ToMarkdown(),
        _ => TerminalText.CleanLines(made.ToMarkdown()),
    };

    private static Option<ReportForm> Some(params (string Word, ReportForm Form)[] forms) =>
        SharedOptions.Choice("--format", "How to write the report", forms);
}
