namespace ArgumentGraph.Building;

/// <summary>What stands for an element of a file that is not here, so that nothing rests on it unseen.</summary>
internal static class StandIn
{
    /// <summary>A claim that nothing supports where support is meant, a disputed assumption where context is.</summary>
    public static Element Of(RelationshipKind kind, string id) => kind == RelationshipKind.SupportedBy
        ? new Claim(id, $"{id}: in a file that is not here") { IsUndeveloped = true }
        : new Assumption(id, $"{id}: in a file that is not here") { State = AssumptionState.Disputed };
}
