namespace ArgumentGraph.Content;

/// <summary>The content of an argument of which nothing is missing.</summary>
internal abstract class WholeContent : IContentSource
{
    public ValueList<HiddenLeaf> HiddenLeaves => ValueList<HiddenLeaf>.Empty;

    public IReadOnlyDictionary<int, byte[]?> AssertedCones { get; } = new Dictionary<int, byte[]?>();

    public abstract byte[] OwnOfCase();

    public abstract IOwnHasher NewHasher();

    public bool IsOwnAsserted(int number) => false;

    public string? AssertedConeOf(int number) => null;
}
