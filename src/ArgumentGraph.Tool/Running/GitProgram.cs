using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ArgumentGraph.Tool.Running;

/// <summary>Runs the git that is installed.</summary>
internal static class GitProgram
{
    /// <summary>What git writes, without the line feed at its end; null where it ends with another exit code than 0 and that is allowed.</summary>
    /// <param name="mayFail">Whether an exit code of 1, by which git says no, is an answer.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="UnusableException">There is no git, or it fails: with what it says.</exception>
    public static string? Run(bool mayFail, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.TrimEnd('\n', '\r')
                : mayFail && process.ExitCode == 1 ? null
                : throw new UnusableException($"git {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult().Trim()}");
        }
        catch (Win32Exception exception)
        {
            throw new UnusableException($"cannot run git: {exception.Message}");
        }
    }
}
