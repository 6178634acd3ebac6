namespace ArgumentGraph.Interchange.Asce;

/// <summary>What a node is, by its schema.</summary>
internal enum AsceKind
{
    Goal,
    Claim,
    Strategy,
    Evidence,
    Context,
    Assumption,
    Justification,
    Defeater,
    Note,
}
