using System.CommandLine;
using ArgumentGraph.Rendering.Json;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph explain FILE ID</c>: why an element stands as it does.</summary>
internal static class ExplainCommand
{
    private const int UsualSentences = 100;

    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        Argument<string> file = SharedOptions.File();
        Argument<string> id = new("ID") { Description = "The element to be explained" };
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<int?> maxSentences = SharedOptions.Number("--max-sentences", "Say up to N sentences [default: 100]", 1, int.MaxValue);
        Option<Format> format = SharedOptions.TextOrJson();
        Command command = new("explain", "Say in sentences why an element stands as it does") { file, id, baseline, date, maxSentences, format };
        command.SetAction(parsed =>
        {
            Argument argument = Inputs.Load(parsed.GetRequiredValue(file), environment);
            string element = parsed.GetRequiredValue(id);
            Inputs.Require(argument, [element]);
            var setting = Setting.On(parsed.GetValue(date) ?? environment.Today, parsed.GetValue(baseline));
            SupportReport support = argument.AnalyzeSupport(setting, cancellationToken: cancellationToken);
            Explanation explanation = argument.Explain(element, setting, parsed.GetValue(maxSentences) ?? UsualSentences);
            if (parsed.GetValue(format) == Format.Json)
            {
                ExplainJson.Write(environment.Output, support, explanation);
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
