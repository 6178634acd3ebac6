using System.ComponentModel;
using System.Diagnostics;

namespace ArgumentGraph.Tool.Running;

/// <summary>A file as it was at a revision of its git repository, read by the git command line: no shell, and nothing is written.</summary>
internal static class GitFile
{
    /// <summary>Reads the file.</summary>
    /// <param name="file">The file as it is now; it need not exist any more.</param>
    /// <param name="revision">A revision in git's words: a commit, a branch, a tag, <c>HEAD~1</c>.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <param name="program">The program that is git.</param>
    /// <exception cref="UnusableException">There is no git, no repository, no such revision, or the file was not there.</exception>
    public static MemoryStream Read(string file, string revision, CancellationToken cancellationToken, string program = "git")
    {
        if (file == Inputs.StandardInput || Directory.Exists(file))
        {
            throw new UnusableException("--git takes a file of the repository, not a folder or standard input.");
        }

        if (revision.Length == 0 || revision[0] == '-' || revision.Contains(':', StringComparison.Ordinal))
        {
            throw new UnusableException($"'{revision}' is not a revision; --git takes a commit, a branch, a tag, or for example HEAD~1.");
        }

        string folder = Inputs.FolderOf(file);
        if (!Directory.Exists(folder))
        {
            throw new UnusableException($"cannot read '{file}': there is no such folder");
        }

        using Process git = Start(program, folder, $"{revision}:./{Path.GetFileName(file)}");
        using CancellationTokenRegistration registration = cancellationToken.Register(() => git.Kill());
        Task<string> error = git.StandardError.ReadToEndAsync(CancellationToken.None);
        var text = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(text);
        git.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        if (git.ExitCode != 0)
        {
            throw new UnusableException($"git has no '{file}' at '{revision}': {Reason(error.GetAwaiter().GetResult())}");
        }

        text.Position = 0;
        return text;
    }

    private static Process Start(string program, string folder, string name)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            ArgumentList = { "cat-file", "blob", name },
            Environment = { ["LC_ALL"] = "C" },
        };
        try
        {
            Process git = Process.Start(start)!;
            git.StandardInput.Close();
            return git;
        }
        catch (Win32Exception)
        {
            throw new UnusableException("--git needs the git command, which was not found.");
        }
    }

    private static string Reason(string error)
    {
        string line = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "git gave no reason";
        return line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line;
    }
}
