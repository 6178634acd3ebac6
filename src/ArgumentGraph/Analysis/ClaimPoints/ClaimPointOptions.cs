namespace ArgumentGraph;

/// <summary>How <see cref="Argument.AnalyzeClaimPoints"/> works. An immutable value.</summary>
public sealed record ClaimPointOptions
{
    /// <summary>Whether relationships without a claim point are listed (<see cref="ClaimPointReport.WithoutPoint"/>). The default is false.</summary>
    public bool WithUncovered { get; init; }
}
