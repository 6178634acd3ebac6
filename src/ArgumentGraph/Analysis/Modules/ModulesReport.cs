using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Modules;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>
/// What the modules of an argument rest on, joined and each alone, and what they share that each alone does not show. An immutable value, made by
/// <see cref="Argument.AnalyzeModules"/>.
/// </summary>
[JsonConverter(typeof(ModulesReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ModulesReport : IAnalysisReport
{
    /// <summary>The joined argument.</summary>
    public required Argument Argument { get; init; }

    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>Each module, in the order of <see cref="Argument.Modules"/>; empty of an argument without modules.</summary>
    public required ValueList<AnalysedModule> Modules { get; init; }

    /// <summary>How many elements belong to no module, away elements of modules that are not here aside.</summary>
    public required int WithoutModule { get; init; }

    /// <summary>Which modules rest on which, ordered by name, what belongs to no module first.</summary>
    public required ValueList<ModuleDependency> Dependencies { get; init; }

    /// <summary>
    /// Names of modules that rest on each other, directly or through others, by support or context; each group and the groups ordered by name. The standard
    /// (part 1, 4.5.2) allows it as long as no element rests on itself.
    /// </summary>
    public required ValueList<ValueList<string>> Mutual { get; init; }

    /// <summary>Whether every single point was found; false where the budget was spent before.</summary>
    public required bool AreSinglePointsExhaustive { get; init; }
}
