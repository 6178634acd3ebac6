using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.HiddenSupport;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>What readers of a public version have to take on trust. An immutable value, made by <see cref="Argument.AnalyzeHiddenSupport"/>.</summary>
[JsonConverter(typeof(HiddenSupportReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record HiddenSupportReport : IAnalysisReport
{
    /// <summary>The public version.</summary>
    public required Argument Argument { get; init; }

    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>Every element of which something is hidden, ordered by id.</summary>
    public required ValueList<RedactedElement> Redacted { get; init; }

    /// <summary>The basic elements among them that readers cannot judge, ordered by id: what <see cref="Pathways"/> and <see cref="Claims"/> let
    /// fall.</summary>
    public required ValueList<Element> Hidden { get; init; }

    /// <summary>The pathways that fall if everything in <see cref="Hidden"/> does: publicly unsupported.</summary>
    public required ValueList<PathwayChange> Pathways { get; init; }

    /// <summary>The goals, strategies and claims that fall with it, ordered by id.</summary>
    public required ValueList<StandingChange> Claims { get; init; }

    /// <summary>Hidden elements that carry a pathway or a root alone, those that carry most pathways first, then by id.</summary>
    public required ValueList<LoadBearingElement> SinglePoints { get; init; }

    /// <summary>Whether <see cref="SinglePoints"/> has all there are; false where the budget was used up before.</summary>
    public required bool AreSinglePointsExhaustive { get; init; }
}
