using System.CommandLine;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph list CASE --select QUERY --columns NAMES</c>: elements as a table, such as who owes what by when.</summary>
internal static class ListCommand
{
    private const string DefaultColumns = "id,kind,standing,statement";

    private enum ListForm
    {
        Table,
        Csv,
        Json,
    }

    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<string> select = new("--select")
        {
            Description = "Which elements, as a query: 'evidence and under(P5) and expires < 2027-03-01' [default: all]",
            HelpName = "QUERY",
            DefaultValueFactory = _ => "all",
        };
        Option<string> columns = new("--columns")
        {
            Description = $"What to list of each: id, kind, statement, standing, state, pathways, carries, supporters, or any member, tag or data [default: {DefaultColumns}]",
            HelpName = "NAMES",
            DefaultValueFactory = _ => DefaultColumns,
        };
        Option<ListForm> format = SharedOptions.Choice("--format", "How to write the list", ("table", ListForm.Table), ("csv", ListForm.Csv), ("json", ListForm.Json));
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Command command = new("list", "List the elements that a query means, as a table, CSV or JSON") { select, columns, format, baseline, date };
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            JudgedArgument judged = argument.At(setting);
            try
            {
                ElementList list = new(judged, parsed.GetRequiredValue(columns));
                ValueList<Element> elements = judged.Select(parsed.GetRequiredValue(select), cancellationToken);
                switch (parsed.GetValue(format))
                {
                    case ListForm.Csv:
                        environment.Output.Write(list.ToCsv(elements));
                        break;
                    case ListForm.Json:
                        environment.Output.Write(list.ToJson(elements));
                        break;
                    default:
                        list.Write(environment, elements);
                        break;
                }
            }
            catch (QueryException exception)
            {
                throw new UnusableException("--select: " + exception.Message);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
