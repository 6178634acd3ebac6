using System.Globalization;
using ArgumentGraph.Structure;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Json;

/// <summary>The edges of what is read: one step on this side of each is right, one on the other is not.</summary>
public class ReadingEdgeTests
{
    [Fact]
    public void A_number_is_read_as_what_it_was_written_as_however_many_were_read_before()
    {
        // Enough numbers for those read as doubts and those read as probabilities to meet in the reader's cache.
        string[] literals = [.. Enumerable.Range(0, 2_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"0.{i:D4}"))];
        IEnumerable<string> elements = literals.SelectMany((literal, i) => new[] { "probability", "doubt", "probability" }.Select((member, j) =>
            $"{{ \"id\": \"E{i}-{j}\", \"kind\": \"evidence\", \"statement\": \"s\", \"state\": \"available\", \"{member}\": {literal} }}"));

        Argument argument = Read(string.Join(",\n", elements)).Argument!;

        for (int i = 0; i < literals.Length; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                Likelihood likelihood = ((Evidence)argument[$"E{i}-{j}"]).Likelihood!;
                (likelihood.Literal, likelihood.IsDoubt).Should().Be((literals[i], j == 1));
            }
        }
    }

    [Theory]
    [InlineData("0001-01-01", true)]
    [InlineData("9999-12-31", true)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("0000-01-01", false)]
    [InlineData("2026-00-01", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("2026-01-00", false)]
    [InlineData("2026-01-32", false)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026/01-01", false)]
    [InlineData("2026-01/01", false)]
    [InlineData("2026-01-1", false)]
    [InlineData("2026-01-011", false)]
    [InlineData("-026-01-01", false)]
    public void A_day_is_one_of_the_calendar(string day, bool isRight)
    {
        ReadingResult read = Read($"{{ \"id\": \"E\", \"kind\": \"evidence\", \"statement\": \"s\", \"expires\": \"{day}\" }}");

        read.HasErrors.Should().Be(!isRight);
        if (isRight)
        {
            ((Evidence)read.Argument!["E"]).LastValidDay.Should().Be(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void A_challenge_is_read_as_deep_as_one_may_point_and_no_deeper()
    {
        string deep = Challenge(Relationship.MaximumNesting);
        string deeper = Challenge(Relationship.MaximumNesting + 1);
        string last = "{ \"id\": \"Z\", \"kind\": \"claim\", \"statement\": \"s\", \"supportedBy\": [\"A\"] }";

        Read($"{deep}, {last}").Findings.Should().NotContain(finding => finding.Rule == Rules.ChallengesNestedTooDeeply);
        ReadingResult over = Read($"{deeper}, {last}");
        over.Findings.Should().ContainSingle(finding => finding.Severity == Severity.Error).Which.Message
            .Should().Be("A challenge may point through 48 relationships at most; this would be one more.");

        // What follows is read.
        over.Argument!.Relationships.Should().Contain(relationship => relationship.From == "Z");
    }

    [Fact]
    public void What_follows_a_wrong_target_is_read()
    {
        string tooDeep = Target(Relationship.MaximumNesting + 1);

        ReadingResult read = Read(
            $"{{ \"id\": \"A\", \"kind\": \"claim\", \"statement\": \"s\" }}, {{ \"id\": \"D\", \"kind\": \"claim\", \"statement\": \"s\", "
            + $"\"challenges\": [[\"A\", 1], {tooDeep}, true, \"A\"], \"cost\": 7 }}");

        read.Findings.Select(finding => finding.Rule).Should().Equal(Rules.WrongType, Rules.ChallengesNestedTooDeeply, Rules.WrongType);
        read.Argument!.Relationships.Select(relationship => relationship.ToString()).Should().Equal("D challenges A");
        read.Argument["D"].Cost!.Value.Should().Be(7);
    }

    [Fact]
    public void A_relationship_that_does_not_exist_is_told_with_the_one_that_does()
    {
        const string Elements = """
            { "id": "A", "kind": "goal", "statement": "s", "supportedBy": ["B"], "inContextOf": ["X"] },
            { "id": "B", "kind": "claim", "statement": "s" }, { "id": "X", "kind": "context", "statement": "s" },
            { "id": "N", "kind": "claim", "statement": "s" },
            """;
        string Said(string target) => Read($"{Elements} {{ \"id\": \"D\", \"kind\": \"claim\", \"statement\": \"s\", \"challenges\": {target} }}")
            .Findings.Should().ContainSingle(finding => finding.Severity == Severity.Error).Which.Message;

        Said("""{ "relationship": "inContextOf", "from": "A", "to": "B" }""").Should().EndWith("which does not exist; 'A' supportedBy 'B' does.");
        Said("""{ "relationship": "supportedBy", "from": "A", "to": "X" }""").Should().EndWith("which does not exist; 'A' inContextOf 'X' does.");
        Said("""{ "from": "B", "to": "A" }""").Should().EndWith("which does not exist; the relationship goes from 'A' to 'B'.");
        Said("""{ "from": "X", "to": "A" }""").Should().EndWith("which does not exist; the relationship goes from 'A' to 'X'.");
        Said("""{ "from": "A", "to": "N" }""").Should().EndWith("which does not exist.");
        Said("""{ "from": "Q", "to": "A" }""").Should().StartWith("'D' challenges a relationship of 'Q'");
        Said("""{ "from": "A", "to": { "from": "A", "to": "B" } }""").Should().Contain("which does not exist");
    }

    [Theory]
    [InlineData("goal")]
    [InlineData("strategy")]
    [InlineData("claim")]
    [InlineData("evidence")]
    public void Where_a_relationship_begins_only_what_may_have_one_is_suggested(string kind) =>
        Read($$"""
            { "id": "Question-2", "kind": "context", "statement": "s" }, { "id": "Question-3", "kind": "assumption", "statement": "s" },
            { "id": "Question-55", "kind": "{{kind}}", "statement": "s" }, { "id": "Question-4", "kind": "justification", "statement": "s" },
            { "id": "D", "kind": "claim", "statement": "s", "challenges": { "from": "Question-1", "to": "D" } }
            """).Findings.Should().ContainSingle(finding => finding.Severity == Severity.Error)
            .Which.Message.Should().Be("'D' challenges a relationship of 'Question-1', which does not exist; did you mean 'Question-55'?");

    [Fact]
    public void The_relationship_that_does_exist_is_told_of_the_first_element_too() =>
        Read("""
            { "id": "B", "kind": "claim", "statement": "s" }, { "id": "A", "kind": "goal", "statement": "s", "supportedBy": ["B"] },
            { "id": "D", "kind": "claim", "statement": "s", "challenges": { "relationship": "inContextOf", "from": "A", "to": "B" } }
            """).Findings.Should().ContainSingle(finding => finding.Severity == Severity.Error)
            .Which.Message.Should().EndWith("which does not exist; 'A' supportedBy 'B' does.");

    [Fact]
    public void A_relationship_of_which_two_fit_is_asked_for() =>
        Read("""
            { "id": "B", "kind": "claim", "statement": "s" },
            { "id": "A", "kind": "claim", "statement": "s", "supportedBy": ["B"], "challenges": ["B"] },
            { "id": "D", "kind": "claim", "statement": "s", "challenges": { "from": "A", "to": "B" } }
            """).Findings.Should().ContainSingle(finding => finding.Severity == Severity.Error)
            .Which.Message.Should().EndWith("and 2 fit; say which \"relationship\" is meant: supportedBy or challenges.");

    [Fact]
    public void Each_challenge_keeps_the_place_where_it_is_written()
    {
        // D2's is resolved last, for what it challenges is a challenge itself; by challenger it is the first.
        string[] lines =
        [
            """{ "format": "argument-graph/1", "title": "t", "elements": [""",
            """{ "id": "D2", "kind": "claim", "statement": "s", "challenges": { "relationship": "challenges", "from": "D1", "to": "A" } },""",
            """{ "id": "D1", "kind": "claim", "statement": "s", "challenges": "A" },""",
            """{ "id": "A", "kind": "claim", "statement": "s" },""",
            """{ "id": "D3", "kind": "claim", "statement": "s", "challenges": ["D1", "A"] } ] }""",
        ];
        string text = string.Join('\n', lines);
        ArgumentStructure structure = Argument.Parse(text).Structure;

        var written = new List<(string Challenger, string Said)>();
        for (int challenge = 0; challenge < structure.Challenges.Count; challenge++)
        {
            int offset = structure.RelationshipOffsets[structure.ChallengeRelationship(challenge)];
            string challenger = structure.Elements[structure.Challenges.Challengers[challenge]].Id;
            lines[text[..offset].Count(letter => letter == '\n')].Should().Contain($"\"id\": \"{challenger}\"");
            written.Add((challenger, text[offset..(offset + 3)]));
        }

        written.Should().BeEquivalentTo([("D2", "{ \""), ("D1", "\"A\""), ("D3", "\"D1"), ("D3", "\"A\"")]);
    }

    [Fact]
    public void Challenges_keep_their_targets_whatever_the_order_of_the_elements() =>
        new RandomCases<(string Text, HashSet<string> Said)>(Shuffled, drawn => drawn.Text).Check(300, 5_000, drawn =>
        {
            ReadingResult read = Read(drawn.Text);
            read.HasErrors.Should().BeFalse(string.Join('\n', read.Findings));
            read.Argument!.Relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges)
                .Select(relationship => relationship.ToString()).Should().BeEquivalentTo(drawn.Said);
            Argument.Parse(read.Argument.ToJson()).Relationships.Should().Equal(read.Argument.Relationships);
        });

    // Each of several challengers challenges an element, then the challenge before it, and now and then a relationship of support.
    private static (string Text, HashSet<string> Said) Shuffled(int seed)
    {
        var random = new Random(seed);
        var elements = new List<string>
        {
            """{ "id": "A", "kind": "goal", "statement": "s", "supportedBy": ["B", "C"] }""",
            """{ "id": "B", "kind": "claim", "statement": "s" }""", """{ "id": "C", "kind": "claim", "statement": "s" }""",
        };
        var said = new HashSet<string>(StringComparer.Ordinal);
        int[] names = [.. Enumerable.Range(0, 6)];
        random.Shuffle(names);
        string? before = null;
        string? beforeText = null;
        foreach (int name in names)
        {
            var targets = new List<(string Json, string Text)>();
            if (random.Next(2) == 0)
            {
                targets.Add(("""{ "relationship": "supportedBy", "from": "A", "to": "C" }""", "(A supportedBy C)"));
            }

            if (before is not null && random.Next(3) > 0)
            {
                targets.Add((before, $"({beforeText})"));
            }

            targets.Add(("\"B\"", "B"));
            (string Json, string Text)[] order = [.. targets];
            random.Shuffle(order);
            foreach ((_, string text) in order)
            {
                said.Add($"D{name} challenges {text}");
            }

            string challenges = string.Join(", ", order.Select(target => target.Json));
            elements.Add($"{{ \"id\": \"D{name}\", \"kind\": \"claim\", \"statement\": \"s\", \"challenges\": [{challenges}] }}");
            before = $"{{ \"relationship\": \"challenges\", \"from\": \"D{name}\", \"to\": \"B\" }}";
            beforeText = $"D{name} challenges B";
        }

        string[] all = [.. elements];
        random.Shuffle(all);
        return (string.Join(",\n", all), said);
    }

    private static string Challenge(int nesting) =>
        $"{{ \"id\": \"A\", \"kind\": \"claim\", \"statement\": \"s\", \"challenges\": {Target(nesting)} }}";

    private static string Target(int nesting)
    {
        string target = "\"A\"";
        for (int i = 0; i < nesting; i++)
        {
            target = $"{{ \"relationship\": \"challenges\", \"from\": \"A\", \"to\": {target} }}";
        }

        return target;
    }

    private static ReadingResult Read(string elements) =>
        Argument.Read($"{{ \"format\": \"argument-graph/1\", \"title\": \"t\", \"elements\": [ {elements} ] }}");
}
