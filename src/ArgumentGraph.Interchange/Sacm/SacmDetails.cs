using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>Reads what a node of SACM says about itself: names, texts, notes, tagged values, attributes.</summary>
internal sealed class SacmDetails(ArgumentImport draft, XmlTree tree, SacmReferences references)
{
    // What is read here or by those who follow references.
    private static readonly HashSet<string> KnownAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "gid", "id", "identifier", "name", "description", "statement", "content", "value", "lang", "isAbstract", "isCitation", "citedElement",
        "assertionDeclaration", "assumed", "toBeSupported",
        "source", "sources", "target", "targets", "reasoning", "isCounter", "metaClaim", "metaClaims", "referencedArtifact", "referencedArtifactElement",
        "referencedArtifacts", "referencedArtifactElements",
        "version", "schemaLocation",
    };

    private static readonly HashSet<string> KnownElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "description", "statement", "content", "note", "notes", "taggedValue", "taggedValues", "implementationConstraint", "implementationConstraints",
        "assertionDeclaration",
        "citedElement", "source", "sources", "target", "targets", "reasoning", "metaClaim", "metaClaims", "referencedArtifact", "referencedArtifactElement",
        "referencedArtifacts", "referencedArtifactElements",
    };

    /// <summary>Whether an id is one that a writer made up, because XML asks for one.</summary>
    public static bool IsMadeUp(string id) => id.StartsWith("ag.", StringComparison.Ordinal);

    public static bool IsKnownAttribute(string name) => KnownAttributes.Contains(name);

    /// <summary>The first name of a node; null where there is none.</summary>
    public string? NameOf(int node) => Texts(node, "name") is [var first, ..] ? first.Text : null;

    /// <summary>The texts of a node under a name, English first: of the attribute, and of the elements. Those without a letter are left out.</summary>
    public List<LanguageText> Texts(int node, string name)
    {
        var texts = new List<LanguageText>();
        if (tree.Attribute(node, name) is { Length: > 0 } attribute)
        {
            texts.Add(new LanguageText(null, attribute));
        }

        foreach (int child in tree.ChildrenOf(node, name))
        {
            LanguageText.Collect(tree, child, texts);
        }

        texts.RemoveAll(text => text.Text.Length == 0);
        LanguageText.EnglishFirst(texts);
        return texts;
    }

    /// <summary>The tagged values of a node: key, content, where.</summary>
    public IEnumerable<(string Key, string Content, int At)> TaggedValues(int node)
    {
        foreach (int child in tree.ChildrenOf(node).Where(child => tree.NameOf(child).StartsWith("taggedValue", StringComparison.OrdinalIgnoreCase)))
        {
            List<LanguageText> keys = Texts(child, "key");
            string key = keys.Count > 0 ? keys[0].Text : string.Empty;
            int before = 0;
            foreach (string name in (string[])["content", "value"])
            {
                foreach (LanguageText content in Texts(child, name))
                {
                    before++;
                    yield return (key, content.Text, tree.PlaceOf(child));
                }
            }

            if (before == 0)
            {
                yield return (key, tree.TextOf(child), tree.PlaceOf(child));
            }
        }
    }

    /// <summary>What there is beside names and descriptions.</summary>
    public SacmKept Read(int node)
    {
        var kept = new SacmKept
        {
            IsAbstract = IsTrue(tree.Attribute(node, "isAbstract")),
            Declaration = Declaration(node) is { } declaration && !string.Equals(declaration, "asserted", StringComparison.OrdinalIgnoreCase)
                ? declaration
                : null,
        };
        AddTexts(kept.Notes, node, "note", "notes");
        AddTexts(kept.Constraints, node, "implementationConstraint", "implementationConstraints");
        foreach ((string text, _) in references.Of(node, "metaClaim"))
        {
            int claim = references.Resolve(text);
            kept.MetaClaims.Add(claim >= 0 ? IdOf(claim) ?? text : text);
        }

        foreach (XmlTreeAttribute attribute in tree.AttributesOf(node))
        {
            string name = attribute.IsForeign ? SacmAttribute.Of(attribute.Name, attribute.Namespace) : attribute.Name;
            if ((attribute.IsForeign || !KnownAttributes.Contains(name)) && !attribute.Namespace.StartsWith("http://www.w3.org/", StringComparison.Ordinal)
                && !kept.Attributes.Exists(known => string.Equals(known.Key, name, StringComparison.Ordinal)))
            {
                kept.Attributes.Add(KeyValuePair.Create(name, attribute.Value));
            }
        }

        foreach (int child in tree.ChildrenOf(node))
        {
            if (!KnownElements.Contains(tree.NameOf(child)))
            {
                draft.Lose(
                    LossKind.Dropped,
                    draft.Main, tree.PlaceOf(child), $"The element <{tree.NameOf(child)}> in <{tree.TypeOf(node)}> is not known.", IdOf(node));
            }
        }

        return kept;
    }

    /// <summary>The texts of artifacts that a node refers to: where they are, else what they are called.</summary>
    public List<string> Artifacts(int node)
    {
        var artifacts = new List<string>();
        foreach ((string text, int at) in references.Of(node, "referencedArtifact").Concat(references.Of(node, "referencedArtifactElement")))
        {
            int artifact = references.Resolve(text);
            if (artifact < 0 && text.Length > 0 && (text[0] is '#' or '/') && draft.IsComplete)
            {
                draft.Report(Rules.UnresolvedReference, draft.Main, at, $"'{Spelling.Clip(text)}' refers to an artifact, which does not exist.", IdOf(node));
            }

            string? name = artifact < 0 ? text : Location(artifact) ?? NameOf(artifact) ?? IdOf(artifact);
            if (name is { Length: > 0 })
            {
                artifacts.Add(name);
            }
        }

        return artifacts;
    }

    /// <summary>The id that a node gives itself, if it does.</summary>
    public string? IdOf(int node)
    {
        foreach (string name in SacmReferences.IdAttributes)
        {
            if (tree.Attribute(node, name)?.Trim() is { Length: > 0 } id)
            {
                return id;
            }
        }

        return null;
    }

    public static bool IsTrue(string? value) => value is not null && value.Trim() is "true" or "1" or "True" or "TRUE";

    private string? Declaration(int node)
    {
        string? declaration = tree.Attribute(node, "assertionDeclaration") ?? Texts(node, "assertionDeclaration").Select(text => text.Text).FirstOrDefault();
        return declaration?.Trim()
            ?? (IsTrue(tree.Attribute(node, "assumed")) ? "assumed" : IsTrue(tree.Attribute(node, "toBeSupported")) ? "needsSupport" : null);
    }

    private string? Location(int artifact) =>
        ((string[])["location", "url", "uri", "path"]).Select(name => tree.Attribute(artifact, name))
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private void AddTexts(List<LanguageText> texts, int node, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (tree.Attribute(node, name) is { Length: > 0 } attribute && !KnownAttributes.Contains(name))
            {
                continue; // kept as an attribute
            }

            foreach (int child in tree.ChildrenOf(node, name))
            {
                LanguageText.Collect(tree, child, texts);
            }
        }
    }
}
