using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Json;

/// <summary>What of an argument of several files stands in which. Made once for all files: linear in the argument's size.</summary>
internal sealed class FileParts
{
    private readonly Dictionary<string, ArgumentModule> _modules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _firstFiles = new(StringComparer.Ordinal); // of each module
    private readonly HashSet<(string From, ElementMember Member, string To)> _ofContracts = [];
    private readonly List<int>[] _elements;

    public FileParts(Argument argument)
    {
        Argument = argument;
        foreach (ArgumentModule module in argument.Modules)
        {
            _modules.TryAdd(module.Name, module);
            foreach (AwayElement away in module.AwayElements)
            {
                _ofContracts.UnionWith(away.SupportedBy.Select(to => (away.Id, ElementMember.SupportedBy, to)));
                _ofContracts.UnionWith(away.InContextOf.Select(to => (away.Id, ElementMember.InContextOf, to)));
            }
        }

        ModuleNames = _modules.Keys.ToHashSet(StringComparer.Ordinal);
        ValueList<SourceDocument> documents = argument.Origin.Documents;
        _elements = new List<int>[documents.Count];
        for (int file = 0; file < _elements.Length; file++)
        {
            _elements[file] = [];
            if (documents[file].Module is { } module)
            {
                _firstFiles.TryAdd(module, file);
            }
        }

        var elsewhere = argument.Origin.Elsewhere.ToHashSet(StringComparer.Ordinal);
        foreach (int number in argument.Structure.AuthorOrder)
        {
            Element element = argument.Structure.Elements[number];
            if (!elsewhere.Contains(element.Id))
            {
                _elements[FileOf(element, argument.Structure.ElementOffsets[number])].Add(number);
            }
        }
    }

    public Argument Argument { get; }

    public IReadOnlySet<string> ModuleNames { get; }

    /// <summary>The numbers of the elements that stand in a file, in the author's order.</summary>
    public IReadOnlyList<int> ElementsOf(int file) => _elements[file];

    /// <summary>The ids of what a module cites.</summary>
    public IReadOnlySet<string> AwayIdsOf(string? module) =>
        (module is null ? [] : _modules[module].AwayElements).Select(away => away.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>What the first of a module's files says of others. What stands for an element that is not here is written where it was read first.</summary>
    public IEnumerable<AwayElement> AwayElementsOf(int file) =>
        Argument.Origin.Documents[file].Module is not { } module || _firstFiles[module] != file ? []
            : _modules[module].AwayElements.Where(away => !IsElementOf(away, file));

    /// <summary>
    /// What a file says of modules that have no file of their own: those that it was read to say something of; the first also those that have come since.
    /// </summary>
    public List<PlacedModule> ModulesOf(int file)
    {
        ValueList<SourceDocument> documents = Argument.Origin.Documents;
        List<PlacedModule> said = [.. documents[file].Modules.Select(placed => HasNoFile(placed.Module.Name) ? Current(_modules[placed.Module.Name]) : placed)];
        if (file == 0)
        {
            var known = documents.SelectMany(document => document.Modules).Select(placed => placed.Module.Name).ToHashSet(StringComparer.Ordinal);
            said.AddRange(Argument.DeclaredModules.Where(module => HasNoFile(module.Name) && known.Add(module.Name)).Select(Current));
        }

        return said;

        static PlacedModule Current(ArgumentModule module) => new(module, -1, []);

        bool HasNoFile(string name) => !_firstFiles.ContainsKey(name) && _modules.ContainsKey(name);
    }

    /// <summary>Whether a relationship was written at an away element, and so does not stand in the file of the element itself.</summary>
    public bool IsOfContract(string from, ElementMember member, string to) => _ofContracts.Count > 0 && _ofContracts.Contains((from, member, to));

    // New elements stand in the first file of their module, those of none in the first of all.
    private int FileOf(Element element, int offset) =>
        offset < 0 && element.Module is { } module && _firstFiles.TryGetValue(module, out int first) ? first : Argument.Origin.FileOf(offset);

    // What stands for an element that is not here is an element of the argument, and is written as one.
    private bool IsElementOf(AwayElement away, int file)
    {
        int number = Argument.Structure.Find(away.Id);
        return number < 0
            || (Argument.Structure.Elements[number].IsAway && Argument.Origin.FileOf(Argument.Structure.ElementOffsets[number]) == file);
    }
}
