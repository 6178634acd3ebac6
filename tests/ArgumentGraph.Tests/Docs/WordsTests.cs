using System.Reflection;
using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Docs;

/// <summary>docs/words.md: no public member has a word in a meaning that the page does not list.</summary>
public partial class WordsTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly (string Word, string Meaning, string[] Types)[] Listed =
    [
        .. File.ReadAllLines(Repository.File("docs", "words.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells =>
                (Code().Match(cells[1]).Groups["code"].Value, cells[2], Code().Matches(cells[3]).Select(match => match.Groups["code"].Value).ToArray())),
    ];

    [Fact]
    public void Every_word_that_several_types_have_is_listed_with_all_of_them()
    {
        var expected = Members().GroupBy(member => member.Word, StringComparer.Ordinal).Where(word => word.Select(member => member.Type).Distinct().Count() > 1)
            .SelectMany(word => word.Select(member => $"{member.Word} of {member.Type}")).Distinct();

        Listed.SelectMany(row => row.Types.Select(type => $"{row.Word} of {type}")).Should()
            .BeEquivalentTo(expected, "docs/words.md says what each word means; a new member takes a listed meaning, or another word");
    }

    [Fact]
    public void Every_meaning_is_said_once()
    {
        Listed.Should().OnlyContain(row => row.Meaning.Length > 0);
        Listed.Select(row => (row.Word, row.Meaning)).Should().OnlyHaveUniqueItems();
    }

    private static IEnumerable<(string Word, string Type)> Members() =>
        from type in typeof(Argument).Assembly.GetExportedTypes()
        where !type.IsSubclassOf(typeof(Delegate)) && !type.Name.EndsWith("JsonConverter", StringComparison.Ordinal)
        from member in type.GetMembers(Declared)
        where (member is PropertyInfo property && property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract")
            || member is FieldInfo { IsStatic: true, IsSpecialName: false }
        select (member.Name, type.Name.Split('`')[0]);

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Code();
}
