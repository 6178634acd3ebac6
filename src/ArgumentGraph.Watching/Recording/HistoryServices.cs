using ArgumentGraph.Watching.History;
using ArgumentGraph.Watching.Monitoring;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ArgumentGraph.Watching.Recording;

/// <summary>What the histories of all arguments of a catalog need: their store, and where is said that it does not work.</summary>
internal sealed class HistoryServices
{
    private readonly string _storeName;
    private readonly HistoryProblems _problems;

    /// <param name="options">Say where histories are kept.</param>
    /// <param name="root">Where relative paths begin.</param>
    /// <param name="catalog">The catalog that shows what is wrong.</param>
    /// <param name="analyses">Within whose limits versions are compared.</param>
    /// <param name="metrics">What counts entries.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">What is logged to.</param>
    public HistoryServices(
        WatchOptions options, string root, ArgumentCatalog catalog, ArgumentAnalyses analyses, ArgumentMetrics metrics, TimeProvider time, ILogger log)
    {
        File = options.HistoryFile is { } file ? Path.GetFullPath(file, root) : null;
        Store = options.VersionStore ?? (File is null ? new MemoryVersionStore() : new SqliteVersionStore(File));
        _storeName = File is null ? "history" : Path.GetFileName(File);
        Maximum = options.MaximumVersions;
        _problems = new(reason => catalog.Publish(
            reason is null ? null : new CatalogProblem(_storeName, $"{reason} What changes is remembered until the program ends.")));
        Analyses = analyses;
        Metrics = metrics;
        Time = time;
        Log = log;
    }

    /// <summary>The full path of the file of histories; null for none.</summary>
    public string? File { get; }

    public IVersionStore Store { get; }

    public int Maximum { get; }

    public ArgumentAnalyses Analyses { get; }

    public ArgumentMetrics Metrics { get; }

    public TimeProvider Time { get; }

    public ILogger Log { get; }

    /// <summary>The store works for an argument: what was said of it is over.</summary>
    public void Works(string name) => _problems.Remove(name);

    /// <summary>The store does not work for an argument: that is shown and logged, once for each reason.</summary>
    public void Fails(string name, Exception exception)
    {
        if (_problems.Set(name, ReasonOf(exception)))
        {
            Monitoring.Log.CannotKeepHistory(Log, name, _storeName, exception);
        }
    }

    // What other exceptions say may hold paths or more: that goes to the log alone.
    private static string ReasonOf(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: 26 } => "The history cannot be kept: the file is not a SQLite database.",
        SqliteException { SqliteErrorCode: 11 } => "The history cannot be kept: the database is damaged.",
        SqliteException { SqliteErrorCode: 5 or 6 } => "The history cannot be kept: another program keeps the file locked.",
        SqliteException { SqliteErrorCode: 8 } => "The history cannot be kept: the file is read-only.",
        SqliteException { SqliteErrorCode: 13 } => "The history cannot be kept: the disk is full.",
        SqliteException { SqliteErrorCode: 14 } => "The history cannot be kept: the file cannot be opened or created.",
        InvalidDataException => $"The history cannot be kept. {exception.Message}",
        UnauthorizedAccessException => "The history cannot be kept: access to the file is denied.",
        _ => "The history cannot be kept; the log says why.",
    };
}
