using System.Text.Json.Serialization;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>A reference to an item of evidence (GSN: solution).</summary>
[JsonConverter(typeof(ElementJsonConverter<Evidence>))]
public sealed record Evidence : Element
{
    // Not read-only: asked for, it remembers its text.
    private DeferredText _source;

    /// <summary>Makes an item of evidence.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Evidence(string id, string statement)
        : base(id, statement)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.Evidence;

    /// <inheritdoc/>
    public override int GetHashCode() => HashOfId();

    /// <summary>Whether the evidence is in hand. Null, not stated, counts as available, and every report says how many such there are.</summary>
    public EvidenceState? State { get; init; }

    /// <summary>Where the evidence is to be found: a link, a file, a document; or null.</summary>
    public string? Source
    {
        get => _source.ValueOrNull;
        init => _source = new DeferredText(value);
    }

    /// <summary>What the evidence is about, the system and its version; or null.</summary>
    public string? Subject { get; init; }

    /// <summary>The day on which the evidence was collected, or null.</summary>
    public DateOnly? Collected { get; init; }

    /// <summary>The last day on which the evidence is valid, or null. After it the evidence is unsupported whatever its state.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>How likely the evidence is to hold, or null when unknown (which is neither 0 nor 1).</summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>What the evidence does in the response to harm (<see cref="Argument.AnalyzeResponse"/>); or null.</summary>
    public ResponseStep? Step
    {
        get => ResponseStepOrNull;
        init => ResponseStepOrNull = value;
    }

    // The letters of the source, for a look at them: its string is not made for that.
    internal ReadOnlySpan<char> SourceLetters(ref char[] buffer) => _source.Letters(ref buffer);

    // The source, left where it was read.
    internal DeferredText DeferredSource
    {
        init => _source = value;
    }
}
