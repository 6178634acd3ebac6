using System.Globalization;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>
/// Makes claim points of the claims about relationships (<c>metaClaim</c>): the point sits on the relationships of ours that the relationship of SACM became,
/// and its confidence argument is the claim. Other references stay where they were.
/// </summary>
internal sealed class SacmMetaClaims(List<SacmAsset> assets)
{
    private readonly Dictionary<string, SacmAsset> _claims = assets.Select(asset => asset.Final)
        .Where(asset => asset.Kind is ElementKind.Goal or ElementKind.Claim)
        .DistinctBy(asset => asset.Id, StringComparer.Ordinal).ToDictionary(asset => asset.Id, StringComparer.Ordinal);

    private readonly HashSet<string> _taken = assets.SelectMany(asset => asset.Template?.ClaimPoints ?? []).Select(point => point.Id)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Takes those of some relationships, whose ends are decided.</summary>
    public void Take(IEnumerable<SacmLink> links)
    {
        foreach (SacmLink link in links.Where(link => link is { Kept.MetaClaims.Count: > 0, Edges.Count: > 0 }))
        {
            foreach (IGrouping<SacmAsset, SacmAsset> ends in link.Edges.Where(edge => !ReferenceEquals(edge.From, link.Reasoning))
                .GroupBy(edge => edge.From, edge => edge.To))
            {
                string[] on = [.. ends.Select(end => end.Id).Distinct(StringComparer.Ordinal)];
                foreach (string claim in link.Kept.MetaClaims.Where(_claims.ContainsKey))
                {
                    Add(ends.Key, on, claim);
                }
            }

            link.Kept.MetaClaims.RemoveAll(_claims.ContainsKey);
        }
    }

    private void Add(SacmAsset owner, string[] on, string claim)
    {
        if (!owner.Points.Concat(owner.Template?.ClaimPoints ?? [])
            .Any(point => string.Equals(point.Argument, claim, StringComparison.Ordinal) && on.All(point.On.Contains)))
        {
            owner.Points.Add(new ClaimPoint(FreeId($"ACP-{claim}")) { On = [.. on], Argument = claim });
        }
    }

    private string FreeId(string id)
    {
        string free = id;
        for (int number = 2; !_taken.Add(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return free;
    }
}
