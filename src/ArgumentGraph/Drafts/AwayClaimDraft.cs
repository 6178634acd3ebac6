namespace ArgumentGraph;

/// <summary>A claim of another module as a module cites it. It may support goals, strategies and claims, and be their context.</summary>
public sealed class AwayClaimDraft : AwayDraft, ISupports<GoalDraft>, ISupports<StrategyDraft>, ISupports<ClaimDraft>, IStatable
{
    internal AwayClaimDraft(ElementDraft cited)
        : base(cited)
    {
    }
}
