namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>The keys that GSN YAML knows.</summary>
internal static class GsnKeys
{
    public const string Module = "module";

    /// <summary>The key that this library keeps its own members under; gsn2x shows it as a layer.</summary>
    public const string Own = "argumentGraph";

    /// <summary>Under <see cref="Own"/>: the module of an element that was read together with others.</summary>
    public const string ModuleName = "moduleName";

    /// <summary>The name under which what only GSN YAML has is kept in an element's data.</summary>
    public const string Data = "gsn2x";

    /// <summary>In that data: a comment.</summary>
    public const string Comment = "#";

    /// <summary>In that data: what else the module of the first element says.</summary>
    public const string ModuleData = "#module";

    /// <summary>In that data: the comment above the module.</summary>
    public const string ModuleComment = "#moduleComment";

    /// <summary>In that data: the references of an element as they are written, where constructs of patterns are among them; before the key's name.</summary>
    public const string Decorated = "#";

    public static readonly string[] OfElements =
    [
        "text", "nodeType", "supportedBy", "inContextOf", "challenges", "undeveloped", "uninstantiated", "defeated", "defeatedRelation", "acp", "url",
        "classes", "rankIncrement", "horizontalIndex", "charWrap", Own,
        .. Plain,
    ];

    /// <summary>The members of this library's that stand as keys of the element itself, where its kind has them; elsewhere they are the author's own.</summary>
    public static string[] Plain => ["pathway", "requires", "state", "collected", "expires", "probability", "doubt"];

    /// <summary>Words that are similar to a key, and that authors use for what they mean.</summary>
    public static readonly string[] NotMisspelt = ["status"];

    public static readonly string[] OfModules = ["name", "brief", "uses", "extends", "stylesheets", "charWrap"];

    public static readonly string[] OfExtensions = ["module", "develops"];

    /// <summary>Whether an element of a kind has the member of <see cref="Plain"/>.</summary>
    public static bool IsPlain(string key, ElementKind kind) => key switch
    {
        "pathway" => kind is ElementKind.Goal,
        "requires" => kind is ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim,
        "state" or "expires" => kind is ElementKind.Evidence or ElementKind.Assumption,
        "collected" => kind is ElementKind.Evidence,
        "probability" or "doubt" => kind is not (ElementKind.Context or ElementKind.Justification),
        _ => false,
    };

    /// <summary>The members under <see cref="Own"/>.</summary>
    public static readonly string[] OfOwn =
    [
        "kind", "description", "pathway", "requires", "challenges", "state", "subject", "collected", "expires", "probability", "doubt", "step", "harm",
        "claimPoints", "confidence", "cost", "order", "row", "suppress", "tags", "data", "members", ModuleName, "public", "away",
        "toBeSupportedByContract", "module", "moduleComment",
    ];
}
