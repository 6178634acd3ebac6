namespace ArgumentGraph;

/// <summary>Evidence in an <see cref="ArgumentBuilder"/>. It may support goals and claims.</summary>
public sealed partial class EvidenceDraft
    : ElementDraft, ISupports<GoalDraft>, ISupports<ClaimDraft>, IChallenges, IFallible, IStandsInRow, IResponds, ICitable
{
    internal EvidenceDraft(ArgumentBuilder builder, Evidence evidence)
        : base(builder, evidence)
    {
    }

    /// <summary>Changes the drafted evidence, for example <c>With(evidence => evidence with { Description = "…" })</c>.</summary>
    /// <param name="change">Gives the evidence as it should be.</param>
    public EvidenceDraft With(Func<Evidence, Evidence> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Content = change((Evidence)Content) ?? throw new InvalidOperationException("The change returned null.");
        return this;
    }

    /// <summary>Adds a tag, or gives it other values.</summary>
    /// <param name="key">The tag, for example <c>mitigation</c>.</param>
    /// <param name="values">Its values.</param>
    public EvidenceDraft Tag(string key, params ReadOnlySpan<string> values)
    {
        ValueList<string> list = ValueList.Create(values);
        return With(evidence => evidence with { Tags = evidence.Tags.With(key, list) });
    }
}
