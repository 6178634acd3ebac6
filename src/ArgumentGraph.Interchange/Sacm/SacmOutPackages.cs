namespace ArgumentGraph.Interchange.Sacm;

/// <summary>
/// Which packages an argument is written in: one for what belongs to no module, and one for each module. A relationship stands in the package of the element
/// that it is written in, or of the contract that writes it there.
/// </summary>
internal sealed class SacmOutPackages
{
    private readonly SacmOutPackage _main;
    private readonly Dictionary<string, SacmOutPackage> _byModule = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, RelationshipKind Kind, string To), SacmOutPackage> _atAway = [];

    public SacmOutPackages(Argument argument, Func<char, string> makeId)
    {
        _main = new SacmOutPackage(null, makeId('p'));
        foreach (ArgumentModule module in argument.Modules)
        {
            _byModule.TryAdd(module.Name, new SacmOutPackage(module, makeId('p')));
        }

        foreach (Element element in argument.Elements)
        {
            Of(element).Elements.Add(element);
        }

        foreach (SacmOutPackage package in _byModule.Values)
        {
            foreach (AwayElement away in package.Module!.AwayElements)
            {
                string id = makeId('x');
                package.Citations.Add((away, id));
                package.CitationIds.TryAdd(away.Id, id);
                if (!ReferenceEquals(Of(argument[away.Id]), package))
                {
                    AddAll(package, away.Id, RelationshipKind.SupportedBy, away.SupportedBy);
                    AddAll(package, away.Id, RelationshipKind.InContextOf, away.InContextOf);
                }
            }
        }
    }

    /// <summary>Whether there are modules.</summary>
    public bool AreModules => _byModule.Count > 0;

    /// <summary>Those that are written: that of no module first, where it has anything or is the only one.</summary>
    public IEnumerable<SacmOutPackage> All => AreModules && _main.Elements.Count == 0 ? _byModule.Values : _byModule.Values.Prepend(_main);

    /// <summary>The package that an element stands in.</summary>
    public SacmOutPackage Of(Element element) => element.Module is { } module ? _byModule[module] : _main;

    /// <summary>The package that a relationship of an element stands in.</summary>
    public SacmOutPackage Of(Element from, RelationshipKind kind, string to) =>
        _atAway.TryGetValue((from.Id, kind, to), out SacmOutPackage? package) ? package : Of(from);

    private void AddAll(SacmOutPackage package, string from, RelationshipKind kind, ValueList<string> targets)
    {
        foreach (string to in targets)
        {
            _atAway.TryAdd((from, kind, to), package);
        }
    }
}
