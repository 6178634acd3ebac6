using System.CommandLine;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph what-if FILE</c>: what would follow if elements failed, held after all, or were not there.</summary>
internal static class WhatIfCommand
{
    private enum Verb
    {
        Fail,
        Restore,
        Remove,
    }

    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<string[]> fail = SharedOptions.Ids("--fail", "Suppose that this element falls; may be given several times");
        Option<string[]> restore = SharedOptions.Ids("--restore", "Suppose that this element holds by itself, whatever its state; may be given several times");
        Option<string[]> remove = SharedOptions.Ids("--remove", "Suppose that this element is removed; may be given several times");
        SelectOption select = new("Suppose this of further elements, as --as says");
        Option<Verb> verb = SharedOptions.Choice(
            "--as", "What is supposed of the elements of --select: as --fail, --restore or --remove do",
            ("fail", Verb.Fail), ("restore", Verb.Restore), ("remove", Verb.Remove));
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<Format> format = SharedOptions.TextOrJson();
        Command command = new(
            "what-if", "Find which pathways fall or rise if elements fail, hold after all or are removed")
        {
            fail, restore, remove, verb, baseline, date, format,
        };
        select.AddTo(command);
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            WhatIfSuppositions named = new()
            {
                Failed = Distinct(parsed.GetValue(fail)),
                Restored = Distinct(parsed.GetValue(restore)),
                Removed = Distinct(parsed.GetValue(remove)),
            };
            if (named.Named.Count == 0 && !select.IsGiven(parsed))
            {
                throw new UnusableException("no change was given. Use --fail, --restore, --remove or --select.");
            }

            select.RequireWith(parsed, verb);
            CheckOnce(named);
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            Inputs.Require(argument, named.Named);
            IReadOnlyList<string> meant = select.Ids(parsed, argument, setting, cancellationToken);
            WhatIfSuppositions supposed = parsed.GetValue(verb) switch
            {
                Verb.Restore => named with { Restored = Distinct([.. named.Restored, .. meant]) },
                Verb.Remove => named with { Removed = Distinct([.. named.Removed, .. meant]) },
                _ => named with { Failed = Distinct([.. named.Failed, .. meant]) },
            };
            CheckOnce(supposed);
            SupportReport before = argument.AnalyzeSupport(setting, cancellationToken: cancellationToken);
            WhatIfReport report = argument.AnalyzeWhatIf(change => change.Suppose(supposed), setting, cancellationToken);
            if (parsed.GetValue(format) == Format.Json)
            {
                environment.Output.Write(report.ToJson());
            }
            else
            {
                TextReport.Write(environment, text => new WhatIfText(text, before, report).Write());
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static ValueList<string> Distinct(string[]? ids) => [.. (ids ?? []).Distinct(StringComparer.Ordinal)];

    private static void CheckOnce(WhatIfSuppositions supposed)
    {
        if (supposed.NamedTwice is { } twice)
        {
            throw new UnusableException($"'{twice}' is given to more than one of --fail, --restore and --remove, or meant by --select as well.");
        }
    }
}
