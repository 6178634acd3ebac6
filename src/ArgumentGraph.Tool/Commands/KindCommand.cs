using System.CommandLine;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary>
/// The command of a kind of report that has none of its own: options, formats and help follow from its description (<see cref="ReportKind"/>).
/// </summary>
internal static class KindCommand
{

    /// <summary>The kinds whose reports other commands give, and these commands.</summary>
    public static IReadOnlyDictionary<string, string> Others { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["what-if"] = "what-if",
        ["roadmap"] = "roadmap",
        ["explanation"] = "explain",
        ["findings"] = "check",
        ["reviews"] = "review",
        ["evidence"] = "evidence",
    };

    public static IEnumerable<Command> CreateAll(ToolEnvironment environment, CancellationToken cancellationToken) =>
        ReportKind.All.Where(kind => !Others.ContainsKey(kind.Name)).Select(kind => Create(kind, environment, cancellationToken));

    private static Command Create(ReportKind kind, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<ReportForm> format = ReportForms.Option(hasCalendar: kind.HasCalendar);
        Option<string?> table = ReportForms.Table();
        (ReportParameter Parameter, Option<string[]> Option)[] options = [.. kind.Parameters.Select(parameter => (parameter, OptionOf(parameter)))];
        Command command = new(kind.Name, kind.Question) { baseline, date, format, table };
        foreach ((_, Option<string[]> option) in options)
        {
            command.Add(option);
        }

        // Queries mean elements where ids may be given of those to report on, or to look at.
        string? chosen = Array.Find(options, each => each.Parameter.Type == ReportParameterType.Elements).Parameter?.Name;
        SelectOption? select = chosen is null ? null : new($"Further elements for --{chosen}");
        select?.AddTo(command);
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            ReportQuery query = options.Aggregate(
                ReportQuery.Empty, (all, each) => (parsed.GetValue(each.Option) ?? []).Aggregate(all, (some, value) => some.With(each.Parameter.Name, value)));
            if (chosen is not null)
            {
                query = select!.Ids(parsed, argument, setting, cancellationToken).Except(query.All(chosen), StringComparer.Ordinal)
                    .Aggregate(query, (all, id) => all.With(chosen, id));
            }

            ProgressLine progress = environment.Progress.Begin("Analysing");
            try
            {
                MadeReport made = kind.Make(argument.At(setting), query, progress, cancellationToken);
                if (made.Report is ResponseReport response)
                {
                    if (ResponsePhrases.UnknownNote(response) is { } unknown)
                    {
                        throw new UnusableException(unknown.TrimEnd('.'));
                    }

                    if (parsed.GetValue(format) == ReportForm.Text)
                    {
                        ResponseText.Write(environment, response);
                        return ExitCode.Fine;
                    }
                }

                string text = ReportForms.Written(made, parsed.GetValue(format), parsed.GetValue(table));
                environment.Output.Write(text);
            }
            catch (ArgumentException exception)
            {
                throw new UnusableException(exception.Message.Split(" (Parameter", 2)[0]);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static Option<string[]> OptionOf(ReportParameter parameter) => new("--" + parameter.Name)
    {
        Description = parameter.Help + (parameter.IsList ? "; may be given several times" : string.Empty),
        HelpName = parameter.Type switch
        {
            ReportParameterType.Element or ReportParameterType.Elements => "ID",
            ReportParameterType.Texts => "TEXT",
            ReportParameterType.Date => "DATE",
            _ => "N",
        },
        // What is given too often is told with the parameter, by the query.
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };
}
