using System.Text;
using System.Text.RegularExpressions;
using ArgumentGraph.Testing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArgumentGraph.Tests.Docs;

/// <summary>Links between the pages of the repository lead somewhere.</summary>
public partial class LinkTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Fact]
    public void Every_link_to_a_file_or_heading_leads_there()
    {
        string[] pages = [.. Directory.EnumerateFiles(Repository.Root, "*.md"), .. new[] { "docs", "samples", "benchmarks", "src" }.SelectMany(PagesUnder)];
        pages.Should().HaveCountGreaterThan(20);
        string.Join('\n', pages.SelectMany(BrokenLinks)).Should().BeEmpty();
    }

    [Fact]
    public void Every_sample_is_in_the_index_of_samples()
    {
        string index = File.ReadAllText(Repository.File("samples", "README.md"));
        string[] samples = [.. Directory.EnumerateDirectories(Repository.File("samples"))
            .Select(path => Path.GetFileName(path)).Where(name => name is not ("bin" or "obj"))];

        samples.Should().NotBeEmpty().And.OnlyContain(sample => index.Contains($"]({sample}/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> PagesUnder(string folder) =>
        Directory.EnumerateFiles(Repository.File(folder), "*.md", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static IEnumerable<string> BrokenLinks(string page)
    {
        foreach (string url in Markdown.Parse(File.ReadAllText(page), Pipeline).Descendants<LinkInline>().Select(link => link.Url ?? string.Empty))
        {
            if (url.Contains("://", StringComparison.Ordinal))
            {
                continue;
            }

            string[] parts = url.Split('#', 2);
            string target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0])));
            bool leads = (File.Exists(target) || Directory.Exists(target)) && (parts.Length == 1 || HasHeading(target, parts[1]));
            if (!leads)
            {
                yield return $"{Path.GetRelativePath(Repository.Root, page)}: {url}";
            }
        }
    }

    private static bool HasHeading(string page, string anchor) =>
        Markdown.Parse(File.ReadAllText(page), Pipeline).OfType<HeadingBlock>().Any(heading => AnchorOf(heading) == anchor);

    // As code hosts make them: lower case, blanks as hyphens, other signs left out.
    private static string AnchorOf(HeadingBlock heading)
    {
        var text = new StringBuilder();
        foreach (LeafInline inline in heading.Inline!.Descendants<LeafInline>())
        {
            text.Append(inline is CodeInline code ? code.Content : inline.ToString());
        }

        return OtherSigns().Replace(text.ToString().ToLowerInvariant(), string.Empty).Replace(' ', '-');
    }

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OtherSigns();
}
