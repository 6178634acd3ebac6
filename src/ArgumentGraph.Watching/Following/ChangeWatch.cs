using ArgumentGraph.Watching.Monitoring;
using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.Watching.Following;

/// <summary>Waits for changes of something that is watched. What cannot be watched counts as changed every now and then, until it can.</summary>
internal sealed class ChangeWatch(Func<IChangeToken> watch, CatalogServices services)
{
    private bool _isPolling;

    /// <summary>
    /// What completes at the first change after this call, once that is watched: to watch is to look at files, which may not answer.
    /// </summary>
    // Not Task.Run, which would wait for the change.
    public Task<Task> Next(CancellationToken end) =>
        Task.Factory.StartNew(() => Now(end), end, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).WaitAsync(end);

    /// <summary>Waits until there has been no change for a while; gives what waits for the change after that.</summary>
    public async Task<Task> Quiet(CancellationToken end)
    {
        TimeSpan quiet = services.Options.QuietPeriod;
        while (true)
        {
            Task changed = await Next(end).ConfigureAwait(false);
            if (quiet == TimeSpan.Zero || await Task.WhenAny(changed, Task.Delay(quiet, services.Time, end)).ConfigureAwait(false) != changed || _isPolling)
            {
                end.ThrowIfCancellationRequested();
                return changed;
            }
        }
    }

    private Task Now(CancellationToken end)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            IDisposable registration = watch().RegisterChangeCallback(static state => ((TaskCompletionSource)state!).TrySetResult(), changed);
            _ = changed.Task.ContinueWith(
                _ => registration.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            _isPolling = false;
            return changed.Task;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            if (!_isPolling)
            {
                Log.CannotWatch(services.Log, services.Options.PollingInterval, exception);
                _isPolling = true;
            }

            return Task.Delay(services.Options.PollingInterval, services.Time, end);
        }
    }
}
