namespace ArgumentGraph;

/// <summary>An element of another module as a module cites it. It may support or frame what that kind of element may, and cannot be supported.</summary>
public abstract class AwayDraft : IDraft
{
    private protected AwayDraft(ElementDraft cited) => Cited = cited;

    /// <summary>The id of the cited element.</summary>
    public string Id => Cited.Id;

#pragma warning disable CA1033 // Derived drafts have nothing to ask: the element is the cited one.
    /// <inheritdoc/>
    ElementDraft IDraft.Draft => Cited;
#pragma warning restore CA1033

    private protected ElementDraft Cited { get; }

    /// <summary>The cited element's id and statement.</summary>
    public sealed override string ToString() => Cited.ToString();
}
