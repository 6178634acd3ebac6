using System.Text.Json;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>
/// Constructs of argument patterns (GSN 1:3), which GSN YAML has no syntax of its own for: authors write them at the references,
/// <c>{id: G2, multiplicity: 1..n}</c>, or as keys of the element. The references are read, the rest is kept, and one finding a file says that nothing is
/// made of it.
/// </summary>
internal sealed class GsnPatterns(ArgumentImport draft, GsnModule module)
{
    private static readonly string[] OfElements = ["toBeInstantiated", "multiplicity", "cardinality", "optional", "optionality", "choice"];
    private static readonly string[] OfReferences = ["id", "ref", "element"];
    private static readonly string[] OfGroups = ["choice", "optional", "oneOf", "anyOf", "allOf", "of", "alternatives", "options"];
    private static readonly string[] OfNumbers = ["multiplicity", "cardinality", "optionality", "min", "max", "count", "atLeast", "atMost"];

    private readonly GsnCountedFinding _finding = new(draft, module.File, FormatRules.PatternConstruct);

    /// <summary>Notes a key of an element, if it belongs to patterns and says something.</summary>
    public void Note(GsnElement element, YamlEntry entry)
    {
        if (Array.IndexOf(OfElements, entry.Key.Value) >= 0 && entry.Value is not (YamlScalar { IsNull: true } or YamlScalar { Truth: false }))
        {
            Add(element, entry.Key);
        }
    }

    /// <summary>
    /// Reads references, decorated or not. Of decorated ones the whole value is kept.
    /// </summary>
    public List<YamlScalar> ReadReferences(GsnElement element, YamlEntry entry)
    {
        var ids = new List<YamlScalar>();
        bool isDecorated = false;
        foreach (YamlNode node in entry.Value is YamlList list ? list.Items : [entry.Value])
        {
            if (node is YamlScalar { IsNull: false } id)
            {
                ids.Add(id);
                continue;
            }

            int before = ids.Count;
            YamlScalar? decoration = null;
            if (node is YamlMap map)
            {
                AddIds(map, ids);
                decoration = map.Entries
                    .Find(other => Array.IndexOf(OfReferences, other.Key.Value) < 0 && other.Value is not YamlScalar { IsNull: true }).Key;
            }

            if (decoration is not null && ids.Count > before)
            {
                Add(element, decoration);
                isDecorated = true;
            }
            else if (node is not YamlScalar || entry.Value is YamlList)
            {
                draft.Report(
                    Rules.WrongType, module.File, node.At, $"'{Spelling.Clip(entry.Key.Value)}' takes an id or a list of ids, as in [G2, G3].", element.Id);
            }
        }

        if (isDecorated && entry.Value.Height <= YamlJson.MaximumHeight)
        {
            element.Decorated.Add(entry);
        }

        return ids;
    }

    /// <summary>The ids in a value as it was kept.</summary>
    public static IEnumerable<string> IdsOf(JsonElement kept)
    {
        YamlNode value = NodeOf(kept);
        var ids = new List<YamlScalar>();
        foreach (YamlNode node in value is YamlList list ? list.Items : [value])
        {
            if (node is YamlScalar { IsNull: false } id)
            {
                ids.Add(id);
            }
            else if (node is YamlMap map)
            {
                AddIds(map, ids);
            }
        }

        return ids.Select(id => id.Value);
    }

    /// <summary>Says once what is kept.</summary>
    public void Report() => _finding.Report();

    private void Add(GsnElement element, YamlScalar key) =>
        _finding.Add(
            key.At,
            element.FinalId,
            $"'{Spelling.Clip(key.Value)}' of '{Spelling.Clip(element.Id)}'",
            () => $"'{Spelling.Clip(key.Value)}' belongs to argument patterns, which are kept and not evaluated: "
                + "analyses take each relationship as one that is there. Instantiate the pattern.");

    // The recursion is bounded by the depth of what was read.
    private static void AddIds(YamlMap map, List<YamlScalar> ids)
    {
        if (map.Entries.Find(entry => Array.IndexOf(OfReferences, entry.Key.Value) >= 0) is { Value: YamlScalar { IsNull: false } named })
        {
            ids.Add(named);
            return;
        }

        foreach (YamlEntry entry in map.Entries)
        {
            if (Array.IndexOf(OfGroups, entry.Key.Value) >= 0)
            {
                AddMembers(entry.Value, ids);
            }
            else if (Array.IndexOf(OfNumbers, entry.Key.Value) < 0)
            {
                ids.Add(entry.Key);
            }
        }
    }

    private static void AddMembers(YamlNode members, List<YamlScalar> ids)
    {
        foreach (YamlNode node in members is YamlList list ? list.Items : [members])
        {
            if (node is YamlMap map)
            {
                AddIds(map, ids);
            }
            else if (node is YamlScalar { IsNull: false, Truth: null } id && char.IsLetter(id.Value.FirstOrDefault()))
            {
                ids.Add(id);
            }
        }
    }

    private static YamlNode NodeOf(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                var list = new YamlList(0);
                list.Items.AddRange(value.EnumerateArray().Select(NodeOf));
                return list;
            case JsonValueKind.Object:
                var map = new YamlMap(0);
                map.Entries.AddRange(
                    value.EnumerateObject().Select(member => new YamlEntry(new YamlScalar(0, member.Name, isPlain: false), NodeOf(member.Value))));
                return map;
            case JsonValueKind.String:
                return new YamlScalar(0, value.GetString()!, isPlain: false);
            default:
                return new YamlScalar(0, value.GetRawText(), isPlain: true);
        }
    }
}
