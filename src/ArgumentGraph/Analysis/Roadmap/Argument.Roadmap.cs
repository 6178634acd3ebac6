using ArgumentGraph.Analysis.Roadmap;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What should be done next: for each pathway that does not stand, the minimal sets of steps that would make it stand, cheapest first; for each step, what
    /// it would buy alone; and, given a maximum cost, the set of steps that is best within it.
    /// </summary>
    /// <remarks>
    /// Completions are the minimal path sets of the pathway's structure function over what is not in hand (minimal cut sets of the dual function: Barlow and
    /// Proschan, Statistical Theory of Reliability and Life Testing, 1975), kept in a zero-suppressed diagram and listed by best-first search with the exact
    /// cost of what remains as guide (Hart, Nilsson and Raphael, A formal basis for the heuristic determination of minimum cost paths, 1968). The best set
    /// under a budget is found by branch and bound. Both can take exponential work: all has a budget, and says where it was spent.
    /// </remarks>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">How; null for the defaults, without a plan.</param>
    /// <param name="progress">Told how far the analysis is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// RoadmapReport roadmap = argument.AnalyzeRoadmap(Setting.On(new DateOnly(2026, 11, 1)), new RoadmapOptions { MaximumCost = 20 });
    /// foreach (RoadmapPathway pathway in roadmap.Pathways)
    /// {
    ///     foreach (RoadmapCompletion completion in pathway.Completions)
    ///     {
    ///         Console.WriteLine($"{pathway.Element.Id} would stand with {completion}, for {completion.Cost}");
    ///     }
    /// }
    ///
    /// Console.WriteLine($"Best within 20: {string.Join(", ", roadmap.Plan!.Steps)}");
    /// </code>
    /// </example>
    public RoadmapReport AnalyzeRoadmap(
        Setting? setting = null, RoadmapOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        setting ??= Setting.Default;
        options ??= new RoadmapOptions();
        return new RoadmapAnalysis(this, setting, options, progress, cancellationToken).Report();
    }
}
