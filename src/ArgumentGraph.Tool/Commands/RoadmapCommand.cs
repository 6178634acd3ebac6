using System.CommandLine;
using System.Globalization;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph roadmap FILE</c>: what should be done next.</summary>
internal static class RoadmapCommand
{
    // As many as can be compared at a glance; a program can take more.
    private const int CompletionsInText = 3;

    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<double?> budget = Budget();
        Option<int?> completions = SharedOptions.Number(
            "--completions", "List up to N sets of steps for each pathway, cheapest first [default: 3 in text, 10 in JSON]", 0, int.MaxValue);
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<Format> format = SharedOptions.TextOrJson();
        Command command = new(
            "roadmap",
            "Find what should be done next: what would make pathways stand, and what each step would buy") { budget, completions, baseline, date, format };
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            Format chosen = parsed.GetValue(format);
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            var options = new RoadmapOptions { MaximumCost = parsed.GetValue(budget) };
            options =
                options with { ListedCompletions = parsed.GetValue(completions) ?? (chosen == Format.Text ? CompletionsInText : options.ListedCompletions) };
            ProgressLine progress = environment.Progress.Begin("Analysing");
            SupportReport support = argument.AnalyzeSupport(setting, cancellationToken: cancellationToken);
            RoadmapReport roadmap = argument.AnalyzeRoadmap(setting, options, progress, cancellationToken);
            if (chosen == Format.Json)
            {
                environment.Output.Write(roadmap.ToJson());
            }
            else
            {
                TextReport.Write(environment, report => new RoadmapText(report, support, roadmap).Write());
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static Option<double?> Budget() => new("--max-cost")
    {
        Description = "Find the best steps within this cost, in the unit of the elements' costs",
        HelpName = "N",
        CustomParser = result =>
        {
            const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
            if (double.TryParse(result.Tokens[0].Value, Style, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            {
                return number;
            }

            result.AddError($"'{result.Tokens[0].Value}' is not a value of --max-cost; expected a number of at least 0.");
            return null;
        },
    };
}
