using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Changes;

/// <summary>Which pairs are proposed, held against all pairs scored one by one, with words so few that many are alike.</summary>
public class ProposedRenamingTests
{
    private static readonly string[] Words = ["one", "two", "three", "four", "five", "six"];

    private static readonly RandomCases<(Argument Older, Argument Newer)> Pairs =
        new(Make, pair => $"{pair.Older.ToJson()}\n{pair.Newer.ToJson()}", _ => []);

    [Fact]
    public void The_best_of_all_pairs_are_proposed_each_element_once() => Pairs.Check(2_000, 20_000, pair =>
    {
        ComparisonReport report = pair.Older.CompareWith(pair.Newer);
        report.WereAllRenamingsTried.Should().BeTrue();
        report.ProposedRenamings.Select(Show).Should().Equal(Proposed(report).Select(Show));
    });

    [Fact]
    public void Exactly_as_much_as_is_needed_is_enough()
    {
        // Three words of ten, one neighbour of one: 0.3 and 0.3. Another source gives nothing.
        Argument Version(string id, string words, string source) => RandomArguments.Assemble(
            [new Claim("P", "p"), new Evidence(id, words) { Source = source }], [Relationship.SupportedBy("P", id)]);

        Version("A", "one two three four five", "x").CompareWith(Version("B", "one two three six seven", "y")).ProposedRenamings
            .Select(Show).Should().Equal("A B 0.600000");
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void All_pairs_are_tried_up_to_a_quarter_of_a_million(int newers, bool areAllTried)
    {
        ComparisonReport report = Many("A", 500).CompareWith(Many("B", newers));
        report.WereAllRenamingsTried.Should().Be(areAllTried);
        report.ProposedRenamings.Should().HaveCount(areAllTried ? 500 : 0);

        // Alike, but for a word: each word but that one is in all of them.
        static Argument Many(string kind, int count) => RandomArguments.Assemble(
            Enumerable.Range(1_000, count).Select(i => new Claim($"{kind}{i}", $"one two three four five six {kind}{i}")), []);
    }

    [Fact]
    public void Of_more_one_rare_word_in_common_is_enough_to_be_tried()
    {
        ComparisonReport report = Many("A").CompareWith(Many("B"));
        report.WereAllRenamingsTried.Should().BeFalse();
        report.ProposedRenamings.Select(Show).Should().BeEquivalentTo(
            Enumerable.Range(1_000, 501).Select(i => FormattableString.Invariant($"A{i} B{i} {(7.0 / 16) + 0.2:F6}")));

        // Six words that all have, one of each version's own, and one that only two have.
        static Argument Many(string kind) => RandomArguments.Assemble(
            Enumerable.Range(1_000, 501).Select(i => new Claim($"{kind}{i}", $"one two three four five six {kind} rare{i}")), []);
    }

    private static IEnumerable<Renaming> Proposed(ComparisonReport report)
    {
        var sameAs = report.Renamed.ToDictionary(each => each.Older.Id, each => each.Newer.Id);
        HashSet<string> older = [.. report.Older.Elements.Select(element => sameAs.GetValueOrDefault(element.Id, element.Id))];
        HashSet<string> common = [.. report.Newer.Elements.Select(element => element.Id).Where(older.Contains)];
        List<Renaming> candidates =
        [
            .. from one in report.Removed
               from other in report.Added
               where one.Kind == other.Kind
               let score = Score(
                   WordsOf(one), WordsOf(other),
                   NeighboursOf(report.Older, one.Id, id => sameAs.GetValueOrDefault(id, id), common, "older"),
                   NeighboursOf(report.Newer, other.Id, id => id, common, "newer"), SourceOf(one) == SourceOf(other))
               where score >= 0.6
               select new Renaming(one, other, score),
        ];
        candidates = [.. candidates.OrderByDescending(each => each.Score)
            .ThenBy(each => Lower(each.Older.Id, each.Newer.Id), StringComparer.Ordinal)
            .ThenBy(each => Lower(each.Older.Id, each.Newer.Id) == each.Older.Id ? each.Newer.Id : each.Older.Id, StringComparer.Ordinal)];
        var taken = new HashSet<string>();
        return candidates.Where(each =>
            !taken.Contains(each.Older.Id) && !taken.Contains(each.Newer.Id) && taken.Add(each.Older.Id) && taken.Add(each.Newer.Id));
    }

    private static double Score(HashSet<string> words, HashSet<string> others, HashSet<string> neighbours, HashSet<string> otherNeighbours, bool isSourceEqual)
    {
        int common = words.Intersect(others).Count();
        int all = neighbours.Union(otherNeighbours).Count();
        return common == 0 ? 0
            : ((double)common / (words.Count + others.Count))
                + (all == 0 ? 0 : 0.3 * neighbours.Intersect(otherNeighbours).Count() / all) + (isSourceEqual ? 0.2 : 0);
    }

    private static HashSet<string> WordsOf(Element element) => [.. element.Statement.Split(' ')];

    private static string? SourceOf(Element element) => (element as Evidence)?.Source ?? (element as Assumption)?.Source;

    private static HashSet<string> NeighboursOf(Argument argument, string id, Func<string, string> nameOf, HashSet<string> common, string version)
    {
        var neighbours = new HashSet<string>();
        foreach (Relationship relationship in argument.Relationships)
        {
            string to = OwnerOf(relationship);
            if (relationship.From == id)
            {
                neighbours.Add($"{relationship.Kind} to {Name(to)}");
            }

            if (to == id)
            {
                neighbours.Add($"{relationship.Kind} from {Name(relationship.From)}");
            }
        }

        return neighbours;

        string Name(string other) => common.Contains(nameOf(other)) ? nameOf(other) : $"{other} of the {version} version";
    }

    // The element that a relationship leads to; a challenge of a relationship leads to the element that has it.
    private static string OwnerOf(Relationship relationship) => relationship.To.ElementId
        ?? (relationship.To.Relationship is { Kind: RelationshipKind.Challenges } other ? OwnerOf(other) : relationship.To.Relationship!.From);

    private static string Lower(string one, string other) => string.CompareOrdinal(one, other) < 0 ? one : other;

    private static string Show(Renaming each) => FormattableString.Invariant($"{each.Older.Id} {each.Newer.Id} {each.Score:F6}");

    private static (Argument Older, Argument Newer) Make(int seed)
    {
        var random = new Random(seed);
        string[] ids = [.. "abcdefghijklmn".Select(letter => $"{letter}")];
        random.Shuffle(ids);
        int older = random.Next(1, 6);
        int newer = random.Next(1, 6);
        return (Version(random, [.. ids[..4], .. ids[4..(4 + older)]]), Version(random, [.. ids[..4], .. ids[9..(9 + newer)]]));
    }

    // Four elements are in both versions; an element rests on those after it.
    private static Argument Version(Random random, string[] ids)
    {
        random.Shuffle(ids);
        Element[] elements = [.. ids.Select(id => Element(id, random))];
        var relationships = new HashSet<Relationship>();
        for (int i = 0; i < ids.Length; i++)
        {
            foreach (int j in Enumerable.Range(i + 1, ids.Length - i - 1).Where(_ => random.Next(3) == 0))
            {
                if (elements[i] is Claim)
                {
                    relationships.Add(elements[j] is Assumption ? Relationship.InContextOf(ids[i], ids[j]) : Relationship.SupportedBy(ids[i], ids[j]));
                }
            }

            int target = random.Next(ids.Length);
            if (target != i && elements[i] is not Assumption && random.Next(3) == 0)
            {
                relationships.Add(Relationship.Challenges(ids[i], relationships.Count > 0 && random.Next(3) == 0 ? relationships.First() : ids[target]));
            }
        }

        return RandomArguments.Assemble(elements, relationships);
    }

    private static Element Element(string id, Random random)
    {
        string statement = string.Join(' ', Words.Where(_ => random.Next(4) > 0).DefaultIfEmpty("none"));
        string? source = random.Next(3) == 0 ? "x" : null;
        return random.Next(4) switch
        {
            0 => new Evidence(id, statement) { Source = source },
            1 => new Assumption(id, statement) { Source = source },
            _ => new Claim(id, statement),
        };
    }
}
