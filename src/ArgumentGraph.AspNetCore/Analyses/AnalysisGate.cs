using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.AspNetCore.Analyses;

/// <summary>Lets as many analyses run at once as the options say, and the rest wait, up to a number.</summary>
internal sealed class AnalysisGate(IOptions<ArgumentGraphOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new()
    {
        PermitLimit = options.Value.MaximumConcurrentAnalyses,
        QueueLimit = options.Value.MaximumQueuedAnalyses,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for its turn, then works.</summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<T> Run<T>(Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        using RateLimitLease lease = await _limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        return lease.IsAcquired ? work(cancellationToken) : throw new BusyException();
    }

    public void Dispose() => _limiter.Dispose();
}

/// <summary>More is asked for than may be worked on.</summary>
internal sealed class BusyException() : InvalidOperationException("Too many analyses are under way.");
