namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Keys of elements that stand beside the ids, for they are not indented: each goes to the element above it, and one finding a file says so.</summary>
internal sealed class GsnStrayKeys(ArgumentImport draft, SourceFile file)
{
    private readonly GsnCountedFinding _finding = new(draft, file, FormatRules.KeyOutsideElement);

    /// <summary>The entries of a document, with the keys where they belong.</summary>
    public List<YamlEntry> Gather(YamlMap document)
    {
        if (!document.Entries.Exists(IsStray))
        {
            return document.Entries;
        }

        var entries = new List<YamlEntry>();
        foreach (YamlEntry entry in document.Entries)
        {
            if (!IsStray(entry))
            {
                entries.Add(entry);
                continue;
            }

            bool isTaken = entries.Count > 0 && entries[^1].Key.Value is not GsnKeys.Module && Take(entries, entry);
            string? owner = isTaken ? entries[^1].Key.Value : null;
            _finding.Add(entry.Key.At, owner, $"'{entry.Key.Value}'", () => MessageOf(entry.Key.Value, owner));
            if (!isTaken)
            {
                draft.Lose(LossKind.Dropped, file, entry.Key.At, $"'{entry.Key.Value}' is not read, for there is no element above it that it could belong to.");
            }
        }

        _finding.Report();
        return entries;
    }

    // An element may have any id, that of a key as well; what stands under it tells.
    private static bool IsStray(YamlEntry entry) =>
        Array.IndexOf(GsnKeys.OfElements, entry.Key.Value) >= 0
        && (entry.Value is not YamlMap map
            || (entry.Key.Value is "acp" or GsnKeys.Own && map.Entries.Count > 0
                && !map.Entries.Exists(key => key.Key.Value is "text" or "nodeType" or "supportedBy")));

    private static bool Take(List<YamlEntry> entries, YamlEntry entry)
    {
        YamlEntry owner = entries[^1];
        if (owner.Value is not (YamlMap or YamlScalar { IsNull: true }) || (owner.Value as YamlMap)?.Find(entry.Key.Value) is not null)
        {
            return false;
        }

        var keys = new YamlMap(owner.Value.At);
        keys.Entries.AddRange((owner.Value as YamlMap)?.Entries ?? []);
        keys.Entries.Add(entry);
        keys.Height = Math.Max(owner.Value.Height, entry.Value.Height + 1);
        entries[^1] = new YamlEntry(owner.Key, keys);
        return true;
    }

    private static string MessageOf(string key, string? owner) =>
        $"'{key}' is a key of an element: expected it {(owner is null ? "under the id of its element" : $"under '{Spelling.Clip(owner)}'")}, "
        + "indented, but found it beside the ids.";
}
