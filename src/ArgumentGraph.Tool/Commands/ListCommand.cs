using System.CommandLine;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph list CASE --select QUERY --columns NAMES</c>: elements as a table, such as who owes what by when.</summary>
internal static class ListCommand
{
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
            Description = "Which elements, as a query: 'evidence and under(P5) and expires < 2027-03-01'",
            HelpName = "QUERY",
            DefaultValueFactory = _ => "all",
        };
        Option<string> columns = new("--columns")
        {
            Description = "What to list of each: id, kind, statement, standing, state, pathways, carries, supporters, or any member, tag or data",
            HelpName = "NAMES",
            DefaultValueFactory = _ => ElementTable.DefaultColumns,
        };
        Option<ListForm> format = SharedOptions.Choice(
            "--format", "How to write the list", ("table", ListForm.Table), ("csv", ListForm.Csv), ("json", ListForm.Json));
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Command command = new("list", "List the elements that a query means, as a table, CSV or JSON") { select, columns, format, baseline, date };
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            try
            {
                ElementTable table = ElementTable.Of(
                    argument.At(setting), parsed.GetRequiredValue(select), parsed.GetRequiredValue(columns), cancellationToken);
                switch (parsed.GetValue(format))
                {
                    case ListForm.Csv:
                        environment.Output.Write(table.ToCsv());
                        break;
                    case ListForm.Json:
                        environment.Output.Write(table.ToJson());
                        break;
                    case ListForm.Table when table.Rows.Count == 0:
                        WriteNone(environment, parsed.GetRequiredValue(select), argument, setting, cancellationToken);
                        break;
                    default:
                        Write(environment, table, argument, setting);
                        break;
                }
            }
            catch (QueryException exception)
            {
                throw SelectOption.Mistake(exception);
            }
            catch (ArgumentException exception) when (exception.ParamName == "columns")
            {
                throw new UnusableException("--columns: " + exception.Message.Split(" (Parameter", 2)[0]);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static void WriteNone(ToolEnvironment environment, string query, Argument argument, Setting setting, CancellationToken cancellationToken) =>
        TextReport.Write(environment, report =>
        {
            foreach (string line in SelectOption.None(argument, query, ElementQuery.Parse(query), argument.At(setting), cancellationToken))
            {
                report.Line(line);
            }
        });

    private static void Write(ToolEnvironment environment, ElementTable table, Argument argument, Setting setting) => TextReport.Write(environment, report =>
    {
        var text = new TextTable([.. table.Columns.Select(column => new TextColumn(column, column == "statement" ? Fit.Wrap : Fit.Whole))]);
        foreach (ValueList<string?> row in table.Rows)
        {
            text.Add([.. row.Select(cell => (Cell)(cell ?? string.Empty))]);
        }

        report.Table(text);
        report.Blank();
        report.Line($"{table.Rows.Count} of {argument.Elements.Count} elements. {setting.ToText()}.");
    });
}
