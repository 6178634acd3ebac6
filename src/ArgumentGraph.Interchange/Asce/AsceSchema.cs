using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Asce;

/// <summary>
/// What the codes of nodes mean: what the file itself says of them (<c>nodetypes</c>), else the codes of the schema that it names. Those known are GSN's and
/// those of claims, arguments and evidence (ASCAD, CAE).
/// </summary>
internal sealed class AsceSchema
{
    private static readonly Dictionary<string, AsceKind> Gsn = new(StringComparer.Ordinal)
    {
        ["1"] = AsceKind.Goal,
        ["2"] = AsceKind.Evidence,
        ["3"] = AsceKind.Strategy,
        ["4"] = AsceKind.Assumption,
        ["5"] = AsceKind.Justification,
        ["6"] = AsceKind.Context,
        ["8"] = AsceKind.Note,
    };

    private static readonly Dictionary<string, AsceKind> Ascad = new(StringComparer.Ordinal)
    {
        ["1"] = AsceKind.Claim,
        ["2"] = AsceKind.Strategy,
        ["3"] = AsceKind.Evidence,
        ["4"] = AsceKind.Note,
        ["5"] = AsceKind.Note,
        ["6"] = AsceKind.Claim,
        ["7"] = AsceKind.Claim,
        ["8"] = AsceKind.Defeater,
        ["9"] = AsceKind.Note,
    };

    private static readonly Dictionary<string, AsceKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["goal"] = AsceKind.Goal,
        ["claim"] = AsceKind.Claim,
        ["side-claim"] = AsceKind.Claim,
        ["strategy"] = AsceKind.Strategy,
        ["argument"] = AsceKind.Strategy,
        ["solution"] = AsceKind.Evidence,
        ["evidence"] = AsceKind.Evidence,
        ["context"] = AsceKind.Context,
        ["assumption"] = AsceKind.Assumption,
        ["justification"] = AsceKind.Justification,
        ["defeater"] = AsceKind.Defeater,
        ["note"] = AsceKind.Note,
        ["comment"] = AsceKind.Note,
        ["caption"] = AsceKind.Note,
    };

    private readonly Dictionary<string, AsceKind> _kinds;

    private AsceSchema(Dictionary<string, AsceKind> kinds) => _kinds = kinds;

    /// <summary>What a code means; null where the schema has no such code.</summary>
    public AsceKind? KindOf(string code) => _kinds.TryGetValue(code, out AsceKind kind) ? kind : null;

    /// <summary>The codes that are known.</summary>
    public IEnumerable<string> Codes => _kinds.Keys.Order(StringComparer.Ordinal);

    /// <summary>The schema of a name and of what the file says itself; null where neither is known.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="name">The name; empty where there is none: GSN's codes are taken then.</param>
    public static AsceSchema? Of(XmlTree tree, string name)
    {
        Dictionary<string, AsceKind>? named = name.Length == 0 || name.Contains("GSN", StringComparison.OrdinalIgnoreCase) ? Gsn
            : name.Contains("ASCAD", StringComparison.OrdinalIgnoreCase) || name.Contains("CAE", StringComparison.OrdinalIgnoreCase) ? Ascad
            : null;
        Dictionary<string, AsceKind> embedded = Embedded(tree);
        return embedded.Count > 0 ? new AsceSchema(embedded) : named is null ? null : new AsceSchema(named);
    }

    private static Dictionary<string, AsceKind> Embedded(XmlTree tree)
    {
        var kinds = new Dictionary<string, AsceKind>(StringComparer.Ordinal);
        for (int node = 0; node < tree.Count; node++)
        {
            if (!string.Equals(tree.NameOf(node), "nodetype", StringComparison.Ordinal))
            {
                continue;
            }

            string? key = tree.ChildrenOf(node, "key").Select(tree.TextOf).FirstOrDefault();
            string? word = tree.ChildrenOf(node, "displaytext").Select(tree.TextOf).FirstOrDefault();
            if (key is not null && word is not null && Words.TryGetValue(word, out AsceKind kind))
            {
                kinds.TryAdd(key, kind);
            }
        }

        return kinds;
    }
}
