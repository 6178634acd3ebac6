using System.Xml;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>
/// Writes SACM 2.3 in one dialect: XMI as Eclipse tools write it, ids in <c>xmi:id</c> and <c>gid</c>, ends of relationships as references to ids. What SACM
/// has no place for is written in tagged values, which other tools pass over.
/// </summary>
internal sealed class SacmWriter(Argument argument, ArgumentExport export)
{
    private const string Sacm = "http://www.omg.org/spec/SACM/2.3";
    private const string Xmi = "http://www.omg.org/XMI";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly SacmPlan _plan = new(argument, export);
    private readonly Dictionary<string, string> _artifacts = new(StringComparer.Ordinal);
    private readonly List<string> _artifactNames = [];
    private XmlWriter _xml = null!;

    public void Write()
    {
        var settings =
            new XmlWriterSettings { Indent = true, IndentChars = "  ", NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };
        using (_xml = XmlWriter.Create(export.Text, settings))
        {
            _xml.WriteStartDocument();
            _xml.WriteStartElement("sacm", "AssuranceCasePackage", Sacm);
            _xml.WriteAttributeString("xmlns", "xmi", null, Xmi);
            _xml.WriteAttributeString("xmlns", "xsi", null, Xsi);
            _xml.WriteAttributeString("version", Xmi, "2.0");
            _xml.WriteAttributeString("id", Xmi, _plan.MakeId('c'));
            WriteTitle();
            WriteOrder();
            WritePackages();
            WriteArtifacts();
            _xml.WriteEndElement();
            _xml.WriteEndDocument();
        }

        export.Text.Write('\n');
        export.LoseDocumentMembers(argument, "SACM");
    }

    private void WriteTitle()
    {
        WriteText("name", new LanguageText(null, argument.Title));
        if (argument.Title.Length == 0 || !SacmCanonical.IsPlain(argument.Title))
        {
            WriteTag(SacmTags.Title, JsonText.Quote(argument.Title));
        }
    }

    private void WriteOrder()
    {
        IEnumerable<string> written = _plan.Packages.All.SelectMany(package => package.Elements).Select(element => element.Id);
        if (!written.SequenceEqual(argument.Elements.Select(element => element.Id), StringComparer.Ordinal))
        {
            WriteTag(SacmTags.Order, SacmTags.Write(argument.Elements.Select(element => element.Id)));
        }
    }

    private void WritePackages()
    {
        ILookup<SacmOutPackage, SacmOutLink> links = _plan.Links.ToLookup(link => link.Package);
        ILookup<string, SacmKept> written = _plan.Links.Where(link => link.Kept is not null)
            .ToLookup(link => link.Owner.Id, link => link.Kept!, StringComparer.Ordinal);
        int count = 0;
        foreach (SacmOutPackage package in _plan.Packages.All)
        {
            OpenPackage(package);
            foreach (Element element in package.Elements)
            {
                if ((count++ & 0x3FF) == 0)
                {
                    export.CancellationToken.ThrowIfCancellationRequested();
                }

                WriteElement(element, package, [.. written[element.Id]]);
            }

            foreach (SacmOutLink link in links[package])
            {
                WriteLink(link);
            }

            _xml.WriteEndElement();
            WriteInterface(package);
        }
    }

    // The package of a module, and what it cites.
    private void OpenPackage(SacmOutPackage package)
    {
        Open("argumentPackage", package.IsBinding ? "ArgumentPackageBinding" : "ArgumentPackage", package.XmlId, null);
        if (package.Module is not { } module)
        {
            return;
        }

        string[] joined = [.. package.Citations.Select(each => _plan.Packages.Of(argument[each.Away.Id])).Distinct().Select(each => each.XmlId)];
        if (package.IsBinding && joined.Length > 0)
        {
            _xml.WriteAttributeString("participantPackage", string.Join(' ', joined));
        }

        WriteText("name", new LanguageText(null, module.Name));
        if (module.Title.Length > 0)
        {
            WriteMultiText("description", [new LanguageText(null, module.Title)]);
        }

        WriteTag(SacmTags.Module, SacmTags.Write(module));
        foreach ((AwayElement away, string xmlId) in package.Citations)
        {
            WriteCitation(away, xmlId);
        }
    }

    private void WriteCitation(AwayElement away, string xmlId)
    {
        Open("argumentationElement", TypeOf(away.Kind), xmlId, null);
        _xml.WriteAttributeString("isCitation", "true");
        _xml.WriteAttributeString("citedElement", _plan.XmlIdOf(away.Id));
        if (away.Statement.Length > 0)
        {
            WriteMultiText("description", [new LanguageText(null, away.Statement)]);
        }

        bool isSaid = away.Kind == argument[away.Id].Kind && away.Statement.Length > 0 && SacmCanonical.IsPlain(away.Statement)
            && away.SupportedBy.Count + away.InContextOf.Count == 0;
        if (!isSaid)
        {
            WriteTag(SacmTags.Away, SacmTags.Write(away));
        }

        _xml.WriteEndElement();
    }

    private void WriteInterface(SacmOutPackage package)
    {
        Element[] elements = [.. package.Public];
        if (elements.Length == 0)
        {
            return;
        }

        Open("argumentPackage", "ArgumentPackageInterface", _plan.MakeId('p'), null);
        _xml.WriteAttributeString("implements", package.XmlId);
        foreach (Element element in elements)
        {
            Open("argumentationElement", TypeOf(element.Kind), _plan.MakeId('x'), null);
            _xml.WriteAttributeString("isCitation", "true");
            _xml.WriteAttributeString("citedElement", _plan.XmlIdOf(element.Id));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private static string TypeOf(ElementKind kind) => kind switch
    {
        ElementKind.Strategy => "ArgumentReasoning",
        ElementKind.Evidence or ElementKind.Context => "ArtifactReference",
        _ => "Claim",
    };

    private void WriteElement(Element element, SacmOutPackage package, List<SacmKept> written)
    {
        SacmKept? kept = _plan.Kept[element.Id];
        Open("argumentationElement", TypeOf(element.Kind), _plan.XmlIdOf(element.Id), element.Id);
        if (SacmCanonical.DeclarationOf(element, kept) is { } declaration)
        {
            _xml.WriteAttributeString("assertionDeclaration", declaration);
        }

        List<string> artifacts = element is Evidence { Source.Length: > 0 } evidence
            ? [evidence.Source, .. kept?.Artifacts ?? []]
            : element is Context ? kept?.Artifacts ?? [] : [];
        if (artifacts.Count > 0)
        {
            _xml.WriteAttributeString("referencedArtifactElement", string.Join(' ', artifacts.Select(ArtifactId)));
        }

        WriteAbstract(element.IsUninstantiated);
        WriteAttributes(kept, kept is null ? [] : MetaClaims(kept));
        WriteTexts("name", kept is { Names.Count: > 0 } ? kept.Names : [new LanguageText(null, element.Id)]);
        bool isTagged = kept?.StatementTag is SacmKept.Statement or SacmKept.Content;
        if (element.Statement.Length > 0)
        {
            List<LanguageText> statement = [new LanguageText(kept?.Language, element.Statement), .. kept?.Descriptions ?? []];
            WriteMultiText(isTagged ? kept!.StatementTag! : "description", statement);
        }

        if (isTagged && element is { Statement.Length: > 0 } && element.Description is { Length: > 0 } description)
        {
            WriteMultiText("description", [new LanguageText(kept!.DetailLanguage, description), .. kept.Details]);
        }

        WriteNotes(kept);
        bool areTags = SacmCanonical.AreTags(element.Tags);
        bool isData = SacmCanonical.IsData(element, kept, _plan, written);
        foreach ((string key, ValueList<string> values) in areTags ? element.Tags : ValueMap<ValueList<string>>.Empty)
        {
            foreach (string value in values)
            {
                WriteTag(key, value);
            }
        }

        Element rest = element with
        {
            Id = "e",
            Statement = SacmCanonical.IsPlain(element.Statement) && (kept is null || SacmCanonical.IsFound(element, kept)) ? string.Empty : element.Statement,
            Description = isTagged && isData ? null : element.Description,
            Tags = areTags ? ValueMap<ValueList<string>>.Empty : element.Tags,
            Data = isData ? null : element.Data,
            Module = null,
            IsPublic = element.IsPublic && (element is Strategy || package.IsBinding || package.Module is null),
            IsUninstantiated = false,
        };
        if (SacmCanonical.SaidLanguage(element, kept) is { } language)
        {
            WriteTag(SacmTags.Language, JsonText.Quote(language));
        }

        WriteTag(SacmTags.Element, rest.ToJson());
        if (_plan.Named.Contains(element.Id))
        {
            WriteTag(SacmTags.SupportedBy, SacmTags.Write(argument.SupportersOf(element.Id).Select(supporter => supporter.Id)));
        }

        if (_plan.NamedContexts.Contains(element.Id))
        {
            WriteTag(SacmTags.InContextOf, SacmTags.Write(argument.ContextOf(element.Id).Select(context => context.Id)));
        }

        _xml.WriteEndElement();
        if (element is SupportableElement { Requirement.Kind: not RequirementKind.All } choice)
        {
            export.Lose(
                LossKind.Changed,
                $"'{element.Id}' needs {choice.Requirement} of its supporters, for which SACM has no word; other tools read it as all.", element.Id);
        }
    }

    private void WriteLink(SacmOutLink link)
    {
        Open("argumentationElement", link.Type, link.XmlId, link.Kept?.Id is { } id ? id : null);
        if (link.IsCounter)
        {
            _xml.WriteAttributeString("isCounter", "true");
        }

        if (link.Kept?.Declaration is { Length: > 0 } declaration)
        {
            _xml.WriteAttributeString("assertionDeclaration", SacmCanonical.Plain(declaration));
        }

        _xml.WriteAttributeString("source", string.Join(' ', link.Sources));
        _xml.WriteAttributeString("target", link.Target);
        if (link.Reasoning is not null)
        {
            _xml.WriteAttributeString("reasoning", link.Reasoning);
        }

        WriteAbstract(link.Kept is { IsAbstract: true });
        IEnumerable<string> metaClaims = link.IsCounter && link.Kept is not null ? MetaClaims(link.Kept) : link.MetaClaims;
        WriteAttributes(link.Kept, [.. metaClaims]);
        WriteTexts("name", link.Kept?.Names ?? []);
        WriteMultiText("description", link.Kept?.Descriptions ?? []);
        WriteNotes(link.Kept);
        if (link.CounterTarget is { } target)
        {
            WriteTag(SacmTags.Target, SacmTags.Write(target));
        }

        _xml.WriteEndElement();
    }

    private void WriteArtifacts()
    {
        if (_artifactNames.Count == 0)
        {
            return;
        }

        Open("artifactPackage", "ArtifactPackage", _plan.MakeId('p'), null);
        foreach (string name in _artifactNames)
        {
            Open("artifactElement", "Artifact", _artifacts[name], null);
            WriteText("name", new LanguageText(null, name));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private string ArtifactId(string name)
    {
        if (!_artifacts.TryGetValue(name, out string? id))
        {
            _artifacts.Add(name, id = _plan.MakeId('a'));
            _artifactNames.Add(name);
        }

        return id;
    }

    private void Open(string tag, string type, string xmlId, string? gid)
    {
        _xml.WriteStartElement(tag);
        _xml.WriteAttributeString("type", Xsi, $"sacm:{type}");
        _xml.WriteAttributeString("id", Xmi, xmlId);
        if (gid is not null)
        {
            _xml.WriteAttributeString("gid", SacmCanonical.Plain(gid));
        }
    }

    private string[] MetaClaims(SacmKept kept) => [.. kept.MetaClaims.Where(_plan.Kept.ContainsKey).Select(_plan.XmlIdOf)];

    private void WriteAbstract(bool isAbstract)
    {
        if (isAbstract)
        {
            _xml.WriteAttributeString("isAbstract", "true");
        }
    }

    private void WriteAttributes(SacmKept? kept, string[] metaClaims)
    {
        if (metaClaims.Length > 0)
        {
            _xml.WriteAttributeString("metaClaim", string.Join(' ', metaClaims));
        }

        if (kept is null)
        {
            return;
        }

        foreach ((string name, string value) in kept.Attributes.DistinctBy(attribute => attribute.Key, StringComparer.Ordinal))
        {
            if (SacmAttribute.CanWrite(name, value))
            {
                (string local, string ns) = SacmAttribute.Parts(name);
                _xml.WriteAttributeString(local, ns.Length == 0 ? null : ns, value);
            }
        }
    }

    private void WriteNotes(SacmKept? kept)
    {
        foreach (LanguageText note in kept?.Notes ?? [])
        {
            WriteMultiText("note", [note]);
        }

        foreach (LanguageText constraint in kept?.Constraints ?? [])
        {
            WriteMultiText("implementationConstraint", [constraint]);
        }
    }

    private void WriteTexts(string tag, List<LanguageText> texts) => texts.ForEach(text => WriteText(tag, text));

    private void WriteText(string tag, LanguageText text)
    {
        _xml.WriteStartElement(tag);
        if (text.Language is not null)
        {
            _xml.WriteAttributeString("lang", SacmCanonical.Plain(text.Language));
        }

        _xml.WriteAttributeString("content", SacmCanonical.Plain(text.Text));
        _xml.WriteEndElement();
    }

    // A description holds a text in several languages.
    private void WriteMultiText(string tag, List<LanguageText> texts)
    {
        if (texts.Count > 0)
        {
            _xml.WriteStartElement(tag);
            _xml.WriteStartElement("content");
            WriteTexts("value", texts);
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
    }

    private void WriteTag(string key, string content)
    {
        _xml.WriteStartElement("taggedValue");
        _xml.WriteStartElement("key");
        WriteText("value", new LanguageText(null, key));
        _xml.WriteEndElement();
        WriteMultiText("content", [new LanguageText(null, Escape(content))]);
        _xml.WriteEndElement();
    }

    // What XML cannot hold stands in JSON's strings only, where it can be escaped.
    private static string Escape(string content) => SacmCanonical.IsPlain(content)
        ? content
        : content.Replace("\uFFFE", "\\uFFFE", StringComparison.Ordinal).Replace("\uFFFF", "\\uFFFF", StringComparison.Ordinal);
}
