namespace ArgumentGraph;

/// <summary>A claim of another module as a module cites it. It may support goals, strategies and claims.</summary>
public sealed class AwayClaimDraft : AwayDraft, ISupports<GoalDraft>, ISupports<StrategyDraft>, ISupports<ClaimDraft>
{
    internal AwayClaimDraft(ElementDraft cited)
        : base(cited)
    {
    }
}
