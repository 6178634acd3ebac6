using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>Makes relationships of ours of SACM's, and decides what elements the assets become for it.</summary>
internal sealed class SacmLinks(
    ArgumentImport draft, XmlTree tree, SacmReferences references, SacmDetails details, List<SacmAsset> assets, Dictionary<int, SacmAsset> assetOf,
    int[] packageAround, SacmModules modules)
{
    private readonly List<SacmLink> _links = [];
    private readonly Dictionary<int, SacmLink> _linkOf = [];
    private readonly SacmStrategies _strategies = new(draft, tree);
    private readonly HashSet<(SacmAsset From, SacmAsset To)> _seen = [];

    /// <summary>All relationships.</summary>
    public IReadOnlyList<SacmLink> All => _links;

    /// <summary>The assets that become elements, in their order, once decided.</summary>
    public List<SacmAsset> Elements { get; } = [];

    /// <summary>Reads the relationships, and notes what they make of the assets that they join.</summary>
    public void Read(List<int> nodes)
    {
        var reader = new SacmLinkReader(draft, tree, references, details, assetOf, packageAround);
        foreach (int node in nodes)
        {
            SacmLink link = reader.Read(node);
            SacmKinds.Mark(link);
            _links.Add(link);
            _linkOf.Add(node, link);
        }
    }

    /// <summary>Decides kinds, strategies and relationships.</summary>
    public void Decide()
    {
        foreach (SacmAsset asset in assets)
        {
            asset.Kind = asset.Template?.Kind ?? SacmKinds.Of(asset);
        }

        _strategies.Share(_links, assets);
        foreach (SacmAsset asset in assets.Where(asset => asset.Cited is null))
        {
            Elements.Add(asset);
            Elements.AddRange(_strategies.CopiesOf(asset));
        }

        foreach (SacmLink link in _links.Where(link => !link.IsCounter))
        {
            Join(link);
        }

        new SacmMetaClaims(assets).Take(_links.Where(link => !link.IsCounter));

        // In the order in which an element's relationships are written: support, contexts, challenges.
        foreach (SacmLink link in _links.OrderBy(link => link.IsCounter ? 2 : link.Edges is [{ Kind: RelationshipKind.InContextOf }, ..] ? 1 : 0))
        {
            Keep(link);
        }
    }

    /// <summary>Adds the relationships to the draft, which has the elements.</summary>
    public void Connect()
    {
        foreach (SacmAsset asset in Elements.Where(asset => asset.Supporters is not null || asset.Contexts is not null))
        {
            ConnectNamed(asset, RelationshipKind.SupportedBy, asset.Supporters);
            ConnectNamed(asset, RelationshipKind.InContextOf, asset.Contexts);
        }

        foreach (SacmLink link in _links)
        {
            foreach ((RelationshipKind kind, SacmAsset from, SacmAsset to, int at) in link.Edges)
            {
                if ((kind == RelationshipKind.SupportedBy ? from.Supporters : from.Contexts) is null)
                {
                    draft.Connect(kind, draft.Find(from.Id), to.Id, draft.Main, at);
                }
            }

            if (link.IsCounter)
            {
                Challenge(link);
            }
        }
    }

    private void ConnectNamed(SacmAsset asset, RelationshipKind kind, List<string>? ids)
    {
        foreach (string id in ids ?? [])
        {
            draft.Connect(kind, draft.Find(asset.Id), id, draft.Main, tree.PlaceOf(asset.Node));
        }
    }

    private void Join(SacmLink link)
    {
        foreach ((int node, SacmAsset? end, int at) in link.Targets)
        {
            if (link.Type == SacmType.ArtifactRelationship)
            {
                Lose(link, at, "joins references to artifacts, and evidence is not supported");
            }
            else if (end is { } target)
            {
                Join(link, target);
            }
            else if (link.Type is SacmType.AssertedContext or SacmType.InContextOf && _linkOf.GetValueOrDefault(node) is { } context
                && (context.Reasoning ?? context.TargetAssets.FirstOrDefault()) is { } owner)
            {
                draft.Lose(LossKind.Changed, draft.Main, at, $"What is a context of a relationship is taken as one of '{owner.Id}'.", owner.Id);
                Join(link, owner);
            }
            else
            {
                Lose(link, at, "leads to a relationship, and only challenges do that");
            }
        }
    }

    private void Join(SacmLink link, SacmAsset target)
    {
        bool isContext = link.Type is SacmType.AssertedContext or SacmType.InContextOf;
        SacmAsset from = target;
        if (!isContext && link.Reasoning is { } reasoning)
        {
            from = _strategies.Of(reasoning, target);
            Add(link, RelationshipKind.SupportedBy, target, from, link.At, once: true);
        }

        foreach ((_, SacmAsset? end, int at) in link.Sources)
        {
            if (end is not { } source)
            {
                Lose(link, at, "begins at a relationship, and only elements support");
                continue;
            }

            Add(link, isContext ? RelationshipKind.InContextOf : RelationshipKind.SupportedBy, from, source, at, once: !ReferenceEquals(from, target));
            foreach (SacmAsset copy in isContext ? _strategies.CopiesOf(from) : [])
            {
                Add(link, RelationshipKind.InContextOf, copy, source, at, once: true);
            }
        }
    }

    private void Add(SacmLink link, RelationshipKind kind, SacmAsset from, SacmAsset to, int at, bool once)
    {
        bool isGsn = link.Type is SacmType.SupportedBy or SacmType.InContextOf;
        bool isAwayGoal = to.Kind is ElementKind.Goal or ElementKind.Claim && (to.Template is { IsAway: true } || modules.AreApart(from, to));
        bool frames = to.Kind is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification;
        if (!isGsn && from.Kind is not (ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim))
        {
            Lose(link, at, $"leads to '{from.Id}', which is {from.Kind.ToWord()} and rests on nothing");
            return;
        }

        if (!isGsn && kind == RelationshipKind.InContextOf && !frames && !isAwayGoal)
        {
            Lose(link, at, $"begins at '{to.Id}', which is {to.Kind.ToWord()} elsewhere and cannot be a context as well");
            return;
        }

        if (!isGsn && kind == RelationshipKind.SupportedBy && frames)
        {
            draft.Lose(LossKind.Changed, draft.Main, at, $"'{to.Id}' is taken to hold: it does not support '{from.Id}', but is stated there.", from.Id);
            kind = RelationshipKind.InContextOf;
        }

        if (!once || _seen.Add((from, to)))
        {
            link.Edges.Add((kind, from, to, at));
        }
    }

    private void Lose(SacmLink link, int at, string why) =>
        draft.Lose(LossKind.Dropped, draft.Main, at, $"The {tree.TypeOf(link.Node)} '{details.IdOf(link.Node)}' {why}.");

    // What a relationship says of itself is kept with the element that it would be written in.
    private void Keep(SacmLink link)
    {
        SacmKept kept = link.Kept;
        if (!kept.HasDetails)
        {
            return;
        }

        if ((link.IsCounter ? link.SourceAssets : link.TargetAssets).FirstOrDefault() is not { } owner)
        {
            Lose(link, link.At, "has a name, a text or notes, which go with it");
            return;
        }

        if (string.Equals(kept.Declaration, "defeated", StringComparison.OrdinalIgnoreCase))
        {
            draft.Lose(
                LossKind.Changed, draft.Main,
                link.At, $"The {tree.TypeOf(link.Node)} '{details.IdOf(link.Node)}' is declared defeated, which only a challenge can say here.", owner.Id);
        }

        bool isEvidence = link.SourceAssets.FirstOrDefault() is { Kind: ElementKind.Evidence };
        bool isContext = !link.IsCounter
            && (link.Edges.Count > 0 ? link.Edges[0].Kind == RelationshipKind.InContextOf : link.Type is SacmType.AssertedContext or SacmType.InContextOf);
        kept.Kind = isContext ? "AssertedContext" : isEvidence ? "AssertedEvidence" : "AssertedInference";
        kept.Reasoning = link.Reasoning?.Id;
        kept.To.AddRange(link.IsCounter
            ? link.Targets.Select(end => end.Asset?.Id ?? details.IdOf(end.Node) ?? string.Empty)
            : link.SourceAssets.Select(source => source.Id));
        owner.Kept.Relationships.Add(kept);
    }

    private void Challenge(SacmLink link)
    {
        if (link.Reasoning is { } reasoning)
        {
            Lose(link, link.At, $"is reasoned by '{reasoning.Id}': a challenge has no strategy");
        }

        foreach ((_, SacmAsset? end, int at) in link.Sources)
        {
            if (end is not { } challenger)
            {
                Lose(link, at, "begins at a relationship, and only elements challenge");
                continue;
            }

            foreach (PendingTarget target in link.Target is { } written ? [written] : link.Targets.SelectMany(target => TargetsOf(target, nesting: 0)))
            {
                draft.Challenge(draft.Find(challenger.Id), target, draft.Main, at);
            }
        }
    }

    // Of the challenges that a counter relationship stands for one is challenged, else there would be ever more. Recursion is
    // bounded by the nesting that may be written.
    private IEnumerable<PendingTarget> TargetsOf(SacmEnd end, int nesting)
    {
        if (end.Asset is { } asset)
        {
            return _strategies.CopiesOf(asset).Prepend(asset).Select(strategy => PendingTarget.OfElement(strategy.Id));
        }

        SacmLink link = _linkOf[end.Node];
        if (!link.IsCounter)
        {
            // The first relationship of a step of reasoning is the step.
            return link.Edges.Take(link.Reasoning is null ? int.MaxValue : 1)
                .Select(edge => PendingTarget.OfRelationship(edge.Kind, edge.From.Id, PendingTarget.OfElement(edge.To.Id)));
        }

        PendingTarget? inner = link.Target
            ?? (nesting > Relationship.MaximumNesting ? null : link.Targets.SelectMany(next => TargetsOf(next, nesting + 1)).FirstOrDefault());
        return inner is not null && link.SourceAssets.FirstOrDefault() is { } from
            ? [PendingTarget.OfRelationship(RelationshipKind.Challenges, from.Id, inner)]
            : [];
    }
}
