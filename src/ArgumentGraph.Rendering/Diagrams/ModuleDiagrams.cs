using ArgumentGraph.Rendering.Diagrams;

namespace ArgumentGraph.Rendering;

/// <summary>Draws which modules of an argument rest on which.</summary>
public static class ModuleDiagrams
{
    /// <summary>
    /// The modules of an argument and which rests on which, laid out (<see cref="Diagram.Of(ModulesReport, DiagramOptions?)"/>).
    /// </summary>
    /// <param name="argument">The argument.</param>
    /// <param name="setting">From which baseline, and on which day, standings are judged; null for the argument as it is, without judging expiry.</param>
    /// <param name="options">How they are drawn; null for the defaults. The view, and what is shown of elements, count for nothing.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids, or their style sheet, is not one.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// File.WriteAllText("architecture.svg", Argument.Load("case.json").ToModuleDiagram().ToSvg());
    /// </code>
    /// </example>
    public static Diagram ToModuleDiagram(
        this Argument argument, Setting? setting = null, DiagramOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return Diagram.Of(argument.AnalyzeModules(setting, cancellationToken: cancellationToken), options);
    }

    /// <summary>
    /// The same as a Mermaid flowchart, for Markdown: modules with their size and least standing, contracts as hexagons, arrows with how many relationships
    /// they stand for. Linear in the modules and what leads between them.
    /// </summary>
    /// <param name="report">What the modules rest on (<see cref="Argument.AnalyzeModules"/>).</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMermaid(this ModulesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ModuleFlowchart.Of(report);
    }
}
