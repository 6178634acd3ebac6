using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool;

/// <summary>Reads arguments from files and from standard input.</summary>
internal static class Inputs
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads what there is of an argument, with all that is wrong with it.</summary>
    /// <exception cref="UnusableException">There is no text to be read.</exception>
    public static ReadingResult Read(string file, ToolEnvironment environment)
    {
        try
        {
            return file == StandardInput
                ? Argument.Read(environment.Input, new ReadingOptions { FileName = StandardInput })
                : Argument.ReadFile(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            string what = exception switch
            {
                FileNotFoundException => "there is no such file",
                DirectoryNotFoundException => "there is no such folder",
                UnauthorizedAccessException when Directory.Exists(file) => "it is a folder",
                UnauthorizedAccessException => "access is denied",
                _ => exception.Message,
            };
            throw new UnusableException($"cannot read {(file == StandardInput ? "standard input" : $"'{file}'")}: {what}");
        }
    }

    /// <summary>Reads a well-formed argument.</summary>
    /// <exception cref="UnusableException">There is none; what is wrong has been written to the error stream.</exception>
    public static Argument Load(string file, ToolEnvironment environment)
    {
        ReadingResult result = Read(file, environment);
        if (result is { HasErrors: false, Argument: { } argument })
        {
            return argument;
        }

        foreach (Finding finding in result.Findings.Where(finding => finding.Severity == Severity.Error))
        {
            environment.Error.WriteLine(TerminalText.Clean(finding.ToString()));
        }

        throw new UnusableException($"{(file == StandardInput ? "standard input" : $"'{file}'")} is not a well-formed argument");
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
}
