using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using ArgumentGraph.Watching.Analyses;
using ArgumentGraph.Watching.Following;
using ArgumentGraph.Watching.Monitoring;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArgumentGraph.Watching;

/// <summary>
/// A catalog that follows its sources without a host or dependency injection: for a console program, a notebook, a test. Sources are read, watched and
/// analysed, and the meter <c>ArgumentGraph</c> measures them, until it is disposed of.
/// </summary>
/// <example>
/// <code>
/// await using WatchedCatalog watched = await WatchedCatalog.StartAsync(new WatchOptions().AddFolder("cases", "**/*.json"));
/// while (true)
/// {
///     Task changed = watched.Catalog.NextChange();
///     foreach (WatchedArgument argument in watched.Catalog.All)
///     {
///         Console.WriteLine($"{argument.Name}: {argument.State?.ToString() ?? argument.Problem?.Message}");
///     }
///
///     await changed;
/// }
/// </code>
/// </example>
public sealed class WatchedCatalog : IAsyncDisposable
{
    private readonly CatalogFollower _follower;
    private readonly IDisposable[] _own;

    private WatchedCatalog(ArgumentCatalog catalog, ArgumentAnalyses analyses, CatalogFollower follower, params IDisposable[] own)
    {
        Catalog = catalog;
        Analyses = analyses;
        _follower = follower;
        _own = own;
    }

    /// <summary>The arguments as they are now.</summary>
    public ArgumentCatalog Catalog { get; }

    /// <summary>Analyses of the arguments, each made once for equal questions.</summary>
    public ArgumentAnalyses Analyses { get; }

    /// <summary>Reads every source once, and begins to follow them. What cannot be read is shown in the catalog, and is not an exception.</summary>
    /// <param name="options">What is watched. It must not be changed afterwards.</param>
    /// <param name="root">Where relative paths begin; null for the current directory.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="log">What is logged to; null for nothing.</param>
    /// <param name="cancellationToken">Ends the first reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The first reading was cancelled.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The catalog disposes of its follower.")]
    public static async Task<WatchedCatalog> StartAsync(
        WatchOptions options, string? root = null, TimeProvider? time = null, ILogger? log = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        time ??= TimeProvider.System;
        var catalog = new ArgumentCatalog();
        var metrics = new ArgumentMetrics(new Meter(ArgumentMetrics.MeterName), catalog);
        var gate = new AnalysisGate(options);
        var analyses = new ArgumentAnalyses(gate, metrics, options, time);
        var services = new CatalogServices(
            catalog, analyses, metrics, options, Path.GetFullPath(root ?? Environment.CurrentDirectory), time, log ?? NullLogger.Instance);
        var watched = new WatchedCatalog(catalog, analyses, new CatalogFollower(services), analyses, gate, metrics);
        try
        {
            await watched._follower.StartAsync(cancellationToken).ConfigureAwait(false);
            return watched;
        }
        catch
        {
            await watched.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends following; the catalog keeps what it has.</summary>
    public async ValueTask DisposeAsync()
    {
        await _follower.DisposeAsync().ConfigureAwait(false);
        Array.ForEach(_own, each => each.Dispose());
    }
}
