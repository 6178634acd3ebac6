namespace ArgumentGraph.Model;

/// <summary>Names of modules, and ids that begin with them: <c>Storage/G5</c> is the element <c>G5</c> of the module <c>Storage</c>.</summary>
internal static class ModuleName
{
    public const char Separator = '/';

    /// <summary>What is wrong with a name, and what would be right; null if nothing is.</summary>
    public static string? ProblemOf(string name) =>
        name.Length == 0 ? "The name of a module is empty; a name has 1 to 256 characters."
        : name[0] == Separator || name[^1] == Separator ? $"The module's name '{name}' has a slash at one end; leave it out."
        : ElementId.ProblemOf(name)?.Replace("The id", "The module's name", StringComparison.Ordinal).Replace("an id", "a name", StringComparison.Ordinal);

    /// <summary>The id of an element of a module in the whole argument.</summary>
    public static string Qualify(string module, string localId) => string.Concat(module, "/", localId);

    /// <summary>The module that an element is of; of an away element whose module is not here the id alone says which that is. Null: of none.</summary>
    public static string? OwnerOf(Element element) => element is { IsAway: true, Module: null } && element.Id.LastIndexOf(Separator) is > 0 and var slash
        ? element.Id[..slash]
        : element.Module;

    /// <summary>The longest of some names of modules that an id begins with, with a slash after it; null for none. Linear in the length of the id.</summary>
    public static string? Of(string id, IReadOnlySet<string> names)
    {
        for (int slash = id.LastIndexOf(Separator); slash > 0; slash = id.LastIndexOf(Separator, slash - 1))
        {
            string prefix = id[..slash];
            if (names.Contains(prefix))
            {
                return prefix;
            }
        }

        return null;
    }
}
