using System.Text;
using ArgumentGraph.Files;

namespace ArgumentGraph.Tool.Running;

/// <summary>Files that <c>render</c> and <c>report</c> write: whole or not at all, and never over a file of somebody else's.</summary>
internal static class OutputFile
{
    // What the beginning of a file says that we wrote.
    private static readonly string[] Marks =
        ["class=\"ag\"", "class=\"ag ag-", "content=\"argument-graph\"", "<!-- argument-graph -->", "digraph argument {", "flowchart TD"];

    /// <summary>Writes a text to a file, or to standard output where the path is <see cref="Inputs.StandardInput"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="force">Whether a file that is not ours may be replaced.</param>
    /// <param name="environment">Where standard output is.</param>
    /// <exception cref="UnusableException">The file cannot be written, or is not ours.</exception>
    public static void Write(string path, string text, bool force, ToolEnvironment environment)
    {
        if (path == Inputs.StandardInput)
        {
            environment.Output.Write(text);
            return;
        }

        try
        {
            if (!force && File.Exists(path) && !IsOurs(path))
            {
                throw new UnusableException($"'{path}' exists, and was not written by argument-graph; --force replaces it");
            }

            using var file = new ReplacedFile(path, FileOptions.None);
            file.Stream.Write(Encoding.UTF8.GetBytes(text));
            file.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot write '{path}': {Inputs.Reason(exception, path)}");
        }
    }

    private static bool IsOurs(string path)
    {
        var beginning = new char[2048];
        using var reader = new StreamReader(path, Encoding.UTF8);
        int length = reader.ReadBlock(beginning);
        return length == 0 || Array.Exists(Marks, mark => beginning.AsSpan(0, length).Contains(mark, StringComparison.Ordinal));
    }
}
