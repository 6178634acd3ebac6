using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Response;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>Who sees harm, who is told, who decides, what is done, and how fast. Made by <see cref="Argument.AnalyzeResponse"/>.</summary>
[JsonConverter(typeof(ResponseReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ResponseReport : IAnalysisReport
{
    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>Who was taken not to answer (<see cref="ResponseOptions.NotAnswering"/>).</summary>
    public required ValueList<string> NotAnswering { get; init; }

    /// <summary>The pathways (without any, the roots) that are goals, in the author's order.</summary>
    public required ValueList<PathwayResponse> Pathways { get; init; }

    /// <summary>What rests on each step: those under all chains of most pathways first, then by id.</summary>
    public required ValueList<StepRole> Steps { get; init; }

    /// <summary>What rests on whom: those without whom most pathways have no chain first, then by the number of pathways, then by name.</summary>
    public required ValueList<ResponderRole> Responders { get; init; }

    /// <summary>What would put a pathway into a better class if it took less: by pathway, then by how much less.</summary>
    public required ValueList<StepShortening> Shortenings { get; init; }

    /// <summary>What steps lack, whatever the pathway; what pathways lack stands with them. By id.</summary>
    public required ValueList<ResponseGap> Gaps { get; init; }

    /// <summary>
    /// Elements of a public version whose steps or times to harm are hidden, by id: what is said here is of what is shown. Empty where nothing is hidden.
    /// </summary>
    public required ValueList<Element> Hidden { get; init; }

    /// <summary>Words of <see cref="NotAnswering"/> that neither a step nor anybody is called.</summary>
    public required ValueList<string> Unknown { get; init; }

    /// <summary>The pathways of a class, in the author's order.</summary>
    /// <param name="which">The class.</param>
    public IEnumerable<PathwayResponse> OfClass(ResponseClass which) => Pathways.Where(pathway => pathway.Class == which);
}
