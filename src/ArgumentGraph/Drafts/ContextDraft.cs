namespace ArgumentGraph;

/// <summary>A context in an <see cref="ArgumentBuilder"/>. It may be the context of goals, strategies and claims.</summary>
public sealed class ContextDraft : ElementDraft, IFrames, ICitable
{
    internal ContextDraft(ArgumentBuilder builder, Context context)
        : base(builder, context)
    {
    }

    /// <summary>Changes the drafted context, for example <c>With(context => context with { Description = "…" })</c>.</summary>
    /// <param name="change">Gives the context as it should be.</param>
    public ContextDraft With(Func<Context, Context> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Content = change((Context)Content) ?? throw new InvalidOperationException("The change returned null.");
        return this;
    }

    /// <summary>Adds a tag, or gives it other values.</summary>
    /// <param name="key">The tag, for example <c>mitigation</c>.</param>
    /// <param name="values">Its values.</param>
    public ContextDraft Tag(string key, params ReadOnlySpan<string> values)
    {
        ValueList<string> list = ValueList.Create(values);
        return With(context => context with { Tags = context.Tags.With(key, list) });
    }
}
