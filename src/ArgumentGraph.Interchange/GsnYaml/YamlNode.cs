namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>A node of a YAML document, with its place. A node that an alias repeats stands in the tree more than once.</summary>
internal abstract class YamlNode(int at)
{
    /// <summary>Where it begins: an index in the file's text.</summary>
    public int At { get; } = at;

    /// <summary>How much it is when all that aliases repeat is written out: characters and nodes.</summary>
    public long Weight { get; set; } = 1;

    /// <summary>How many levels of lists and mappings it has.</summary>
    public int Height { get; set; }
}

/// <summary>A text.</summary>
internal sealed class YamlScalar : YamlNode
{
    public YamlScalar(int at, string value, bool isPlain)
        : base(at)
    {
        Value = value;
        IsPlain = isPlain;
        Weight = value.Length + 1;
    }

    public string Value { get; }

    /// <summary>Whether it stands without quotes, so that it may be a number, a truth value or nothing.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether it stands for nothing.</summary>
    public bool IsNull => IsPlain && (Value is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>The truth value that it stands for; null if it is not one.</summary>
    public bool? Truth => !IsPlain ? null : Value switch
    {
        "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => true,
        "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => false,
        _ => null,
    };
}

/// <summary>A list.</summary>
internal sealed class YamlList(int at) : YamlNode(at)
{
    public List<YamlNode> Items { get; } = [];
}

/// <summary>A mapping whose keys are texts, each given once.</summary>
internal sealed class YamlMap(int at) : YamlNode(at)
{
    public List<YamlEntry> Entries { get; } = [];

    public YamlEntry? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
        {
            if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>An entry of a mapping.</summary>
internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
