using System.CommandLine;
using System.Text;
using ArgumentGraph.Files;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph init FILE</c>: a small argument to begin with.</summary>
internal static class InitCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        Argument<string> file = new("FILE") { Description = "The file to be written; it must not exist" };
        file.Validators.Add(SharedOptions.RefuseUnknownOptions);
        Command command = new("init", "Write a small commented argument to begin with") { file };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            Write(path);
            environment.Error.WriteLine($"{TerminalText.Clean(path)} is written. Go on with: argument-graph check {TerminalText.Clean(path)}");
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Write(string path)
    {
        if (path == Inputs.StandardInput)
        {
            throw new UnusableException("init writes a file; give it a name.");
        }

        try
        {
            using var file = new ReplacedFile(path, FileOptions.None, mayReplace: false);
            file.Stream.Write(Encoding.UTF8.GetBytes(InitTemplate.Text.ReplaceLineEndings("\n")));
            file.Commit();
        }
        catch (IOException) when (Path.Exists(path))
        {
            throw new UnusableException($"'{path}' already exists; it was not changed.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnusableException($"cannot write '{path}': {(exception is DirectoryNotFoundException ? "there is no such folder" : exception.Message)}");
        }
    }
}
