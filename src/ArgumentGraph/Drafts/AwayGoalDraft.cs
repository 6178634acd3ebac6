namespace ArgumentGraph;

/// <summary>
/// A goal of another module as a module cites it. It may support goals and strategies, and be their context; only a contract may say what supports it.
/// </summary>
public class AwayGoalDraft : AwayDraft, ISupports<GoalDraft>, ISupports<StrategyDraft>, IStatable
{
    internal AwayGoalDraft(ElementDraft cited)
        : base(cited)
    {
    }
}
