using System.Text;
using ArgumentGraph.Files;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering.Wording;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph merge --check FILE…</c>: whether a merge, or git, has left something undecided.</summary>
internal static class LeftConflicts
{
    private const string MarkedLine = "<<<<<<< ";

    public static int Check(
        IReadOnlyList<string> files, ArgumentFormat? format, bool isJson, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        FileFindings[] results = [.. files.Select(file => In(file, format, environment, cancellationToken))];
        if (isJson)
        {
            environment.Output.Write(results.ToJson(date: null));
        }
        else
        {
            foreach (FileFindings result in results)
            {
                foreach (Finding finding in result.Findings)
                {
                    environment.Output.WriteLine(TerminalText.Clean(finding.ToString()));
                }

                string count = result.ErrorCount == 0 ? "no conflict is left" : ReportPhrases.Count(result.ErrorCount, "error");
                environment.Output.WriteLine(TerminalText.Clean($"{result.File}: {count}"));
            }
        }

        return Array.Exists(results, result => result.ErrorCount > 0) ? ExitCode.ErrorsFound : ExitCode.Fine;
    }

    // What reading finds wrong counts, too: of what has not been read, nobody can say that nothing is left in it. Not so the suppressions: they are about
    // what is said, and a conflict is about what is not decided.
    private static FileFindings In(string file, ArgumentFormat? format, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        FormatReading reading = Inputs.Read([file], environment, format, FormatReadingOptions.Default, cancellationToken);
        Finding[] errors = [.. reading.Findings.Where(finding => finding.Severity == Severity.Error)];
        if (MarkedBy(errors, file) is { } marked)
        {
            return Result([marked]);
        }

        if (errors.Length > 0 || reading.Argument is not { } argument)
        {
            return Result(errors);
        }

        ValidationReport report = argument.Validate(cancellationToken: cancellationToken);
        IEnumerable<Finding> found = report.Concat(report.Suppressed.Select(suppressed => suppressed.Finding));
        return Result([.. found.Where(finding => finding.Rule == Rules.UnresolvedConflict)]);

        FileFindings Result(Finding[] findings) => new FileFindings(file, findings) with
        {
            ErrorCount = findings.Length,
            ElementCount = reading.Argument?.Elements.Count,
        };
    }

    // Lines of git's are found by our own reader; in other formats they may be anything, or nothing.
    private static Finding? MarkedBy(Finding[] errors, string file)
    {
        if (Array.Find(errors, finding => finding.Rule == Rules.ConflictMarkers) is { } found)
        {
            return found;
        }

        string[] lines = File.Exists(file) ? Encoding.UTF8.GetString(RegularFile.ReadAll(file).Span).Split('\n') : [];
        int line = Array.FindIndex(lines, text => text.StartsWith(MarkedLine, StringComparison.Ordinal));
        return line < 0 ? null : new Finding
        {
            Rule = Rules.ConflictMarkers,
            Severity = Rules.ConflictMarkers.DefaultSeverity,
            Message = $"git has left a conflict here, in a line that begins with '{MarkedLine.Trim()}'; decide which of the two is right.",
            Place = new Place(file, line + 1, 1),
        };
    }
}
