using ArgumentGraph.Modules;

namespace ArgumentGraph;

public sealed partial class Argument
{
    private ValueList<ArgumentModule>? _modules;

    /// <summary>
    /// The modules of the argument: those that its files are or declare, then those that only elements name (<see cref="Element.Module"/>), in the order in
    /// which they are named first. What a module says of others is given as far as it still is in the argument. Linear in the argument's size the first time.
    /// </summary>
    /// <remarks>
    /// Everything is judged on the joined argument: an away goal is the goal itself, so what modules share is seen. <see cref="ModuleOnly"/> takes one
    /// module alone.
    /// </remarks>
    public ValueList<ArgumentModule> Modules => _modules ??= Origin.Modules.Count > 0 || Structure.NamesModules
        ? ModuleList.Of(this)
        : ValueList<ArgumentModule>.Empty;

    /// <summary>The elements of a module, in the author's order; none where no element names it. Linear in the number of elements.</summary>
    /// <param name="module">The name of a module; null for the elements that belong to none.</param>
    public IEnumerable<Element> ElementsOfModule(string? module) => Elements.Where(element => element.Module == module && !element.IsAway);

    /// <summary>
    /// One module as an argument of its own: its elements, and in the place of each element of another module that it cites an away element, which is
    /// supported and rests on nothing that is known (<see cref="Element.IsAway"/>): what the module assumes of others. Linear in the argument's size the
    /// first time, then in the module's.
    /// </summary>
    /// <remarks>
    /// Relationships that contracts add to its goals are left out, and so are challenges by elements of other modules. Of a contract the away goals that it
    /// joins are in it, with what it says supports them.
    /// </remarks>
    /// <param name="module">The name of a module.</param>
    /// <exception cref="ArgumentNullException"><paramref name="module"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No module has this name.</exception>
    /// <example>
    /// <code>
    /// Argument alone = argument.ModuleOnly("Storage");
    /// Console.WriteLine(string.Join(", ", alone.AnalyzeSupport().Basis.AssumedOfOthers));
    /// </code>
    /// </example>
    public Argument ModuleOnly(string module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return new ModuleExtract(this, ModuleNamed(module)).Build();
    }

    /// <summary>The modules that were declared, with what is still in the argument of what they say.</summary>
    internal ValueList<ArgumentModule> DeclaredModules => [.. Origin.Modules.Select(placed => ModuleList.Current(this, placed.Module))];

    /// <summary>The module with this name; throws, with a suggestion, when there is none.</summary>
    internal ArgumentModule ModuleNamed(string name)
    {
        if (ModuleIndex.Of(this).Find(name) is { } module)
        {
            return module;
        }

        string? similar = Spelling.MostSimilar(name, Modules.Select(known => known.Name));
        throw new KeyNotFoundException($"Module '{name}' does not exist{(similar is null ? "." : $"; did you mean '{similar}'?")}");
    }
}
