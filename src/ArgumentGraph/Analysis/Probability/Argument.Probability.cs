using ArgumentGraph.Analysis.Probability;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// How likely an element is to stand, exactly, on the shared graph: the probability that its standing does not drop below what it is in the baseline, when
    /// basic elements fall independently with the doubt that each has. Beside it what the tree reading says, bounds for any
    /// dependence, and the value with common causes.
    /// </summary>
    /// <remarks>
    /// <para>The element is analysed: what is assumed and framed above it weighs. Basic elements that do not stand in the baseline are down for certain;
    /// evidence without a number is unknown, and makes an interval; assumptions without a number are taken to hold, and listed.</para>
    /// <para>The structure function is compiled into a binary decision diagram and evaluated node by node (Rauzy, New algorithms for fault trees analysis,
    /// Reliability Engineering and System Safety 40, 1993): linear in the diagram, which can be exponential in the number of basic elements. Past the budget
    /// proved bounds are given, and marked.</para>
    /// </remarks>
    /// <param name="id">The id of an element of any kind.</param>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="ArgumentException">A common cause names a tag or value that no element has, and that is almost one that an element has.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// ProbabilityReport report = argument.AnalyzeProbability("P6", options: new ProbabilityOptions { CommonCauses = [new CommonCause("tool", Beta: 0.1)] });
    /// Console.WriteLine($"{report.Exact} exactly, {report.Naive} if one forgets what is shared: the doubt is {report.DoubtRatio} times as large.");
    /// Console.WriteLine($"{report.CommonCause} if one tool can be wrong about everything that it made; {report.Frechet} whatever depends on what.");
    /// foreach (Element unknown in report.Unknown)
    /// {
    ///     Console.WriteLine($"Nobody has said how likely {unknown.Id} is.");
    /// }
    /// </code>
    /// </example>
    public ProbabilityReport AnalyzeProbability(
        string id, Setting? setting = null,
        ProbabilityOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
            AnalyzeProbabilities([id], setting, options, progress, cancellationToken)[0];

    /// <summary>
    /// How likely several elements are to stand, each by itself as <see cref="AnalyzeProbability"/> says; what they share is worked out once.
    /// </summary>
    /// <param name="ids">The ids of elements of any kind.</param>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <returns>A report for each id, in the order of the ids.</returns>
    /// <exception cref="ArgumentException">A common cause names a tag or value that no element has, and that is almost one that an element has.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// foreach (ProbabilityReport pathway in argument.AnalyzeProbabilities(argument.Pathways.Select(pathway => pathway.Id)))
    /// {
    ///     Console.WriteLine($"{pathway.Element.Id} falls with probability {pathway.ExactDoubt}");
    /// }
    /// </code>
    /// </example>
    public ValueList<ProbabilityReport> AnalyzeProbabilities(
        IEnumerable<string> ids, Setting? setting = null, ProbabilityOptions? options = null, IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        setting ??= Setting.Default;
        options ??= new ProbabilityOptions();
        CommonCauseNames.Check(this, options.CommonCauses);
        int[] targets = [.. ids.Select(NumberOf)];
        int[] distinct = [.. targets.Distinct()];
        var analysis = new ProbabilityAnalysis(this, distinct, setting, options, progress, cancellationToken);
        Dictionary<int, ProbabilityReport> reports = distinct.ToDictionary(target => target, analysis.ReportOf);
        return [.. targets.Select(target => reports[target])];
    }
}
