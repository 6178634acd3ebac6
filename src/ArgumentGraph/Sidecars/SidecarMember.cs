namespace ArgumentGraph;

/// <summary>A member of an object in a <see cref="JsonSidecar"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record SidecarMember(string Name, SidecarValue Value)
{
    /// <summary>Where its name begins.</summary>
    public Place Place => Value.Source.PlaceAt(Offset);

    internal int Offset { get; init; }
}
