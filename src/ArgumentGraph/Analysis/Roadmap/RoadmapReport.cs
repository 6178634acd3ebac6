using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Roadmap;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>
/// What should be done next: what it would take to make each pathway stand, and what each step would buy. Made by <see cref="Argument.AnalyzeRoadmap"/>.
/// </summary>
[JsonConverter(typeof(RoadmapReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record RoadmapReport : IAnalysisReport
{
    /// <summary>The argument that was analysed.</summary>
    public required Argument Argument { get; init; }

    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>The pathways, in the author's order, those that stand included; the roots in an argument without pathways.</summary>
    public required ValueList<RoadmapPathway> Pathways { get; init; }

    /// <summary>
    /// The steps that are in some completion that was found, or buy something alone: by pathways made to stand, single points removed, order gained, doubt
    /// removed (most first, unknown as 0), cost (known before unknown, then least first) and id.
    /// </summary>
    public required ValueList<RoadmapCandidate> Candidates { get; init; }

    /// <summary>How many steps there are that pathways might gain by.</summary>
    public required int CandidatesTotal { get; init; }

    /// <summary>How many of them were judged within the work budget; the others are not listed.</summary>
    public required int CandidatesJudged { get; init; }

    /// <summary>What is best done with the budget, or null when none was given.</summary>
    public required RoadmapPlan? Plan { get; init; }

    /// <summary>
    /// Steps of responses that would put a pathway into a better <see cref="ResponseClass"/> by taking less (<see cref="ResponseReport.Shortenings"/>): by
    /// pathway, the least first. They have no cost, and change no standing.
    /// </summary>
    public required ValueList<StepShortening> Shortenings { get; init; }
}
