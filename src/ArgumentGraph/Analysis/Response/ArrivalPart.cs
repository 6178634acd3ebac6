namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// Nodes with the one among them that is reached last: how long it takes from where the part begins to its exit. What begins with nothing before it, or with
/// <paramref name="Entry"/>, begins at once.
/// </summary>
/// <param name="Entry">The node before the part; null for the whole graph.</param>
/// <param name="Nodes">The nodes, by rank.</param>
/// <param name="ExitBefore">The nodes of the part, or the entry, that the exit follows.</param>
/// <param name="ExitWaitsForAll">Whether the exit waits for the last of them.</param>
internal sealed record ArrivalPart(ArrivalNode? Entry, ArrivalNode[] Nodes, ArrivalNode[] ExitBefore, bool ExitWaitsForAll)
{
    /// <summary>The nodes that two or more others, or the exit, follow: what comes after them is not independent. By rank.</summary>
    public ArrivalNode[] Branches()
    {
        var followers = new Dictionary<ArrivalNode, int>();
        foreach (ArrivalNode before in Nodes.SelectMany(node => node.Before).Concat(ExitBefore))
        {
            followers[before] = followers.GetValueOrDefault(before) + 1;
        }

        return [.. Nodes.Where(node => followers.GetValueOrDefault(node) > 1)];
    }
}
