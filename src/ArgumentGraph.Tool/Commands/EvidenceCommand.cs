using System.CommandLine;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph evidence add|status CASE</c>: what runs say of the evidence, in a file beside the case.</summary>
internal static class EvidenceCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken) => new(
        "evidence", "Keep beside a case what runs say of its evidence: add test results, scans and attestations, and see what counts")
    {
        EvidenceAddCommand.Create(environment, cancellationToken),
        CreateStatus(environment, cancellationToken),
    };

    private static Command CreateStatus(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new("CASE");
        Option<bool> sources = new("--sources")
        {
            Description = "Look for the artefacts that records name, below the folder of the records, and compare their SHA-256",
        };
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<ReportForm> format = ReportForms.Option();
        Option<string?> table = ReportForms.Table();
        Command command = new("status", "Say of each item of evidence what is written, what its newest run says, how old that is, and what counts")
        {
            sources, baseline, date, format, table,
        };
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            string path = RecordFiles.PathFor(input.Files(parsed), parsed.GetValue(input.Evidence));
            EvidenceReport report = argument.AnalyzeEvidence(
                setting with { Evidence = setting.Evidence ?? RecordFiles.Read(path, environment) },
                new() { ArtefactFolder = parsed.GetValue(sources) ? Inputs.FolderOf(path) : null },
                cancellationToken);
            environment.Output.Write(ReportForms.Written(MadeReport.Of(report), parsed.GetValue(format), parsed.GetValue(table)));
            return ExitCode.Fine;
        });
        return command;
    }
}
