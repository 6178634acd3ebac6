namespace ArgumentGraph.Watching;

/// <summary>
/// More analyses are asked for than may run and wait at the same time: <see cref="WatchOptions.MaximumConcurrentAnalyses"/> and
/// <see cref="WatchOptions.MaximumQueuedAnalyses"/>. The same question may be asked again later.
/// </summary>
public sealed class AnalysesBusyException : InvalidOperationException
{
    internal AnalysesBusyException()
        : base("Too many analyses are under way.")
    {
    }
}
