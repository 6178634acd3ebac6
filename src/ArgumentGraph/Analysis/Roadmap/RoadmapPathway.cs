using System.Numerics;

namespace ArgumentGraph;

/// <summary>A pathway and what it would take to make it stand.</summary>
public sealed record RoadmapPathway
{
    /// <summary>The pathway; a root in an argument without pathways.</summary>
    public required Element Element { get; init; }

    /// <summary>Its standing in the baseline, what it inherits included.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Whether it stands already: it is supported. One that is in doubt does not stand.</summary>
    public bool Stands => Standing == Standing.Supported;

    /// <summary>
    /// Whether anything that can be done would make it stand. False only where it rests on elements that need themselves: nothing that is added can mend that.
    /// </summary>
    public required bool CanBeCompleted { get; init; }

    /// <summary>
    /// Elements that need themselves, among all that it rests on, where it cannot be completed; ordered by id. At least some of
    /// these circles must be taken apart first.
    /// </summary>
    public required ValueList<Element> Circular { get; init; }

    /// <summary>
    /// The steps that every completion contains, ordered by element id. Known even where completions are too many to be found. Where steps may stand
    /// in each other's way, as the answer to a challenge of a challenger may, only those that are necessary in any case, unless <see cref="IsExhaustive"/>.
    /// </summary>
    public required ValueList<RoadmapStep> Necessary { get; init; }

    /// <summary>
    /// Minimal completions, the cheapest first: those whose cost is known before those with steps whose cost is not (fewest such first), then by known cost, by
    /// number of steps, and by ids. Where not all were found, the cheapest of up to <see cref="CompleteToSize"/> steps; where
    /// even that leaves none, one that was found.
    /// </summary>
    public required ValueList<RoadmapCompletion> Completions { get; init; }

    /// <summary>How many minimal completions there are of up to <see cref="CompleteToSize"/> steps; all there are where <see cref="IsExhaustive"/>.</summary>
    public required BigInteger CompletionCount { get; init; }

    /// <summary>Whether every minimal completion was found.</summary>
    public required bool IsExhaustive { get; init; }

    /// <summary>Every minimal completion of up to so many steps was found.</summary>
    public required int CompleteToSize { get; init; }
}
