namespace ArgumentGraph;

/// <summary>An element of the private case that is not in its public version: only the hash of what it says, which is asserted.</summary>
/// <param name="Leaf">The place of its leaf in the tree of the case root, counted from 0; leaf 0 is the case itself.</param>
/// <param name="Own">Its own hash, 64 hexadecimal digits.</param>
public sealed record HiddenLeaf(int Leaf, string Own);
