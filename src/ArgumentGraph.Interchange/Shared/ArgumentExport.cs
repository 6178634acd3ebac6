namespace ArgumentGraph.Interchange;

/// <summary>What a format's writer writes to: takes the text, and what the format has no place for (<see cref="ArgumentFormat.Write"/>).</summary>
public sealed class ArgumentExport
{
    private readonly List<Loss> _losses = [];

    internal ArgumentExport(TextWriter text, CancellationToken cancellationToken)
    {
        Text = text;
        CancellationToken = cancellationToken;
    }

    /// <summary>Takes the text: UTF-8 without a byte order mark, lines end in a line feed. It is flushed when the writer returns.</summary>
    public TextWriter Text { get; }

    /// <summary>Ends writing early; a writer looks at it now and then.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Notes what the format has no place for.</summary>
    /// <param name="kind">What becomes of it.</param>
    /// <param name="message">What it is, and why.</param>
    /// <param name="elementId">The id of the element that it is about, if any.</param>
    /// <exception cref="ArgumentException"><paramref name="message"/> is blank.</exception>
    public void Lose(LossKind kind, string message, string? elementId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        _losses.Add(new Loss(kind, message, elementId, null));
    }

    /// <summary>
    /// Notes that members of the argument's document that ArgumentGraph's own format does not know, and keeps, are not written: each is a loss. A writer that
    /// does not write them calls this once.
    /// </summary>
    /// <param name="argument">The argument.</param>
    /// <param name="format">What the format is called in a sentence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    public void LoseDocumentMembers(Argument argument, string format)
    {
        ArgumentNullException.ThrowIfNull(argument);
        foreach (string member in argument.UnknownMembers.Keys)
        {
            Lose(LossKind.Dropped, $"The document's member '{Spelling.Clip(member)}' has no place in {format}.");
        }
    }

    internal ValueList<Loss> Losses() => [.. _losses];
}
