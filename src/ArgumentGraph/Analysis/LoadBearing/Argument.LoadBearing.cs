using ArgumentGraph.Analysis.LoadBearing;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// Which elements, if they fell, would bring down which pathways: single points of failure among all elements, minimal cut sets, pairs, and
    /// what rests on one tag, source or subject.
    /// </summary>
    /// <remarks>
    /// Minimal cut sets are those of fault-tree analysis, read for success (Vesely et al., Fault Tree Handbook, NUREG-0492, 1981). An element is down when its
    /// standing drops below its standing in the baseline. Single points take one pass over what each block of scenarios reaches; cut sets can take exponential
    /// work, so everything has a budget and says where it was spent.
    /// </remarks>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told how far the search for single points is, 0 to 1, once for each of the two standings that pathways may have.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="KeyNotFoundException">A named element does not exist.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// LoadBearingReport load = argument.AnalyzeLoadBearing();
    /// foreach (LoadBearingElement shared in load.SharedAcrossPathways)
    /// {
    ///     Console.WriteLine(shared);
    /// }
    /// </code>
    /// </example>
    public LoadBearingReport AnalyzeLoadBearing(
        Setting? setting = null, LoadBearingOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        setting ??= Setting.Default;
        options ??= new LoadBearingOptions();
        return new LoadBearingAnalysis(this, setting, options, progress, cancellationToken).Report();
    }
}
