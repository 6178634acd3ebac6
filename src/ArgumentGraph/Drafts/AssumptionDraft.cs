namespace ArgumentGraph;

/// <summary>An assumption in an <see cref="ArgumentBuilder"/>. It may be stated by goals, strategies and claims.</summary>
public sealed partial class AssumptionDraft : ElementDraft, IFrames, IFallible, ICitable
{
    internal AssumptionDraft(ArgumentBuilder builder, Assumption assumption)
        : base(builder, assumption)
    {
    }

    /// <summary>Changes the drafted assumption, for example <c>With(assumption => assumption with { Description = "…" })</c>.</summary>
    /// <param name="change">Gives the assumption as it should be.</param>
    public AssumptionDraft With(Func<Assumption, Assumption> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Content = change((Assumption)Content) ?? throw new InvalidOperationException("The change returned null.");
        return this;
    }

    /// <summary>Adds a tag, or gives it other values.</summary>
    /// <param name="key">The tag, for example <c>mitigation</c>.</param>
    /// <param name="values">Its values.</param>
    public AssumptionDraft Tag(string key, params ReadOnlySpan<string> values)
    {
        ValueList<string> list = ValueList.Create(values);
        return With(assumption => assumption with { Tags = assumption.Tags.With(key, list) });
    }
}
