using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Docs;

/// <summary>Messages, rules, comments and pages are in plain English: none has a phrase of <see cref="AvoidedWords"/>.</summary>
public partial class PlainEnglishTests
{
    private static readonly string[] Extensions = [".cs", ".md", ".json", ".html", ".js"];

    [Fact]
    public void Source_code_its_messages_and_its_comments() => string.Join('\n', PhrasesIn(FilesUnder("src"))).Should().BeEmpty();

    [Fact]
    public void Documentation() =>
        string.Join('\n', PhrasesIn([.. FilesUnder("docs"), .. Directory.EnumerateFiles(Repository.Root, "*.md"),
            .. FilesUnder("samples").Where(IsPage), .. FilesUnder("benchmarks").Where(IsPage)]))
            .Should().BeEmpty();

    [Fact]
    public void Rules()
    {
        IEnumerable<string> texts = ArgumentGraph.Rules.All.SelectMany(rule => new[] { rule.Title, rule.Help });
        texts.SelectMany(PhrasesIn).Should().BeEmpty();
        ArgumentGraph.Rules.All.Select(rule => rule.Title)
            .Should().OnlyContain(title => !title.EndsWith('.') && char.IsUpper(title[0]), "a title names the problem");
    }

    [Fact]
    public void Names_of_tests() =>
        string.Join('\n', FilesUnder("tests").SelectMany(path => TestName().Matches(File.ReadAllText(path)))
            .SelectMany(match => PhrasesIn(match.Groups["name"].Value.Replace('_', ' '))))
            .Should().BeEmpty();

    [Theory]
    [InlineData("'x' is no date.", true)]
    [InlineData("There is no element 'x'.", false)]
    [InlineData("The element is no longer there.", false)]
    [InlineData("/// 256 unless\n    /// said otherwise.", true)]
    [InlineData("The default is 256.", false)]
    public void A_phrase_is_found_even_where_a_line_ends_within_it(string text, bool isFound) => PhrasesIn(text).Any().Should().Be(isFound);

    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory.EnumerateFiles(Repository.File(folder), "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path)) && !IsBuilt(path));

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static bool IsPage(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    private static IEnumerable<string> PhrasesIn(IEnumerable<string> files) =>
        files.Order(StringComparer.Ordinal).SelectMany(
            path => PhrasesIn(File.ReadAllText(path)).Select(found => $"{Path.GetRelativePath(Repository.Root, path)}: {found}"));

    private static IEnumerable<string> PhrasesIn(string text)
    {
        string line = LineEnd().Replace(text, " ");
        foreach ((Regex pattern, string instead) in AvoidedWords.All)
        {
            foreach (Match match in pattern.Matches(line))
            {
                int start = Math.Max(0, match.Index - 60);
                yield return $"…{line[start..Math.Min(line.Length, match.Index + match.Length + 40)]}… (better: {instead})";
            }
        }
    }

    [GeneratedRegex(@"public (async Task|void) (?<name>\w+)\(", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TestName();

    [GeneratedRegex(@"\s*\n\s*(///?)?\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LineEnd();
}
