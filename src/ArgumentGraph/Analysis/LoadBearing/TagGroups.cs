using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>The elements that share a value of one key: a tag's, or <c>source</c> or <c>subject</c>.</summary>
internal sealed class TagGroups
{
    private TagGroups(string key) => Key = key;

    public string Key { get; }

    /// <summary>Ordinally ascending.</summary>
    public string[] Values { get; private set; } = [];

    /// <summary>For each element with the key: its number and the indices of its values, ascending.</summary>
    public List<(int Number, int[] Values)> Members { get; } = [];

    /// <summary>The groups of every key, ordered by key.</summary>
    public static List<TagGroups> Of(ArgumentStructure structure)
    {
        var byKey = new SortedDictionary<string, List<(int Number, ValueList<string> Values)>>(StringComparer.Ordinal);
        for (int number = 0; number < structure.ElementCount; number++)
        {
            Element element = structure.Elements[number];
            foreach ((string key, ValueList<string> values) in element.Tags)
            {
                Add(key, number, values);
            }

            if (((element as Evidence)?.Source ?? (element as Assumption)?.Source) is { } source)
            {
                Add("source", number, [source]);
            }

            if ((element as Evidence)?.Subject is { } subject)
            {
                Add("subject", number, [subject]);
            }
        }

        return [.. byKey.Select(entry => new TagGroups(entry.Key).Fill(entry.Value))];

        void Add(string key, int number, ValueList<string> values)
        {
            if (values.Count == 0)
            {
                return;
            }

            if (!byKey.TryGetValue(key, out List<(int Number, ValueList<string> Values)>? members))
            {
                byKey.Add(key, members = []);
            }

            // A source may be said as a tag too.
            if (members.Count > 0 && members[^1].Number == number)
            {
                members[^1] = (number, [.. members[^1].Values, .. values]);
            }
            else
            {
                members.Add((number, values));
            }
        }
    }

    private TagGroups Fill(List<(int Number, ValueList<string> Values)> members)
    {
        Values = [.. members.SelectMany(member => member.Values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var indices = new Dictionary<string, int>(Values.Length, StringComparer.Ordinal);
        for (int i = 0; i < Values.Length; i++)
        {
            indices.Add(Values[i], i);
        }

        foreach ((int number, ValueList<string> values) in members)
        {
            Members.Add((number, values.Count == 1 ? [indices[values[0]]] : [.. values.Select(value => indices[value]).Distinct().Order()]));
        }

        return this;
    }
}

/// <summary>Scenarios, one a value, in each of which the elements with the value fall.</summary>
internal sealed class GroupFalls(TagGroups groups, int[] nodes) : IScenarios
{
    // By value, the members that have it: a block of scenarios looks at its own members alone.
    private readonly List<int>?[] _nodesOfValue = NodesOfValues(groups, nodes);

    public int Count => groups.Values.Length;

    public void ListFalls(int first, int end, IFalls falls)
    {
        for (int value = first; value < end; value++)
        {
            foreach (int node in _nodesOfValue[value] ?? [])
            {
                falls.Fall(node, (value - first) >> 6, 1UL << (value & 63));
            }
        }
    }

    private static List<int>?[] NodesOfValues(TagGroups groups, int[] nodes)
    {
        var byValue = new List<int>?[groups.Values.Length];
        foreach ((int number, int[] values) in groups.Members)
        {
            foreach (int value in values)
            {
                if (nodes[number] >= 0)
                {
                    (byValue[value] ??= new List<int>(1)).Add(nodes[number]);
                }
            }
        }

        return byValue;
    }
}
