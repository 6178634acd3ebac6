using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using ArgumentGraph.AspNetCore.Analyses;
using ArgumentGraph.AspNetCore.Loading;
using ArgumentGraph.AspNetCore.Monitoring;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.AspNetCore;

/// <summary>
/// A catalog that follows its sources without a web application or dependency injection: for a console program, a worker, a notebook. Sources are read,
/// watched and analysed as in a web application, and the
/// meter <c>ArgumentGraph</c> measures them, until it is disposed of.
/// </summary>
/// <example>
/// <code>
/// var options = new ArgumentGraphOptions().AddFolder("cases", "**/*.json");
/// await using WatchedCatalog watched = await WatchedCatalog.StartAsync(options);
/// while (true)
/// {
///     Task changed = watched.Catalog.NextChange();
///     foreach (ServedArgument served in watched.Catalog.All)
///     {
///         Console.WriteLine($"{served.Name}: {served.State?.ToString() ?? served.Problem?.Message}");
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

    private WatchedCatalog(ArgumentCatalog catalog, CatalogFollower follower, params IDisposable[] own)
    {
        Catalog = catalog;
        _follower = follower;
        _own = own;
    }

    /// <summary>The arguments as they are now.</summary>
    public ArgumentCatalog Catalog { get; }

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
        ArgumentGraphOptions options, string? root = null, TimeProvider? time = null, ILogger? log = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        time ??= TimeProvider.System;
        IOptions<ArgumentGraphOptions> given = Options.Create(options);
        var catalog = new ArgumentCatalog();
        var metrics = new ArgumentMetrics(new Meter(ArgumentMetrics.MeterName), catalog);
        var gate = new AnalysisGate(given);
        var analyses = new ArgumentAnalyses(gate, metrics, given, time);
        var services = new CatalogServices(catalog, analyses, metrics, options, time, log ?? NullLogger.Instance);
        var watched = new WatchedCatalog(
            catalog, new CatalogFollower(services, Path.GetFullPath(root ?? Environment.CurrentDirectory)), analyses, gate, metrics);
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
