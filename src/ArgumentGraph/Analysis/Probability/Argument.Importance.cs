using ArgumentGraph.Analysis.Probability;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What each basic element means for each pathway, root and named element: Birnbaum's, criticality, diagnostic importance, risk achievement worth and risk
    /// reduction worth, on doubt, exactly and on the shared graph.
    /// </summary>
    /// <remarks>
    /// All of them come from one pass forward and one backward over the binary decision diagram (Dutuit and Rauzy, Efficient algorithms to assess component and
    /// gate importance in fault tree analysis, Reliability Engineering and System Safety 72, 2001). Basic elements are independent; what has no number is
    /// treated as <see cref="AnalyzeProbability"/> does, and where it leaves an interval there is no importance, and the report says why.
    /// </remarks>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="KeyNotFoundException">A named element does not exist.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// foreach (ImportanceTarget pathway in argument.AnalyzeImportance().Pathways)
    /// {
    ///     foreach (ElementImportance of in pathway.Importance ?? [])
    ///     {
    ///         Console.WriteLine($"{pathway.Element.Id} rests on {of.Element.Id}: if it falls, the doubt is {of.RiskAchievementWorth} times as large.");
    ///     }
    /// }
    /// </code>
    /// </example>
    public ImportanceReport AnalyzeImportance(
        Setting? setting = null, ImportanceOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        setting ??= Setting.Default;
        options ??= new ImportanceOptions();
        int[] named = [.. options.AdditionalElements.Select(NumberOf)];
        int[] targets = [.. PathwayNumbers.Concat(RootNumbers).Concat(named).Distinct()];
        var analysis = new ImportanceAnalysis(this, targets, setting, options, progress, cancellationToken);
        Dictionary<int, ImportanceTarget> reports = targets.ToDictionary(target => target, analysis.TargetOf);
        return new ImportanceReport
        {
            Setting = setting,
            Basis = BasisAt(setting),
            Pathways = [.. PathwayNumbers.Select(number => reports[number])],
            Roots = [.. RootNumbers.Select(number => reports[number])],
            AdditionalElements = [.. named.Select(number => reports[number])],
        };
    }
}
