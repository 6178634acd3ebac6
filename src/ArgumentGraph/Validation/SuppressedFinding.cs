namespace ArgumentGraph;

/// <summary>A finding that its element says is not to be reported.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">The reason that the element gives (<see cref="Element.Suppressions"/>).</param>
public sealed record SuppressedFinding(Finding Finding, string Reason)
{
    /// <summary>The finding and the reason.</summary>
    public override string ToString() => $"{Finding} [suppressed: {Reason}]";
}
