namespace ArgumentGraph;

/// <summary>One thing that can be done for an argument. Nothing is ever taken away in a roadmap.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Element">The element to which it is done; where a challenge is answered, the challenger.</param>
/// <param name="Reason">What is the matter as things stand: planned, missing, disputed, undeveloped, defeated, …</param>
/// <param name="Challenge">The challenge that is answered, or null.</param>
public sealed record RoadmapStep(RoadmapStepKind Kind, Element Element, StandingReason Reason, Relationship? Challenge = null)
{
    /// <summary>
    /// What it costs: the element's <see cref="Element.Cost"/>. Null when that is not known, as it never is of an answer, nor of
    /// supporters beside those that an element has.
    /// </summary>
    public double? Cost => Kind == RoadmapStepKind.Answer || Reason == StandingReason.TooFewSupporters ? null : Element.Cost;

    /// <summary>For example <c>obtain E7</c> or <c>answer D3 → C6</c>.</summary>
    public override string ToString() => Kind switch
    {
        RoadmapStepKind.Obtain => $"obtain {Element.Id}",
        RoadmapStepKind.Settle => $"settle {Element.Id}",
        RoadmapStepKind.Restore => $"restore {Element.Id}",
        RoadmapStepKind.Develop => $"develop {Element.Id}",
        _ => $"answer {Element.Id} → {Challenge?.To}",
    };
}
