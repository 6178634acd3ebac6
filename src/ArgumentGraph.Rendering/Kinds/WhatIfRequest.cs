namespace ArgumentGraph.Rendering.Kinds;

/// <summary>What a user supposes, by ids.</summary>
internal sealed record WhatIfRequest(IReadOnlyList<string> Fail, IReadOnlyList<string> Restore, IReadOnlyList<string> Remove)
{
    public IEnumerable<string> All => Fail.Concat(Restore).Concat(Remove);

    /// <summary>An id that is given twice; null where there is none.</summary>
    public string? GivenTwice => All.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;

    public void Apply(WhatIfChange change)
    {
        foreach (string id in Fail)
        {
            change.Fail(id);
        }

        foreach (string id in Restore)
        {
            change.Restore(id);
        }

        foreach (string id in Remove)
        {
            change.Remove(id);
        }
    }
}
