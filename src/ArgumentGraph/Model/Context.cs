using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>What the argument is about: the scope in which a statement is to be read (GSN: context).</summary>
[JsonConverter(typeof(ElementJsonConverter<Context>))]
public sealed record Context : Element
{
    /// <summary>Makes a context.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Context(string id, string statement)
        : base(id, statement)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.Context;

    /// <inheritdoc/>
    public override int GetHashCode() => HashOfId();
}
