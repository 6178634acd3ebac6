using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Hostile;

/// <summary>Published files of each format that can be read, by the format's name.</summary>
internal static class RealFiles
{
    public const string Items = "trudag-items"; // Markdown items, read through a graph that names them

    private static readonly string[] FaultTrees = ["chinese", "baobab1", "baobab2", "das9202", "das9205", "isp9603", "isp9605"];

    public static string[] Formats { get; } =
        ["argument-graph", "gsn-yaml", "ltac", "sacm", "tea", "trudag", Items, "open-psa", "fasten", "gsn-assurance", "certware"];

    public static List<(string Name, byte[] Bytes)> Of(string format) => format switch
    {
        "argument-graph" => [.. Read(FaultTrees.Select(name => Repository.Shared("fault-trees", $"{name}.json"))),
            .. Read([Repository.File("samples", "sabotage-risk", "case.json")])],
        "gsn-yaml" => Read(Below("gsn2x", "*.yaml")),
        "ltac" => Read(Below("ltac", "*.ltac")),
        "sacm" => Read(Below("sacm", "*.*")),
        "tea" => Read([Repository.Shared("tea", "fair-recruitment-ai.json"), Repository.Shared("tea", "model-verification-validation.json")]),
        "trudag" => Read([Repository.Shared("trudag", ".dotstop.dot")]),
        Items => Read(Below("trudag/TSF/trustable", "*.md")),

        // Published as such, but they are here as arguments.
        "open-psa" => [.. FaultTrees.Select(name => ($"{name}.xml", AsFaultTree(Argument.Load(Repository.Shared("fault-trees", $"{name}.json")))))],
        "fasten" => Read([Repository.Shared("field-cases", "fasten.gsn")]),

        // Those published are not at hand: one that has every construct.
        "gsn-assurance" => [("case.gsn", Encoding.UTF8.GetBytes(GsnAssuranceCase.Text))],
        "certware" => Read([Repository.Shared("certware", "Bluetooth.gsn"), Repository.Shared("certware", "Bluetooth.cae")]),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Reads a text as the format, as if the file with the name said this.</summary>
    public static FormatReading Read(string format, string name, byte[] bytes)
    {
        if (format == Items)
        {
            using var folder = new TrudagFolder();
            string id = name[..^3];
            folder.With(".dotstop.dot", $"digraph G {{\n\"{id}\" [sha=x];\n\"TOP\" [sha=y];\n\"TOP\" -> \"{id}\" [sha=z];\n}}\n").With(name, bytes).With(
                "TOP.md", "---\nnormative: true\n---\nTop\n");
            return folder.Read();
        }

        using var stream = new MemoryStream(bytes);
        return ArgumentFormats.Read(stream, ArgumentFormats.Find(format), new FormatReadingOptions { Limits = new ReadingOptions { FileName = name } });
    }

    private static byte[] AsFaultTree(Argument argument)
    {
        using var stream = new MemoryStream();
        ArgumentFormats.WriteTo(argument, stream, ArgumentFormats.OpenPsa);
        return stream.ToArray();
    }

    private static List<(string Name, byte[] Bytes)> Read(IEnumerable<string> paths) =>
        [.. paths.Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.Shared(folder.Split('/')), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
