using System.Reflection;
using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Docs;

/// <summary>
/// docs/words.md: no public member has a word in a meaning that the page does not list. <c>ARGUMENTGRAPH_ACCEPT=1</c> brings the types up to date, not the
/// meanings.
/// </summary>
public partial class WordsTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const string Unsaid = "(to be said)";

    private static readonly string Page = Repository.File("docs", "words.md");

    [Fact]
    public void Every_word_that_several_types_have_is_listed_with_all_of_them()
    {
        string[] lines = File.ReadAllLines(Page);
        int first = Array.FindIndex(lines, IsRow);
        int end = Array.FindLastIndex(lines, IsRow) + 1;
        ApprovedFile.Check(Page, string.Join('\n', [.. lines[..first], .. Rows([.. lines[first..end].Select(Row)]), .. lines[end..]]) + "\n");
    }

    [Fact]
    public void Every_meaning_is_said_once()
    {
        (string Word, string Meaning, string[] Types)[] rows = [.. File.ReadAllLines(Page).Where(IsRow).Select(Row)];
        rows.Should().OnlyContain(row => row.Meaning.Length > 0 && row.Meaning != Unsaid);
        rows.Select(row => (row.Word, row.Meaning)).Should().OnlyHaveUniqueItems();
    }

    // What the page should hold: of its rows the types that have the word. A type that is new takes the word's one meaning; where the word is new, or has
    // several, someone must say what it means there.
    private static IEnumerable<string> Rows((string Word, string Meaning, string[] Types)[] listed)
    {
        ILookup<string, string> listedTypes = listed.SelectMany(row => row.Types.Select(type => (row.Word, type))).ToLookup(one => one.Word, one => one.type);
        foreach (IGrouping<string, string> word in Members().GroupBy(member => member.Word, member => member.Type, StringComparer.Ordinal)
            .Where(word => word.Distinct().Count() > 1).OrderBy(word => word.Key, StringComparer.Ordinal))
        {
            string[] unlisted = [.. word.Distinct().Except(listedTypes[word.Key])];
            (string Word, string Meaning, string[] Types)[] rows = [.. listed.Where(row => row.Word == word.Key)];
            if (rows.Length != 1 && unlisted.Length > 0)
            {
                rows = [.. rows, (word.Key, Unsaid, [])];
            }

            foreach ((string _, string meaning, string[] types) in rows)
            {
                string[] having = [.. types.Intersect(word).Concat(rows.Length == 1 || meaning == Unsaid ? unlisted : []).Order(StringComparer.Ordinal)];
                if (having.Length > 0)
                {
                    yield return $"| `{word.Key}` | {meaning} | {string.Join(", ", having.Select(type => $"`{type}`"))} |";
                }
            }
        }
    }

    private static bool IsRow(string line) => line.StartsWith("| `", StringComparison.Ordinal);

    private static (string Word, string Meaning, string[] Types) Row(string line)
    {
        string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
        return (Code().Match(cells[1]).Groups["code"].Value, cells[2], [.. Code().Matches(cells[3]).Select(match => match.Groups["code"].Value)]);
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
