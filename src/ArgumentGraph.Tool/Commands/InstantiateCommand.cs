using System.CommandLine;
using ArgumentGraph.Interchange;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary>
/// <c>argument-graph instantiate TEMPLATE --data FILE -o CASE</c>: an argument of a pattern and its tables, or one brought up to date with them.
/// </summary>
internal static class InstantiateCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        Argument<string> template = new("TEMPLATE") { Description = "The pattern's file" };
        template.Validators.Add(SharedOptions.RefuseUnknownOptions);
        Option<string[]> data = Files(
            "--data", "A table, CSV or JSON, called as its file is, or NAME=FILE; or a JSON file of several; may be given several times");
        Option<string?> output = new("--output", "-o")
        {
            Description = "The file to write, which is replaced, or - for standard output [default with --update: CASE]",
            HelpName = "OUT",
        };
        Option<bool> check = new("--check") { Description = "Only look whether the pattern and the tables fit together; write nothing" };
        Option<string?> update = new("--update")
        {
            Description = "Bring this argument up to date, which was made of the pattern and edited by hand: needs --base-data",
            HelpName = "CASE",
        };
        Option<string[]> baseData = Files("--base-data", "With --update: a table as it was when CASE was made of it; may be given several times");
        Option<string?> baseTemplate = new("--base-template") { Description = "With --update: the pattern as it was [default: TEMPLATE]", HelpName = "FILE" };
        Option<bool> keep = new("--keep-uninstantiated")
        {
            Description = "Keep the marks of elements that TEMPLATE marks as uninstantiated: more is to be said of them than the tables do",
        };
        Option<ArgumentFormat?> to = SharedOptions.FormatOption("--to", "The format of OUT [default: what its name says]", format => format.CanWrite);
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Command command = new("instantiate", "Make an argument of a pattern and tables, or bring one up to date with them")
        {
            template, data, output, check, update, baseData, baseTemplate, keep, to, baseline, date,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(template);
            string? edited = parsed.GetValue(update);
            string? target = parsed.GetValue(output) ?? edited;
            Require(parsed.GetValue(check) || target is not null, "-o is needed: the file to write; or --check");
            Require(edited is null == (parsed.GetValue(baseData)!.Length == 0), "--update and --base-data go together: the tables that CASE was made of");
            Require(edited is not null || parsed.GetValue(baseTemplate) is null, "--base-template goes with --update");
            InstantiationOptions options = InstantiationOptions.Default with { KeepsUninstantiated = parsed.GetValue(keep) };
            Pattern pattern = PatternFile.Load(path, environment);
            Instantiation made = pattern.Instantiate(PatternFile.Data(parsed.GetValue(data)!), options, cancellationToken);
            var text = new InstantiateText(environment);
            text.Findings(made);
            if (parsed.GetValue(check) || made.HasErrors)
            {
                text.Counts(path, made);
                return made.HasErrors ? ExitCode.ErrorsFound : ExitCode.Fine;
            }

            ArgumentFormat format = parsed.GetValue(to) ?? (target == Inputs.StandardInput ? ArgumentFormats.Json : ConvertCommand.OfName(target!));
            if (edited is null)
            {
                Write(made.Argument!, target!, format, environment, cancellationToken);
                text.Written(target!, made);
                return ExitCode.Fine;
            }

            Pattern old = parsed.GetValue(baseTemplate) is { } oldPath ? PatternFile.Load(oldPath, environment) : pattern;
            Instantiation before = old.Instantiate(PatternFile.Data(parsed.GetValue(baseData)!), options, cancellationToken);
            Require(before.Argument is not null, "of the tables in --base-data no argument can be made; 'instantiate --check' says why");
            FormatReading reading = Inputs.Read([edited], environment, cancellationToken: cancellationToken);
            Argument case_ = Inputs.WellFormed(edited, reading, environment);
            var setting = Setting.On(parsed.GetValue(date) ?? environment.Today, parsed.GetValue(baseline));
            InstantiationUpdate updated = made.Update(case_, before, setting, cancellationToken);
            Require(
                updated.Merge.IsClean || format == ArgumentFormats.Json || format == ArgumentFormats.GsnYaml,
                $"there are conflicts, and {format.Title} has no place for them; write JSON");
            Write(updated.Merge.Argument, target!, format, environment, cancellationToken);
            text.Updated(target!, updated);
            return updated.Merge.IsClean ? ExitCode.Fine : ExitCode.ErrorsFound;
        });
        return command;
    }

    private static Option<string[]> Files(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new UnusableException(message);
        }
    }

    private static void Write(Argument argument, string target, ArgumentFormat format, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        foreach (Loss loss in OutputArgument.Write(argument, target, format, environment, cancellationToken))
        {
            environment.Error.WriteLine(TerminalText.Clean(loss.ToString()));
        }
    }
}
