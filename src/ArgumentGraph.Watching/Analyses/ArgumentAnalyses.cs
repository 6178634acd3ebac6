using System.Diagnostics;
using ArgumentGraph.Watching.Analyses;
using ArgumentGraph.Watching.Monitoring;
using Microsoft.Extensions.Caching.Memory;

namespace ArgumentGraph.Watching;

/// <summary>
/// Analyses of watched arguments. Each result is made once for equal content, setting and question, however many ask for it at once, and kept for a while;
/// no more analyses run at the same time than <see cref="WatchOptions.MaximumConcurrentAnalyses"/>. <see cref="WatchedCatalog"/> has one; with dependency
/// injection it is a singleton. Safe to be used by several threads at once.
/// </summary>
/// <example>
/// <code>
/// LoadBearingReport load = await watched.Analyses.AnalyzeLoadBearingAsync(watched.Catalog["sabotage"]);
/// </code>
/// </example>
public sealed class ArgumentAnalyses : IDisposable
{
    private readonly object _lock = new();
    private readonly AnalysisGate _gate;
    private readonly ArgumentMetrics _metrics;
    private readonly WatchOptions _options;
    private readonly TimeProvider _time;
    private readonly MemoryCache _cache;

    internal ArgumentAnalyses(AnalysisGate gate, ArgumentMetrics metrics, WatchOptions options, TimeProvider time)
    {
        _gate = gate;
        _metrics = metrics;
        _options = options;
        _time = time;
        _cache = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.MaximumCachedResults, CompactionPercentage = 0.2 });
    }

    /// <summary>The day on which arguments are judged where a question does not say: today in UTC, or <see cref="WatchOptions.Date"/>.</summary>
    public DateOnly Today => _options.Date ?? DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    /// <summary>A setting, with what the options say for what is not given.</summary>
    /// <param name="baseline">The baseline; null for that of the options.</param>
    /// <param name="date">The day; null for <see cref="Today"/>.</param>
    public Setting SettingOf(Baseline? baseline = null, DateOnly? date = null) => Setting.On(date ?? Today, baseline ?? _options.Baseline);

    /// <summary>
    /// A setting for an argument, with what the options say for what is not given, and the records of its runs (<see cref="WatchedArgument.Evidence"/>).
    /// </summary>
    /// <param name="argument">The argument.</param>
    /// <param name="baseline">The baseline; null for that of the options.</param>
    /// <param name="date">The day; null for <see cref="Today"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    public Setting SettingOf(WatchedArgument argument, Baseline? baseline = null, DateOnly? date = null)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return SettingOf(baseline, date) with { Evidence = argument.Evidence };
    }

    /// <summary>What stands and why: see <c>argument.AnalyzeSupport</c>.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="setting">
    /// The setting in which it is judged; null for <see cref="SettingOf(WatchedArgument, Baseline?, DateOnly?)"/>, that of the argument.
    /// </param>
    /// <param name="cancellationToken">Ends waiting, and the analysis if nobody else waits for it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No version of the argument has been read yet.</exception>
    /// <exception cref="AnalysesBusyException">Too many analyses are under way.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<SupportReport> AnalyzeSupportAsync(
        WatchedArgument argument, Setting? setting = null, CancellationToken cancellationToken = default) =>
        AnalyzeOnceAsync(argument, setting, "support", string.Empty, (judged, cancel) => judged.AnalyzeSupport(cancellationToken: cancel), cancellationToken);

    /// <summary>What carries the pathways: see <c>argument.AnalyzeLoadBearing</c>.</summary>
    /// <inheritdoc cref="AnalyzeSupportAsync"/>
    public Task<LoadBearingReport> AnalyzeLoadBearingAsync(
        WatchedArgument argument, Setting? setting = null, CancellationToken cancellationToken = default) =>
        AnalyzeOnceAsync(
            argument, setting,
            "load-bearing", string.Empty, (judged, cancel) => judged.AnalyzeLoadBearing(cancellationToken: cancel), cancellationToken);

    /// <summary>How pathways fall together: see <c>argument.AnalyzeJoint</c>.</summary>
    /// <inheritdoc cref="AnalyzeSupportAsync"/>
    public Task<JointReport> AnalyzeJointAsync(WatchedArgument argument, Setting? setting = null, CancellationToken cancellationToken = default) =>
        AnalyzeOnceAsync(argument, setting, "joint", string.Empty, (judged, cancel) => judged.AnalyzeJoint(cancellationToken: cancel), cancellationToken);

    /// <summary>What the argument comes to in a few numbers, without probabilities.</summary>
    /// <inheritdoc cref="AnalyzeSupportAsync"/>
    public async Task<ArgumentState> StateAsync(WatchedArgument argument, Setting? setting = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        setting ??= SettingOf(argument);
        SupportReport support = await AnalyzeSupportAsync(argument, setting, cancellationToken).ConfigureAwait(false);
        LoadBearingReport load = await AnalyzeLoadBearingAsync(argument, setting, cancellationToken).ConfigureAwait(false);
        var state = ArgumentState.Of(support, load, await YearAsync(argument, setting, cancellationToken).ConfigureAwait(false));
        if (argument.Argument is { StatesResponses: true })
        {
            state = state with { Response = await ResponseStateAsync(argument, setting, cancellationToken).ConfigureAwait(false) };
        }

        return argument.Reviews?.Reviews is { } reviews
            ? state with { Reviews = await ReviewStateAsync(argument, reviews, setting, cancellationToken).ConfigureAwait(false) }
            : state;
    }

    /// <summary>What a function makes of an argument: at hand, under way, or made now.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="argument">The argument.</param>
    /// <param name="setting">
    /// The setting in which it is judged; null for <see cref="SettingOf(WatchedArgument, Baseline?, DateOnly?)"/>, that of the argument.
    /// </param>
    /// <param name="kind">What is made, of a few kinds: the metric of durations tells them apart.</param>
    /// <param name="details">What the result depends on beside content, setting and kind. Of equal details the first function is taken.</param>
    /// <param name="make">Makes the result, of the argument in the setting.</param>
    /// <param name="cancellationToken">Ends waiting, and the work if nobody else waits for it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">No version of the argument has been read yet.</exception>
    /// <exception cref="AnalysesBusyException">Too many analyses are under way.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<T> AnalyzeOnceAsync<T>(
        WatchedArgument argument, Setting? setting, string kind, string details, Func<JudgedArgument, CancellationToken, T> make,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(make);
        Argument version = argument.Argument ?? throw new InvalidOperationException($"No version of '{argument.Name}' has been read yet.");
        Setting given = setting ?? SettingOf(argument);
        (string?, Setting, Type, string, string) key = (argument.Version, given, typeof(T), kind, details);
        while (true)
        {
            SharedWork<T> work;
            lock (_lock)
            {
                if (!_cache.TryGetValue(key, out SharedWork<T>? known))
                {
                    known = new SharedWork<T>(cancel => AnalyzeNowAsync(argument.Name, kind, stop => make(version.At(given), stop), cancel));
                    _cache.Set(key, known, new MemoryCacheEntryOptions { Size = 1 });
                }

                work = known!;
            }

            if (work.TryJoin(cancellationToken, out Task<T> result))
            {
                try
                {
                    return await result.ConfigureAwait(false);
                }
                catch (Exception) when (Forget(key, work))
                {
                    throw;
                }
            }

            Forget(key, work);
        }
    }

    /// <summary>Works now, within the limits on what may run at once; the result is not kept.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="name">The name of the argument, for the metric of durations.</param>
    /// <param name="kind">What is made, as for <see cref="AnalyzeOnceAsync"/>.</param>
    /// <param name="make">Makes the result.</param>
    /// <param name="cancellationToken">Ends waiting and the work.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="AnalysesBusyException">Too many analyses are under way.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<T> AnalyzeNowAsync<T>(string name, string kind, Func<CancellationToken, T> make, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(make);
        return _gate.Run(
            stop =>
            {
                long since = Stopwatch.GetTimestamp();
                T made = make(stop);
                _metrics.Analysed(name, kind, since);
                return made;
            },
            cancellationToken);
    }

    /// <summary>Gives up what is kept. Whoever owns the catalog calls it.</summary>
    public void Dispose() => _cache.Dispose();

    /// <summary>The state, with numbers where the options say so.</summary>
    internal async Task<ArgumentState> MeasuredStateAsync(WatchedArgument argument, CancellationToken cancellationToken)
    {
        Setting setting = SettingOf(argument);
        ArgumentState state = await StateAsync(argument, setting, cancellationToken).ConfigureAwait(false);
        return _options.MeasureProbability ? state.With(await AnalyzeJointAsync(argument, setting, cancellationToken).ConfigureAwait(false)) : state;
    }

    // Renewals are not looked for: no work goes into them.
    private Task<FreshnessReport> YearAsync(WatchedArgument argument, Setting setting, CancellationToken cancellationToken) => AnalyzeOnceAsync(
        argument, setting,
        "freshness", "a year", (judged, cancel) => judged.AnalyzeFreshness(
            new() { Until = judged.Setting.Date?.AddYears(1), Budget = new() { Work = 0 } }, cancellationToken: cancel), cancellationToken);

    private Task<ReviewState> ReviewStateAsync(WatchedArgument argument, CaseReviews reviews, Setting setting, CancellationToken cancellationToken) =>
        AnalyzeOnceAsync(
            argument, setting,
            "reviews", argument.ReviewsVersion ?? string.Empty,
            (judged, cancel) => ReviewState.Of(judged.AnalyzeReviews(reviews, cancellationToken: cancel)), cancellationToken);

    private Task<ResponseState> ResponseStateAsync(WatchedArgument argument, Setting setting, CancellationToken cancellationToken) =>
        AnalyzeOnceAsync(
            argument, setting, "response", string.Empty,
            (judged, cancel) => ResponseState.Of(judged.AnalyzeResponse(new() { WithProbabilities = false }, cancellationToken: cancel)), cancellationToken);

    // A failure is not kept; but one who merely stops waiting takes nothing from the others.
    private bool Forget<T>((string?, Setting, Type, string, string) key, SharedWork<T> work)
    {
        lock (_lock)
        {
            if (work.HasFailed && _cache.TryGetValue(key, out SharedWork<T>? known) && ReferenceEquals(known, work))
            {
                _cache.Remove(key);
            }
        }

        return true;
    }
}
