namespace ArgumentGraph;

/// <summary>A strategy in an <see cref="ArgumentBuilder"/>. It may support goals and claims.</summary>
public sealed class StrategyDraft : ElementDraft, ISupports<GoalDraft>, ISupports<ClaimDraft>, ISupportable, IFallible, IStandsInRow
{
    internal StrategyDraft(ArgumentBuilder builder, Strategy strategy)
        : base(builder, strategy)
    {
    }

    /// <summary>Marks the strategy as left without support on purpose, for now.</summary>
    public StrategyDraft Undeveloped() => With(strategy => strategy with { IsUndeveloped = true });

    /// <summary>Changes the drafted strategy, for example <c>With(strategy => strategy with { Description = "…" })</c>.</summary>
    /// <param name="change">Gives the strategy as it should be.</param>
    public StrategyDraft With(Func<Strategy, Strategy> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Content = change((Strategy)Content) ?? throw new InvalidOperationException("The change returned null.");
        return this;
    }

    /// <summary>Adds a tag, or gives it other values.</summary>
    /// <param name="key">The tag, for example <c>mitigation</c>.</param>
    /// <param name="values">Its values.</param>
    public StrategyDraft Tag(string key, params ReadOnlySpan<string> values)
    {
        ValueList<string> list = ValueList.Create(values);
        return With(strategy => strategy with { Tags = strategy.Tags.With(key, list) });
    }
}
