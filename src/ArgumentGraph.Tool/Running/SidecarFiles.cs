
namespace ArgumentGraph.Tool.Running;

/// <summary>Reads the small files that commands take beside the case; what is wrong with one goes to the error stream.</summary>
internal static class SidecarFiles
{
    /// <param name="path">The file.</param>
    /// <param name="what">What it should be, with an article.</param>
    /// <param name="environment">Where the error stream is.</param>
    /// <param name="read">Reads it: null where anything is wrong.</param>
    /// <exception cref="UnusableException">It cannot be read, or something is wrong with it.</exception>
    public static T Read<T>(string path, string what, ToolEnvironment environment, Func<string, (T? Value, ValueList<Finding> Findings)> read)
        where T : class
    {
        (T? value, ValueList<Finding> findings) result;
        try
        {
            result = read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot read '{path}': {Inputs.Reason(exception, path)}");
        }

        foreach (Finding finding in result.findings)
        {
            environment.Error.WriteLine(TerminalText.Clean(finding.ToString()));
        }

        return result.value ?? throw new UnusableException($"'{path}' is not {what}");
    }

    /// <summary>The key in a secrets file.</summary>
    public static CommitmentKey ReadKey(string path, ToolEnvironment environment) => Read(
        path, "a secrets file", environment, file => (CommitmentKey.Load(file, out ValueList<Finding> findings), findings));

    /// <summary>What one of several files says, of which each has errors of its own.</summary>
    public static IReadOnlyList<T> ReadList<T>(string path, string what, ToolEnvironment environment, Func<JsonSidecar, IReadOnlyList<T>> read) => Read(
        path,
        what,
        environment,
        file =>
        {
            JsonSidecar sidecar = JsonSidecar.ReadFile(file);
            IReadOnlyList<T> items = read(sidecar);
            return (sidecar.HasErrors ? null : items, sidecar.Findings);
        });

    /// <summary>An output must not take the place of what it is made from.</summary>
    /// <exception cref="UnusableException">It would.</exception>
    public static void RefuseInput(string output, IEnumerable<string> inputs)
    {
        if (output != Inputs.StandardInput && inputs.Any(input => Path.GetFullPath(input) == Path.GetFullPath(output)))
        {
            throw new UnusableException($"'{output}' is what is to be read; write to another file");
        }
    }
}
