namespace ArgumentGraph.Logic.Functions;

/// <summary>A list of scenarios, each a set of nodes that fall.</summary>
internal interface IScenarios
{
    int Count { get; }

    /// <summary>Says which nodes fall in the scenarios from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    /// <param name="first">The first scenario: a multiple of 64.</param>
    /// <param name="end">One past the last scenario.</param>
    /// <param name="falls">Takes a node, and the scenarios (of 64, from a multiple of 64) in which it falls.</param>
    void ListFalls(int first, int end, IFalls falls);
}

/// <summary>Takes what falls.</summary>
internal interface IFalls
{
    /// <summary>The node falls in the scenarios <c>64 × word + bit</c> after the first, for the bits set.</summary>
    void Fall(int node, int word, ulong bits);
}

/// <summary>Takes what scenarios do to roots.</summary>
internal interface IRootFalls
{
    /// <summary>Whether there is room for more; asked before each block.</summary>
    bool HasRoom => true;

    /// <summary>The root falls in the scenarios <c>first + bit</c>, for the bits set.</summary>
    void RootFalls(int root, int first, ulong bits);
}
