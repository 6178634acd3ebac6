namespace ArgumentGraph.Settings;

/// <summary>The progress of one of several parts of equal weight, as part of that of all.</summary>
/// <param name="all">Told how far all is, 0 to 1.</param>
/// <param name="done">How many parts are done.</param>
/// <param name="count">How many there are.</param>
internal sealed class PartialProgress(IProgress<double> all, int done, int count) : IProgress<double>
{
    public void Report(double value) => all.Report(Math.Min(1.0, (done + Math.Clamp(value, 0, 1)) / count));

    /// <summary>The same; null where nobody is told.</summary>
    public static PartialProgress? Of(IProgress<double>? all, int done, int count) => all is null ? null : new(all, done, count);
}
