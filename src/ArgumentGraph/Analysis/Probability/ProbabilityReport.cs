using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>
/// How likely an element is to stand: that its standing does not drop below <see cref="Standing"/>, its standing in the baseline. Made by
/// <see cref="Argument.AnalyzeProbability"/>.
/// </summary>
/// <remarks>
/// Numbers come in pairs, a probability and its complement, the doubt: a doubt of 1e-13 has all its digits, where 1 minus the probability has three. Where
/// basic elements without a number matter, or the budget was spent, there is an interval instead of a number.
/// </remarks>
[JsonConverter(typeof(ProbabilityReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ProbabilityReport : IAnalysisReport
{
    /// <summary>The element.</summary>
    public required Element Element { get; init; }

    /// <summary>
    /// Its standing in the baseline, what it inherits included: the standing that it may lose. Unsupported: there is nothing to lose, and all numbers are null.
    /// </summary>
    public required Standing Standing { get; init; }

    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>
    /// The probability that it stands, basic elements independent, on the shared graph: exact, or the narrowest interval that elements without a number and the
    /// budget allow. Null only when it is unsupported.
    /// </summary>
    public required ProbabilityInterval? Interval { get; init; }

    /// <summary>Whether <see cref="Interval"/> is one number.</summary>
    public bool IsExact => Interval is { IsExact: true };

    /// <summary>The probability that it stands, 0 to 1; null when it is unsupported, or not known exactly.</summary>
    public double? Exact => NumberOf(Interval);

    /// <summary>The probability that it falls; null as <see cref="Exact"/>.</summary>
    public double? ExactDoubt => DoubtOf(Interval);

    /// <summary>
    /// An estimate of the doubt where only bounds of it are proved, which it leaves as they are; null where it is known exactly, where elements without a
    /// number matter, and where the budget allows too few samples.
    /// </summary>
    public required DoubtEstimate? Estimate { get; init; }

    /// <summary>Whether the budget was spent before the diagram was complete, so that bounds are given.</summary>
    public required bool IsBudgetSpent { get; init; }

    /// <summary>
    /// Whether it was the time of the budget that was spent (<see cref="Budget.Time"/>), so that another run may find more or less.
    /// </summary>
    public required bool IsTimeSpent { get; init; }

    /// <summary>
    /// The basic elements without a number on which it depends, ordered by id. The interval goes from all of them down to all of them holding, which bounds
    /// whatever they do, since nothing that holds brings it down.
    /// </summary>
    public required ValueList<Element> Unknown { get; init; }

    /// <summary>The assumptions without a number on which it depends, ordered by id: taken to hold. All numbers are given that they do.</summary>
    public required ValueList<Element> ConditionedOn { get; init; }

    /// <summary>
    /// What the tree reading says, the "independent pillars": gate by gate, every occurrence of what is shared taken as independent of the others.
    /// Null when it is unsupported, or too costly.
    /// </summary>
    public required ProbabilityInterval? NaiveInterval { get; init; }

    /// <summary>The probability by the tree reading; null where there is none or it is an interval.</summary>
    public double? Naive => NumberOf(NaiveInterval);

    /// <summary>The doubt by the tree reading; null as <see cref="Naive"/>.</summary>
    public double? NaiveDoubt => DoubtOf(NaiveInterval);

    /// <summary>
    /// <see cref="ExactDoubt"/> : <see cref="NaiveDoubt"/>. Above 1, the tree reading is too sure by this factor; null
    /// where either is not known or the latter is 0.
    /// </summary>
    public double? DoubtRatio => ExactDoubt is { } exact && NaiveDoubt is { } naive && naive > 0 ? exact / naive : null;

    /// <summary>
    /// Bounds that hold whatever the dependence between the basic elements, gate by gate on the shared graph, as argued and with what is shared factored out
    /// (Fréchet 1935; for at-least-k Rüger 1978). Sound, not the tightest possible. Null only when it is unsupported.
    /// </summary>
    public required ProbabilityInterval? Frechet { get; init; }

    /// <summary>
    /// The probability with the common causes that the options name. Each element keeps its own doubt: a cause has probability c = β·(least doubt of the
    /// group), and of an element's doubt q (q−c)/(1−c) remains its own. Null without common causes, or when it is unsupported.
    /// </summary>
    public required ProbabilityInterval? CommonCauseInterval { get; init; }

    /// <summary>The probability with common causes; null where there is none or it is an interval.</summary>
    public double? CommonCause => NumberOf(CommonCauseInterval);

    /// <summary>The doubt with common causes; null as <see cref="CommonCause"/>.</summary>
    public double? CommonCauseDoubt => DoubtOf(CommonCauseInterval);

    /// <summary>The groups of two or more of which this element depends on two at least, by key, then by value.</summary>
    public required ValueList<CommonCauseGroup> CommonCauses { get; init; }

    /// <summary>For example <c>P6: 0.95545</c>.</summary>
    public override string ToString() => $"{Element.Id}: {Interval?.ToString() ?? "unsupported"}";

    private static double? NumberOf(ProbabilityInterval? interval) => interval is { IsExact: true } exact ? exact.Lower : null;

    private static double? DoubtOf(ProbabilityInterval? interval) => interval is { IsExact: true } exact ? exact.LowerDoubt : null;
}
