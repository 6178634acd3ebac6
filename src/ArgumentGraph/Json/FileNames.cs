using ArgumentGraph.Model;

namespace ArgumentGraph.Json;

/// <summary>What ids are called in one of the files of an argument of several, and which relationships stand in the files of contracts.</summary>
/// <param name="parts">The files.</param>
/// <param name="module">The module of the file, or null.</param>
internal sealed class FileNames(FileParts parts, string? module)
{
    private readonly IReadOnlySet<string> _away = parts.AwayIdsOf(module);

    /// <summary>The module of the file, or null.</summary>
    public string? Module => module;

    /// <summary>What the element with an id is called in the file: in a file of its module without the module's name, where no other can be meant.</summary>
    public string LocalOf(string id)
    {
        if (module is null || id.Length <= module.Length + 1 || id[module.Length] != ModuleName.Separator || !id.StartsWith(module, StringComparison.Ordinal))
        {
            return id;
        }

        string local = id[(module.Length + 1)..];
        return _away.Contains(local) || ModuleName.Of(local, parts.ModuleNames) is not null ? id : local;
    }

    /// <inheritdoc cref="FileParts.IsOfContract"/>
    public bool IsOfContract(string from, ElementMember member, string to) => parts.IsOfContract(from, member, to);
}
