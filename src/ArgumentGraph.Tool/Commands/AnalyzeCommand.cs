using System.CommandLine;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph analyze FILE</c>: what is open, and what is load-bearing for which pathways.</summary>
internal static class AnalyzeCommand
{
    // As many pairs as can be taken in at a terminal; a program can take more.
    private const int PairsInText = 20;

    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<string[]> elements = SharedOptions.Ids("--element", "Analyse this element too, beside pathways and roots; may be given several times");
        SelectOption select = new("Analyse further elements too");
        Option<int?> maxOrder = SharedOptions.Number(
            "--max-order", "Count minimal cut sets of up to N elements [default: all, within about ten seconds]", 1, 62);
        Option<int?> cutSets = SharedOptions.Number(
            "--cut-sets", "List the first N of these sets for each pathway, the smallest first [default: 0 in text, 100 in JSON]", 0, int.MaxValue);
        Option<int?> maxPairs = SharedOptions.Number("--max-pairs", "List up to N pairs [default: 20 in text, 1000 in JSON]", 0, int.MaxValue);
        Option<bool> importance =
            new("--importance") { Description = "Say what each basic element means for each pathway, where the argument gives probabilities" };
        Option<Format> format = SharedOptions.TextOrJson();
        Command command = new("analyze", "Find what is open, and what is load-bearing for which pathways")
        {
            baseline, date, elements, maxOrder, cutSets, maxPairs, importance, format,
        };
        select.AddTo(command);
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            Format chosen = parsed.GetValue(format);
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            Inputs.Require(argument, parsed.GetValue(elements)!);
            IReadOnlyList<string> meant = select.Ids(parsed, argument, setting, cancellationToken);
            ValueList<string> named = [.. parsed.GetValue(elements)!.Concat(meant).Distinct(StringComparer.Ordinal)];
            var options = new LoadBearingOptions();
            options = options with
            {
                AdditionalElements = named,
                MaximumOrder = parsed.GetValue(maxOrder),
                ListedCutSets = parsed.GetValue(cutSets) ?? (chosen == Format.Text ? 0 : options.ListedCutSets),
                ListedPairs = parsed.GetValue(maxPairs) ?? (chosen == Format.Text ? PairsInText : options.ListedPairs),
            };
            ProgressLine progress = environment.Progress.Begin("Analysing");
            SupportReport support = argument.AnalyzeSupport(setting, new SupportOptions { AdditionalElements = named }, cancellationToken);
            bool withImportance = parsed.GetValue(importance);

            // Neither needs the other, and each has a budget of its own.
            (LoadBearingReport load, AnalyzeNumbers numbers) = SideBySide.Run(
                part => argument.AnalyzeLoadBearing(setting, options, part, cancellationToken),
                part => AnalyzeNumbers.Of(support, withImportance, part, cancellationToken),
                progress);
            if (chosen == Format.Json)
            {
                environment.Output.Write(AnalyzeJson.Of(support, load, numbers));
            }
            else
            {
                TextReport.Write(environment, report => new AnalyzeText(report, input.NameOf(parsed), support, load, numbers).Write());
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
