using System.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.AspNetCore;

/// <summary>Every result that is served, made once for equal content, setting and question, and kept for a while.</summary>
internal sealed class ArgumentAnalyses(AnalysisGate gate, ArgumentMetrics metrics, IOptions<ArgumentGraphOptions> options, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.Value.MaximumCachedResults, CompactionPercentage = 0.2 });

    /// <summary>The day on which arguments are judged where nobody says otherwise.</summary>
    public DateOnly Today => options.Value.Date ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The setting in which arguments are judged where nobody says otherwise.</summary>
    public Setting Setting(Baseline? baseline = null, DateOnly? date = null) => ArgumentGraph.Setting.On(date ?? Today, baseline ?? options.Value.Baseline);

    public Task<SupportReport> Support(ServedArgument served, Setting setting, CancellationToken cancellationToken) =>
        Once(served, setting, "support", string.Empty, (argument, cancel) => argument.AnalyzeSupport(setting, cancellationToken: cancel), cancellationToken);

    public Task<LoadBearingReport> LoadBearing(ServedArgument served, Setting setting, CancellationToken cancellationToken) =>
        Once(served, setting, "load-bearing", string.Empty, (argument, cancel) => argument.AnalyzeLoadBearing(setting, cancellationToken: cancel), cancellationToken);

    public async Task<ArgumentState> State(ServedArgument served, Setting setting, CancellationToken cancellationToken)
    {
        SupportReport support = await Support(served, setting, cancellationToken).ConfigureAwait(false);
        return ArgumentState.Of(support, await LoadBearing(served, setting, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What a function makes of an argument: at hand, under way, or made now.</summary>
    /// <param name="served">The argument.</param>
    /// <param name="setting">How it is judged.</param>
    /// <param name="kind">What is made, of a few.</param>
    /// <param name="details">What else the result depends on.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="cancellationToken">Ends waiting, and the work if nobody else waits for it.</param>
    /// <exception cref="BusyException">Too much is under way.</exception>
    public async Task<T> Once<T>(ServedArgument served, Setting setting, string kind, string details, Func<Argument, CancellationToken, T> make, CancellationToken cancellationToken)
    {
        Argument argument = served.Argument ?? throw new InvalidOperationException($"There is no version of '{served.Name}' yet.");
        (string?, Setting, string, string) key = (served.Version, setting, kind, details);
        while (true)
        {
            SharedWork<T> work;
            lock (_lock)
            {
                if (!_cache.TryGetValue(key, out SharedWork<T>? known))
                {
                    known = new SharedWork<T>(cancel => Now(served.Name, kind, stop => make(argument, stop), cancel));
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
    /// <exception cref="BusyException">Too much is under way.</exception>
    public async Task<T> Now<T>(string name, string kind, Func<CancellationToken, T> make, CancellationToken cancellationToken)
    {
        return await gate.Run(
            stop =>
            {
                long since = Stopwatch.GetTimestamp();
                T made = make(stop);
                metrics.Analysed(name, kind, since);
                return made;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _cache.Dispose();

    // A failure is not kept; but one who merely stops waiting takes nothing from the others.
    private bool Forget<T>((string?, Setting, string, string) key, SharedWork<T> work)
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
