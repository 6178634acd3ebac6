using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>Why an element is as it is; local to the element that states it (GSN: justification).</summary>
[JsonConverter(typeof(ElementJsonConverter<Justification>))]
public sealed record Justification : Element
{
    /// <summary>Makes a justification.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Justification(string id, string statement)
        : base(id, statement)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.Justification;

    /// <inheritdoc/>
    public override int GetHashCode() => HashOfId();
}
