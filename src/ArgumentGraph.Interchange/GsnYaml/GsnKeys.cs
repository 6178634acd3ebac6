namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>The keys that GSN YAML knows.</summary>
internal static class GsnKeys
{
    public const string Module = "module";

    /// <summary>The key that this library keeps its own members under; gsn2x shows it as a layer.</summary>
    public const string Own = "argumentGraph";

    /// <summary>The name under which what only GSN YAML has is kept in an element's data.</summary>
    public const string Data = "gsn2x";

    /// <summary>In that data: a comment.</summary>
    public const string Comment = "#";

    /// <summary>In that data: what else the module of the first element says.</summary>
    public const string ModuleData = "#module";

    /// <summary>In that data: the comment above the module.</summary>
    public const string ModuleComment = "#moduleComment";

    public static readonly string[] OfElements =
    [
        "text", "nodeType", "supportedBy", "inContextOf", "challenges", "undeveloped", "defeated", "defeatedRelation", "acp", "url", "classes", "rankIncrement", "horizontalIndex", "charWrap", Own,
    ];

    public static readonly string[] OfModules = ["name", "brief", "uses", "extends", "stylesheets", "charWrap"];

    public static readonly string[] OfExtensions = ["module", "develops"];

    /// <summary>The members under <see cref="Own"/>.</summary>
    public static readonly string[] OfOwn =
    [
        "kind", "description", "pathway", "requires", "challenges", "state", "subject", "collected", "expires", "probability", "doubt", "cost", "suppress", "tags", "data", "members", "module", "moduleComment",
    ];
}
