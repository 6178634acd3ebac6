namespace ArgumentGraph.Json;

/// <summary>A format that other packages read or write: known here only so that a message can say which call does.</summary>
/// <param name="Title">What it is called in a sentence.</param>
/// <param name="Package">The package that knows it.</param>
/// <param name="Reading">The call that reads it, a path to be put in; null where nothing does.</param>
/// <param name="Writing">The call that writes it, a path to be put in; null where nothing does.</param>
/// <param name="Extensions">What its files' names end in.</param>
internal sealed record ForeignFormat(string Title, string Package, string? Reading, string? Writing, params string[] Extensions)
{
    public static ForeignFormat GsnYaml { get; } = Interchanged("GSN YAML", canRead: true, ".yaml", ".yml");

    public static ForeignFormat Ltac { get; } = Interchanged("LTAC", canRead: true, ".ltac", ".md");

    public static ForeignFormat Sacm { get; } = Interchanged("SACM", canRead: true, ".xml", ".xmi", ".sacm", ".assurancecase", ".arm");

    public static ForeignFormat OpenPsa { get; } = Interchanged("an Open-PSA fault tree", canRead: true, ".opsa.xml", ".mef.xml");

    public static ForeignFormat Tea { get; } = Interchanged("a case of the TEA Platform", canRead: true, ".tea.json");

    public static ForeignFormat Trudag { get; } = Interchanged("a trudag graph", canRead: true);

    public static ForeignFormat Asce { get; } = Interchanged("an ASCE network", canRead: true, canWrite: false, ".axml");

    public static ForeignFormat CertWare { get; } = Interchanged("a CertWare model", canRead: true, canWrite: false, ".cae");

    public static ForeignFormat Fasten { get; } = Interchanged("FASTEN's GSN text", canRead: true, canWrite: false, ".gsn");

    public static ForeignFormat GsnAssurance { get; } = Interchanged("GSN Assurance text", canRead: true, canWrite: false, ".gsn");

    public static ForeignFormat Dot { get; } = Interchanged("Graphviz DOT", canRead: false, ".dot", ".gv");

    public static ForeignFormat GraphMl { get; } = Interchanged("GraphML", canRead: false, ".graphml");

    public static ForeignFormat Mermaid { get; } = Interchanged("Mermaid", canRead: false, ".mmd", ".mermaid");

    public static ForeignFormat Svg { get; } = new("SVG", "ArgumentGraph.Rendering", null, "File.WriteAllText({0}, argument.ToSvg())", ".svg");

    public static ForeignFormat Html { get; } = new("HTML", "ArgumentGraph.Rendering", null, "File.WriteAllText({0}, argument.ToHtml())", ".html", ".htm");

    // Longer endings before shorter ones.
    private static IReadOnlyList<ForeignFormat> All { get; } =
        [GsnYaml, Ltac, OpenPsa, Tea, Sacm, Asce, CertWare, Fasten, GsnAssurance, Dot, GraphMl, Mermaid, Svg, Html];

    /// <summary>The format that a file's name says it has; null where that is none of these.</summary>
    public static ForeignFormat? OfName(string? path) => path is null
        ? null
        : All.FirstOrDefault(format => Array.Exists(format.Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));

    /// <summary>What to say of a text in this format that was to be read.</summary>
    /// <param name="file">The file's path, or null.</param>
    public string WhenRead(string? file)
    {
        string what = $"The text is {Title}, not ArgumentGraph's JSON";
        return Reading is null
            ? $"{what}; an argument cannot be read from it."
            : $"{what}. The package {Package} reads it: {Call(file is null ? "ArgumentFormats.Parse({0})" : Reading, file is null ? "text" : Quoted(file))}.";
    }

    /// <summary>What to say when ArgumentGraph's JSON was to be written to a file with this format's name.</summary>
    /// <param name="path">The file's path.</param>
    public string WhenSaved(string path) =>
        $"'{path}' is the name of a file in another format ({Title}), and what is saved is ArgumentGraph's JSON: let the name end in .json. "
        + (Writing is null ? "The other can be read only." : $"The package {Package} writes the other: {Call(Writing, Quoted(path))}.");

    private static ForeignFormat Interchanged(string title, bool canRead, params string[] extensions) =>
        Interchanged(title, canRead, canWrite: true, extensions);

    private static ForeignFormat Interchanged(string title, bool canRead, bool canWrite, params string[] extensions) => new(
        title,
        "ArgumentGraph.Interchange",
        canRead ? "ArgumentFormats.Load({0})" : null,
        canWrite ? "ArgumentFormats.Save(argument, {0})" : null,
        extensions);

    private static string Call(string call, string argument) => call.Replace("{0}", argument, StringComparison.Ordinal);

    private static string Quoted(string path) => $"\"{path}\"";
}
