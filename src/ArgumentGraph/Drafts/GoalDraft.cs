namespace ArgumentGraph;

/// <summary>A goal in an <see cref="ArgumentBuilder"/>. It may support goals and strategies.</summary>
public sealed class GoalDraft : ElementDraft, ISupports<GoalDraft>, ISupports<StrategyDraft>, ISupportable, IChallenges, IFallible, IStandsInRow,
    IArgues, ICitable
{
    internal GoalDraft(ArgumentBuilder builder, Goal goal)
        : base(builder, goal)
    {
    }

    /// <summary>Marks the goal as ruling out one way to harm.</summary>
    public GoalDraft AsPathway() => With(goal => goal with { IsPathway = true });

    /// <summary>How much time the pathway leaves for a response. What marks the goal as a pathway is <see cref="AsPathway"/>.</summary>
    /// <param name="within">After what time the harm is done, at least 0.</param>
    /// <param name="from">What starts the clock, in words; null: nothing is said.</param>
    /// <param name="reversibleWithin">Until what time, from the same moment on, it can still be undone; null: it is not known that it can.</param>
    /// <param name="attempts">How many times it would be tried, at least 1; null: only one try is judged.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative, or the number of attempts is less than 1.</exception>
    public GoalDraft HarmWithin(TimeSpan within, string? from = null, TimeSpan? reversibleWithin = null, int? attempts = null) =>
        With(goal => goal with { Harm = new() { Within = within, From = from, ReversibleWithin = reversibleWithin, Attempts = attempts } });

    /// <summary>Marks the goal as left without support on purpose, for now.</summary>
    public GoalDraft Undeveloped() => With(goal => goal with { IsUndeveloped = true });

    /// <summary>Leaves the goal to a contract, which says what supports it.</summary>
    public GoalDraft ToBeSupportedByContract() => With(goal => goal with { IsToBeSupportedByContract = true });

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
