using System.Threading.RateLimiting;

namespace ArgumentGraph.Watching.Analyses;

/// <summary>Lets as many analyses run at once as the options say, and the rest wait, up to a number.</summary>
/// <param name="options">How many.</param>
/// <param name="stopping">Ends all of them: nobody waits for an application that ends.</param>
internal sealed class AnalysisGate(WatchOptions options, CancellationToken stopping = default) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new()
    {
        PermitLimit = options.MaximumConcurrentAnalyses,
        QueueLimit = options.MaximumQueuedAnalyses,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for its turn, then works.</summary>
    /// <exception cref="AnalysesBusyException">Too many wait already.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the application ends.</exception>
    public async Task<T> Run<T>(Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        using RateLimitLease lease = await _limiter.AcquireAsync(1, end.Token).ConfigureAwait(false);
        return lease.IsAcquired ? work(end.Token) : throw new AnalysesBusyException();
    }

    public void Dispose() => _limiter.Dispose();
}
