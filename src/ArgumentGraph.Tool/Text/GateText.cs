using System.Globalization;
using ArgumentGraph.Rendering.Wording;
using ArgumentGraph.Testing;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Text;

/// <summary>The report of <c>gate</c> for people, and for tools that look for <c>file(line,column)</c>.</summary>
internal static class GateText
{
    // In a file a failure keeps to one line, so that it can be searched for.
    private const int PipedWidth = 10_000;

    public static void Write(ToolEnvironment environment, IReadOnlyList<PolicyCase> cases) => TextReport.Write(
        environment,
        report =>
        {
            foreach (PolicyCase each in cases)
            {
                WriteCase(report, each);
                report.Blank();
            }

            foreach (PolicyCase each in cases)
            {
                WriteSummary(report, each);
            }
        },
        PipedWidth);

    private static void WriteCase(TextReport report, PolicyCase each)
    {
        report.Line(new Piece(each.Name, Styles.Strong), ": ", each.Report.Argument.Title);
        foreach (ExpectationResult result in each.Report.Results)
        {
            report.Indented(1, new Piece($"{(result.IsMet ? "met   " : "FAILED")}  {result.Expectation}", result.IsMet ? Styles.Good : Styles.Bad));
            foreach (ExpectationFailure failure in result.Failures)
            {
                report.Indented(2, $"{PlaceOf(each, failure.Place)}: {failure.Message}");
                foreach (string reason in failure.Reasons)
                {
                    report.Indented(3, new Piece(reason, Styles.Faint));
                }
            }
        }
    }

    private static void WriteSummary(TextReport report, PolicyCase each)
    {
        int failed = each.Report.Results.Count(result => !result.IsMet);
        string all = ReportPhrases.Count(each.Report.Results.Count, "expectation");
        report.Line(
            new Piece($"{each.Name}: ", Styles.Strong),
            failed == 0
                ? new Piece($"meets {all}", Styles.Good)
                : new Piece(string.Create(CultureInfo.InvariantCulture, $"fails {failed} of {all}"), Styles.Bad),
            $". {Phrases.Setting(each.Report.Setting)}.");
    }

    private static string PlaceOf(PolicyCase each, Place? place) =>
        place is null ? each.Name : string.Create(CultureInfo.InvariantCulture, $"{place.File ?? each.Name}({place.Line},{place.Column})");
}
