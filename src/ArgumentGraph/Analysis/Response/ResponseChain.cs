using ArgumentGraph.Analysis.Response;

namespace ArgumentGraph;

/// <summary>Steps that lead from seeing harm to ending it, or to blocking it.</summary>
public sealed record ResponseChain
{
    /// <summary>The steps, each after what it follows. Of a step that waits for several, all of these.</summary>
    public required ValueList<Element> Steps { get; init; }

    /// <summary>Whether the chain comes in time.</summary>
    public required ResponseClass Class { get; init; }

    /// <summary>The longest time of the chain: the sum of <see cref="Latency.AtMost"/>, of parts that go side by side the longest; null: unknown. A step that
    /// blocks has done so when it begins, and takes no time here.</summary>
    public required TimeSpan? Worst { get; init; }

    /// <summary>
    /// The time of the chain as a rule: the sum of <see cref="Latency.Typical"/>, which counts as 0 where it is not given (of a fixed time as that), and never
    /// as more than <see cref="Latency.AtMost"/>.
    /// </summary>
    public required TimeSpan Best { get; init; }

    /// <summary>The share of acts that the chain's steps of seeing find: the product of coverage and recall; null where one of them is unknown.</summary>
    public required double? Share { get; init; }

    /// <summary>Whether the worst time is more than half of the window: the half-time rule of barriers in process plants is then not kept.</summary>
    public required bool IsTight { get; init; }

    /// <summary>
    /// When each of <see cref="Steps"/> begins and is done; the last is done, or if it blocks begun, when the chain is.
    /// By steps times what each of them follows.
    /// </summary>
    public ValueList<StepSpan> ToSpans() => [.. ChainSpans.Of(this)];
}
