namespace ArgumentGraph.Content;

/// <summary>Makes the own hashes of elements, on one thread.</summary>
internal interface IOwnHasher
{
    /// <summary>The own hash of an element.</summary>
    void OwnOf(int number, Span<byte> hash);
}
