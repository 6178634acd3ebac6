namespace ArgumentGraph;

/// <summary>Which hashes a review names what it reviewed by.</summary>
public enum ReviewHashes
{
    /// <summary>Those of <see cref="Argument.Hashes"/>: of the content itself.</summary>
    Content,
}
