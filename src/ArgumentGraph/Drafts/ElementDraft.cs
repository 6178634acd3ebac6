using ArgumentGraph.Building;

namespace ArgumentGraph;

/// <summary>An element in an <see cref="ArgumentBuilder"/>, and the relationships written in it.</summary>
public abstract class ElementDraft : IDraft
{
    private readonly List<ElementDraft> _supporters = [];
    private readonly List<ElementDraft> _contexts = [];
    private readonly List<ElementDraft> _followed = [];
    private readonly List<(ElementDraft? Element, Relationship? Relationship)> _challenged = [];
    private readonly List<(string Id, ElementDraft[] On, ElementDraft? Argument)> _points = [];
    private readonly ArgumentBuilder _builder;

    private protected ElementDraft(ArgumentBuilder builder, Element content)
    {
        ArgumentNullException.ThrowIfNull(content);
        _builder = builder;
        Content = content;
    }

    /// <summary>The element's id.</summary>
    public string Id => Content.Id;

    internal Element Content { get; private protected set; }

#pragma warning disable CA1033 // Derived drafts have nothing to ask: each is its own.
    /// <inheritdoc/>
    ElementDraft IDraft.Draft => this;
#pragma warning restore CA1033

    /// <summary>The draft's id and statement.</summary>
    public sealed override string ToString() => Content.ToString();

    internal void AddSupporters<TUpper>(Requirement requirement, ReadOnlySpan<ISupports<TUpper>> supporters)
        where TUpper : ElementDraft
    {
        if (Content is not SupportableElement supportable)
        {
            throw new InvalidOperationException($"The {Content.Kind.ToWord()} '{Id}' cannot be supported.");
        }

        if (_supporters.Count > 0 && supportable.Requirement != requirement)
        {
            throw new InvalidOperationException(
                $"'{Id}' needs {supportable.Requirement} of its supporters already, "
                + $"and cannot need {requirement} as well; put a claim or strategy in between.");
        }

        foreach (ISupports<TUpper> supporter in supporters)
        {
            _supporters.Add(Same(supporter?.Draft));
        }

        Content = supportable with { Requirement = requirement };
    }

    internal void AddContexts(ReadOnlySpan<IStatable> contexts)
    {
        foreach (IStatable context in contexts)
        {
            _contexts.Add(Same(context?.Draft));
        }
    }

    internal void AddChallenged(ReadOnlySpan<ElementDraft> targets)
    {
        foreach (ElementDraft target in targets)
        {
            _challenged.Add((Same(target), null));
        }
    }

    internal void AddChallenged(Relationship target)
    {
        ArgumentNullException.ThrowIfNull(target);
        _challenged.Add((null, target));
    }

    internal void AddFollowed(ReadOnlySpan<IResponds> steps)
    {
        foreach (IResponds step in steps)
        {
            _followed.Add(Same(step?.Draft));
        }
    }

    internal void AddPoint(string id, IEnumerable<ElementDraft> on, IArgues? argument) =>
        _points.Add((id, [.. on.Select(Same)], argument is null ? null : Same(argument.Draft)));

    /// <summary>The element as it is to be built: with the steps that its own follows and what its claim points name, which may have got their ids
    /// since.</summary>
    internal Element ToElement()
    {
        Element element = WithFollowed();
        return _points.Count == 0 ? element : element with
        {
            ClaimPoints =
            [
                .. element.ClaimPoints,
                .. _points.Select(point => new ClaimPoint(point.Id)
                {
                    On = [.. point.On.Select(draft => draft.Id).Distinct(StringComparer.Ordinal)],
                    Argument = point.Argument?.Id,
                }),
            ],
        };
    }

    private Element WithFollowed() => _followed.Count > 0 && Content.StatedStep is { } step
        ? Content.WithStep(step with { After = [.. step.After.Concat(_followed.Select(draft => draft.Id)).Distinct(StringComparer.Ordinal)] })
        : Content;

    internal void Change(Func<Element, Element> change) => Content = change(Content);

    internal void AddRelationships(ArgumentAssembly assembly)
    {
        foreach (ElementDraft supporter in _supporters)
        {
            assembly.Connect(Relationship.SupportedBy(Id, supporter.Id), offset: -1);
        }

        foreach (ElementDraft context in _contexts)
        {
            assembly.Connect(Relationship.InContextOf(Id, context.Id), offset: -1);
        }

        foreach ((ElementDraft? element, Relationship? relationship) in _challenged)
        {
            assembly.Connect(Relationship.Challenges(Id, relationship is null ? element!.Id : relationship), offset: -1);
        }
    }

    internal bool IsOf(ArgumentBuilder builder) => ReferenceEquals(builder, _builder);

    private ElementDraft Same(ElementDraft? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.IsOf(_builder)
            ? other
            : throw new ArgumentException($"'{other.Id}' was drafted by another builder than '{Id}'.", nameof(other));
    }
}
