namespace ArgumentGraph;

/// <summary>A goal of another module as a module cites it. It may support goals and strategies; only a contract may say what supports it.</summary>
public class AwayGoalDraft : AwayDraft, ISupports<GoalDraft>, ISupports<StrategyDraft>
{
    internal AwayGoalDraft(ElementDraft cited)
        : base(cited)
    {
    }
}
