namespace ArgumentGraph;

/// <summary>A goal in an <see cref="ArgumentBuilder"/>. It may support goals and strategies.</summary>
public sealed class GoalDraft : ElementDraft, ISupports<GoalDraft>, ISupports<StrategyDraft>, ISupportable, IChallenges, IFallible
{
    internal GoalDraft(ArgumentBuilder builder, Goal goal)
        : base(builder, goal)
    {
    }

    /// <summary>Marks the goal as ruling out one way to harm.</summary>
    public GoalDraft AsPathway() => With(goal => goal with { IsPathway = true });

    /// <summary>Marks the goal as left without support on purpose, for now.</summary>
    public GoalDraft Undeveloped() => With(goal => goal with { IsUndeveloped = true });

    /// <summary>Changes the drafted goal, for example <c>With(goal => goal with { Description = "…" })</c>.</summary>
    /// <param name="change">Gives the goal as it should be.</param>
    public GoalDraft With(Func<Goal, Goal> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Content = change((Goal)Content) ?? throw new InvalidOperationException("The change returned null.");
        return this;
    }

    /// <summary>Adds a tag, or gives it other values.</summary>
    /// <param name="key">The tag, for example <c>mitigation</c>.</param>
    /// <param name="values">Its values.</param>
    public GoalDraft Tag(string key, params ReadOnlySpan<string> values)
    {
        ValueList<string> list = ValueList.Create(values);
        return With(goal => goal with { Tags = goal.Tags.With(key, list) });
    }
}
