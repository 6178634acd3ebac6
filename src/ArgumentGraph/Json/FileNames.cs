using ArgumentGraph.Model;

namespace ArgumentGraph.Json;

/// <summary>What ids are called in one of the files of an argument of several, and which relationships stand in the files of contracts.</summary>
internal sealed class FileNames
{
    private readonly HashSet<string> _modules;
    private readonly HashSet<string> _away;
    private readonly HashSet<(string From, ElementMember Member, string To)> _ofContracts = [];

    /// <param name="argument">The whole argument.</param>
    /// <param name="module">The module of the file, or null.</param>
    public FileNames(Argument argument, string? module)
    {
        Module = module;
        _modules = argument.Modules.Select(known => known.Name).ToHashSet(StringComparer.Ordinal);
        _away = argument.Modules.Where(known => known.Name == module).SelectMany(known => known.AwayElements).Select(away => away.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (AwayElement away in argument.Modules.SelectMany(known => known.AwayElements))
        {
            _ofContracts.UnionWith(away.SupportedBy.Select(to => (away.Id, ElementMember.SupportedBy, to)));
            _ofContracts.UnionWith(away.InContextOf.Select(to => (away.Id, ElementMember.InContextOf, to)));
        }
    }

    /// <summary>The module of the file, or null.</summary>
    public string? Module { get; }

    /// <summary>What the element with an id is called in the file: in a file of its module without the module's name, where no other can be meant.</summary>
    public string LocalOf(string id)
    {
        if (Module is null || id.Length <= Module.Length + 1 || id[Module.Length] != ModuleName.Separator || !id.StartsWith(Module, StringComparison.Ordinal))
        {
            return id;
        }

        string local = id[(Module.Length + 1)..];
        return _away.Contains(local) || ModuleName.Of(local, _modules) is not null ? id : local;
    }

    /// <summary>Whether a relationship was written at an away element, and so does not stand in the file of the element itself.</summary>
    public bool IsOfContract(string from, ElementMember member, string to) => _ofContracts.Count > 0 && _ofContracts.Contains((from, member, to));
}
