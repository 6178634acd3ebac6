namespace ArgumentGraph;

/// <summary>A claim in an <see cref="ArgumentBuilder"/>. It may support goals, strategies and claims.</summary>
public sealed class ClaimDraft
    : ElementDraft, ISupports<GoalDraft>, ISupports<StrategyDraft>, ISupports<ClaimDraft>, ISupportable, IChallenges, IFallible, IStandsInRow, IResponds,
        IArgues, ICitable
{
    internal ClaimDraft(ArgumentBuilder builder, Claim claim)
        : base(builder, claim)
    {
    }

    /// <summary>Marks the claim as left without support on purpose, for now.</summary>
    public ClaimDraft Undeveloped() => With(claim => claim with { IsUndeveloped = true });

    /// <summary>Leaves the claim to a contract, which says what supports it.</summary>
    public ClaimDraft ToBeSupportedByContract() => With(claim => claim with { IsToBeSupportedByContract = true });

    /// <summary>Changes the drafted claim, for example <c>With(claim => claim with { Description = "…" })</c>.</summary>
    /// <param name="change">Gives the claim as it should be.</param>
    public ClaimDraft With(Func<Claim, Claim> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Content = change((Claim)Content) ?? throw new InvalidOperationException("The change returned null.");
        return this;
    }

    /// <summary>Adds a tag, or gives it other values.</summary>
    /// <param name="key">The tag, for example <c>mitigation</c>.</param>
    /// <param name="values">Its values.</param>
    public ClaimDraft Tag(string key, params ReadOnlySpan<string> values)
    {
        ValueList<string> list = ValueList.Create(values);
        return With(claim => claim with { Tags = claim.Tags.With(key, list) });
    }
}
