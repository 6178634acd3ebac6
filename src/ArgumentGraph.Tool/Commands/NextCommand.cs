using System.CommandLine;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph next CASE --subject TEXT -o NEW</c>: the case for the next subject, and the worksheet of its evidence.</summary>
internal static class NextCommand
{
    private enum Verb
    {
        CarryOver,
        Drop,
    }

    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<string> subject = new("--subject") { Description = "The new subject, as evidence of it will say", HelpName = "TEXT", Required = true };
        Option<string?> replaces = new("--replaces")
        {
            Description = "The old subject that it takes the place of [default: the one that all evidence with a subject has]",
            HelpName = "TEXT",
        };
        Option<string> output = new("--output", "-o")
        {
            Description = "The file of the next case, which must not exist; its name tells the format",
            HelpName = "NEW",
            Required = true,
        };
        Option<string?> title = new("--title") { Description = "The next case's title [default: that of the old one]", HelpName = "TITLE" };
        Option<string[]> carryOver = SharedOptions.Ids(
            "--carry-over", "Let this evidence count for the new subject as well, by a claim of similarity that is to be argued; may be given several times");
        Option<string[]> drop = SharedOptions.Ids("--drop", "Do without this evidence; may be given several times");
        SelectOption select = new("Do this with further evidence, as --as says");
        Option<Verb> verb = SharedOptions.Choice(
            "--as", "What is done with the evidence of --select: as --carry-over or --drop do", ("carry-over", Verb.CarryOver), ("drop", Verb.Drop));
        Option<ReportForm> format = ReportForms.Option(hasPicture: false);
        Command command = new("next", "Make the case for the next subject, a new model for example, and the worksheet of evidence to collect again")
        {
            subject, replaces, output, title, carryOver, drop, verb, format,
        };
        select.AddTo(command);
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(output);
            if (target == Inputs.StandardInput || File.Exists(target) || Directory.Exists(target))
            {
                throw new UnusableException(
                    target == Inputs.StandardInput ? "next writes a file; give it a name with -o." : $"'{target}' already exists; it was not changed.");
            }

            select.RequireWith(parsed, verb);
            Argument argument = input.Load(parsed, environment, cancellationToken);
            IReadOnlyList<string> meant = select.Ids(parsed, argument, Setting.On(environment.Today), cancellationToken);
            bool isDropped = parsed.GetValue(verb) == Verb.Drop;
            NextVersion next = Plan(argument, parsed.GetRequiredValue(subject), new NextVersionOptions
            {
                OldSubject = parsed.GetValue(replaces),
                Title = parsed.GetValue(title),
                CarriedOver = [.. (parsed.GetValue(carryOver) ?? []).Union(isDropped ? [] : meant, StringComparer.Ordinal)],
                Dropped = [.. (parsed.GetValue(drop) ?? []).Union(isDropped ? meant : [], StringComparer.Ordinal)],
            });
            Save(next.Argument, target, environment);
            environment.Output.Write(parsed.GetValue(format) switch
            {
                ReportForm.Json => next.ToJson(),
                ReportForm.Csv => next.ToCsv(),
                ReportForm.Html => next.ToHtml(),
                ReportForm.Markdown => next.ToMarkdown(),
                _ => TerminalText.CleanLines(next.ToMarkdown()),
            });
            return ExitCode.Fine;
        });
        return command;
    }

    private static NextVersion Plan(Argument argument, string subject, NextVersionOptions options)
    {
        try
        {
            return argument.PlanNextVersion(subject, options);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            bool isSubjectOpen = exception is InvalidOperationException && options.OldSubject is null && argument.PublicVersion is null;
            string hint = isSubjectOpen ? " Use --replaces." : string.Empty;
            throw new UnusableException(exception.Message.Split(" (Parameter", 2)[0] + hint);
        }
    }

    private static void Save(Argument argument, string target, ToolEnvironment environment)
    {
        try
        {
            foreach (Loss loss in ArgumentFormats.Save(argument, target, ConvertCommand.OfName(target)))
            {
                environment.Error.WriteLine(TerminalText.Clean(loss.ToString()));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"cannot write '{target}': {Inputs.Reason(exception, target)}");
        }
    }
}
