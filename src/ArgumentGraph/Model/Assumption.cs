using System.Text.Json.Serialization;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>A statement that the argument takes to hold without supporting it (GSN: assumption).</summary>
[JsonConverter(typeof(ElementJsonConverter<Assumption>))]
public sealed record Assumption : Element
{
    // Not read-only: asked for, it remembers its text.
    private DeferredText _source;

    /// <summary>Makes an assumption.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Assumption(string id, string statement)
        : base(id, statement)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.Assumption;

    /// <inheritdoc/>
    public override int GetHashCode() => HashOfId();

    /// <summary>Whether the assumption holds. The default is <see cref="AssumptionState.Holds"/>.</summary>
    public AssumptionState State { get; init; }

    /// <summary>Where the assumption is recorded, or null.</summary>
    public string? Source
    {
        get => _source.ValueOrNull;
        init => _source = new DeferredText(value);
    }

    /// <summary>The last day on which the assumption is valid, or null. After it the assumption is unsupported whatever its state.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>How likely the assumption is to hold, or null when unknown (which is neither 0 nor 1).</summary>
    public Likelihood? Likelihood { get; init; }

    // The source, left where it was read.
    internal DeferredText DeferredSource
    {
        init => _source = value;
    }
}
