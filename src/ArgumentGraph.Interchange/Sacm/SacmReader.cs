using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>
/// Reads SACM in all dialects known: finds packages, assets and relationships by their local names, gives each asset an id and what it says of itself, and
/// leaves the relationships to <see cref="SacmLinks"/>.
/// </summary>
internal sealed class SacmReader
{
    private readonly ArgumentImport _draft;
    private readonly XmlTree _tree;
    private readonly string? _language;
    private readonly SacmReferences _references;
    private readonly SacmDetails _details;
    private readonly List<SacmAsset> _assets = [];
    private readonly Dictionary<int, SacmAsset> _assetOf = [];
    private readonly List<int> _relationships = [];
    private readonly List<int> _groups = [];
    private readonly List<int> _packages = [];
    private readonly List<int> _parts = []; // in which there is nothing of an argument
    private readonly int[] _packageAround; // by node; -1 for none

    public SacmReader(ArgumentImport draft, XmlTree tree, string? language)
    {
        _draft = draft;
        _tree = tree;
        _language = language;
        _references = new SacmReferences(tree);
        _details = new SacmDetails(draft, tree, _references);
        _packageAround = new int[tree.Count];
    }

    public void Read()
    {
        Collect();
        if (_assets.Count == 0 && _packages.Count == 0)
        {
            _draft.IsArgument = false;
            _parts.ForEach(LosePart);
            if (_draft.IsComplete)
            {
                _draft.Report(Rules.UnknownFormat, _draft.Main, 0, "The document has no package, claim, reasoning or artifact reference of SACM.");
            }

            return;
        }

        NameAssets();
        foreach (SacmAsset asset in _assets)
        {
            asset.Cited = CitedBy(asset);
        }

        var modules = new SacmModules(_draft, _tree, _details, _language, _packageAround);
        modules.Decide(_packages, _assets);
        foreach (int part in _parts.Where(part => !modules.Reads(_tree.ParentOf(part), _tree.NameOf(part))))
        {
            LosePart(part);
        }

        foreach (SacmAsset asset in _assets.Where(asset => asset.Cited is not null && !modules.Keeps(asset)))
        {
            _draft.Lose(
                LossKind.Changed, _draft.Main, _tree.PlaceOf(asset.Node),
                $"'{asset.Id}' cites '{asset.Cited!.Id}': what is said of the citation is said of the element itself.", asset.Cited.Id);
        }

        var packages = new SacmPackages(_draft, _tree, _references, _details, _language);
        packages.ReadTitle(_packages);
        if (!modules.IsModular)
        {
            packages.Tag(_assets);
        }

        packages.TagGroups(_groups, _assetOf);
        packages.LoseRest(_packages.Concat(_groups), modules);
        var links = new SacmLinks(_draft, _tree, _references, _details, _assets, _assetOf, _packageAround, modules);
        links.Read(_relationships);
        links.Decide();
        modules.LeaveToContracts(links.All);
        foreach (SacmAsset asset in modules.InOrder(links.Elements))
        {
            int at = _tree.PlaceOf(asset.Node);
            _draft.Add(modules.Placed(SacmElements.Make(asset), asset), _draft.Main, at, IdPlace(asset.Node));
        }

        links.Connect();
        modules.Declare(_assets, links.All);
    }

    private void Collect()
    {
        var leadsTo = new bool[_tree.Count];
        for (int node = _tree.Count - 1; node >= 0; node--)
        {
            SacmType type = SacmTypes.Of(_tree.TypeOf(node));
            leadsTo[node] |= type is SacmType.Package or SacmType.Group || type.IsAsset() || type.IsRelationship();
            if (leadsTo[node] && _tree.ParentOf(node) is >= 0 and int parent)
            {
                leadsTo[parent] = true;
            }
        }

        int[] package = _packageAround;
        for (int node = 0; node < _tree.Count;)
        {
            int around = _tree.ParentOf(node) is >= 0 and int parent ? package[parent] : -1;
            package[node] = around;
            SacmType type = SacmTypes.Of(_tree.TypeOf(node));
            bool goesIn = false;
            if (type == SacmType.Package)
            {
                package[node] = node;
                _packages.Add(node);
                IndexId(node);
                goesIn = true;
            }
            else if (type.IsAsset())
            {
                var asset = new SacmAsset { Node = node, Type = type, Package = around };
                _assets.Add(asset);
                _assetOf.Add(node, asset);
                IndexId(node);
            }
            else if (type.IsRelationship())
            {
                _relationships.Add(node);
                IndexId(node);
            }
            else if (type == SacmType.Group)
            {
                _groups.Add(node);
                IndexId(node);
            }
            else if (type == SacmType.OtherPackage)
            {
                TakeOtherPackage(node);
            }
            else if (leadsTo[node])
            {
                goesIn = true;
            }
            else
            {
                _parts.Add(node);
            }

            node = goesIn ? node + 1 : _tree.EndOf(node);
        }

        // XML's own ids come before global ones, which may look like them.
        foreach (int node in _assets.Select(asset => asset.Node).Concat(_relationships).Concat(_packages).Concat(_groups))
        {
            foreach (string name in SacmReferences.IdAttributes)
            {
                if (_tree.Attribute(node, name)?.Trim() is { Length: > 0 } id)
                {
                    _references.AddName(id, node);
                }
            }
        }
    }

    private void IndexId(int node)
    {
        if (_tree.Attribute(node, "id")?.Trim() is { Length: > 0 } id && !_references.Add(id, node) && !_assetOf.ContainsKey(node))
        {
            _draft.Report(
                Rules.DuplicateId, _draft.Main, IdPlace(node),
                $"The id '{Spelling.Clip(id)}' is already used by the {_tree.TypeOf(_references.Find(id))} before; give this {_tree.TypeOf(node)} another.");
        }
    }

    private void TakeOtherPackage(int package)
    {
        for (int node = package; node < _tree.EndOf(package); node++)
        {
            if (_details.IdOf(node) is { } id)
            {
                _references.AddName(id, node);
            }
        }

        bool isOurs = _tree.ChildrenOf(package).All(child => _tree.Attribute(child, "id") is { } id && SacmDetails.IsMadeUp(id));
        if (!isOurs)
        {
            _draft.Lose(
                LossKind.Dropped, _draft.Main, _tree.PlaceOf(package),
                $"The {_tree.TypeOf(package)} '{_details.NameOf(package)}': of artifacts the names remain, as the sources of evidence; of terms nothing does.");
        }
    }

    // A part of a package, or of what is around it, in which there is nothing of an argument.
    private void LosePart(int node)
    {
        string name = _tree.NameOf(node);
        bool isName = string.Equals(name, "name", StringComparison.OrdinalIgnoreCase);
        if (isName || (name.StartsWith("taggedValue", StringComparison.OrdinalIgnoreCase)
            && _details.Texts(node, "key") is [var key, ..] && key.Text.StartsWith(SacmTags.Prefix, StringComparison.Ordinal)))
        {
            return;
        }

        string what = _tree.ParentOf(node) < 0 ? "the document" : $"<{_tree.NameOf(_tree.ParentOf(node))}>";
        _draft.Lose(LossKind.Dropped, _draft.Main, _tree.PlaceOf(node), $"The element <{name}> of {what} has no place in an argument.");
    }

    private void NameAssets()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (SacmAsset asset in _assets)
        {
            if (_details.IdOf(asset.Node) is { } id && ElementId.ProblemOf(id) is null)
            {
                asset.Id = id;
                taken.Add(id);
            }
        }

        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (SacmAsset asset in _assets)
        {
            string? xmlId = _tree.Attribute(asset.Node, "id")?.Trim();
            if (asset.Id.Length > 0)
            {
                bool isKept = xmlId is { Length: > 0 } && !SacmDetails.IsMadeUp(xmlId) && !string.Equals(xmlId, asset.Id, StringComparison.Ordinal);
                asset.Kept.Id = isKept ? xmlId : null;
            }
            else
            {
                const int LongestName = 64;
                string? name = _details.NameOf(asset.Node)?.Trim();
                bool isShort = name is { Length: > 0 and <= LongestName } && ElementId.ProblemOf(name) is null;
                asset.Id = FreeId(isShort ? name! : _tree.TypeOf(asset.Node), isNumbered: !isShort, taken, last);
                string? given = _details.IdOf(asset.Node);
                _draft.Lose(
                    given is null ? LossKind.Inferred : LossKind.Changed,
                    _draft.Main,
                    _tree.PlaceOf(asset.Node),
                    given is null
                        ? $"The {_tree.TypeOf(asset.Node)} has no id; it is called '{asset.Id}'."
                        : $"The id '{Spelling.Clip(given)}' cannot be an element's; it is called '{asset.Id}'.",
                    asset.Id);
            }

            SacmElements.Read(asset, _draft, _tree, _details, _language);
        }
    }

    private static string FreeId(string name, bool isNumbered, HashSet<string> taken, Dictionary<string, int> last)
    {
        if (!isNumbered && taken.Add(name))
        {
            return name;
        }

        int number = last.GetValueOrDefault(name, isNumbered ? 0 : 1);
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{name}-{++number}");
        }
        while (!taken.Add(id));
        last[name] = number;
        return id;
    }

    // The last of a chain of citations; null for what cites nothing, or itself in the end.
    private SacmAsset? CitedBy(SacmAsset asset)
    {
        SacmAsset at = asset;
        for (int steps = 0; steps < 16; steps++)
        {
            if (_references.Of(at.Node, "citedElement") is not [(var text, var place), ..])
            {
                return ReferenceEquals(at, asset) ? null : at;
            }

            int cited = _references.Resolve(text);
            if (cited < 0 || !_assetOf.TryGetValue(cited, out SacmAsset? next))
            {
                if (ReferenceEquals(at, asset) && _draft.IsComplete)
                {
                    _draft.Report(
                        Rules.UnresolvedReference, _draft.Main, place, $"'{asset.Id}' cites '{Spelling.Clip(text)}', which does not exist.", asset.Id);
                }

                return ReferenceEquals(at, asset) ? null : at;
            }

            at = next;
            if (ReferenceEquals(at, asset))
            {
                break;
            }
        }

        _draft.Report(
            Rules.UnresolvedReference, _draft.Main,
            _tree.PlaceOf(asset.Node), $"'{asset.Id}' cites itself through others, or through more than 16: what it stands for cannot be told.", asset.Id);
        return null;
    }

    private int IdPlace(int node)
    {
        foreach (XmlTreeAttribute attribute in _tree.AttributesOf(node))
        {
            if (attribute.Name is "gid" or "id" or "identifier")
            {
                return attribute.At;
            }
        }

        return _tree.PlaceOf(node);
    }
}
