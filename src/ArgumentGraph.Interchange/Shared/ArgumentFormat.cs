using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange;

/// <summary>A format in which arguments are written: what it is called, how it is recognised, whether it can be read and written. The formats there are stand in <see cref="ArgumentFormats"/>.</summary>
public abstract class ArgumentFormat
{
    private protected ArgumentFormat(string name, string title, string mediaType, bool canRead, bool canWrite, params ReadOnlySpan<string> extensions)
    {
        Name = name;
        Title = title;
        MediaType = mediaType;
        CanRead = canRead;
        CanWrite = canWrite;
        Extensions = [.. extensions];
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

    /// <summary>Whether it is a tree, which repeats what is shared: repeated evidence is reported then.</summary>
    internal virtual bool IsTree => false;

    /// <summary>The format's name.</summary>
    public override string ToString() => Name;

    /// <summary>Whether a text looks like this format.</summary>
    /// <param name="start">The first part of the text, all of it where it is short.</param>
    internal virtual bool Recognises(ReadOnlySpan<char> start) => false;

    /// <summary>Reads the draft's main file, and those that it leads to, into the draft.</summary>
    internal virtual void Read(ImportDraft draft) => throw new NotSupportedException($"{Title} cannot be read.");

    /// <summary>Reads without a draft, where something else knows how to; null where not.</summary>
    internal virtual ReadingResult? ReadDirectly(ReadOnlyMemory<byte> bytes, ReadingOptions limits, string? file, CancellationToken cancellationToken) => null;

    /// <summary>Writes the argument, and notes what could not be written.</summary>
    internal virtual void Write(Argument argument, Export export) => throw new NotSupportedException($"{Title} cannot be written.");
}
