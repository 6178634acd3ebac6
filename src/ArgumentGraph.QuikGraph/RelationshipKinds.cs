namespace ArgumentGraph.Bridges;

/// <summary>Which relationships of an argument are edges of an <see cref="ArgumentView"/>.</summary>
[Flags]
public enum RelationshipKinds
{
    /// <summary>Support, from the supported element to its supporter: what most questions to a graph are about, and so the default.</summary>
    SupportedBy = 1,

    /// <summary>Context, from the element that states it to the context, assumption or justification.</summary>
    InContextOf = 2,

    /// <summary>Challenges, from the challenging element to the challenged one; for a challenge of a relationship see <see cref="ArgumentEdge"/>.</summary>
    Challenges = 4,

    /// <summary>Every relationship.</summary>
    All = SupportedBy | InContextOf | Challenges,
}
