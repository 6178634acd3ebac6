using System.Threading.RateLimiting;

namespace ArgumentGraph.Watching.Analyses;

/// <summary>Lets as many analyses run at once as the options say, and the rest wait, up to a number.</summary>
internal sealed class AnalysisGate(WatchOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new()
    {
        PermitLimit = options.MaximumConcurrentAnalyses,
        QueueLimit = options.MaximumQueuedAnalyses,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for its turn, then works.</summary>
    /// <exception cref="AnalysesBusyException">Too many wait already.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<T> Run<T>(Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        using RateLimitLease lease = await _limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        return lease.IsAcquired ? work(cancellationToken) : throw new AnalysesBusyException();
    }

    public void Dispose() => _limiter.Dispose();
}
