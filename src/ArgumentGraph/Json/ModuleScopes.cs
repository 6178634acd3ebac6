using ArgumentGraph.Model;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>
/// Which element an id means in which file: in a file of a module, an id that does not begin with a module's name is one of that module. Known once all files
/// have been read, since any of them may name a module.
/// </summary>
internal sealed class ModuleScopes
{
    private readonly SourceText _source;
    private readonly SourceDocument?[] _byPart;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceDocument, HashSet<string>> _away = new(ReferenceEqualityComparer.Instance);
    private readonly bool _hasPlainAway; // whether an id without a slash may be one of another module

    public ModuleScopes(SourceText source, IReadOnlyList<SourceDocument> documents)
    {
        _source = source;
        _byPart = new SourceDocument?[source.FileCount];
        foreach (SourceDocument document in documents)
        {
            _byPart[document.Part] = document;
            IsNeeded |= document.Module is not null;
            if (document.Module is { } module)
            {
                _names.Add(module);
            }

            _names.UnionWith(document.Modules.Select(declared => declared.Module.Name));
            if (document.Away.Count > 0)
            {
                _away[document] = document.Away.Select(away => away.Element.Id).ToHashSet(StringComparer.Ordinal);
                _hasPlainAway |= document.Away.Exists(away => !away.Element.Id.Contains(ModuleName.Separator, StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Whether any file belongs to a module: else every id is what it is.</summary>
    public bool IsNeeded { get; }

    /// <summary>The names of all modules.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>The module to which the file that a byte offset is in belongs; null for none.</summary>
    public string? ModuleAt(int offset) => IsNeeded && offset >= 0 ? _byPart[_source.FileAt(offset)]?.Module : null;

    /// <summary>The id in the whole argument of what an id means at a byte offset.</summary>
    public string Qualify(string id, int offset) =>
        ModuleAt(offset) is { } module && !IsWhole(id, offset) ? ModuleName.Qualify(module, id) : id;

    /// <summary>The same in place: of an id at the beginning of some letters, in a file of a module. Returns its new length.</summary>
    public int Qualify(Span<char> letters, int length, string module, int offset)
    {
        Span<char> id = letters[..length];
        if ((_hasPlainAway || id.Contains(ModuleName.Separator)) && IsWhole(id.ToString(), offset))
        {
            return length;
        }

        id.CopyTo(letters[(module.Length + 1)..]);
        module.CopyTo(letters);
        letters[module.Length] = ModuleName.Separator;
        return module.Length + 1 + length;
    }

    /// <summary>The same for all ids of a target.</summary>
    public PendingTarget Qualify(PendingTarget target, int offset) => target.ElementId is { } id
        ? PendingTarget.OfElement(Qualify(id, offset))
        : PendingTarget.OfRelationship(target.Kind, Qualify(target.From!, offset), Qualify(target.To!, offset));

    private bool IsWhole(string id, int offset) =>
        ModuleName.Of(id, _names) is not null
        || (_byPart[_source.FileAt(offset)] is { } document && _away.TryGetValue(document, out HashSet<string>? away) && away.Contains(id));
}
