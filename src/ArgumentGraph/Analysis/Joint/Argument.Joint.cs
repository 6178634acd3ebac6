using ArgumentGraph.Analysis.Joint;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// How pathways fall together: how many at once, which pairs, how likely each is to stand given that others or basic elements have fallen. Defence in depth
    /// is what still stands given that something has fallen; barriers that share what they rest on have less of it than they seem.
    /// </summary>
    /// <remarks>
    /// Exact, on one shared binary decision diagram; basic elements fall independently, as in <see cref="AnalyzeProbability"/>. A pathway that is unsupported
    /// in the baseline counts as fallen. Supported pathways fall when they are in doubt, those in doubt when they are unsupported; a basic
    /// element that they share falls for all at once. How many fall is one diagram with numbers on its edges, and two pathways fall together by the cases of
    /// their leaves; the time is that of the nodes of these diagrams, which is exponential at worst, and within the budget.
    /// </remarks>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">Which, and in what scenario; null for the pathways.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="KeyNotFoundException">A named element does not exist.</exception>
    /// <exception cref="ArgumentException">An element is given both as fallen and as holding; or one as holding that is not basic, or
    /// does not stand in the baseline.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// JointReport joint = argument.AnalyzeJoint(options: new JointOptions { Fallen = ["P6"] });
    /// Console.WriteLine($"Four or more pathways fall with probability {joint.ProbabilityOfAtLeast?[4]}");
    /// foreach (JointPathway pathway in joint.Pathways)
    /// {
    ///     Console.WriteLine($"{pathway.Element.Id} stands with probability {pathway.Interval}, and given that P6 has fallen {pathway.Given}");
    /// }
    /// </code>
    /// </example>
    public JointReport AnalyzeJoint(
        Setting? setting = null, JointOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        setting ??= Setting.Default;
        options ??= new JointOptions();
        cancellationToken.ThrowIfCancellationRequested();
        int[] pathways = options.Pathways.Count > 0 ? [.. options.Pathways.Select(NumberOf).Distinct()] : PathwayNumbers;
        return new JointAnalysis(this, pathways, JointGivens.Of(this, setting, options), setting, options, progress, cancellationToken).Report();
    }
}
