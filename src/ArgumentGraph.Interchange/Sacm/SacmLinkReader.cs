using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>Reads the relationships of SACM: their ends, their reasoning and what they say of themselves, led from premise to conclusion.</summary>
internal sealed class SacmLinkReader(
    ArgumentImport draft, XmlTree tree, SacmReferences references, SacmDetails details, Dictionary<int, SacmAsset> assetOf, int[] packageAround)
{
    /// <summary>The relationship at a node. The assets are known already, and what they cite.</summary>
    public SacmLink Read(int node)
    {
        SacmLink link = ReadLink(node);
        Orient(link);
        return link;
    }

    private SacmLink ReadLink(int node)
    {
        SacmType type = SacmTypes.Of(tree.TypeOf(node));
        var link = new SacmLink
        {
            Node = node,
            Type = type,
            At = tree.PlaceOf(node),
            Package = packageAround[node],
            IsCounter = type == SacmType.Challenge || SacmDetails.IsTrue(tree.Attribute(node, "isCounter")),
            Kept = details.Read(node),
        };
        link.Kept.Id = details.IdOf(node) is { } id && !SacmDetails.IsMadeUp(id) ? id : null;
        link.Kept.Names.AddRange(details.Texts(node, "name"));
        link.Kept.Descriptions.AddRange(details.Texts(node, "description"));
        link.Kept.Descriptions.AddRange(details.Texts(node, SacmKept.Content));
        link.Kept.Descriptions.AddRange(details.Texts(node, SacmKept.Statement));
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
            if (Find(text, at, node) is >= 0 and int reasoning && assetOf.TryGetValue(reasoning, out SacmAsset? asset)
                && asset.Type is SacmType.Reasoning or SacmType.Strategy)
            {
                link.Reasoning = asset.Final;
            }
        }

        return link;
    }

    private void Resolve(int node, string name, List<SacmEnd> ends)
    {
        List<(string Text, int At)> texts = references.Of(node, name);
        if (texts.Count == 0 && draft.IsComplete)
        {
            draft.Report(
                Rules.MissingMember, draft.Main, tree.PlaceOf(node), $"The {tree.TypeOf(node)} '{details.IdOf(node)}' has no {name}; it joins nothing.");
        }

        foreach ((string text, int at) in texts)
        {
            if (Find(text, at, node) is >= 0 and int end)
            {
                ends.Add(new SacmEnd(end, assetOf.GetValueOrDefault(end)?.Final, at));
            }
        }
    }

    private int Find(string text, int at, int node)
    {
        int found = references.Resolve(text);
        bool isPart = found >= 0 && (assetOf.ContainsKey(found) || SacmTypes.Of(tree.TypeOf(found)).IsRelationship());
        if (!isPart && draft.IsComplete)
        {
            string what = found < 0 ? "which does not exist" : $"which is <{tree.TypeOf(found)}>, no part of an argument";
            draft.Report(
                Rules.UnresolvedReference, draft.Main, at, $"The {tree.TypeOf(node)} '{details.IdOf(node)}' refers to '{Spelling.Clip(text)}', {what}.");
        }

        return isPart ? found : -1;
    }

    // From premise to conclusion, as SACM has it: GSN's relationships and ARM's go the other way. Some tools mix them up, which the kinds at the ends show.
    private void Orient(SacmLink link)
    {
        bool isOther = link.Type is SacmType.SupportedBy or SacmType.InContextOf || tree.NamespaceOf(0).EndsWith("/ARM", StringComparison.OrdinalIgnoreCase);
        if (isOther && !(link.Type is SacmType.SupportedBy or SacmType.InContextOf && link.Sources.TrueForAll(IsLeaf) && !link.Targets.Exists(IsLeaf)))
        {
            List<SacmEnd> sources = [.. link.Sources];
            link.Sources.Clear();
            link.Sources.AddRange(link.Targets);
            link.Targets.Clear();
            link.Targets.AddRange(sources);
        }

        static bool IsLeaf(SacmEnd end) =>
            end.Asset?.Type is SacmType.Solution or SacmType.Context or SacmType.Assumption or SacmType.Justification or SacmType.ArtifactReference;
    }
}
