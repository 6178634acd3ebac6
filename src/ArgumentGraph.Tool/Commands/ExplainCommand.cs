using System.CommandLine;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph explain FILE ID</c>: why an element stands as it does.</summary>
internal static class ExplainCommand
{
    private const int UsualSentences = 100;

    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new("FILE ID", "The argument's files, and the element to be explained", after: 1);
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<int?> maxSentences = SharedOptions.Number("--max-sentences", "Say up to N sentences [default: 100]", 1, int.MaxValue);
        Option<Format> format = SharedOptions.TextOrJson();
        Command command = new("explain", "Say in sentences why an element stands as it does") { baseline, date, maxSentences, format };
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            string element = input.FromEnd(parsed, 1);
            Inputs.Require(argument, [element]);
            SupportReport support = argument.AnalyzeSupport(setting, cancellationToken: cancellationToken);
            Explanation explanation = argument.Explain(element, setting, parsed.GetValue(maxSentences) ?? UsualSentences);
            if (parsed.GetValue(format) == Format.Json)
            {
                environment.Output.Write(explanation.ToJson());
            }
            else
            {
                ExplainText.Write(environment, support, explanation);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
