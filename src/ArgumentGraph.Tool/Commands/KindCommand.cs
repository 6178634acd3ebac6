using System.CommandLine;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

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
    };

    public static IEnumerable<Command> CreateAll(ToolEnvironment environment, CancellationToken cancellationToken) =>
        ReportKind.All.Where(kind => !Others.ContainsKey(kind.Name)).Select(kind => Create(kind, environment, cancellationToken));

    private static Command Create(ReportKind kind, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        (string, Form)[] forms =
        [
            ("text", Form.Text), ("json", Form.Json), ("csv", Form.Csv), ("markdown", Form.Markdown), ("html", Form.Html), ("svg", Form.Svg),
            .. kind.HasCalendar ? [("icalendar", Form.ICalendar)] : Array.Empty<(string, Form)>(),
        ];
        Option<Form> format = SharedOptions.Choice("--format", "How to write the report", forms);
        Option<string?> table = new("--table") { Description = "Which of its tables to write as CSV [default: the main one]", HelpName = "NAME" };
        (ReportParameter Parameter, Option<string[]> Option)[] options = [.. kind.Parameters.Select(parameter => (parameter, OptionOf(parameter)))];
        Command command = new(kind.Name, kind.Question) { baseline, date, format, table };
        foreach ((_, Option<string[]> option) in options)
        {
            command.Add(option);
        }

        input.AddTo(command);
        command.SetAction(parsed =>
        {
            Argument argument = input.Load(parsed, environment, cancellationToken);
            ReportQuery query = options.Aggregate(
                ReportQuery.Empty, (all, each) => (parsed.GetValue(each.Option) ?? []).Aggregate(all, (some, value) => some.With(each.Parameter.Name, value)));
            using var progress = new ProgressLine(environment, "Analysing");
            try
            {
                MadeReport made = kind.Make(
                    argument.On(parsed.GetValue(date) ?? environment.Today, parsed.GetValue(baseline)), query, progress, cancellationToken);
                string text = Written(made, parsed.GetValue(format), parsed.GetValue(table));
                progress.Clear();
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

    private static string Written(MadeReport made, Form format, string? table) => format switch
    {
        Form.Json => made.ToJson(),
        Form.Csv => made.ToCsv(table),
        Form.Html => made.ToHtml(),
        Form.Svg => made.ToSvg(),
        Form.ICalendar => made.ToICalendar(),
        Form.Markdown => made.ToMarkdown(),
        _ => TerminalText.CleanLines(made.ToMarkdown()),
    };

    private enum Form
    {
        Text,
        Json,
        Csv,
        Markdown,
        Html,
        Svg,
        ICalendar,
    }
}
