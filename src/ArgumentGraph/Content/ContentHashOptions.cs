namespace ArgumentGraph;

/// <summary>What is hashed: see <see cref="Argument.HashContent"/>.</summary>
public sealed record ContentHashOptions
{
    /// <summary>
    /// Whether suppressions, which say what is not to be reported and nothing of the argument itself, are left out. The default is false: they are content.
    /// </summary>
    public bool LeaveOutSuppressions { get; init; }
}
