using System.CommandLine;
using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Kinds;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph diff OLD NEW</c>: what differs between two versions of an argument, and what the changes do.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new(
            "FILES", "The older and the newer version's file, or folder; or - for standard input. With --git, the files of the case, or its folder");
        Option<string?> git = new("--git")
        {
            Description = "Compare the case, with all that its files include, with what it was at this revision in its git repository; takes the git command",
            HelpName = "REV",
        };
        Option<bool> impact = new("--impact")
        {
            Description = "Say what the changes do: which elements they reach, which could move, which move; for each pathway before and after",
        };
        Option<bool> exitCode = new("--exit-code") { Description = "End with exit code 1 where the versions differ" };
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<ReportForm> format = ReportForms.Option();
        Option<string?> table = new("--table") { Description = "Which table to write as CSV [default: changes; with --impact: touched]", HelpName = "NAME" };
        Command command = new("diff", "Find what differs between two versions of an argument, and what the changes do")
        {
            git, impact, exitCode, baseline, date, format, table,
        };
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            (Argument older, Argument newer) = Load(input, parsed, parsed.GetValue(git), environment, cancellationToken);
            ProgressLine progress = environment.Progress.Begin("Comparing");
            bool differs;
            MadeReport made;
            if (parsed.GetValue(impact))
            {
                IReadOnlyList<string> files = [input.Files(parsed)[^1]];
                CaseSettings settings = FoundSettings.For(files, environment);
                DateOnly? day = parsed.GetValue(date) ?? FoundSettings.DayOf([settings], environment);
                Setting setting = Setting.On(day, parsed.GetValue(baseline)) with
                {
                    Evidence = input.RecordsFor(parsed, environment, files, settings),
                    CountsClaimPoints = input.CountsClaimPoints(parsed, settings),
                };
                ImpactReport report = older.AnalyzeImpact(newer, setting, null, progress, cancellationToken);
                (differs, made) = (!report.Comparison.IsEmpty, ReportKinds.Of(report));
            }
            else
            {
                ComparisonReport comparison = older.CompareWith(newer, cancellationToken);
                (differs, made) = (!comparison.IsEmpty, ReportKinds.Of(comparison));
            }

            string text = ReportForms.Written(made, parsed.GetValue(format), parsed.GetValue(table));
            environment.Output.Write(text);
            return differs && parsed.GetValue(exitCode) ? ExitCode.ErrorsFound : ExitCode.Fine;
        });
        return command;
    }

    private static (Argument Older, Argument Newer) Load(
        CaseInput input, ParseResult parsed, string? revision, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> files = input.Files(parsed);
        if (revision is null)
        {
            return files.Count == 2
                ? (input.Load(parsed, environment, cancellationToken, [files[0]]), input.Load(parsed, environment, cancellationToken, [files[1]]))
                : throw new UnusableException("diff takes two files, the older and the newer version; or the files of one case with --git.");
        }

        return (input.LoadAt(parsed, revision, environment, cancellationToken), input.Load(parsed, environment, cancellationToken));
    }
}
