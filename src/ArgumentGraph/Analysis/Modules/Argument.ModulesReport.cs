using ArgumentGraph.Analysis.Modules;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// What the modules of the argument rest on: of each module how it stands joined with the others and alone, what it assumes of others, its interface, what
    /// is shared behind what it cites, and which single points the joined argument alone shows; and which modules rest on which.
    /// </summary>
    /// <remarks>
    /// Joined, an away goal is the goal itself; alone, it is assumed (<see cref="ModuleOnly"/>). The joined argument, and each module alone, is judged once and
    /// searched once for single points. What is shared behind what a module cites takes time linear in the argument for each 64 elements that the module cites.
    /// </remarks>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// foreach (AnalysedModule module in argument.AnalyzeModules().Modules)
    /// {
    ///     Console.WriteLine($"{module.Module.Name} assumes {module.AssumedOfOthers.Count} elements of others; behind them {module.SharedCount} are shared.");
    /// }
    /// </code>
    /// </example>
    public ModulesReport AnalyzeModules(
        Setting? setting = null, ModulesOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        new ModulesAnalysis(this, setting ?? Setting.Default, options ?? new ModulesOptions(), progress, cancellationToken).Report();
}
