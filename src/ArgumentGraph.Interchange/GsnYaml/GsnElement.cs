namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>An element as it stands in a GSN YAML file.</summary>
internal sealed class GsnElement(GsnModule module, YamlScalar key)
{
    public GsnModule Module { get; } = module;

    public string Id { get; } = key.Value;

    /// <summary>Where its id stands in its module's file.</summary>
    public int At { get; } = key.At;

    /// <summary>Its id in the argument: another one where an earlier module has an element of that id.</summary>
    public string FinalId { get; set; } = key.Value;

    public GsnKind Kind { get; set; }

    public string Text { get; set; } = string.Empty;

    public bool IsUndeveloped { get; set; }

    public bool IsUninstantiated { get; set; }

    public bool IsDefeated { get; set; }

    /// <summary>Whether what stands under its id is not what an element has, which has been reported.</summary>
    public bool IsMisread { get; set; }

    public string? Url { get; set; }

    public string? Comment { get; set; }

    public List<GsnReference> SupportedBy { get; private set; } = [];

    public List<GsnReference> InContextOf { get; private set; } = [];

    public List<YamlScalar> DefeatedRelations { get; } = [];

    /// <summary>The claim points, each with what it stands at.</summary>
    public List<(YamlScalar Id, List<YamlScalar> On)> ClaimPoints { get; } = [];

    /// <summary>The confidence arguments of claim points, by the points' ids.</summary>
    public Dictionary<string, YamlScalar> Confidence { get; } = new(StringComparer.Ordinal);

    public YamlScalar? Challenges { get; set; }

    /// <summary>What it challenges, found.</summary>
    public List<(PendingTarget Target, int At)> Targets { get; } = [];

    /// <summary>The members that only this library has.</summary>
    public YamlNode? Own { get; set; }

    /// <summary>What its own key says of the module that it was the first element of.</summary>
    public List<YamlEntry>? ModuleEntries { get; set; }

    /// <summary>The comment above that module.</summary>
    public string? ModuleComment { get; set; }

    /// <summary>The entries that are kept as they are.</summary>
    public List<YamlEntry> Kept { get; } = [];

    /// <summary>The references that are written with constructs of patterns, as they are written.</summary>
    public List<YamlEntry> Decorated { get; } = [];

    /// <summary>Another module says what supports it.</summary>
    public void Develop(List<GsnReference> supporters)
    {
        IsUndeveloped = false;
        SupportedBy = supporters;
    }
}

/// <summary>An id that an element of a module names.</summary>
internal readonly record struct GsnReference(YamlScalar Id, GsnModule Scope);

/// <summary>One file of GSN YAML.</summary>
internal sealed class GsnModule(SourceFile file, GsnModule? user)
{
    public SourceFile File { get; } = file;

    /// <summary>The module that uses it; null for the first.</summary>
    public GsnModule? User { get; } = user;

    /// <summary>Its name, made from the file's where it has none.</summary>
    public string Name { get; set; } = NameOf(file.Path);

    /// <summary>Whether it has a name of its own.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Where it says its name, or its beginning.</summary>
    public int At { get; set; }

    public string? Comment { get; set; }

    public List<GsnElement> Elements { get; } = [];

    public List<GsnExtension> Extensions { get; } = [];

    public List<YamlScalar> Uses { get; } = [];

    /// <summary>The entries of "module" that are kept as they are.</summary>
    public List<YamlEntry> Kept { get; } = [];

    /// <summary>Its elements by id, where there are several modules.</summary>
    public Dictionary<string, GsnElement>? ById { get; set; }

    private static string NameOf(string? path)
    {
        string name = Path.GetFileName(path ?? "module");
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? name[..dot] : name;
    }
}

/// <summary>What a module develops of another.</summary>
internal sealed record GsnExtension(YamlScalar Module, List<(YamlScalar Foreign, List<YamlScalar> Local)> Developed);
