using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Joint;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>How pathways fall together. Made by <see cref="Argument.AnalyzeJoint"/>.</summary>
[JsonConverter(typeof(JointReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record JointReport : IAnalysisReport
{
    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>The pathways in the author's order, or the elements named in their place, each once.</summary>
    public required ValueList<JointPathway> Pathways { get; init; }

    /// <summary>
    /// For each k from 0 to the number of pathways, the probability that exactly k fall; those that are down count as fallen. Null when elements without a
    /// number matter (<see cref="Unknown"/>), or the budget was spent.
    /// </summary>
    public required ValueList<double>? ProbabilityOfExactly { get; init; }

    /// <summary>For each k from 0 to the number of pathways, the probability that k or more fall. Null when the budget was spent.</summary>
    public required ValueList<ProbabilityInterval>? ProbabilityOfAtLeast { get; init; }

    /// <summary>
    /// What <see cref="ProbabilityOfExactly"/> would be if pathways fell independently, each with its own doubt: what the picture of independent barriers says.
    /// Null when elements without a number matter, or the budget was spent.
    /// </summary>
    public required ValueList<double>? ProbabilityOfExactlyIfIndependent { get; init; }

    /// <summary>
    /// Pairs of pathways that can fall together and are not down, those most likely to first, then by ids; as many as were asked for.
    /// Null when elements without a number matter, or the budget was spent before the pathways were on one diagram.
    /// </summary>
    public required ValueList<JointFall>? Pairs { get; init; }

    /// <summary>Whether every pair was tried; false if the budget was spent, none were asked for, or pairs could not be computed.</summary>
    public required bool ArePairsExhaustive { get; init; }

    /// <summary>What the options gave as fallen or holding, and what follows; null when they gave nothing.</summary>
    public required JointScenario? Scenario { get; init; }

    /// <summary>The basic elements without a number on which a pathway depends, ordered by id.</summary>
    public required ValueList<Element> Unknown { get; init; }

    /// <summary>The assumptions without a number on which a pathway depends, ordered by id: taken to hold.</summary>
    public required ValueList<Element> ConditionedOn { get; init; }

    /// <summary>Whether the budget was spent before everything was worked out.</summary>
    public required bool IsBudgetSpent { get; init; }

    /// <summary>
    /// Whether it was the time of the budget that was spent (<see cref="Budget.Time"/>), so that another run may find more or less.
    /// </summary>
    public required bool IsTimeSpent { get; init; }
}
