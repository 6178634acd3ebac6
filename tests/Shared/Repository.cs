namespace ArgumentGraph.Testing;

/// <summary>Where the files are that tests read: the repository, and the data that may lie beside it.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// A folder of published arguments and fault trees, beside the repository: <c>../shared/data</c>.
    /// Null if it is not there; tests that need it are marked <c>[SharedDataFact]</c>.
    /// </summary>
    public static string? SharedData { get; } = FindSharedData();

    /// <summary>A file of the repository.</summary>
    public static string File(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of the shared data, for tests that run only where there is such.</summary>
    public static string Shared(params ReadOnlySpan<string> parts) =>
        Path.Combine([SharedData ?? throw new InvalidOperationException("There is no ../shared/data; mark the test [SharedDataFact]."), .. parts]);

    // The path at compile time would be wrong: CI builds replace it, so that builds are reproducible.
    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "ArgumentGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No ArgumentGraph.sln above {AppContext.BaseDirectory}.");
    }

    private static string? FindSharedData()
    {
        string folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));
        return Directory.Exists(folder) ? folder : null;
    }
}
