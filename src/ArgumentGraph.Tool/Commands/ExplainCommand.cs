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
        SelectOption select = new("Explain several elements, in the place of ID");
        CaseInput input = new("FILE ID", "The argument's files, and the element to be explained", after: 1, select);
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<int?> maxSentences = SharedOptions.Number("--max-sentences", "Say up to N sentences [default: 100]", 1, int.MaxValue);
        Option<Format> format = SharedOptions.TextOrJson();
        Command command = new("explain", "Say in sentences why an element stands as it does") { baseline, date, maxSentences, format };
        select.AddTo(command);
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            bool isSelected = select.IsGiven(parsed);
            IReadOnlyList<string> ids = isSelected ? select.Ids(parsed, argument, setting, cancellationToken) : [input.FromEnd(parsed, 1)];
            Inputs.Require(argument, ids);
            SupportReport support = argument.AnalyzeSupport(setting, cancellationToken: cancellationToken);
            IEnumerable<Explanation> explanations = ids.Select(id => argument.Explain(id, setting, parsed.GetValue(maxSentences) ?? UsualSentences));
            if (parsed.GetValue(format) == Format.Json)
            {
                string[] texts = [.. explanations.Select(explanation => explanation.ToJson().TrimEnd())];
                environment.Output.Write(isSelected ? $"[{string.Join(",\n", texts)}]\n" : texts[0] + "\n");
            }
            else
            {
                bool isFirst = true;
                foreach (Explanation explanation in explanations)
                {
                    environment.Output.Write(isFirst ? string.Empty : "\n");
                    ExplainText.Write(environment, support, explanation);
                    isFirst = false;
                }
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
