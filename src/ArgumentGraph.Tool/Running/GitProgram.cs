using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ArgumentGraph.Tool.Running;

/// <summary>Runs the git that is installed: no shell, and its messages in English.</summary>
/// <param name="folder">The folder that it works in; null for the current one.</param>
/// <param name="program">The program that is git.</param>
internal sealed class GitProgram(string? folder = null, string program = "git")
{
    /// <summary>What git says to a command.</summary>
    /// <param name="cancellationToken">Ends git.</param>
    /// <param name="arguments">The command.</param>
    /// <exception cref="UnusableException">There is no git.</exception>
    public GitAnswer Ask(CancellationToken cancellationToken, params IReadOnlyList<string> arguments)
    {
        using Process git = Start(arguments);
        using CancellationTokenRegistration registration = cancellationToken.Register(git.Kill);
        git.StandardInput.Close();
        Task<string> errors = git.StandardError.ReadToEndAsync(CancellationToken.None);
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return new(git.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>What git says to a command that is to succeed, without the line feed at its end.</summary>
    /// <param name="cancellationToken">Ends git.</param>
    /// <param name="arguments">The command.</param>
    /// <exception cref="UnusableException">There is no git, or it fails: with what it says.</exception>
    public string Run(CancellationToken cancellationToken, params IReadOnlyList<string> arguments)
    {
        GitAnswer answer = Ask(cancellationToken, arguments);
        return answer.ExitCode == 0
            ? answer.Output.TrimEnd('\n', '\r')
            : throw new UnusableException($"git {string.Join(' ', arguments)}: {answer.Reason}");
    }

    /// <summary>Gives the bytes of objects, one after the other.</summary>
    /// <param name="objects">Their names, as <c>ls-tree</c> gives them.</param>
    /// <param name="take">Takes the place of an object among them, and its bytes.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <exception cref="UnusableException">There is no git, or an object is not there.</exception>
    public void Read(IReadOnlyList<string> objects, Action<int, byte[]> take, CancellationToken cancellationToken)
    {
        using Process git = Start(["cat-file", "--batch"]);
        using CancellationTokenRegistration registration = cancellationToken.Register(git.Kill);
        _ = git.StandardError.ReadToEndAsync(CancellationToken.None);
        Stream output = git.StandardOutput.BaseStream;
        for (int i = 0; i < objects.Count; i++)
        {
            // One is asked for and read at a time: so neither waits for the other.
            try
            {
                git.StandardInput.Write(objects[i] + "\n");
                git.StandardInput.Flush();
                take(i, NextOf(output) ?? throw new UnusableException($"git cannot read object {objects[i]}"));
            }
            catch (Exception exception) when (exception is IOException or UnusableException && cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }

        git.StandardInput.Close();
        git.WaitForExit();
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? string.Empty,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["LC_ALL"] = "C", ["GIT_LITERAL_PATHSPECS"] = "1" },
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnusableException("this needs the git command, which was not found.");
        }
    }

    // A line with name, type and length, the bytes, and a line feed; null where git says something else.
    private static byte[]? NextOf(Stream stream)
    {
        if (LineOf(stream).Split(' ') is not [_, _, var length] || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out int size))
        {
            return null;
        }

        byte[] bytes = new byte[size];
        stream.ReadExactly(bytes);
        return stream.ReadByte() == '\n' ? bytes : null;
    }

    private static string LineOf(Stream stream)
    {
        var line = new StringBuilder();
        for (int next = stream.ReadByte(); next is >= 0 and not '\n'; next = stream.ReadByte())
        {
            line.Append((char)next);
        }

        return line.ToString();
    }
}
