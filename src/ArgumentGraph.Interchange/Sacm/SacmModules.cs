using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>
/// Makes modules of the packages of an argument that cite each other: what a package holds is of the module, what it cites is an away element of it, what an
/// interface lists is public, and a binding is a contract.
/// </summary>
internal sealed class SacmModules(
    ArgumentImport draft, XmlTree tree, SacmDetails details, string? language, int[] packageAround)
{
    private readonly Dictionary<int, ArgumentModule> _modules = []; // by node
    private readonly HashSet<int> _interfaces = [];
    private readonly HashSet<SacmAsset> _public = [];
    private readonly HashSet<SacmAsset> _leftToContracts = [];
    private Dictionary<string, int>? _order; // by id

    /// <summary>Whether packages are modules; else they are tags of their elements.</summary>
    public bool IsModular { get; private set; }

    /// <summary>Decides which packages are modules, once it is known what each asset cites.</summary>
    public void Decide(List<int> packages, List<SacmAsset> assets)
    {
        _interfaces.UnionWith(packages.Where(package => SacmTypes.IsInterface(tree.TypeOf(package))));
        Dictionary<int, ArgumentModule> written = Written(packages);
        IsModular = written.Count > 0
            || assets.Exists(asset => asset.Cited is { } cited && !_interfaces.Contains(asset.Package) && IsOther(asset.Package, cited.Package));
        if (!IsModular)
        {
            return;
        }

        var used = assets.Select(asset => asset.Package).ToHashSet();
        var taken = written.Values.Select(module => module.Name).ToHashSet(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int package in packages.Where(package => !_interfaces.Contains(package)))
        {
            if (written.TryGetValue(package, out ArgumentModule? module))
            {
                _modules.Add(package, module);
            }
            else if (written.Count == 0 && used.Contains(package) && SacmTypes.IsOfArgument(tree.TypeOf(package)))
            {
                _modules.Add(package, Foreign(package, taken, last));
            }
        }

        foreach (SacmAsset asset in assets.Where(asset => _interfaces.Contains(asset.Package)))
        {
            _public.Add(asset.Final);
        }
    }

    /// <summary>Whether a package is a module.</summary>
    public bool IsModule(int package) => _modules.ContainsKey(package);

    /// <summary>Whether an attribute or a part of a package says what modules keep, or what follows from it.</summary>
    public bool Reads(int package, string attribute) =>
        IsModular && ((_interfaces.Contains(package) && attribute is "implements")
            || (_modules.ContainsKey(package) && attribute is "participantPackage" or "participantPackages" or "description"));

    /// <summary>Whether what an asset that cites another says is kept.</summary>
    public bool Keeps(SacmAsset asset) => IsModular && asset.Cited is { } cited
        && (_interfaces.Contains(asset.Package) || (_modules.ContainsKey(asset.Package) && IsOther(asset.Package, cited.Package)));

    /// <summary>The elements in the author's order.</summary>
    public IEnumerable<SacmAsset> InOrder(List<SacmAsset> elements) =>
        _order is null ? elements : elements.OrderBy(element => _order.GetValueOrDefault(element.Id, int.MaxValue));

    /// <summary>
    /// Finds, in files of others, what bindings alone support: it is left to contracts. ArgumentGraph says so in what it writes of the element.
    /// </summary>
    public void LeaveToContracts(IEnumerable<SacmLink> links)
    {
        if (!IsModular)
        {
            return;
        }

        var own = new HashSet<SacmAsset>();
        foreach (SacmLink link in links.Where(link => !link.IsCounter))
        {
            bool isOfContract = _modules.TryGetValue(link.Package, out ArgumentModule? module) && module.IsContract;
            foreach ((RelationshipKind kind, SacmAsset from, _, _) in link.Edges.Where(edge => edge.Kind == RelationshipKind.SupportedBy))
            {
                (isOfContract && IsOther(link.Package, from.Package) ? _leftToContracts : own).Add(from);
            }
        }

        _leftToContracts.ExceptWith(own);
    }

    /// <summary>An element with its module, and with what interfaces and bindings say of it.</summary>
    public Element Placed(Element element, SacmAsset asset)
    {
        if (!IsModular)
        {
            return element;
        }

        if (asset.Template is null && _leftToContracts.Contains(asset))
        {
            element = element switch
            {
                Goal goal => goal with { IsToBeSupportedByContract = true, IsUndeveloped = false },
                Claim claim => claim with { IsToBeSupportedByContract = true, IsUndeveloped = false },
                _ => element,
            };
        }

        return element with
        {
            Module = element.Module ?? _modules.GetValueOrDefault(asset.Package)?.Name,
            IsPublic = element.IsPublic || (element is not Strategy && _public.Contains(asset)),
        };
    }

    /// <summary>Declares the modules, once the elements and relationships are known.</summary>
    public void Declare(List<SacmAsset> assets, IEnumerable<SacmLink> links)
    {
        if (!IsModular)
        {
            return;
        }

        ILookup<(int Package, SacmAsset From), (RelationshipKind Kind, SacmAsset From, SacmAsset To, int At)> edges = links.Where(link => !link.IsCounter)
            .SelectMany(link => link.Edges.Select(edge => (link.Package, Edge: edge))).ToLookup(each => (each.Package, each.Edge.From), each => each.Edge);
        ILookup<int, SacmAsset> citing = assets.Where(asset => Keeps(asset) && !_interfaces.Contains(asset.Package)).ToLookup(asset => asset.Package);
        foreach (int package in ToDeclare(assets, citing))
        {
            SacmAsset[] away = [.. citing[package].DistinctBy(asset => asset.Cited)];
            draft.Declare(
                _modules[package] with { AwayElements = [.. away.Select(asset => AwayOf(asset, [.. edges[(package, asset.Cited!)]]))] },
                draft.Main, tree.PlaceOf(package), [.. away.Select(asset => tree.PlaceOf(asset.Node))]);
        }
    }

    // What has a name alone is known by its elements, and comes in their order, behind those that are declared. It is not declared where that is its place.
    private int[] ToDeclare(List<SacmAsset> assets, ILookup<int, SacmAsset> citing)
    {
        var named = new Dictionary<int, int>();
        foreach (SacmAsset element in InOrder([.. assets.Where(asset => asset.Cited is null)]))
        {
            named.TryAdd(element.Package, named.Count);
        }

        int[] packages = [.. _modules.Keys];
        int end = packages.Length;
        for (int next = int.MaxValue; end > 0 && HasNameAlone(packages[end - 1]) && named[packages[end - 1]] < next; end--)
        {
            next = named[packages[end - 1]];
        }

        return [.. packages.Where((package, index) => index < end || !HasNameAlone(package))];

        bool HasNameAlone(int package) => named.ContainsKey(package) && !citing[package].Any() && _modules[package] is { Title: "", IsContract: false };
    }

    private static AwayElement AwayOf(SacmAsset asset, (RelationshipKind Kind, SacmAsset From, SacmAsset To, int At)[] edges)
    {
        SacmAsset cited = asset.Cited!;
        return asset.Away is { } away ? away with { Id = cited.Id } : new AwayElement
        {
            Id = cited.Id,
            Kind = cited.Kind,
            Statement = asset.Statement.Length > 0 ? asset.Statement : cited.Statement,
            SupportedBy = IdsOf(RelationshipKind.SupportedBy),
            InContextOf = IdsOf(RelationshipKind.InContextOf),
        };

        ValueList<string> IdsOf(RelationshipKind kind) =>
            [.. edges.Where(edge => edge.Kind == kind).Select(edge => edge.To.Id).Distinct(StringComparer.Ordinal)];
    }

    // Those that ArgumentGraph wrote.
    private Dictionary<int, ArgumentModule> Written(List<int> packages)
    {
        var written = new Dictionary<int, ArgumentModule>();
        foreach (int package in packages)
        {
            foreach ((string key, string content, int at) in details.TaggedValues(package))
            {
                bool isRead = true;
                if (string.Equals(key, SacmTags.Module, StringComparison.Ordinal))
                {
                    ArgumentModule? module = SacmTags.ReadModule(content);
                    isRead = module is not null && written.TryAdd(package, module);
                }
                else if (string.Equals(key, SacmTags.Order, StringComparison.Ordinal))
                {
                    _order = SacmTags.ReadList(content)?.Distinct(StringComparer.Ordinal).Select((id, index) => (id, index))
                        .ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
                    isRead = _order is not null;
                }

                if (!isRead)
                {
                    draft.Report(Rules.WrongType, draft.Main, at, $"The tagged value '{key}' is not what ArgumentGraph writes there; it is left out.");
                }
            }
        }

        return written;
    }

    private ArgumentModule Foreign(int package, HashSet<string> taken, Dictionary<string, int> last)
    {
        string given = (details.NameOf(package) ?? details.IdOf(package) ?? "package").Trim();
        string name = SacmPackages.FreeName(IsName(given) ? given : "package", taken, last);
        if (!string.Equals(given, name, StringComparison.Ordinal))
        {
            draft.Lose(
                LossKind.Changed, draft.Main, tree.PlaceOf(package), $"The package '{Spelling.Clip(given)}' is the module '{name}': no two have one name, "
                    + "and a name has neither a slash at its ends nor letters that cannot be seen.");
        }

        return new ArgumentModule
        {
            Name = name,
            Title = LanguageText.Take(details.Texts(package, "description"), language) is { } title ? title.Text : string.Empty,
            IsContract = SacmTypes.IsBinding(tree.TypeOf(package)),
        };
    }

    /// <summary>Whether two assets are of different modules.</summary>
    public bool AreApart(SacmAsset asset, SacmAsset other) => IsModular && IsOther(asset.Package, other.Package);

    private static bool IsName(string text) => ElementId.ProblemOf(text) is null && text[0] != '/' && text[^1] != '/';

    private bool IsOther(int package, int other) => ModuleNode(package) != ModuleNode(other);

    // What stands in an interface belongs to the package around it.
    private int ModuleNode(int package) =>
        package >= 0 && _interfaces.Contains(package) && tree.ParentOf(package) is >= 0 and int parent ? packageAround[parent] : package;
}
