using System.Diagnostics.CodeAnalysis;

namespace ArgumentGraph.Watching.Analyses;

/// <summary>A piece of work that several may wait for. It is done once, and given up when the last who waits has gone.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "Without a timer and a wait handle a source of cancellation holds nothing.")]
internal sealed class SharedWork<T>
{
    private readonly object _lock = new();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly Func<CancellationToken, Task<T>> _work;
    private Task<T>? _task;
    private int _waiting;

    public SharedWork(Func<CancellationToken, Task<T>> work) => _work = work;

    /// <summary>Whether it came to nothing: it threw, or was given up.</summary>
    public bool HasFailed => _abandoned.IsCancellationRequested || _task is { IsCompleted: true, IsCompletedSuccessfully: false };

    /// <summary>The result. False when the work has been given up: ask for a new one.</summary>
    /// <param name="cancellationToken">Ends this waiting, and the work if nobody else waits.</param>
    /// <param name="result">The result to be awaited.</param>
    public bool TryJoin(CancellationToken cancellationToken, out Task<T> result)
    {
        lock (_lock)
        {
            if (_abandoned.IsCancellationRequested)
            {
                result = Task.FromCanceled<T>(_abandoned.Token);
                return false;
            }

            _task ??= Task.Run(() => _work(_abandoned.Token), CancellationToken.None);
            if (_task.IsCompleted)
            {
                result = _task;
                return true;
            }

            _waiting++;
        }

        result = Wait(cancellationToken);
        return true;
    }

    private async Task<T> Wait(CancellationToken cancellationToken)
    {
        try
        {
            return await _task!.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_waiting == 0 && !_task!.IsCompleted)
            {
                // Under the lock: nobody joins work that is being given up.
                _abandoned.Cancel();
            }
        }
    }
}
