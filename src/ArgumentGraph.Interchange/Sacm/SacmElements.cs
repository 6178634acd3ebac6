using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>Makes elements of what assets say about themselves.</summary>
internal static class SacmElements
{
    /// <summary>Reads all but the relationships of an asset.</summary>
    public static void Read(SacmAsset asset, ArgumentImport draft, XmlTree tree, SacmDetails details)
    {
        string? xmlId = asset.Kept.Id;
        SacmKept kept = asset.Kept = details.Read(asset.Node);
        kept.Id = xmlId;
        if (SacmDetails.IsTrue(tree.Attribute(asset.Node, "isCitation")) && tree.Attribute(asset.Node, "citedElement") is null && !tree.ChildrenOf(asset.Node, "citedElement").Any())
        {
            kept.Attributes.Add(KeyValuePair.Create("isCitation", "true"));
        }

        ReadTags(asset, draft, details);
        ReadTexts(asset, details);
        List<string> artifacts = details.Artifacts(asset.Node);
        if (asset.Type is SacmType.ArtifactReference or SacmType.Solution && artifacts.Count > 0)
        {
            asset.Source = artifacts[0];
        }

        kept.Artifacts.AddRange(artifacts);
    }

    /// <summary>The element, once its kind is known.</summary>
    public static Element Make(SacmAsset asset)
    {
        SacmKept kept = asset.Kept;
        Element element = asset.Template ?? asset.Kind switch
        {
            ElementKind.Goal => new Goal(asset.Id, string.Empty),
            ElementKind.Claim => new Claim(asset.Id, string.Empty),
            ElementKind.Strategy => new Strategy(asset.Id, string.Empty),
            ElementKind.Context => new Context(asset.Id, string.Empty),
            ElementKind.Assumption => new Assumption(asset.Id, string.Empty),
            ElementKind.Justification => new Justification(asset.Id, string.Empty),
            _ => new Evidence(asset.Id, string.Empty) { Source = asset.Source },
        };

        // What the element's kind says already need not be kept.
        switch (element)
        {
            case Evidence { Source: not null } when kept.Artifacts.Count > 0:
                kept.Artifacts.RemoveAt(0);
                break;
            case Goal or Claim:
                bool isUndeveloped = string.Equals(kept.Declaration, "needsSupport", StringComparison.OrdinalIgnoreCase);
                element = (SupportableElement)element with { IsUndeveloped = isUndeveloped };
                kept.Declaration = isUndeveloped ? null : kept.Declaration;
                break;
            case Assumption when string.Equals(kept.Declaration, "assumed", StringComparison.OrdinalIgnoreCase):
            case Justification when string.Equals(kept.Declaration, "axiomatic", StringComparison.OrdinalIgnoreCase):
                kept.Declaration = null;
                break;
        }

        return element with
        {
            Id = asset.Id,
            Statement = element.Statement.Length > 0 ? element.Statement : asset.Statement,
            Description = element.Description ?? asset.Description,
            Tags = element.Tags.Count > 0 ? element.Tags : asset.Tags,
            Data = element.Data ?? kept.ToData(),
        };
    }

    private static void ReadTags(SacmAsset asset, ArgumentImport draft, SacmDetails details)
    {
        var tags = new List<KeyValuePair<string, List<string>>>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string key, string content, int at) in details.TaggedValues(asset.Node))
        {
            bool isRead = true;
            switch (key)
            {
                case SacmTags.Element:
                    asset.Template = SacmTags.ReadElement(content);
                    isRead = asset.Template is not null;
                    break;
                case SacmTags.SupportedBy:
                    asset.Supporters = SacmTags.ReadList(content);
                    isRead = asset.Supporters is not null;
                    break;
                default:
                    if (!positions.TryGetValue(key, out int position))
                    {
                        positions.Add(key, position = tags.Count);
                        tags.Add(KeyValuePair.Create(key, new List<string>()));
                    }

                    tags[position].Value.Add(content);
                    break;
            }

            if (!isRead)
            {
                draft.Report(Rules.WrongType, draft.Main, at, $"The tagged value '{key}' is not what ArgumentGraph writes there; it is left out.", asset.Id);
            }
        }

        asset.Tags = ValueMap<ValueList<string>>.FromEntries([.. tags.Select(tag => KeyValuePair.Create(tag.Key, ValueList.Create<string>([.. tag.Value])))]);
    }

    private static void ReadTexts(SacmAsset asset, SacmDetails details)
    {
        SacmKept kept = asset.Kept;
        List<LanguageText> contents = details.Texts(asset.Node, "content");
        List<LanguageText> descriptions = details.Texts(asset.Node, "description");
        List<LanguageText> names = details.Texts(asset.Node, "name");
        List<LanguageText> said = contents.Count > 0 ? contents : descriptions.Count > 0 || asset.Template is not null ? descriptions : names;
        if (said.Count > 0)
        {
            asset.Statement = said[0].Text;
            kept.Language = said[0].Language;
            said.RemoveAt(0);
        }

        kept.Descriptions.AddRange(contents);
        if (ReferenceEquals(said, contents) && descriptions.Count > 0)
        {
            asset.Description = descriptions[0].Text;
            descriptions.RemoveAt(0);
        }

        kept.Descriptions.AddRange(descriptions);
        bool isId = names is [{ Language: null } only] && string.Equals(only.Text, asset.Id, StringComparison.Ordinal);
        if (!isId)
        {
            kept.Names.AddRange(names);
        }
    }
}
