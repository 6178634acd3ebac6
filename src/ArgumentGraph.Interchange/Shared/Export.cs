using ArgumentGraph.Text;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>Where a writer writes to.</summary>
internal sealed class Export(TextWriter text, CancellationToken cancellationToken)
{
    private readonly LossList _losses = new(null);

    /// <summary>UTF-8 without a byte order mark; lines end in a line feed.</summary>
    public TextWriter Text { get; } = text;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Notes what the format has no place for.</summary>
    public void Lose(LossKind kind, string message, string? elementId = null) => _losses.Add(kind, message, elementId);

    /// <summary>Notes that members of the document that no format knows are not written.</summary>
    public void LoseMembers(Argument argument, string format)
    {
        foreach (string member in argument.Origin.UnknownMembers.Keys)
        {
            Lose(LossKind.Dropped, $"The document's member '{Spelling.Clip(member)}' has no place in {format}.");
        }
    }

    public ValueList<Loss> Losses() => _losses.ToLosses();
}
