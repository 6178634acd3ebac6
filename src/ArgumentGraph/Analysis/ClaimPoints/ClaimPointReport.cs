using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.ClaimPoints;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>What is argued about confidence, and how it stands. An immutable value, made by <see cref="Argument.AnalyzeClaimPoints"/>.</summary>
[JsonConverter(typeof(ClaimPointReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ClaimPointReport : IAnalysisReport
{
    /// <summary>The argument.</summary>
    public required Argument Argument { get; init; }

    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>Every claim point, ordered by its id, then by the element in which it is written.</summary>
    public required ValueList<ClaimPointStanding> Points { get; init; }

    /// <summary>
    /// Confidence that independent legs share, a common cause; ordered by the element with the legs, confidence arguments before what they rest on, then by id.
    /// </summary>
    public required ValueList<SharedConfidence> Shared { get; init; }

    /// <summary>
    /// The relationships of the argument that no claim point covers, in the author's order; null where it was not asked
    /// (<see cref="ClaimPointOptions.WithUncovered"/>).
    /// </summary>
    /// <remarks>
    /// A claim point on an item of evidence or a context covers the relationships to it. Left out are those below strategies, where a claim point is ambiguous
    /// (GSN 1:5.3.3), and those of confidence arguments.
    /// </remarks>
    public required ValueList<Relationship>? WithoutPoint { get; init; }

    /// <summary>The points whose confidence argument is not written, or cannot be used: it is not there, or rests on what it is about.</summary>
    public IEnumerable<ClaimPointStanding> WithoutArgument => Points.Where(point => point.Root is null);

    /// <summary>The points whose confidence argument is there, and does not stand.</summary>
    public IEnumerable<ClaimPointStanding> NotStanding => Points.Where(point => point.Root is { Standing: not Standing.Supported });
}
