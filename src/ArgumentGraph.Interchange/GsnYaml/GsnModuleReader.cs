namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Reads a GSN YAML file and those that it uses, each once.</summary>
internal sealed class GsnModuleReader(ArgumentImport draft, FormatSet? formats)
{
    private readonly Dictionary<string, GsnModule> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GsnModule> _byName = new(StringComparer.Ordinal);
    private readonly List<GsnModule> _modules = [];

    public List<GsnModule> ReadAll()
    {
        foreach (SourceFile file in draft.Files)
        {
            Enter(file, null, 0, file);
        }

        for (int next = 0; next < _modules.Count; next++)
        {
            GsnModule module = _modules[next];
            foreach (YamlScalar use in module.Uses)
            {
                Use(module, use);
            }
        }

        return _modules;
    }

    private void Use(GsnModule module, YamlScalar use)
    {
        if (FullPath(module.File.Path, use.Value) is { } path && _byPath.TryGetValue(path, out GsnModule? known))
        {
            bool isCircle = IsUsedBy(known, module);
            if (!isCircle && known.User is null)
            {
                return; // asked for as well
            }

            draft.Report(
                Rules.UnusableFile,
                module.File,
                use.At,
                isCircle
                    ? $"'{Spelling.Clip(use.Value)}' uses this file in turn, directly or through others; the circle has to go."
                    : $"'{Spelling.Clip(use.Value)}' has been read already; once is enough.");
            return;
        }

        if (draft.Open(use.Value, module.File, use.At) is { } file)
        {
            Enter(file, module, use.At, module.File);
        }
        else
        {
            draft.Lose(LossKind.Dropped, module.File, use.At, $"'{Spelling.Clip(use.Value)}' was not read.");
        }
    }

    // Whether reading the second module was led to by the first.
    private static bool IsUsedBy(GsnModule first, GsnModule second)
    {
        for (GsnModule? user = second; user is not null; user = user.User)
        {
            if (ReferenceEquals(user, first))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FullPath(string? from, string reference)
    {
        try
        {
            return from is null ? null : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from) ?? string.Empty, reference));
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException or IOException)
        {
            return null;
        }
    }

    private void Enter(SourceFile file, GsnModule? user, int usedAt, SourceFile usedIn)
    {
        var module = new GsnModule(file, user);
        if (file.Path is { Length: > 0 } && FullPath(file.Path, Path.GetFileName(file.Path)) is { } path)
        {
            _byPath.TryAdd(path, module);
        }

        Read(module);
        if (!_byName.TryAdd(module.Name, module))
        {
            draft.Report(Rules.UnusableFile, usedIn, usedAt, $"There is a module '{Spelling.Clip(module.Name)}' already; give this one another name.");
        }

        _modules.Add(module);
    }

    private void Read(GsnModule module)
    {
        var tree = new YamlTreeReader(draft, module.File);
        YamlNode? root = tree.Read();
        var comments = new YamlComments(module.File, tree.End);
        if (root is YamlMap { Entries.Count: > 0 } other && draft.IsComplete && !other.Entries.Exists(IsOfGsn))
        {
            IEnumerable<string> names = formats?.Where(format => format.CanRead).Select(format => format.Name) ?? [];
            draft.Report(
                Rules.UnknownFormat,
                module.File,
                other.Entries[0].Key.At,
                "This is YAML, but not GSN YAML: there is no element, such as 'G1:' with 'text:' and 'supportedBy:' under it. "
                + $"These formats can be read: {string.Join(", ", names)}.");
            return;
        }

        if (root is YamlMap map)
        {
            var elements = new GsnElementReader(draft, module, new GsnPatterns(draft, module));
            foreach (YamlEntry entry in new GsnStrayKeys(draft, module.File).Gather(map))
            {
                string? comment = comments.Above(entry.Key.At);
                if (entry.Key.Value is GsnKeys.Module)
                {
                    module.Comment = comment;
                    ReadModule(module, entry);
                }
                else if (!IsMisspeltModule(module, entry))
                {
                    GsnElement element = elements.Read(entry);
                    element.Comment = comment;
                    module.Elements.Add(element);
                }
            }

            elements.Report();
        }
        else if (draft.IsComplete && root is not null and not YamlScalar { IsNull: true })
        {
            draft.Report(Rules.WrongType, module.File, root.At, "A GSN YAML file is a mapping of ids to elements.");
        }

        comments.ReportLost(draft);
        if (draft.IsComplete && module.Elements.Count == 0 && (root is null or YamlMap or YamlScalar { IsNull: true }))
        {
            draft.Report(
                Rules.MissingMember, module.File,
                module.At, module.IsNamed ? $"The module '{Spelling.Clip(module.Name)}' has no elements of its own." : "The file has no elements.");
        }
    }

    // Whether an entry is, or was meant as, what a file of GSN YAML holds: a module, an element by its id, or something with the keys of elements.
    private static bool IsOfGsn(YamlEntry entry) =>
        entry.Key.Value is GsnKeys.Module
        || (GsnKinds.IsOwnId(entry.Key.Value) && entry.Value is not YamlList)
        || (entry.Value is YamlMap map && map.Entries.Exists(key => Array.IndexOf(GsnKeys.OfElements, key.Key.Value) >= 0));

    private bool IsMisspeltModule(GsnModule module, YamlEntry entry)
    {
        bool isMisspelt = entry.Value is YamlMap map
            && GsnKinds.OfId(entry.Key.Value) == GsnKind.Unknown
            && map.Find("text") is null
            && map.Find("nodeType") is null
            && Spelling.MostSimilar(entry.Key.Value, [GsnKeys.Module]) is not null;
        if (isMisspelt)
        {
            draft.Report(Rules.UnknownKind, module.File, entry.Key.At, $"'{Spelling.Clip(entry.Key.Value)}' is not a kind of element; did you mean 'module'?");
            draft.Lose(LossKind.Dropped, module.File, entry.Key.At, $"'{Spelling.Clip(entry.Key.Value)}' is not read.");
        }

        return isMisspelt;
    }

    private void ReadModule(GsnModule module, YamlEntry entry)
    {
        module.At = entry.Key.At;
        if (entry.Value is not YamlMap map)
        {
            draft.Report(Rules.WrongType, module.File, entry.Value.At, "'module' takes keys, such as 'name'.");
            draft.Lose(LossKind.Dropped, module.File, entry.Value.At, "'module' is not read.");
            return;
        }

        foreach (YamlEntry member in map.Entries)
        {
            switch (member.Key.Value)
            {
                case "name" when member.Value is YamlScalar { IsNull: false } name:
                    module.Name = name.Value;
                    module.IsNamed = true;
                    break;
                case "uses":
                    module.Uses.AddRange(Texts(module, member));
                    draft.Lose(LossKind.Changed, module.File, member.Key.At, "What is used becomes part of the one argument; 'uses' is not kept.");
                    break;
                case "extends":
                    ReadExtensions(module, member);
                    draft.Lose(LossKind.Changed, module.File, member.Key.At, "What is developed here supports its element directly; 'extends' is not kept.");
                    break;
                default:
                    Keep(module, member);
                    break;
            }
        }
    }

    private void Keep(GsnModule module, YamlEntry member)
    {
        GsnElementReader.WarnIfMisspelt(draft, module.File, member.Key, GsnKeys.OfModules, null);
        if (member.Value.Height > YamlJson.MaximumHeight)
        {
            GsnElementReader.DropNestedTooDeeply(draft, module.File, member, null);
            return;
        }

        module.Kept.Add(member);
    }

    private List<YamlScalar> Texts(GsnModule module, YamlEntry entry)
    {
        var texts = new List<YamlScalar>();
        foreach (YamlNode node in entry.Value is YamlList list ? list.Items : [entry.Value])
        {
            if (node is YamlScalar { IsNull: false } text)
            {
                texts.Add(text);
            }
            else if (node is not YamlScalar)
            {
                draft.Report(Rules.WrongType, module.File, node.At, $"'{Spelling.Clip(entry.Key.Value)}' takes a text or a list of texts.");
            }
        }

        return texts;
    }

    private void ReadExtensions(GsnModule module, YamlEntry entry)
    {
        foreach (YamlNode node in entry.Value is YamlList list ? list.Items : [entry.Value])
        {
            if (node is not YamlMap map || map.Find("module") is not { Value: YamlScalar { IsNull: false } name })
            {
                draft.Report(FormatRules.UnusableExtension, module.File, node.At, "An extension says which 'module' it develops.");
                continue;
            }

            var developed = new List<(YamlScalar Foreign, List<YamlScalar> Local)>();
            foreach (YamlEntry member in map.Entries)
            {
                if (member is { Key.Value: "develops", Value: YamlMap develops })
                {
                    developed.AddRange(develops.Entries.Select(one => (one.Key, Texts(module, one))));
                }
                else if (member.Key.Value is not "module")
                {
                    string? similar = Spelling.MostSimilar(member.Key.Value, GsnKeys.OfExtensions);
                    draft.Report(
                        FormatRules.UnusableExtension, module.File, member.Key.At, "An extension has 'module' and, under 'develops', "
                            + $"ids with lists of ids{(similar is null or "module" ? "." : $"; did you mean '{similar}'?")}");
                }
            }

            module.Extensions.Add(new GsnExtension(name, developed));
        }
    }
}
