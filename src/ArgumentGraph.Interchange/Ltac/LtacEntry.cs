namespace ArgumentGraph.Interchange.Ltac;

/// <summary>What is written under an element: a child by its number, or a relation with its members.</summary>
/// <param name="Child">The child's number; -1 for a relation.</param>
/// <param name="IsChallenge">Whether the child is written as a challenge.</param>
/// <param name="Relation">The relation, or null.</param>
/// <param name="Members">The relation's members, or null.</param>
internal sealed record LtacEntry(int Child, bool IsChallenge, LtacRelation? Relation = null, List<LtacEntry>? Members = null)
{
    public bool IsPart => Relation is null && !IsChallenge;
}
