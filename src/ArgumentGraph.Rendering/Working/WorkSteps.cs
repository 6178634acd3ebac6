namespace ArgumentGraph.Rendering.Working;

/// <summary>How far a drawing is, for whoever is told, and whether it shall end: each step asks.</summary>
internal sealed class WorkSteps : IProgress<double>
{
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly double _from;
    private readonly double _length;

    /// <param name="progress">Told how far all is, 0 to 1; null: nobody.</param>
    /// <param name="cancellationToken">Ends the work at the next step.</param>
    public WorkSteps(IProgress<double>? progress, CancellationToken cancellationToken)
        : this(progress, 0, 1, cancellationToken)
    {
    }

    private WorkSteps(IProgress<double>? progress, double from, double length, CancellationToken cancellationToken) =>
        (_progress, _from, _length, _cancellationToken) = (progress, from, length, cancellationToken);

    /// <summary>Steps that nobody is told of, and that nothing ends.</summary>
    public static WorkSteps None { get; } = new(null, CancellationToken.None);

    /// <summary>The part of the work between two shares of it.</summary>
    public WorkSteps Part(double from, double to) => new(_progress, _from + (from * _length), (to - from) * _length, _cancellationToken);

    /// <summary>So much is done.</summary>
    /// <exception cref="OperationCanceledException">The work shall end.</exception>
    public void At(double share)
    {
        Ask();
        Report(share);
    }

    /// <summary>Asks alone.</summary>
    /// <exception cref="OperationCanceledException">The work shall end.</exception>
    public void Ask() => _cancellationToken.ThrowIfCancellationRequested();

    public void Report(double value) => _progress?.Report(Math.Min(1, _from + (Math.Clamp(value, 0, 1) * _length)));
}
