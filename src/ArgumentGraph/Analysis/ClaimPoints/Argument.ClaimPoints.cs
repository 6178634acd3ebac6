using ArgumentGraph.Analysis.ClaimPoints;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What is argued about confidence: each claim point with what it covers and how its argument stands, and confidence that independent legs share.
    /// </summary>
    /// <remarks>
    /// GSN Community Standard v3, 1:5 (assurance claim points; the confidence arguments of Hawkins, Kelly, Knight and Graydon). Standings: linear. Shared
    /// confidence: for each element that needs any or some of its supporters, in proportion to what is below it, and for each confidence argument to what that
    /// rests on; of an argument without claim points nothing is looked at.
    /// </remarks>
    /// <param name="setting">Baseline and day; null: as is, expiry not judged.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the analysis early.</param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// ClaimPointReport confidence = argument.AnalyzeClaimPoints(Setting.On(new DateOnly(2026, 11, 1)));
    /// foreach (SharedConfidence shared in confidence.Shared)
    /// {
    ///     Console.WriteLine($"{shared.Above.Id} has independent legs whose confidence rests on {shared.Shared.Id}");
    /// }
    /// </code>
    /// </example>
    public ClaimPointReport AnalyzeClaimPoints(Setting? setting = null, ClaimPointOptions? options = null, CancellationToken cancellationToken = default) =>
        new ClaimPointAnalysis(this, setting ?? Setting.Default, options ?? new ClaimPointOptions(), cancellationToken).Report();
}
