namespace ArgumentGraph;

/// <summary>Evidence of another module as a module cites it. It may support goals and claims.</summary>
public sealed class AwayEvidenceDraft : AwayDraft, ISupports<GoalDraft>, ISupports<ClaimDraft>
{
    internal AwayEvidenceDraft(ElementDraft cited)
        : base(cited)
    {
    }
}
