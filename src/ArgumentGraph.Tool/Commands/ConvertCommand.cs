using System.CommandLine;
using ArgumentGraph.Interchange;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph convert IN OUT</c>: the same argument in another format, and what is lost on the way.</summary>
internal static class ConvertCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        Argument<string> input = new("IN") { Description = "The argument's file, or - for standard input" };
        Argument<string> output = new("OUT") { Description = "The file to write; an existing file is replaced; - for standard output" };
        Option<ArgumentFormat?> from = FormatOption("--from", "The format of IN [default: what its content shows, else its name]", format => format.CanRead);
        Option<ArgumentFormat?> to = FormatOption("--to", "The format of OUT [default: what its name says]", format => format.CanWrite);
        Option<bool> merge = new("--merge-equal-evidence") { Description = "Merge evidence with equal statement and source, which tree formats repeat" };
        Command command = new("convert", "Write an argument in another format; what the format cannot hold is listed on standard error") { input, output, from, to, merge };
        input.Validators.Add(SharedOptions.RefuseUnknownOptions);
        output.Validators.Add(SharedOptions.RefuseUnknownOptions);
        command.SetAction(parsed =>
        {
            string source = parsed.GetRequiredValue(input);
            string target = parsed.GetRequiredValue(output);
            ArgumentFormat format = parsed.GetValue(to) ?? OfName(target);
            var options = new FormatReadingOptions { MergeEqualEvidence = parsed.GetValue(merge) };
            FormatReading reading = Inputs.Read(source, environment, parsed.GetValue(from), options, cancellationToken);
            Argument argument = Inputs.WellFormed(source, reading, environment);
            foreach (Finding finding in reading.Findings)
            {
                environment.Error.WriteLine(TerminalText.Clean(finding.ToString()));
            }

            ValueList<Loss> losses = Write(argument, target, format, environment, cancellationToken);
            foreach (Loss loss in reading.Losses.Concat(losses))
            {
                environment.Error.WriteLine(TerminalText.Clean(loss.ToString()));
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static ValueList<Loss> Write(Argument argument, string target, ArgumentFormat format, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        try
        {
            if (target != Inputs.StandardInput)
            {
                return ArgumentFormats.Save(argument, target, format);
            }

            using var text = new MemoryStream();
            ValueList<Loss> losses = ArgumentFormats.WriteTo(argument, text, format, cancellationToken);
            environment.Output.Write(System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
            return losses;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"cannot write '{target}': {Inputs.Reason(exception, target)}");
        }
    }

    private static ArgumentFormat OfName(string target) =>
        target == Inputs.StandardInput ? throw new UnusableException("use --to to name the format for standard output")
        : ArgumentFormats.OfName(target) is not { } format ? throw new UnusableException($"cannot tell the format from the name '{target}'; use --to")
        : !format.CanWrite ? throw new UnusableException($"{format.Title} cannot be written; choose another format with --to")
        : format;

    private static Option<ArgumentFormat?> FormatOption(string name, string description, Func<ArgumentFormat, bool> isPossible)
    {
        string names = string.Join('|', ArgumentFormats.All.Where(isPossible).Select(format => format.Name));
        return new Option<ArgumentFormat?>(name)
        {
            Description = description,
            HelpName = names,
            CustomParser = result =>
            {
                if (ArgumentFormats.Find(result.Tokens[0].Value) is { } format && isPossible(format))
                {
                    return format;
                }

                result.AddError($"'{result.Tokens[0].Value}' is not a value of {name}; expected one of {names.Replace("|", ", ", StringComparison.Ordinal)}.");
                return null;
            },
        };
    }
}
