using System.CommandLine;
using ArgumentGraph.Files;
using ArgumentGraph.Interchange;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary>
/// <c>argument-graph merge BASE OURS THEIRS -o OUT</c>: one argument of two that were made from a third; <c>--check</c>: whether conflicts are left in
/// files; <c>--install-git-driver</c>: git merges so.
/// </summary>
internal static class MergeCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        Argument<string[]> words = new("FILES")
        {
            Description = "BASE OURS THEIRS: the file that both were made from, and the two; with --check, the files to look at",
            Arity = ArgumentArity.ZeroOrMore,
        };
        words.Validators.Add(SharedOptions.RefuseUnknownOptions);
        Option<string?> output = new("--output", "-o") { Description = "The file to write, which is replaced, or - for standard output", HelpName = "OUT" };
        Option<bool> check = new("--check") { Description = "Look whether a merge, or git, has left conflicts in the files" };
        Option<bool> install = new("--install-git-driver") { Description = "Let git merge the files that --path names with this command" };
        Option<string[]> paths = new("--path")
        {
            Description = "With --install-git-driver: which files, as in .gitattributes, for example 'cases/*.json'; may be given several times",
            HelpName = "PATTERN",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [],
        };
        Option<string> command = new("--command")
        {
            Description = "With --install-git-driver: how git runs the tool [default: argument-graph]",
            HelpName = "COMMAND",
            DefaultValueFactory = _ => "argument-graph",
        };
        Option<string?> name = new("--name") { Description = "What to call the file in messages, where OURS is a temporary one", HelpName = "NAME" };
        Option<ArgumentFormat?> from = SharedOptions.FormatOption(
            "--from", "The format of the files [default: what their content shows, else their names]", format => format.CanRead);
        Option<ArgumentFormat?> to = SharedOptions.FormatOption(
            "--to", "The format of OUT [default: what its name says, else that of OURS]", format => format.CanWrite);
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<Format> format = SharedOptions.TextOrJson();
        Command merge = new(
            "merge", "Merge two versions of an argument that were made from one; what only you can decide is kept in the file and reported")
        {
            words, output, check, install, paths, command, name, from, to, baseline, date, format,
        };
        merge.SetAction(parsed =>
        {
            string[] files = parsed.GetValue(words) ?? [];
            string[] patterns = parsed.GetValue(paths) ?? [];
            if (parsed.GetValue(install))
            {
                Require(!parsed.GetValue(check) && files.Length == 0, "--install-git-driver takes no files; name them by --path");
                Require(patterns.Length > 0, "--install-git-driver needs --path: which files are arguments, for example --path 'cases/*.json'");
                GitDriver.Install(patterns, parsed.GetValue(command)!, environment, cancellationToken);
                return ExitCode.Fine;
            }

            Require(patterns.Length == 0, "--path goes with --install-git-driver");
            if (parsed.GetValue(check))
            {
                Require(files.Length > 0 && parsed.GetValue(output) is null, "--check takes files to look at, and writes none");
                return LeftConflicts.Check(files, parsed.GetValue(from), parsed.GetValue(format) == Format.Json, environment, cancellationToken);
            }

            Require(files.Length == 3, "three files are needed: BASE OURS THEIRS");
            string target = parsed.GetValue(output) ?? throw new UnusableException("-o is needed: the file to write");
            string shown = parsed.GetValue(name) ?? files[1];
            FormatReading ours = Read(files[1], shown, parsed.GetValue(from), environment, cancellationToken);
            Argument before = IsEmpty(files[0])
                ? new ArgumentBuilder(ours.Argument!.Title).Build()
                : Read(files[0], parsed.GetValue(name) is null ? files[0] : $"{shown} (base)", parsed.GetValue(from), environment, cancellationToken).Argument!;
            Argument theirs = Read(
                files[2], parsed.GetValue(name) is null ? files[2] : $"{shown} (theirs)", parsed.GetValue(from), environment, cancellationToken).Argument!;
            var setting = Setting.On(parsed.GetValue(date) ?? environment.Today, parsed.GetValue(baseline));
            MergeResult result = Argument.Merge(before, ours.Argument!, theirs, setting, cancellationToken);
            ArgumentFormat written = parsed.GetValue(to) ?? ArgumentFormats.OfName(target) ?? ours.Format!;
            Require(written.CanWrite, $"{written.Title} cannot be written; choose another format with --to");
            Require(
                result.IsClean || KeepsConflicts(written),
                $"there are conflicts, and {written.Title} has no place for them; write JSON, with --to argument-graph or -o NAME.json");
            foreach (Loss loss in OutputArgument.Write(result.Argument, target, written, environment, cancellationToken))
            {
                environment.Error.WriteLine(TerminalText.Clean(loss.ToString()));
            }

            Report(result, parsed.GetValue(format) == Format.Json, target == Inputs.StandardInput, parsed.GetValue(name) ?? target, environment);
            return result.IsClean ? ExitCode.Fine : ExitCode.ErrorsFound;
        });
        return merge;
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new UnusableException(message);
        }
    }

    private static bool KeepsConflicts(ArgumentFormat format) => format == ArgumentFormats.Json || format == ArgumentFormats.GsnYaml;

    // git has an empty base where both sides have added the file.
    private static bool IsEmpty(string file) => File.Exists(file) && new FileInfo(file).Length == 0;

    // As a text without a folder: what it includes would be another file, which is merged by itself.
    private static FormatReading Read(
        string file, string shown, ArgumentFormat? format, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        FormatReadingOptions options = FormatReadingOptions.Default;
        options = options with { Limits = options.Limits with { FileName = shown } };
        FormatReading reading;
        try
        {
            using var stream = new MemoryStream(RegularFile.ReadAll(file).ToArray());
            reading = ArgumentFormats.Read(stream, format, options, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new UnusableException($"cannot read '{file}': {Inputs.Reason(exception, file)}");
        }

        Inputs.WellFormed(shown, reading, environment);
        Inputs.NoteLosses(shown, reading, environment);
        return reading;
    }

    // Where the argument itself goes to standard output, the report does not.
    private static void Report(MergeResult result, bool isJson, bool isOutputTaken, string target, ToolEnvironment environment)
    {
        using var beside = new ToolEnvironment { Input = Stream.Null, Output = environment.Error, Error = environment.Error, Clock = environment.Clock };
        ToolEnvironment where = isOutputTaken ? beside : environment;
        if (isJson)
        {
            where.Output.Write(result.ToJson());
        }
        else
        {
            TextReport.Write(where, report => new MergeText(report, result).Write(target), MergeText.PipedWidth);
        }
    }
}
