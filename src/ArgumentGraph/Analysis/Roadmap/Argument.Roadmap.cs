using ArgumentGraph.Analysis.Roadmap;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What should be done next: for each pathway that does not stand, the minimal sets of steps that would make it stand, cheapest first; for each step, what it would buy alone; and,
    /// given a budget, the set of steps that is best within it.
    /// </summary>
    /// <remarks>
    /// Completions are the minimal path sets of the pathway's structure function over what is not in hand (minimal cut sets of the dual function: Barlow and Proschan, Statistical Theory of
    /// Reliability and Life Testing, 1975), kept in a zero-suppressed diagram and listed by best-first search with the exact cost of what remains as guide (Hart, Nilsson and Raphael,
    /// A formal basis for the heuristic determination of minimum cost paths, 1968). The best set under a budget is found by branch and bound. Both can take exponential work: all has
    /// a budget, and says where it was spent.
    /// </remarks>
    /// <param name="options">How; null for the argument as it is, without judging expiry and without a budget to spend.</param>
    /// <param name="progress">Told how far the analysis is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// RoadmapReport roadmap = argument.AnalyzeRoadmap(new RoadmapOptions { Date = new DateOnly(2026, 11, 1), Budget = 20 });
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
    public RoadmapReport AnalyzeRoadmap(RoadmapOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        options ??= new RoadmapOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.ListedCompletions, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.WorkBudget, nameof(options));
        if (options.Budget is { } budget && !(budget >= 0 && double.IsFinite(budget)))
        {
            throw new ArgumentOutOfRangeException(nameof(options), budget, "A budget is a finite number of at least 0.");
        }

        return new RoadmapAnalysis(this, options, progress, cancellationToken).Report();
    }
}
