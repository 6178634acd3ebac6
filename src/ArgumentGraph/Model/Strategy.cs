using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>How a goal or claim is broken down into what supports it (GSN: strategy).</summary>
/// <remarks>A strategy with a <see cref="SupportableElement.Likelihood"/> can fall by itself: it is a basic element too.</remarks>
[JsonConverter(typeof(ElementJsonConverter<Strategy>))]
public sealed record Strategy : SupportableElement
{
    /// <summary>Makes a strategy.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Strategy(string id, string statement)
        : base(id, statement)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.Strategy;

    /// <inheritdoc/>
    public override int GetHashCode() => HashOfId();
}
