using System.Globalization;

namespace ArgumentGraph.Interchange;

/// <summary>The relationships of SACM: reads them, decides what kind of element they make of each asset, and makes relationships of ours of them.</summary>
internal sealed class SacmLinks(
    ImportDraft draft, XmlTree tree, SacmReferences references, SacmDetails details, List<SacmAsset> assets, Dictionary<int, SacmAsset> assetOf)
{
    private readonly List<SacmLink> _links = [];
    private readonly Dictionary<int, SacmLink> _linkOf = [];

    // A strategy is one way from its supporters to what it supports. Reasoning that is used for several ways, each with other premises, becomes several strategies.
    private readonly Dictionary<(SacmAsset Reasoning, SacmAsset Target), SacmAsset> _strategies = [];
    private readonly Dictionary<SacmAsset, List<SacmAsset>> _copies = [];
    private readonly HashSet<(SacmAsset From, SacmAsset To)> _seen = [];

    /// <summary>The assets that become elements, in their order, once decided.</summary>
    public List<SacmAsset> Elements { get; } = [];

    /// <summary>Reads the relationships, and notes what they make of the assets that they join.</summary>
    public void Read(List<int> nodes)
    {
        foreach (int node in nodes)
        {
            SacmLink link = Read(node);
            _links.Add(link);
            _linkOf.Add(node, link);
        }

        foreach (SacmLink link in _links)
        {
            Orient(link);
            Mark(link);
        }
    }

    /// <summary>Decides kinds, strategies and relationships.</summary>
    public void Decide()
    {
        foreach (SacmAsset asset in assets)
        {
            asset.Kind = asset.Template?.Kind ?? KindOf(asset);
        }

        ShareReasoning();
        foreach (SacmAsset asset in assets.Where(asset => asset.Cited is null))
        {
            Elements.Add(asset);
            if (_copies.TryGetValue(asset, out List<SacmAsset>? copies))
            {
                Elements.AddRange(copies);
            }
        }

        foreach (SacmLink link in _links.Where(link => !link.IsCounter))
        {
            Join(link);
        }

        // In the order in which an element's relationships are written: support, contexts, challenges.
        foreach (SacmLink link in _links.OrderBy(link => link.IsCounter ? 2 : link.Edges is [{ Kind: RelationshipKind.InContextOf }, ..] ? 1 : 0))
        {
            Keep(link);
        }
    }

    /// <summary>Adds the relationships to the draft, which has the elements.</summary>
    public void Connect()
    {
        foreach (SacmAsset asset in Elements.Where(asset => asset.Supporters is not null))
        {
            foreach (string supporter in asset.Supporters!)
            {
                draft.Connect(RelationshipKind.SupportedBy, draft.HandleOf(asset.Id), supporter, draft.Main, tree.PlaceOf(asset.Node));
            }
        }

        foreach (SacmLink link in _links)
        {
            foreach ((RelationshipKind kind, SacmAsset from, SacmAsset to, int at) in link.Edges)
            {
                if (kind != RelationshipKind.SupportedBy || from.Supporters is null)
                {
                    draft.Connect(kind, draft.HandleOf(from.Id), to.Id, draft.Main, at);
                }
            }

            if (link.IsCounter)
            {
                Challenge(link);
            }
        }
    }

    private SacmLink Read(int node)
    {
        SacmType type = SacmTypes.Of(tree.TypeOf(node));
        var link = new SacmLink
        {
            Node = node,
            Type = type,
            At = tree.PlaceOf(node),
            IsCounter = type == SacmType.Challenge || SacmDetails.IsTrue(tree.Attribute(node, "isCounter")),
            Kept = details.Read(node),
        };
        link.Kept.Id = details.IdOf(node) is { } id && !SacmDetails.IsMadeUp(id) ? id : null;
        link.Kept.Names.AddRange(details.Texts(node, "name"));
        link.Kept.Descriptions.AddRange(details.Texts(node, "description"));
        link.Kept.Descriptions.AddRange(details.Texts(node, "content"));
        foreach ((string key, string content, int at) in details.TaggedValues(node))
        {
            if (string.Equals(key, SacmTags.Target, StringComparison.Ordinal) && SacmTags.ReadTarget(content) is { } target)
            {
                link.Target = target;
            }
            else
            {
                draft.Lose(LossKind.Dropped, draft.Main, at, $"The tagged value '{Spelling.Clip(key)}' of a relationship has no place in an argument.");
            }
        }

        Resolve(node, "source", link.Sources);
        Resolve(node, "target", link.Targets);
        foreach ((string text, int at) in references.Of(node, "reasoning"))
        {
            if (Find(text, at, node) is >= 0 and int reasoning && assetOf.TryGetValue(reasoning, out SacmAsset? asset) && asset.Type is SacmType.Reasoning or SacmType.Strategy)
            {
                link.Reasoning = asset.Final;
            }
        }

        return link;
    }

    private void Resolve(int node, string name, List<(int Node, int At)> ends)
    {
        List<(string Text, int At)> texts = references.Of(node, name);
        if (texts.Count == 0 && draft.IsComplete)
        {
            draft.Report(ReadingRules.MissingMember, draft.Main, tree.PlaceOf(node), $"The {tree.TypeOf(node)} '{details.IdOf(node)}' has no {name}; it joins nothing.");
        }

        foreach ((string text, int at) in texts)
        {
            if (Find(text, at, node) is >= 0 and int end)
            {
                ends.Add((end, at));
            }
        }
    }

    private int Find(string text, int at, int node)
    {
        int found = references.Resolve(text);
        bool isPart = found >= 0 && (assetOf.ContainsKey(found) || SacmTypes.Of(tree.TypeOf(found)).IsRelationship());
        if (!isPart && draft.IsComplete)
        {
            string what = found < 0 ? "which does not exist" : $"which is a {tree.TypeOf(found)}, no part of an argument";
            draft.Report(ReadingRules.UnresolvedReference, draft.Main, at, $"The {tree.TypeOf(node)} '{details.IdOf(node)}' refers to '{Spelling.Clip(text)}', {what}.");
        }

        return isPart ? found : -1;
    }

    // From premise to conclusion, as SACM has it: GSN's relationships and ARM's go the other way. Some tools mix them up, which the kinds at the ends show.
    private void Orient(SacmLink link)
    {
        bool isOther = link.Type is SacmType.SupportedBy or SacmType.InContextOf || tree.NamespaceOf(0).EndsWith("/ARM", StringComparison.OrdinalIgnoreCase);
        if (isOther && !(link.Type is SacmType.SupportedBy or SacmType.InContextOf && link.Sources.TrueForAll(IsLeaf) && !link.Targets.Exists(IsLeaf)))
        {
            List<(int, int)> sources = [.. link.Sources];
            link.Sources.Clear();
            link.Sources.AddRange(link.Targets);
            link.Targets.Clear();
            link.Targets.AddRange(sources);
        }

        bool IsLeaf((int Node, int At) end) => assetOf.TryGetValue(end.Node, out SacmAsset? asset)
            && asset.Type is SacmType.Solution or SacmType.Context or SacmType.Assumption or SacmType.Justification or SacmType.ArtifactReference;
    }

    private void Mark(SacmLink link)
    {
        bool hasClaim = false;
        foreach (SacmAsset source in Assets(link.Sources))
        {
            bool isArtifact = source.Type is SacmType.ArtifactReference or SacmType.Solution;
            hasClaim |= !isArtifact;
            source.IsChallenger |= link.IsCounter;
            source.IsContext |= !link.IsCounter && link.Type is SacmType.AssertedContext or SacmType.InContextOf;
            source.IsEvidence |= !link.IsCounter && (link.Type == SacmType.AssertedEvidence || isArtifact) && link.Type is not (SacmType.AssertedContext or SacmType.InContextOf);
            source.IsPremise |= !link.IsCounter && !isArtifact && link.Type is SacmType.Inference or SacmType.AssertedEvidence or SacmType.SupportedBy;
        }

        foreach (SacmAsset target in Assets(link.Targets))
        {
            bool isSupport = !link.IsCounter && link.Type is SacmType.Inference or SacmType.AssertedEvidence or SacmType.SupportedBy;
            target.IsSupported |= isSupport;
            target.IsBrokenDown |= isSupport && (hasClaim || link.Reasoning is not null);
        }
    }

    private IEnumerable<SacmAsset> Assets(List<(int Node, int At)> ends) =>
        ends.Select(end => assetOf.GetValueOrDefault(end.Node)?.Final).OfType<SacmAsset>();

    private static ElementKind KindOf(SacmAsset asset)
    {
        switch (asset.Type)
        {
            case SacmType.Goal:
                return ElementKind.Goal;
            case SacmType.Strategy or SacmType.Reasoning:
                return ElementKind.Strategy;
            case SacmType.Solution:
                return ElementKind.Evidence;
            case SacmType.Context:
                return ElementKind.Context;
            case SacmType.Assumption:
                return ElementKind.Assumption;
            case SacmType.Justification:
                return ElementKind.Justification;
            case SacmType.ArtifactReference:
                return asset is { IsContext: true, IsEvidence: false, IsChallenger: false } ? ElementKind.Context : ElementKind.Evidence;
        }

        bool isPremise = asset.IsPremise || asset.IsEvidence;
        if (asset is { IsSupported: false, IsChallenger: false })
        {
            if (string.Equals(asset.Kept.Declaration, "assumed", StringComparison.OrdinalIgnoreCase))
            {
                return ElementKind.Assumption;
            }

            if (string.Equals(asset.Kept.Declaration, "axiomatic", StringComparison.OrdinalIgnoreCase))
            {
                return isPremise ? ElementKind.Assumption : ElementKind.Justification;
            }

            if (asset.IsContext && !isPremise)
            {
                return ElementKind.Context;
            }
        }

        return asset.IsBrokenDown || !(isPremise || asset.IsContext || asset.IsChallenger) ? ElementKind.Goal : ElementKind.Claim;
    }

    private void ShareReasoning()
    {
        var premises = new Dictionary<(SacmAsset Reasoning, SacmAsset Target), List<SacmAsset>>();
        var order = new List<(SacmAsset Reasoning, SacmAsset Target)>();
        foreach (SacmLink link in _links.Where(link => link is { IsCounter: false, Reasoning: not null }))
        {
            foreach (SacmAsset target in Assets(link.Targets))
            {
                if (!premises.TryGetValue((link.Reasoning!, target), out List<SacmAsset>? list))
                {
                    premises.Add((link.Reasoning!, target), list = []);
                    order.Add((link.Reasoning!, target));
                }

                list.AddRange(Assets(link.Sources));
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
            Id = id,
            Kind = reasoning.Kind,
            Kept = reasoning.Kept,
            Tags = reasoning.Tags,
            Statement = reasoning.Statement,
            Description = reasoning.Description,
        };
        copies.Add(copy);
        draft.Lose(
            LossKind.Inferred, draft.Main, tree.PlaceOf(reasoning.Node), $"The reasoning '{reasoning.Id}' leads to several conclusions, from other premises each; for '{target.Id}' it is the strategy '{id}'.", id);
        return copy;
    }

    private void Join(SacmLink link)
    {
        foreach ((int node, int at) in link.Targets)
        {
            if (link.Type == SacmType.ArtifactRelationship)
            {
                Lose(link, at, "joins references to artifacts, and evidence is not supported");
            }
            else if (assetOf.GetValueOrDefault(node)?.Final is { } target)
            {
                Join(link, target);
            }
            else if (link.Type is SacmType.AssertedContext or SacmType.InContextOf && _linkOf.GetValueOrDefault(node) is { } context
                && (context.Reasoning ?? Assets(context.Targets).FirstOrDefault()) is { } owner)
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
            from = _strategies[(reasoning, target)];
            Add(link, RelationshipKind.SupportedBy, target, from, link.At, once: true);
        }

        foreach ((int node, int at) in link.Sources)
        {
            if (assetOf.GetValueOrDefault(node)?.Final is not { } source)
            {
                Lose(link, at, "begins at a relationship, and only elements support");
                continue;
            }

            Add(link, isContext ? RelationshipKind.InContextOf : RelationshipKind.SupportedBy, from, source, at, once: !ReferenceEquals(from, target));
            foreach (SacmAsset copy in isContext && _copies.TryGetValue(from, out List<SacmAsset>? copies) ? copies : [])
            {
                Add(link, RelationshipKind.InContextOf, copy, source, at, once: true);
            }
        }
    }

    private void Add(SacmLink link, RelationshipKind kind, SacmAsset from, SacmAsset to, int at, bool once)
    {
        bool isGsn = link.Type is SacmType.SupportedBy or SacmType.InContextOf;
        bool frames = to.Kind is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification;
        if (!isGsn && from.Kind is not (ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim))
        {
            Lose(link, at, $"leads to '{from.Id}', which is {from.Kind.ToWord()} and rests on nothing");
            return;
        }

        if (!isGsn && kind == RelationshipKind.InContextOf && !frames)
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

        if (Assets(link.IsCounter ? link.Sources : link.Targets).FirstOrDefault() is not { } owner)
        {
            Lose(link, link.At, "has a name, a text or notes, which go with it");
            return;
        }

        if (string.Equals(kept.Declaration, "defeated", StringComparison.OrdinalIgnoreCase))
        {
            draft.Lose(LossKind.Changed, draft.Main, link.At, $"The {tree.TypeOf(link.Node)} '{details.IdOf(link.Node)}' is declared defeated, which only a challenge can say here.", owner.Id);
        }

        bool isEvidence = Assets(link.Sources).FirstOrDefault() is { Kind: ElementKind.Evidence };
        bool isContext = !link.IsCounter && (link.Edges.Count > 0 ? link.Edges[0].Kind == RelationshipKind.InContextOf : link.Type is SacmType.AssertedContext or SacmType.InContextOf);
        kept.Kind = isContext ? "AssertedContext" : isEvidence ? "AssertedEvidence" : "AssertedInference";
        kept.Reasoning = link.Reasoning?.Id;
        kept.To.AddRange(link.IsCounter
            ? link.Targets.Select(end => assetOf.GetValueOrDefault(end.Node)?.Final.Id ?? details.IdOf(end.Node) ?? string.Empty)
            : Assets(link.Sources).Select(source => source.Id));
        owner.Kept.Relationships.Add(kept);
    }

    private void Challenge(SacmLink link)
    {
        if (link.Reasoning is { } reasoning)
        {
            Lose(link, link.At, $"is reasoned by '{reasoning.Id}': a challenge has no strategy");
        }

        foreach ((int node, int at) in link.Sources)
        {
            if (assetOf.GetValueOrDefault(node)?.Final is not { } challenger)
            {
                Lose(link, at, "begins at a relationship, and only elements challenge");
                continue;
            }

            foreach (PendingTarget target in link.Target is { } written ? [written] : link.Targets.SelectMany(end => TargetsOf(end.Node, nesting: 0)))
            {
                draft.Challenge(draft.HandleOf(challenger.Id), target, draft.Main, at);
            }
        }
    }

    // Of the challenges that a counter relationship stands for one is challenged, else there would be ever more. Recursion is bounded by the nesting that may be written.
    private IEnumerable<PendingTarget> TargetsOf(int node, int nesting)
    {
        if (assetOf.GetValueOrDefault(node)?.Final is { } asset)
        {
            return _copies.TryGetValue(asset, out List<SacmAsset>? copies)
                ? copies.Prepend(asset).Select(strategy => new PendingTarget(strategy.Id, null, null, null))
                : [new PendingTarget(asset.Id, null, null, null)];
        }

        SacmLink link = _linkOf[node];
        if (!link.IsCounter)
        {
            // The first relationship of a step of reasoning is the step.
            return link.Edges.Take(link.Reasoning is null ? int.MaxValue : 1).Select(edge => new PendingTarget(null, edge.Kind, edge.From.Id, new PendingTarget(edge.To.Id, null, null, null)));
        }

        PendingTarget? inner = link.Target ?? (nesting > Relationship.MaximumNesting ? null : link.Targets.SelectMany(end => TargetsOf(end.Node, nesting + 1)).FirstOrDefault());
        return inner is not null && Assets(link.Sources).FirstOrDefault() is { } from ? [new PendingTarget(null, RelationshipKind.Challenges, from.Id, inner)] : [];
    }
}
