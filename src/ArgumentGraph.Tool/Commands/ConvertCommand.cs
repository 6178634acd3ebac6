using System.CommandLine;
using ArgumentGraph.Interchange;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph convert IN OUT</c>: the same argument in another format, and what is lost on the way.</summary>
internal static class ConvertCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new(
            "IN OUT", "The argument's files, or - for standard input; then the file to write, which is replaced, or - for standard output", after: 1);
        Option<ArgumentFormat?> to = SharedOptions.FormatOption("--to", "The format of OUT [default: what its name says]", format => format.CanWrite);
        Option<bool> merge = new("--merge-equal-evidence") { Description = "Merge evidence with equal statement and source, which tree formats repeat" };
        Command command = new("convert", "Write an argument in another format; what the format cannot hold is listed on standard error") { to, merge };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            string target = input.FromEnd(parsed, 1);
            ArgumentFormat format = parsed.GetValue(to) ?? OfName(target);
            var options = new FormatReadingOptions { MergeEqualEvidence = parsed.GetValue(merge) };
            FormatReading reading = input.Read(parsed, environment, cancellationToken, options);
            Argument argument = Inputs.WellFormed(input.NameOf(parsed), reading, environment);
            foreach (Finding finding in reading.Findings)
            {
                environment.Error.WriteLine(TerminalText.Clean(finding.ToString()));
            }

            ValueList<Loss> losses = OutputArgument.Write(argument, target, format, environment, cancellationToken);
            foreach (Loss loss in reading.Losses.Concat(losses))
            {
                environment.Error.WriteLine(TerminalText.Clean(loss.ToString()));
            }

            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>The format that the name of a file to be written tells.</summary>
    /// <exception cref="UnusableException">It tells none that can be written.</exception>
    public static ArgumentFormat OfName(string target) =>
        target == Inputs.StandardInput ? throw new UnusableException("use --to to name the format for standard output")
        : ArgumentFormats.OfName(target) is not { } format ? throw new UnusableException($"cannot tell the format from the name '{target}'; use --to")
        : !format.CanWrite ? throw new UnusableException($"{format.Title} cannot be written; choose another format with --to")
        : format;
}
