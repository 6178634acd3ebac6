using System.Diagnostics;
using ArgumentGraph.AspNetCore.Monitoring;
using ArgumentGraph.Rendering;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.AspNetCore.Analyses;

/// <summary>Every result that is served, made once for equal content, setting and question, and kept for a while.</summary>
internal sealed class ArgumentAnalyses(AnalysisGate gate, ArgumentMetrics metrics, IOptions<ArgumentGraphOptions> options, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.Value.MaximumCachedResults, CompactionPercentage = 0.2 });

    /// <summary>The day on which arguments are judged where nobody says otherwise.</summary>
    public DateOnly Today => options.Value.Date ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The setting in which arguments are judged where nobody says otherwise.</summary>
    public Setting Setting(Baseline? baseline = null, DateOnly? date = null) => ArgumentGraph.Setting.On(date ?? Today, baseline ?? options.Value.Baseline);

    /// <summary>A report: at hand, under way, or made now. A <see cref="JudgedArgument"/> would keep every answer for good, and requests decide how many
    /// there are: hence the bounded cache.</summary>
    public Task<MadeReport> Report(ServedArgument served, Setting setting, ReportKind kind, ReportQuery query, CancellationToken cancellationToken) =>
        AnalyzeOnce(
            served, setting,
            kind.Name, query.ToString(), (argument, cancel) => kind.Make(argument.At(setting), query, progress: null, cancel), cancellationToken);

    public Task<SupportReport> Support(ServedArgument served, Setting setting, CancellationToken cancellationToken) =>
        Plain<SupportReport>(served, setting, cancellationToken);

    public Task<LoadBearingReport> LoadBearing(ServedArgument served, Setting setting, CancellationToken cancellationToken) =>
        Plain<LoadBearingReport>(served, setting, cancellationToken);

    public async Task<ArgumentState> State(ServedArgument served, Setting setting, CancellationToken cancellationToken)
    {
        SupportReport support = await Support(served, setting, cancellationToken).ConfigureAwait(false);
        return ArgumentState.Of(support, await LoadBearing(served, setting, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The state, with numbers where the options say so.</summary>
    public async Task<ArgumentState> MeasuredState(ServedArgument served, Setting setting, CancellationToken cancellationToken)
    {
        ArgumentState state = await State(served, setting, cancellationToken).ConfigureAwait(false);
        return options.Value.MeasureProbability ? state.With(await Plain<JointReport>(served, setting, cancellationToken).ConfigureAwait(false)) : state;
    }

    /// <summary>What a function makes of an argument: at hand, under way, or made now.</summary>
    /// <param name="served">The argument.</param>
    /// <param name="setting">How it is judged.</param>
    /// <param name="kind">What is made, of a few.</param>
    /// <param name="details">What else the result depends on.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="cancellationToken">Ends waiting, and the work if nobody else waits for it.</param>
    /// <exception cref="BusyException">Too much is under way.</exception>
    public async Task<T> AnalyzeOnce<T>(
        ServedArgument served, Setting setting, string kind, string details, Func<Argument, CancellationToken, T> make, CancellationToken cancellationToken)
    {
        Argument argument = served.Argument ?? throw new InvalidOperationException($"'{served.Name}' has no version yet.");
        (string?, Setting, string, string) key = (served.Version, setting, kind, details);
        while (true)
        {
            SharedWork<T> work;
            lock (_lock)
            {
                if (!_cache.TryGetValue(key, out SharedWork<T>? known))
                {
                    known = new SharedWork<T>(cancel => AnalyzeNow(served.Name, kind, stop => make(argument, stop), cancel));
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
    public async Task<T> AnalyzeNow<T>(string name, string kind, Func<CancellationToken, T> make, CancellationToken cancellationToken)
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

    // A report about which nothing more is said.
    private async Task<T> Plain<T>(ServedArgument served, Setting setting, CancellationToken cancellationToken)
    {
        ReportKind kind = ReportKind.All.Single(each => each.ReportType == typeof(T));
        MadeReport made = await Report(served, setting, kind, ReportQuery.Empty, cancellationToken).ConfigureAwait(false);
        return (T)made.Report;
    }

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
