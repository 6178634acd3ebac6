using ArgumentGraph.Analysis;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What stands, what does not, why, and what is left open. Standings take time linear in elements and relationships; root causes of what does not stand
    /// are searched for within a budget, and say so where they are not proved smallest.
    /// </summary>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the search for root causes.</param>
    /// <exception cref="KeyNotFoundException">A named element does not exist.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// SupportReport support = argument.AnalyzeSupport(Setting.On(new DateOnly(2026, 11, 1)));
    /// foreach (AnalysedElement pathway in support.Pathways)
    /// {
    ///     Console.WriteLine($"{pathway.Element.Id} is {pathway.Standing}");
    /// }
    /// </code>
    /// </example>
    public SupportReport AnalyzeSupport(Setting? setting = null, SupportOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        setting ??= Setting.Default;
        options ??= new SupportOptions();
        int[] targets = [.. PathwayNumbers, .. RootNumbers, .. options.AdditionalElements.Select(NumberOf)];
        var evaluation = new StandingEvaluation(this, setting);
        RootCauses[] causes = RootCauseFinder.Find(this, evaluation, targets, cancellationToken);
        AnalysedElement[] analysed = [.. targets.Select((target, i) => new AnalysedElement(this, evaluation, target, causes[i]))];
        return new SupportReport(this, setting, evaluation, analysed);
    }
}
