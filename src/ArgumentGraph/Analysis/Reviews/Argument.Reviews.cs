using ArgumentGraph.Analysis.Reviews;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// Which reviews still hold for what: the state of everything that was said, what stands on what each reviewer accepts, what no current review covers,
    /// open requests, and what has to be reviewed again.
    /// </summary>
    /// <remarks>
    /// For each item linear in what its element rests on and in its ancestors; for each review one evaluation of the argument, linear in elements and
    /// relationships.
    /// </remarks>
    /// <param name="reviews">The reviews.</param>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">Versions that were reviewed, and what else is known; null for nothing.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reviews"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// CaseReviews reviews = CaseReviews.ReadFile("case.reviews.json").Reviews!;
    /// ReviewReport report = Argument.Load("case.json").AnalyzeReviews(reviews);
    /// foreach (ReviewAgain again in report.ToReviewAgain)
    /// {
    ///     Console.WriteLine($"{again.Reviewer}: {again.Confirm}, because of {again.LookAt}");
    /// }
    /// </code>
    /// </example>
    public ReviewReport AnalyzeReviews(
        CaseReviews reviews, Setting? setting = null, ReviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        return new ReviewAnalysis(this, setting ?? Setting.Default, reviews, options ?? new(), cancellationToken).Run();
    }
}
