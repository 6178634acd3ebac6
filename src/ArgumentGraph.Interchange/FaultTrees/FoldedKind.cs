namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>What is left of a formula when constants have been folded away.</summary>
internal enum FoldedKind
{
    False,
    True,

    /// <summary>A gate or event.</summary>
    Reference,

    /// <summary>At least so many of its inputs.</summary>
    AtLeast,

    /// <summary>That its input does not occur.</summary>
    Not,

    /// <summary>Something else that makes a gate incoherent: an exclusive or, an equivalence.</summary>
    Incoherent,

    /// <summary>Nothing that can be read; it has been reported.</summary>
    Unreadable,
}
