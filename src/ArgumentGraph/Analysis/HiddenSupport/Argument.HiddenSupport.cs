using ArgumentGraph.Analysis.HiddenSupport;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What readers of a public version have to take on trust: which claims and pathways stand only on what they cannot see, and which hidden element carries a
    /// pathway alone.
    /// </summary>
    /// <remarks>
    /// Hidden is a basic element whose statement, description, source, subject, data, state or dates are, and every stub. Of an argument that is not a public
    /// version nothing is hidden. One what-if, and one search for single points.
    /// </remarks>
    /// <param name="setting">Baseline and day; null: as is, expiry not judged.</param>
    /// <param name="budget">How much <see cref="Budget.Work"/> the search for single points may do; null: the default.</param>
    /// <param name="cancellationToken">Ends the analysis early.</param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public HiddenSupportReport AnalyzeHiddenSupport(Setting? setting = null, Budget? budget = null, CancellationToken cancellationToken = default) =>
        HiddenSupportAnalysis.Analyze(this, setting ?? Setting.Default, budget, cancellationToken);
}
