using ArgumentGraph.Watching.History;
using ArgumentGraph.Watching.Monitoring;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ArgumentGraph.Watching.Recording;

/// <summary>What the histories of all arguments of a catalog need: their store, and where is said that it does not work.</summary>
internal sealed class HistoryServices
{
    private readonly ArgumentCatalog _catalog;
    private readonly string _storeName;

    // Held while problems change and while that is published: so what is shown is what they are now.
    private readonly object _lock = new();
    private readonly Dictionary<string, string> _problems = new(StringComparer.OrdinalIgnoreCase);

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
        _catalog = catalog;
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
    public void Works(string name)
    {
        lock (_lock)
        {
            if (_problems.Remove(name))
            {
                Publish();
            }
        }
    }

    /// <summary>The store does not work for an argument: that is shown and logged, once for each reason.</summary>
    public void Fails(string name, Exception exception)
    {
        string reason = ReasonOf(exception);
        lock (_lock)
        {
            if (_problems.TryGetValue(name, out string? known) && known == reason)
            {
                return;
            }

            _problems[name] = reason;
            Publish();
        }

        Monitoring.Log.CannotKeepHistory(Log, name, _storeName, exception);
    }

    private void Publish() => _catalog.Publish(_problems.Values.Order(StringComparer.Ordinal).FirstOrDefault() is { } reason
        ? new CatalogProblem(_storeName, $"{reason} What changes is remembered until the program ends.")
        : null);

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
