using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>
/// The strategies that reasoning becomes. A strategy is one way from its supporters to what it supports: reasoning that is used for several ways, each with
/// other premises, becomes several strategies.
/// </summary>
internal sealed class SacmStrategies(ArgumentImport draft, XmlTree tree)
{
    private readonly Dictionary<(SacmAsset Reasoning, SacmAsset Target), SacmAsset> _strategies = [];
    private readonly Dictionary<SacmAsset, List<SacmAsset>> _copies = [];

    /// <summary>The strategy that a relationship with this reasoning leads through to a conclusion.</summary>
    public SacmAsset Of(SacmAsset reasoning, SacmAsset target) => _strategies[(reasoning, target)];

    /// <summary>The further strategies that reasoning became.</summary>
    public IReadOnlyList<SacmAsset> CopiesOf(SacmAsset asset) => _copies.TryGetValue(asset, out List<SacmAsset>? copies) ? copies : [];

    /// <summary>Decides which relationships share a strategy.</summary>
    public void Share(List<SacmLink> links, List<SacmAsset> assets)
    {
        var premises = new Dictionary<(SacmAsset Reasoning, SacmAsset Target), List<SacmAsset>>();
        var order = new List<(SacmAsset Reasoning, SacmAsset Target)>();
        foreach (SacmLink link in links.Where(link => link is { IsCounter: false, Reasoning: not null }))
        {
            foreach (SacmAsset target in link.TargetAssets)
            {
                if (!premises.TryGetValue((link.Reasoning!, target), out List<SacmAsset>? list))
                {
                    premises.Add((link.Reasoning!, target), list = []);
                    order.Add((link.Reasoning!, target));
                }

                list.AddRange(link.SourceAssets);
            }
        }

        HashSet<string> taken = [.. assets.Select(asset => asset.Id)];
        var ways = new Dictionary<(SacmAsset Reasoning, string Premises), SacmAsset>();
        var used = new HashSet<SacmAsset>();
        foreach ((SacmAsset reasoning, SacmAsset target) in order)
        {
            string key = string.Join(' ', premises[(reasoning, target)].Distinct().Select(premise => premise.Node.ToString(CultureInfo.InvariantCulture)));
            if (!ways.TryGetValue((reasoning, key), out SacmAsset? strategy))
            {
                strategy = used.Add(reasoning) ? reasoning : Copy(reasoning, target, taken);
                ways.Add((reasoning, key), strategy);
            }

            _strategies.Add((reasoning, target), strategy);
        }
    }

    private SacmAsset Copy(SacmAsset reasoning, SacmAsset target, HashSet<string> taken)
    {
        if (!_copies.TryGetValue(reasoning, out List<SacmAsset>? copies))
        {
            _copies.Add(reasoning, copies = []);
        }

        int number = copies.Count + 2;
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{reasoning.Id}-{number++}");
        }
        while (!taken.Add(id));
        var copy = new SacmAsset
        {
            Node = reasoning.Node,
            Type = reasoning.Type,
            Package = reasoning.Package,
            Id = id,
            Kind = reasoning.Kind,
            Kept = reasoning.Kept,
            Tags = reasoning.Tags,
            Statement = reasoning.Statement,
            Description = reasoning.Description,
        };
        copies.Add(copy);
        draft.Lose(
            LossKind.Inferred, draft.Main, tree.PlaceOf(reasoning.Node),
            $"The reasoning '{reasoning.Id}' leads to several conclusions, from other premises each; for '{target.Id}' it is the strategy '{id}'.", id);
        return copy;
    }
}
