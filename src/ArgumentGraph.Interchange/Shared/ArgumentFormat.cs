namespace ArgumentGraph.Interchange;

/// <summary>
/// A format in which arguments are written: what it is called, how it is recognised, how it is read and written. <see cref="ArgumentFormats"/> has those of
/// this package; one of your own derives from this class, and is used like them once it is in a <see cref="FormatSet"/>.
/// </summary>
/// <remarks>
/// Deriving: override <see cref="Read"/>, <see cref="Write"/> or both, say so to the constructor, and <see cref="Recognises"/> if the content shows the
/// format. A format has no state of its own: it is used by several threads at once.
/// </remarks>
public abstract class ArgumentFormat
{
    /// <summary>Describes the format.</summary>
    /// <param name="name">The name by which tools ask for it: lower-case letters, digits and hyphens of ASCII.</param>
    /// <param name="title">What it is called in a sentence.</param>
    /// <param name="mediaType">Its media type, for example <c>text/plain</c>.</param>
    /// <param name="canRead">Whether <see cref="Read"/> is overridden.</param>
    /// <param name="canWrite">Whether <see cref="Write"/> is overridden.</param>
    /// <param name="extensions">What its files' names end in, with the dot; the first is the usual one. At least one.</param>
    /// <exception cref="ArgumentException">
    /// The name has other characters, the title or the media type is blank, the format can be neither read nor written, or an extension does not begin with a
    /// dot.
    /// </exception>
    protected ArgumentFormat(string name, string title, string mediaType, bool canRead, bool canWrite, params ReadOnlySpan<string> extensions)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        if (!name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            throw new ArgumentException($"'{name}' is not a name for a format: it must be lower-case letters, digits and hyphens of ASCII.", nameof(name));
        }

        if (!canRead && !canWrite)
        {
            throw new ArgumentException($"A format must be able to be read or written; '{name}' is neither.", nameof(canRead));
        }

        Extensions = [.. extensions];
        if (Extensions.Count == 0 || Extensions.Any(extension => extension is not ['.', _, ..]))
        {
            throw new ArgumentException($"'{name}' needs at least one extension, and each begins with a dot, like '.txt'.", nameof(extensions));
        }

        Name = name;
        Title = title;
        MediaType = mediaType;
        CanRead = canRead;
        CanWrite = canWrite;
    }

    /// <summary>The name by which tools ask for it, in lower case: <c>gsn-yaml</c>.</summary>
    public string Name { get; }

    /// <summary>What it is called in a sentence.</summary>
    public string Title { get; }

    /// <summary>What its files' names end in, with the dot; the first is the usual one.</summary>
    public ValueList<string> Extensions { get; }

    /// <summary>Its media type (RFC 6838).</summary>
    public string MediaType { get; }

    /// <summary>Whether <see cref="ArgumentFormats.ReadFile"/> takes it.</summary>
    public bool CanRead { get; }

    /// <summary>Whether <see cref="ArgumentFormats.Save"/> takes it.</summary>
    public bool CanWrite { get; }

    /// <summary>Whether the format is a tree, which repeats what is shared: evidence that says the same is reported then. False unless overridden.</summary>
    protected internal virtual bool IsTree => false;

    /// <summary>
    /// Whether <see cref="Read"/> reads all of <see cref="ArgumentImport.Files"/> at once. False unless overridden: it is then called once for each file, which
    /// is <see cref="ArgumentImport.Main"/>, and relationships between the files are looked up by id in the end.
    /// </summary>
    protected internal virtual bool ReadsFilesTogether => false;

    /// <summary>The format's name.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// Whether a text looks like this format. False unless overridden: the format is then told by a file's name alone. To be strict here is better than to be
    /// generous, since every text of an unknown format is shown to every format.
    /// </summary>
    /// <param name="start">The first part of the text, all of it if it is short.</param>
    protected internal virtual bool Recognises(ReadOnlySpan<char> start) => false;

    /// <summary>
    /// Reads a text. Whatever the text says, this does not throw: what is wrong with it is reported to <paramref name="draft"/>, what cannot be kept is noted
    /// there as a loss, and reading goes on as far as that makes sense. An exception of this method is not caught.
    /// </summary>
    /// <param name="draft">Has the text, and takes elements, relationships, findings and losses.</param>
    /// <param name="options">How the argument is to be read. The limits among them are those of <paramref name="draft"/>.</param>
    /// <exception cref="NotSupportedException">The format cannot be read.</exception>
    protected internal virtual void Read(ArgumentImport draft, FormatReadingOptions options) => throw new NotSupportedException($"{Title} cannot be read.");

    /// <summary>Writes an argument. What the format has no place for is noted as a loss.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="export">Takes the text, and the losses.</param>
    /// <exception cref="NotSupportedException">The format cannot be written.</exception>
    protected internal virtual void Write(Argument argument, ArgumentExport export) => throw new NotSupportedException($"{Title} cannot be written.");

    /// <summary>Reads without a draft, where something else knows how to; null where not.</summary>
    internal virtual ReadingResult? ReadDirectly(
        IReadOnlyList<(string? Path, ReadOnlyMemory<byte> Bytes)> files, ReadingOptions limits, bool areFiles, CancellationToken cancellationToken) => null;
}
