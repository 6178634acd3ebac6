using ArgumentGraph.Files;

namespace ArgumentGraph.Tool.Running;

/// <summary>Patterns and tables from files.</summary>
internal static class PatternFile
{
    /// <summary>Whether a file is JSON that says it is a pattern.</summary>
    public static bool IsPattern(string path)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || !File.Exists(path))
        {
            return false;
        }

        try
        {
            // The member may stand before or after the elements. Most files do not have the word, and need not be understood to see it.
            ReadOnlyMemory<byte> text = RegularFile.ReadAll(path);
            return text.Span.IndexOf("\"pattern\""u8) >= 0 && JsonSidecar.ReadBytes(text, path).Root?.Find("pattern") is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false; // whoever reads it says so
        }
    }

    /// <exception cref="UnusableException">It cannot be read, or is not a well-formed pattern; what is wrong has been written to the error stream.</exception>
    public static Pattern Load(string path, ToolEnvironment environment)
    {
        PatternReading reading;
        try
        {
            reading = Pattern.ReadFile(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new UnusableException($"cannot read '{path}': {Inputs.Reason(exception, path)}");
        }

        foreach (Finding finding in reading.Findings)
        {
            environment.Error.WriteLine(TerminalText.Clean(finding.ToString()));
        }

        return reading.Pattern ?? throw new UnusableException($"'{path}' is not a well-formed pattern");
    }

    /// <exception cref="UnusableException">A file cannot be read.</exception>
    public static InstantiationData Data(IEnumerable<string> files)
    {
        InstantiationData data = InstantiationData.Of();
        foreach (string file in files)
        {
            try
            {
                data = data.With(InstantiationData.ReadFiles([file]));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
            {
                string path = file[(file.IndexOf('=', StringComparison.Ordinal) + 1)..];
                throw new UnusableException($"cannot read '{path}': {Inputs.Reason(exception, path)}");
            }
        }

        return data;
    }
}
