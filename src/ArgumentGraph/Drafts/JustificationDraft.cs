namespace ArgumentGraph;

/// <summary>A justification in an <see cref="ArgumentBuilder"/>. It may be stated by goals, strategies and claims.</summary>
public sealed class JustificationDraft : ElementDraft, IFrames, ICitable
{
    internal JustificationDraft(ArgumentBuilder builder, Justification justification)
        : base(builder, justification)
    {
    }

    /// <summary>Changes the drafted justification, for example <c>With(justification => justification with { Description = "…" })</c>.</summary>
    /// <param name="change">Gives the justification as it should be.</param>
    public JustificationDraft With(Func<Justification, Justification> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Content = change((Justification)Content) ?? throw new InvalidOperationException("The change returned null.");
        return this;
    }

    /// <summary>Adds a tag, or gives it other values.</summary>
    /// <param name="key">The tag, for example <c>mitigation</c>.</param>
    /// <param name="values">Its values.</param>
    public JustificationDraft Tag(string key, params ReadOnlySpan<string> values)
    {
        ValueList<string> list = ValueList.Create(values);
        return With(justification => justification with { Tags = justification.Tags.With(key, list) });
    }
}
