using ArgumentGraph.Watching.Monitoring;
using Microsoft.Extensions.Logging;

namespace ArgumentGraph.Watching.Following;

/// <summary>Follows something in the background until it is disposed of: then the following ends, and after it what it needed is released.</summary>
/// <param name="what">What is followed, for the log.</param>
/// <param name="log">What is told if following fails.</param>
internal abstract class Follower(string what, ILogger log) : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private Task _following = Task.CompletedTask;
    private bool _isDisposed;

    /// <summary>Cancelled when following ends.</summary>
    protected CancellationToken End => _end.Token;

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await _end.CancelAsync().ConfigureAwait(false);
        await _following.ConfigureAwait(false);
        await ReleaseAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    /// <summary>Follows, from now on and in the background.</summary>
    protected void Begin(Func<Task> follow) => _following = Task.Run(() => Follow(follow), CancellationToken.None);

    /// <summary>Releases what following needed.</summary>
    protected abstract ValueTask ReleaseAsync();

    private async Task Follow(Func<Task> follow)
    {
        try
        {
            await follow().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // It has ended.
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.Stopped(log, what, exception);
        }
    }
}
