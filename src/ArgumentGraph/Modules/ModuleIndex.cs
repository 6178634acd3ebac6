using System.Runtime.CompilerServices;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Modules;

/// <summary>
/// What is in each module of an argument, by number, and which relationships modules write at elements of others. Made in one pass, so that what is asked of
/// all modules, one by one, takes no longer than the argument is large.
/// </summary>
internal sealed class ModuleIndex
{
    private static readonly ConditionalWeakTable<Argument, ModuleIndex> Known = new();

    private readonly Dictionary<string, ArgumentModule> _modules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlacedModule> _placed = new(StringComparer.Ordinal);
    private readonly Dictionary<(int From, int To), (string Module, bool IsOfSeveral)> _atAway = [];

    private ModuleIndex(Argument argument)
    {
        ArgumentStructure structure = argument.Structure;
        Ranks = new int[structure.ElementCount];
        var own = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int rank = 0; rank < Ranks.Length; rank++)
        {
            int number = structure.AuthorOrder[rank];
            Ranks[number] = rank;
            if (structure.Elements[number] is { Module: { } module, IsAway: false })
            {
                if (!own.TryGetValue(module, out List<int>? numbers))
                {
                    own[module] = numbers = [];
                }

                numbers.Add(number);
            }
        }

        foreach ((string module, List<int> numbers) in own)
        {
            _own[module] = [.. numbers];
        }

        foreach (PlacedModule placed in argument.Origin.Modules)
        {
            _placed.TryAdd(placed.Module.Name, placed);
        }

        foreach (ArgumentModule module in argument.Modules)
        {
            _modules.TryAdd(module.Name, module);
            foreach ((int From, int To) ends in AtAway(structure, module))
            {
                _atAway[ends] = (module.Name, _atAway.ContainsKey(ends));
            }
        }
    }

    /// <summary>That of an argument. Linear in the argument's size the first time.</summary>
    public static ModuleIndex Of(Argument argument) => Known.GetValue(argument, static each => new ModuleIndex(each));

    /// <summary>For each number the element's place in the author's order.</summary>
    public int[] Ranks { get; }

    /// <summary>The module with a name, or null.</summary>
    public ArgumentModule? Find(string name) => _modules.GetValueOrDefault(name);

    /// <summary>The numbers of a module's elements, in the author's order.</summary>
    public int[] OwnOf(string module) => _own.GetValueOrDefault(module, []);

    /// <summary>How a text declares a module, or null where none does.</summary>
    public PlacedModule? PlacedOf(string module) => _placed.GetValueOrDefault(module);

    /// <summary>The relationships that a module writes at away elements, as a contract does.</summary>
    public static HashSet<(int From, int To)> AtAway(ArgumentStructure structure, ArgumentModule module)
    {
        var ends = new HashSet<(int, int)>();
        foreach (AwayElement away in module.AwayElements)
        {
            int from = structure.Find(away.Id);
            ends.UnionWith(away.SupportedBy.Concat(away.InContextOf).Select(to => (from, structure.Find(to))));
        }

        return ends;
    }

    /// <summary>Whether a module other than this one writes a relationship at an away element.</summary>
    public bool IsWrittenByOther(int from, int to, string module) =>
        _atAway.Count > 0 && _atAway.TryGetValue((from, to), out (string Module, bool IsOfSeveral) known) && (known.IsOfSeveral || known.Module != module);
}
