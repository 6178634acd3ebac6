namespace ArgumentGraph.Logic.Sets;

/// <summary>The minimal sets of a core, over the levels of an order of its leaves.</summary>
/// <param name="Family">The sets; variables are levels.</param>
/// <param name="Order">By level: the leaf.</param>
internal sealed record CoreSets(SetFamily Family, int[] Order);
