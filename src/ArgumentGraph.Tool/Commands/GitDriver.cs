using System.Text;
using ArgumentGraph.Files;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary>Makes git merge files of arguments with <c>argument-graph merge</c>: in the repository of the current folder, on this machine.</summary>
internal static class GitDriver
{
    private const string Name = "argument-graph";

    /// <summary>Says what it did, or that it was done already.</summary>
    public static void Install(IReadOnlyList<string> patterns, string command, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var git = new GitProgram();
        foreach (string pattern in patterns)
        {
            if (pattern.Length == 0 || pattern.Any(letter => char.IsWhiteSpace(letter) || letter == '"') || pattern[0] is '#' or '!')
            {
                throw new UnusableException(
                    $"'{pattern}' cannot be a pattern of .gitattributes: it has blanks or quotation marks in it, or begins with # or !");
            }
        }

        string root = git.Run(cancellationToken, "rev-parse", "--show-toplevel");
        Set($"merge.{Name}.name", "Merge of structured arguments");
        Set($"merge.{Name}.driver", $"{command} merge %O %A %B --output %A --name %P");
        string file = Path.Combine(root, ".gitattributes");
        foreach (string pattern in patterns)
        {
            AddLine(file, $"{pattern} merge={Name}");
        }

        environment.Output.WriteLine("The setting of git is for this clone alone; commit .gitattributes, and run this once in every other clone.");
        environment.Output.WriteLine("Code hosts merge line by line: let 'argument-graph merge --check' fail the build where a conflict is left.");

        void Set(string key, string value)
        {
            if (git.Ask(cancellationToken, "config", "--local", "--get", key) is { ExitCode: 0, Output: var set } && set.TrimEnd('\n', '\r') == value)
            {
                environment.Output.WriteLine(TerminalText.Clean($"git config {key}: is set already"));
                return;
            }

            git.Run(cancellationToken, "config", "--local", key, value);
            environment.Output.WriteLine(TerminalText.Clean($"git config {key}: set to '{value}'"));
        }

        void AddLine(string path, string line)
        {
            try
            {
                string text = File.Exists(path) ? Encoding.UTF8.GetString(RegularFile.ReadAll(path).Span) : string.Empty;
                if (text.Split('\n').Any(each => each.Trim() == line))
                {
                    environment.Output.WriteLine(TerminalText.Clean($".gitattributes: has '{line}' already"));
                    return;
                }

                using var replaced = new ReplacedFile(path, FileOptions.None);
                replaced.Stream.Write(Encoding.UTF8.GetBytes($"{text}{(text.Length == 0 || text.EndsWith('\n') ? string.Empty : "\n")}{line}\n"));
                replaced.Commit();
                environment.Output.WriteLine(TerminalText.Clean($".gitattributes: added '{line}'"));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UnusableException($"cannot write '{path}': {Inputs.Reason(exception, path)}");
            }
        }
    }
}
