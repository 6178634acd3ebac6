using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Packages;

/// <summary>THIRD-PARTY-NOTICES.md: the tables between its marks are made from what was restored, the rest by hand.</summary>
internal static class NoticesPage
{
    private const string Begin = "<!-- begin: made from what was restored -->\n";
    private const string End = "<!-- end: made from what was restored -->\n";
    private const string Nothing = "nothing";

    /// <summary>Where it is.</summary>
    public static string File { get; } = Repository.File("THIRD-PARTY-NOTICES.md");

    /// <summary>What it holds.</summary>
    public static string Text() => System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");

    /// <summary>What it should hold. Of what was not restored nothing is known: there, it should hold what it holds.</summary>
    public static string TextFor(IReadOnlyList<OwnPackage> own)
    {
        string text = Text();
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = text.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end >= begin, $"{File} lacks the marks that its tables stand between.");
        return $"{text[..begin]}\n{Tables(own, text[begin..end].Split('\n'))}\n{text[end..]}";
    }

    private static string Tables(IReadOnlyList<OwnPackage> own, string[] old)
    {
        List<string> bringing = [];
        var brought = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (OwnPackage package in own)
        {
            string start = $"| {package.Name} | {package.Framework} | {(package.IsTool ? "contains" : "depends on")} | ";
            if (package.Brings is { } packages)
            {
                bringing.Add($"{start}{(packages.Count == 0 ? Nothing : string.Join(", ", packages))} |");
                packages.ToList().ForEach(other => brought[other.ToString()] = RowOf(other));
            }
            else if (old.FirstOrDefault(row => row.StartsWith(start, StringComparison.Ordinal)) is { } kept)
            {
                bringing.Add(kept);
                foreach (string other in kept[start.Length..].TrimEnd(' ', '|').Split(", "))
                {
                    string named = $"| {other.Replace(" ", " | ", StringComparison.Ordinal)} | ";
                    old.Where(row => row.StartsWith(named, StringComparison.Ordinal)).ToList().ForEach(row => brought.TryAdd(other, row));
                }
            }
        }

        var tables = new StringBuilder();
        tables.Append("## What each package brings\n\n");
        tables.Append("| package | for | how | what, directly or through others |\n|---|---|---|---|\n");
        bringing.ForEach(row => tables.Append(row).Append('\n'));
        tables.Append("\n## Whose that is\n\n");
        tables.Append("| package | version | licence | project | copyright, as the package states it |\n|---|---|---|---|---|\n");
        brought.Values.ToList().ForEach(row => tables.Append(row).Append('\n'));
        return tables.ToString();
    }

    private static string RowOf(OthersPackage other) =>
        $"| {other.Id} | {other.Version} | {other.Licence} | {other.Project} | {other.Copyright.Replace('|', '/')} |";
}
