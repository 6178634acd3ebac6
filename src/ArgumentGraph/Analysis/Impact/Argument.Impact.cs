using ArgumentGraph.Analysis.Impact;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What the changes in a newer version of this argument do: which elements they reach, which of these could come out otherwise, and which do; for each
    /// pathway how it stands, what is load-bearing for it, how many minimal cut sets it has and how likely it is to stand, before and after.
    /// </summary>
    /// <remarks>
    /// <para>Three sets, each within the one before, of the elements that both versions have. <em>Touched</em>: what changed, and all above it over support,
    /// context and challenges, and below what is stated. <em>Could move</em>: the element stands otherwise, or other losses of basic elements would bring it
    /// down than before; exact, by comparing structure functions on decision diagrams. <em>Moved</em>: it stands otherwise now; of a pathway also what is
    /// load-bearing for it, the number of its cut sets, or its probability.</para>
    /// <para>All are judged from one baseline, on one day. What is open in the baseline carries nothing there: to compare the structure alone, ask from
    /// <see cref="Baseline.AsArgued"/>. Near linear in both arguments but for the functions that have to be compared, and cut sets and probabilities of the
    /// pathways, which can be exponential: these the budget bounds, and <see cref="ImpactReport.IsBudgetSpent"/> tells.</para>
    /// </remarks>
    /// <param name="newer">The newer version.</param>
    /// <param name="setting">From which baseline, and on which day, both are judged; null for as they are, without judging expiry.</param>
    /// <param name="budget">
    /// How much may be spent on each of five parts, as in the analyses by themselves: on comparing functions, and on cut sets and probabilities before and
    /// after. Of <see cref="Budget.Time"/>, where it is limited, each gets an equal share of what is left. Null for the default. What is not settled within it
    /// says so.
    /// </param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="newer"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// ImpactReport impact = Argument.Load("case-as-reviewed.json").AnalyzeImpact(Argument.Load("case.json"));
    /// foreach (string sentence in impact.Sentences)
    /// {
    ///     Console.WriteLine(sentence);
    /// }
    /// </code>
    /// </example>
    public ImpactReport AnalyzeImpact(
        Argument newer, Setting? setting = null, Budget? budget = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ComparisonReport comparison = CompareWith(newer, cancellationToken);
        return new ImpactAnalysis(comparison, setting ?? Setting.Default, budget ?? Budget.Default, progress, cancellationToken).Report();
    }
}
