using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Modules;

/// <summary>Which modules rest on which: the relationships between their elements, counted. Linear in elements and relationships.</summary>
internal sealed class ModuleGraph
{
    private readonly ArgumentStructure _structure;
    private readonly Dictionary<(string? From, string? To), int[]> _counts = [];

    public ModuleGraph(ArgumentStructure structure)
    {
        _structure = structure;
        for (int number = 0; number < structure.ElementCount; number++)
        {
            string? module = ModuleOf(number);
            Count(module, structure.Supporters[number], RelationshipKind.SupportedBy);
            Count(module, structure.Contexts[number], RelationshipKind.InContextOf);
        }

        for (int challenge = 0; challenge < structure.Challenges.Count; challenge++)
        {
            Count(ModuleOf(structure.Challenges.Owners[challenge]), [structure.Challenges.Challengers[challenge]], RelationshipKind.Challenges);
        }
    }

    public ValueList<ModuleDependency> Dependencies =>
    [
        .. _counts
            .Select(pair => new ModuleDependency(
                pair.Key.From, pair.Key.To, pair.Value[(int)RelationshipKind.SupportedBy], pair.Value[(int)RelationshipKind.InContextOf],
                pair.Value[(int)RelationshipKind.Challenges]))
            .OrderBy(dependency => dependency.From, StringComparer.Ordinal).ThenBy(dependency => dependency.To, StringComparer.Ordinal),
    ];

    /// <summary>The groups of modules that rest on each other by support or context.</summary>
    public ValueList<ValueList<string>> Mutual()
    {
        string[] names = [.. _counts.Keys.SelectMany(key => new[] { key.From, key.To }).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var indices = names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var rests = new List<int>[names.Length];
        for (int i = 0; i < rests.Length; i++)
        {
            rests[i] = [];
        }

        foreach (ModuleDependency each in Dependencies.Where(each => each is { From: not null, To: not null } && each.Support + each.Context > 0))
        {
            rests[indices[each.From!]].Add(indices[each.To!]);
        }

        var groups = new List<ValueList<string>>();
        using var finder = new ComponentFinder<Needs>(names.Length, new Needs(rests), found =>
        {
            if (found.Length > 1)
            {
                groups.Add([.. found.ToArray().Order().Select(index => names[index])]);
            }
        });
        for (int i = 0; i < names.Length; i++)
        {
            finder.Visit(i);
        }

        return [.. groups.OrderBy(group => group[0], StringComparer.Ordinal)];
    }

    private void Count(string? from, ReadOnlySpan<int> others, RelationshipKind kind)
    {
        foreach (int other in others)
        {
            string? to = ModuleOf(other);
            if (from != to)
            {
                if (!_counts.TryGetValue((from, to), out int[]? counts))
                {
                    _counts[(from, to)] = counts = new int[3];
                }

                counts[(int)kind]++;
            }
        }
    }

    private string? ModuleOf(int number) => ModuleName.OwnerOf(_structure.Elements[number]);

    private readonly struct Needs(List<int>[] rests) : INeeds
    {
        public int CountOf(int position) => rests[position].Count;

        public int Need(int position, int index) => rests[position][index];
    }
}
