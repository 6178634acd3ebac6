using System.Security.Cryptography;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about files that evidence names, looked for in the folder of the repository.</summary>
internal static class SourceExamples
{
    private static readonly string Folder = Path.GetDirectoryName(Repository.File("README.md"))!;
    private static readonly ValidationOptions There = ValidationOptions.Default with { SourceFolder = Folder };

    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG1801", "no such file", Naming("docs/nowhere.md"), "E1") { Options = There };
        yield return new("AG1801", "a file", Naming("docs/rules.md")) { Options = There };
        yield return new("AG1801", "a part of a file", Naming("README.md#first-steps")) { Options = There };
        yield return new("AG1801", "not asked for", Naming("docs/nowhere.md"));
        yield return new("AG1801", "planned", Naming("docs/nowhere.md")
            .With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Planned }))
        { Options = There };

        yield return new("AG1802", "another SHA-256", Recording(new string('0', 64)), "E1") { Options = There };
        string hash = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, "README.md"))));
        yield return new("AG1802", "the same SHA-256", Recording(hash)) { Options = There };
        yield return new("AG1802", "the same SHA-256 in small letters", Recording(hash.ToLowerInvariant())) { Options = There };

        yield return new("AG1803", "a folder above", Naming("../README.md"), "E1") { Options = There };
        yield return new("AG1803", "an absolute path", Naming("/etc/hostname.txt"), "E1") { Options = There };
        yield return new("AG1803", "a folder", Naming("docs/tour"), "E1") { Options = There };
        yield return new("AG1803", "up and down again", Naming("docs/../README.md")) { Options = There };

        yield return new("AG1804", "too short", Recording("abc"), "E1") { Options = There };
        yield return new("AG1804", "other data", Naming("README.md")
            .With<Evidence>("E1", evidence => evidence with { Data = RawJson.Parse("[1]") }))
        { Options = There };

        yield return new("AG1805", "a link", Naming("https://example.org/report.pdf"), "E1") { Options = There };
        yield return new("AG1805", "a description", Naming("The archive, shelf 7"), "E1") { Options = There };
        yield return new("AG1805", "a path", Naming("README.md")) { Options = There };
    }

    private static Sketch Naming(string source) => Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Source = source });

    private static Sketch Recording(string hash) =>
        Naming("README.md").With<Evidence>("E1", evidence => evidence with { Data = RawJson.Parse($$"""{ "sha256": "{{hash}}" }""") });
}
