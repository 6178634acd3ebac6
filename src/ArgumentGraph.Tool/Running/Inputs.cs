using System.Globalization;
using ArgumentGraph.Interchange;

namespace ArgumentGraph.Tool.Running;

/// <summary>Reads arguments from files and from standard input.</summary>
internal static class Inputs
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads an argument in any readable format, and reports every problem.</summary>
    /// <param name="files">Paths of files and folders, or <see cref="StandardInput"/> alone.</param>
    /// <param name="environment">Where standard input is.</param>
    /// <param name="format">The format; null: what the content or the name shows.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="UnusableException">There is no text to be read.</exception>
    public static FormatReading Read(
        IReadOnlyList<string> files,
        ToolEnvironment environment,
        ArgumentFormat? format = null,
        FormatReadingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= FormatReadingOptions.Default;
        if (files.Count > 1 && files.Contains(StandardInput, StringComparer.Ordinal))
        {
            throw new UnusableException("standard input cannot be read together with files as one argument");
        }

        try
        {
            if (files is [StandardInput])
            {
                options = options with { Limits = options.Limits with { FileName = StandardInput } };
                return ArgumentFormats.Read(environment.Input, format, options, cancellationToken);
            }

            return ArgumentFormats.ReadAll(files, format, options, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            string file = files.FirstOrDefault(file => !File.Exists(file) && !Directory.Exists(file)) ?? files[0];
            throw new UnusableException($"cannot read {Name(file)}: {Reason(exception, file)}");
        }
    }

    /// <summary>Whether a case is one file, beside which others may be.</summary>
    public static bool IsOneFile(IReadOnlyList<string> files) => files is [var file] && file != StandardInput && !Directory.Exists(file);

    /// <summary>The folder that a case is in: its own, where it is a folder; the current one for standard input.</summary>
    public static string FolderOf(string file) =>
        file == StandardInput ? Environment.CurrentDirectory
        : Directory.Exists(file) ? Path.GetFullPath(file)
        : Path.GetDirectoryName(Path.GetFullPath(file)) ?? Path.GetFullPath(file);

    /// <summary>Why a file can be neither read nor written, in words of the person who named it.</summary>
    public static string Reason(Exception exception, string file) => exception switch
    {
        _ when Directory.Exists(file) && exception is not ArgumentException => "it is a folder",
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "access is denied",
        _ => exception.Message.Split(" (Parameter", 2)[0],
    };

    /// <summary>How files are called in a report: by the first of them.</summary>
    public static string NameOf(IReadOnlyList<string> files) =>
        files.Count == 1 ? files[0] : string.Create(CultureInfo.InvariantCulture, $"{files[0]} and {files.Count - 1} more");

    /// <summary>The argument that was read, if it is well-formed.</summary>
    /// <param name="file">How it is called.</param>
    /// <param name="reading">What reading it came to.</param>
    /// <param name="environment">Where messages go.</param>
    /// <param name="shown">A message as it is to be shown; null: as it is.</param>
    /// <exception cref="UnusableException">It is not; what is wrong has been written to the error stream.</exception>
    public static Argument WellFormed(string file, FormatReading reading, ToolEnvironment environment, Func<string, string>? shown = null)
    {
        if (reading is { HasErrors: false, Argument: { } argument })
        {
            return argument;
        }

        foreach (Finding finding in reading.Findings.Where(finding => finding.Severity == Severity.Error))
        {
            environment.Error.WriteLine(TerminalText.Clean(shown?.Invoke(finding.ToString()) ?? finding.ToString()));
        }

        throw new UnusableException($"{Name(file)} is not a well-formed argument");
    }

    /// <summary>Says on the error stream that the argument is not quite what the file says.</summary>
    public static void NoteLosses(string file, FormatReading reading, ToolEnvironment environment)
    {
        if (reading.Losses.Count > 0)
        {
            string count = reading.Losses.Count == 1 ? "one thing was" : string.Create(CultureInfo.InvariantCulture, $"{reading.Losses.Count} things were");
            environment.Error.WriteLine(TerminalText.Clean($"argument-graph: note: reading {Name(file)} as {reading.Format!.Title}, {count} dropped, "
                + "inferred or changed; 'argument-graph convert' lists them."));
        }
    }

    /// <summary>Fails, with what may have been meant, unless the argument has all these elements.</summary>
    public static void Require(Argument argument, IEnumerable<string> ids)
    {
        foreach (string id in ids)
        {
            try
            {
                _ = argument[id];
            }
            catch (KeyNotFoundException exception)
            {
                throw new UnusableException(exception.Message);
            }
        }
    }

    private static string Name(string file) => file == StandardInput ? "standard input" : $"'{file}'";
}
