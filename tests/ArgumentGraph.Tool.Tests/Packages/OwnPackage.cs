using System.Text.Json;
using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Packages;

/// <summary>One of our packages for one framework, and what packages of others come with it.</summary>
/// <param name="Name">Its name, which is its project's.</param>
/// <param name="Framework">The framework.</param>
/// <param name="IsTool">Whether it contains what it needs. Others only depend on it.</param>
/// <param name="Brings">What it brings, by name; null where its project was not restored for the framework, so that nobody knows.</param>
internal sealed record OwnPackage(string Name, string Framework, bool IsTool, IReadOnlyList<OthersPackage>? Brings)
{
    // What project.assets.json calls the files that a package adds to a program.
    private static readonly string[] FileKinds = ["runtime", "runtimeTargets", "native", "resource", "contentFiles"];

    /// <summary>All that ship: every project in src, for every framework that a Release build has.</summary>
    public static IReadOnlyList<OwnPackage> All { get; } =
    [
        .. Directory.GetDirectories(Repository.File("src")).SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
            .OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal).SelectMany(Of),
    ];

    private static IEnumerable<OwnPackage> Of(string projectFile)
    {
        var project = XDocument.Load(projectFile);
        string frameworks = ValueOf(project, "TargetFramework") ?? ValueOf(project, "TargetFrameworks")
            ?? throw new InvalidOperationException($"{projectFile} names no framework.");
        string name = Path.GetFileNameWithoutExtension(projectFile);
        string assetsFile = Path.Combine(Path.GetDirectoryName(projectFile)!, "obj", "project.assets.json");
        using JsonDocument? assets = File.Exists(assetsFile) ? JsonDocument.Parse(File.ReadAllText(assetsFile)) : null;
        foreach (string framework in frameworks.Replace("$(LibraryFrameworks)", ReleaseFrameworks(), StringComparison.Ordinal).Split(';'))
        {
            OthersPackage[]? brings = assets is null ? null : BroughtBy(assets.RootElement, framework);
            yield return new(name, framework, ValueOf(project, "PackAsTool") is "true", brings);
        }
    }

    // A Debug build has fewer frameworks than the packages, which are made in Release.
    private static string ReleaseFrameworks() => XDocument.Load(Repository.File("Directory.Build.props")).Descendants("LibraryFrameworks")
        .Single(frameworks => frameworks.Attribute("Condition")?.Value.Contains("'Release'", StringComparison.Ordinal) is true).Value;

    // Of a plain build: what is set on a condition is for builds that are asked for by name.
    private static string? ValueOf(XDocument project, string property) =>
        project.Descendants(property).SingleOrDefault(value => value.Parent!.Attribute("Condition") is null)?.Value;

    private static OthersPackage[]? BroughtBy(JsonElement assets, string framework)
    {
        if (!assets.GetProperty("targets").TryGetProperty(framework, out JsonElement target))
        {
            return null;
        }

        IEnumerable<string> libraries = target.EnumerateObject().Where(IsBrought).Select(library => library.Name);
        return [.. libraries.Select(library => Describe(assets, library)).OrderBy(other => other.Id, StringComparer.Ordinal)];
    }

    // A package that only builds has no files for the running program. One that is kept private but has such files, or source to be
    // compiled in, counts: it is in our package all the same.
    private static bool IsBrought(JsonProperty library) => library.Value.GetProperty("type").GetString() is "package"
        && FileKinds.Any(kind => library.Value.TryGetProperty(kind, out JsonElement files)
            && files.EnumerateObject().Any(file => !IsPlaceholder(file.Name)));

    private static bool IsPlaceholder(string file) => file.EndsWith("/_._", StringComparison.Ordinal);

    private static OthersPackage Describe(JsonElement assets, string library)
    {
        string path = assets.GetProperty("libraries").GetProperty(library).GetProperty("path").GetString()!;
        string folder = assets.GetProperty("packageFolders").EnumerateObject()
            .Select(root => Path.Combine(root.Name, path)).First(Directory.Exists);
        // The namespace of a nuspec differs from version to version.
        Dictionary<string, XElement> about = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!
            .Elements().Single(element => element.Name.LocalName is "metadata")
            .Elements().ToDictionary(element => element.Name.LocalName, StringComparer.Ordinal);
        string licence = about.GetValueOrDefault("license") is { } stated
            ? stated.Attribute("type")?.Value is "expression" ? stated.Value : $"in its file {stated.Value}"
            : $"at {TextOf("licenseUrl")}";
        return new(about["id"].Value, about["version"].Value, licence, TextOf("projectUrl"), TextOf("copyright"));

        string TextOf(string name) => about.GetValueOrDefault(name)?.Value ?? "not stated";
    }
}
