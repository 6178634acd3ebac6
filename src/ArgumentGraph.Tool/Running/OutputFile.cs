using System.Text;
using ArgumentGraph.Files;

namespace ArgumentGraph.Tool.Running;

/// <summary>Files that <c>render</c> and <c>report</c> write: whole or not at all, and never over a file of somebody else's.</summary>
internal static class OutputFile
{
    // What the beginning of a file says that we wrote: of SVG, HTML, Markdown, DOT, Mermaid, PNG, PDF.
    private static readonly string[] Marks =
    [
        "class=\"ag\"", "class=\"ag ag-", "content=\"argument-graph\"", "<!-- argument-graph -->", "digraph argument {", "flowchart TD",
        "Software\0argument-graph", "/Creator (argument-graph)",
    ];

    /// <summary>Writes a text to a file, or to standard output where the path is <see cref="Inputs.StandardInput"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="force">Whether a file that is not ours may be replaced.</param>
    /// <param name="environment">Where standard output is.</param>
    /// <param name="sweeps">Whether to remove what ended writers left in the folder; once is enough for several files of one.</param>
    /// <exception cref="UnusableException">The file cannot be written, or is not ours.</exception>
    public static void Write(string path, string text, bool force, ToolEnvironment environment, bool sweeps = true)
    {
        if (path == Inputs.StandardInput)
        {
            environment.Output.Write(text);
            return;
        }

        Write(path, Encoding.UTF8.GetBytes(text), force, sweeps);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="force">Whether a file that is not ours may be replaced.</param>
    /// <param name="sweeps">Whether to remove what ended writers left in the folder; once is enough for several files of one.</param>
    /// <exception cref="UnusableException">The file cannot be written, or is not ours.</exception>
    public static void Write(string path, byte[] content, bool force, bool sweeps = true)
    {
        try
        {
            if (!force && File.Exists(path) && !IsOurs(path))
            {
                throw new UnusableException($"'{path}' exists, and was not written by argument-graph; --force replaces it");
            }

            using var file = new ReplacedFile(path, FileOptions.None, sweeps);
            file.Stream.Write(content);
            file.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot write '{path}': {Inputs.Reason(exception, path)}");
        }
    }

    /// <summary>Makes a folder if it does not exist.</summary>
    /// <exception cref="UnusableException">It cannot be made.</exception>
    public static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot make the folder '{path}': {exception.Message}");
        }
    }

    private static bool IsOurs(string path)
    {
        const int Beginning = 8192;
        string text = Encoding.Latin1.GetString(RegularFile.ReadBeginning(path, Beginning).Span);
        return text.Length == 0 || Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal));
    }
}
