namespace ArgumentGraph;

/// <summary>A context, assumption or justification of another module as a module cites it. It may frame goals, strategies and claims.</summary>
public sealed class AwayContextDraft : AwayDraft, IFrames
{
    internal AwayContextDraft(ElementDraft cited)
        : base(cited)
    {
    }
}
