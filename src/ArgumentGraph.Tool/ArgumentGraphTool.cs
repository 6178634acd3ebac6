using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ArgumentGraph.Tool.Commands;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool;

/// <summary>The whole tool, from arguments to exit code.</summary>
internal static class ArgumentGraphTool
{
    public static int Run(IReadOnlyList<string> args, ToolEnvironment environment, CancellationToken cancellationToken = default)
    {
        try
        {
            using ProgressLine progress = environment.Progress;
            Command root = MakeRoot(environment, cancellationToken);

            // An argument that begins with @ is an id, not the name of a file with more arguments.
            ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
            {
                ReportWrongUsage(parsed, root, environment);
                return ExitCode.Unusable;
            }

            int exitCode = parsed.Invoke(
                new InvocationConfiguration { Output = environment.Output, Error = environment.Error, EnableDefaultExceptionHandler = false });
            environment.Output.Flush();
            return exitCode;
        }
        catch (UnusableException exception)
        {
            environment.Error.WriteLine($"argument-graph: {TerminalText.CleanLines(exception.Message)}");
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            environment.Error.WriteLine("argument-graph: interrupted");
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            environment.Error.WriteLine("argument-graph: internal error; please report it with the details below.");
            environment.Error.WriteLine(TerminalText.CleanLines(exception.ToString()));
            return ExitCode.Defect;
        }
        finally
        {
            environment.Flush();
        }
    }

    // A plain command, since a RootCommand is called after the file that runs, which is dotnet or a test.
    internal static Command MakeRoot(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        Command root = new(
            "argument-graph",
            "Check and analyse structured safety arguments: what is open, what is load-bearing for which pathways, and what falls if something fails.")
        {
            new HelpOption(),
            new VersionOption { Action = new PrintVersion(environment.Output) },
            CheckCommand.Create(environment, cancellationToken),
            GateCommand.Create(environment, cancellationToken),
            AnalyzeCommand.Create(environment, cancellationToken),
            WhatIfCommand.Create(environment, cancellationToken),
            RoadmapCommand.Create(environment, cancellationToken),
            ExplainCommand.Create(environment, cancellationToken),
            ListCommand.Create(environment, cancellationToken),
            DiffCommand.Create(environment, cancellationToken),
            NextCommand.Create(environment, cancellationToken),
            ConvertCommand.Create(environment, cancellationToken),
            MergeCommand.Create(environment, cancellationToken),
            RenderCommand.Create(environment, cancellationToken),
            ReportCommand.Create(environment, cancellationToken),
            ReviewCommand.Create(environment, cancellationToken),
            EvidenceCommand.Create(environment, cancellationToken),
            RedactCommand.Create(environment, cancellationToken),
            VerifyCommand.Create(environment, cancellationToken),
            DiscloseCommand.Create(environment, cancellationToken),
            InstantiateCommand.Create(environment, cancellationToken),
            CatalogueCommand.Create(environment),
            InitCommand.Create(environment),
        };
        foreach (Command command in KindCommand.CreateAll(environment, cancellationToken))
        {
            root.Add(command);
        }

        return root;
    }

    private static void ReportWrongUsage(ParseResult parsed, Command root, ToolEnvironment environment)
    {
        Command command = parsed.CommandResult.Command;
        if (command != root)
        {
            foreach (string message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            {
                environment.Error.WriteLine($"argument-graph: {TerminalText.Clean(message)}");
            }

            environment.Error.WriteLine($"Try '{NameOf(command)} --help'.");
        }
        else if (parsed.UnmatchedTokens.Count > 0)
        {
            string word = parsed.UnmatchedTokens[0];
            string? similar = Spelling.MostSimilar(word, root.Subcommands.Select(subcommand => subcommand.Name));
            environment.Error.WriteLine(
                $"argument-graph: there is no command '{TerminalText.Clean(word)}'{(similar is null ? "." : $"; did you mean '{similar}'?")}");
            environment.Error.WriteLine("Try 'argument-graph --help'.");
        }
        else
        {
            environment.Error.WriteLine("argument-graph: a command is needed.");
            environment.Error.WriteLine();
            root.Parse("--help").Invoke(new InvocationConfiguration { Output = environment.Error, Error = environment.Error });
        }
    }

    // With the commands above it, for example 'argument-graph review add'.
    private static string NameOf(Command command)
    {
        string name = command.Name;
        for (Command? above = Above(command); above is not null; above = Above(above))
        {
            name = $"{above.Name} {name}";
        }

        return name;

        static Command? Above(Command below) => below.Parents.OfType<Command>().FirstOrDefault();
    }

    private sealed class PrintVersion(TextWriter output) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine(ToolVersion.Text);
            return ExitCode.Fine;
        }
    }
}
