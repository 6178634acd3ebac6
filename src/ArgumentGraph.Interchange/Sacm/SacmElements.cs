using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>Makes elements of what assets say about themselves.</summary>
internal static class SacmElements
{
    /// <summary>Reads all but the relationships of an asset.</summary>
    public static void Read(SacmAsset asset, ArgumentImport draft, XmlTree tree, SacmDetails details, string? language)
    {
        string? xmlId = asset.Kept.Id;
        SacmKept kept = asset.Kept = details.Read(asset.Node);
        kept.Id = xmlId;
        bool cites = tree.Attribute(asset.Node, "citedElement") is not null || tree.ChildrenOf(asset.Node, "citedElement").Any();
        if (SacmDetails.IsTrue(tree.Attribute(asset.Node, "isCitation")) && !cites)
        {
            kept.Attributes.Add(KeyValuePair.Create("isCitation", "true"));
        }

        ReadTags(asset, draft, details);
        ReadTexts(asset, draft, tree, details, language);
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

        bool isUninstantiated = kept.IsAbstract;
        kept.IsAbstract = false;
        return element with
        {
            Id = asset.Id,
            IsUninstantiated = isUninstantiated,
            Statement = element.Statement.Length > 0 ? element.Statement : asset.Statement,
            Description = element.Description ?? asset.Description,
            Tags = element.Tags.Count > 0 ? element.Tags : asset.Tags,
            Data = element.Data ?? kept.ToData(),
            ClaimPoints = asset.Points.Count == 0 ? element.ClaimPoints : [.. element.ClaimPoints, .. asset.Points],
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
                case SacmTags.InContextOf:
                    asset.Contexts = SacmTags.ReadList(content);
                    isRead = asset.Contexts is not null;
                    break;
                case SacmTags.Away:
                    asset.Away = SacmTags.ReadAway(content);
                    isRead = asset.Away is not null;
                    break;
                case SacmTags.Language:
                    asset.Language = SacmTags.ReadString(content);
                    isRead = asset.Language is not null;
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

    // The statement is the text that is called so, else the content, the description, the name. A description beside it stays a description.
    private static void ReadTexts(SacmAsset asset, ArgumentImport draft, XmlTree tree, SacmDetails details, string? language)
    {
        SacmKept kept = asset.Kept;
        language ??= asset.Language;
        List<LanguageText> statements = details.Texts(asset.Node, SacmKept.Statement);
        List<LanguageText> contents = details.Texts(asset.Node, SacmKept.Content);
        List<LanguageText> descriptions = details.Texts(asset.Node, "description");
        List<LanguageText> names = details.Texts(asset.Node, "name");
        ReadOwnText(asset, draft, tree, contents, isSaid: statements.Count + contents.Count + descriptions.Count > 0);
        List<LanguageText> said = statements.Count > 0 ? statements
            : contents.Count > 0 ? contents
            : descriptions.Count > 0 || asset.Template is not null ? descriptions
            : names;
        kept.StatementTag = statements.Count > 0 ? SacmKept.Statement : contents.Count > 0 && descriptions.Count > 0 ? SacmKept.Content : null;
        if (LanguageText.Take(said, language) is { } statement)
        {
            asset.Statement = statement.Text;
            kept.Language = statement.Language;
        }

        if (kept.StatementTag == SacmKept.Statement)
        {
            // Beside a statement the content is one more text.
            kept.Descriptions.AddRange(statements);
            descriptions.AddRange(contents);
        }
        else
        {
            kept.Descriptions.AddRange(contents);
        }

        if (ReferenceEquals(said, descriptions))
        {
            kept.Descriptions.AddRange(descriptions);
        }
        else if (LanguageText.Take(descriptions, language) is { } description)
        {
            asset.Description = description.Text;
            kept.DetailLanguage = description.Language;
            kept.Details.AddRange(descriptions);
        }

        bool isId = names is [{ Language: null } only] && string.Equals(only.Text, asset.Id, StringComparison.Ordinal);
        if (!isId)
        {
            kept.Names.AddRange(names);
        }
    }

    // Text directly in an element, beside its parts.
    private static void ReadOwnText(SacmAsset asset, ArgumentImport draft, XmlTree tree, List<LanguageText> contents, bool isSaid)
    {
        if (tree.TextOf(asset.Node) is not { Length: > 0 } text)
        {
            return;
        }

        if (!isSaid)
        {
            contents.Add(new LanguageText(tree.Attribute(asset.Node, "lang"), text));
        }
        else
        {
            draft.Lose(
                LossKind.Dropped,
                draft.Main,
                tree.PlaceOf(asset.Node),
                $"The text '{Spelling.Clip(text)}' stands directly in '{asset.Id}', which has a text of its own.",
                asset.Id);
        }
    }
}
