using System.CommandLine;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary>In which of its forms a report of the library is written.</summary>
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

/// <summary>The options that say in which form a report is written, and writing it.</summary>
internal static class ReportForms
{
    /// <param name="hasPicture">Whether the report has a picture.</param>
    /// <param name="hasCalendar">Whether the report can be a calendar too.</param>
    public static Option<ReportForm> Option(bool hasPicture = true, bool hasCalendar = false)
    {
        List<(string, ReportForm)> forms =
        [
            ("text", ReportForm.Text), ("json", ReportForm.Json), ("csv", ReportForm.Csv), ("markdown", ReportForm.Markdown), ("html", ReportForm.Html),
        ];
        if (hasPicture)
        {
            forms.Add(("svg", ReportForm.Svg));
        }

        if (hasCalendar)
        {
            forms.Add(("icalendar", ReportForm.ICalendar));
        }

        return SharedOptions.Choice("--format", "How to write the report", [.. forms]);
    }

    public static Option<string?> Table() => new("--table") { Description = "Which of its tables to write as CSV [default: the main one]", HelpName = "NAME" };

    /// <exception cref="UnusableException">There is no such table.</exception>
    public static string Written(MadeReport made, ReportForm form, string? table)
    {
        try
        {
            return form switch
            {
                ReportForm.Json => made.ToJson(),
                ReportForm.Csv => made.ToCsv(table),
                ReportForm.Html => made.ToHtml(),
                ReportForm.Svg => made.ToSvg(),
                ReportForm.ICalendar => made.ToICalendar(),
                ReportForm.Markdown => made.ToMarkdown(),
                _ => TerminalText.CleanLines(made.ToMarkdown()),
            };
        }
        catch (ArgumentException exception)
        {
            throw new UnusableException(exception.Message.Split(" (Parameter", 2)[0]);
        }
    }
}
