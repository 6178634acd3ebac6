using System.Globalization;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Validation;

/// <summary>What is said of a circle: which way it goes, as far as it is shown, and where its elements stand.</summary>
public class CircleFindingTests
{
    public static TheoryData<int> Sizes => [2, 6, 7, 8, 11, 12];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_circle_of_support_is_shown_as_far_as_six_elements_and_more_are_counted(int size)
    {
        Argument argument = Parse(string.Join(", ", Enumerable.Range(0, size).Select(i => Claim(i, $"\"supportedBy\": [\"{Id((i + 1) % size)}\"]"))));

        Finding finding = argument.Validate().Single(finding => finding.Rule == Rules.CircularSupport);

        finding.Message.Should().Be(
            FormattableString.Invariant($"{size} elements support each other in a circle, so nothing supports them: {Shown(size)} (→: is supported by). ")
            + "Remove one of these relationships.");
        finding.Related.Select(related => related.ElementId).Should().Equal(Enumerable.Range(1, Math.Min(size - 1, 10)).Select(Id));
        finding.Related.Should().OnlyContain(related => related.Message == "On the circle");
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_circle_through_a_challenge_is_shown_likewise(int size)
    {
        // The last challenges the first instead of supporting the one before it.
        Argument argument = Parse(string.Join(", ", Enumerable.Range(0, size).Select(i => Claim(
            i, i == size - 1 ? "\"challenges\": \"C00\", \"supportedBy\": [\"C00\"]" : i == 0 ? "" : $"\"supportedBy\": [\"{Id(i + 1)}\"]"))
            .Append(Claim(99, "\"supportedBy\": [\"C01\"], \"challenges\": \"C00\""))));

        Finding finding = argument.Validate().Single(finding => finding.Rule == Rules.CircularChallenge);

        finding.Message.Should().Contain("leads back to itself, so it cannot be judged: ").And.Contain("elements wait for each other; remove one of");
        Circle(finding.Message).Should().OnlyContain(pair => Needs(argument, pair.From, pair.To));
    }

    [Fact]
    public void Of_several_circles_a_shortest_one_is_given_which_is_one() =>
        ArgumentCases.Of(seed => RandomSketch.Make(new Random(seed), allowCircles: true).Build()).Check(500, 20_000, argument =>
        {
            foreach (Finding finding in argument.Validate().Where(finding => finding.Rule == Rules.CircularSupport && finding.Related.Count is > 0 and < 7))
            {
                (string From, string To)[] circle = [.. Circle(finding.Message)];
                circle.Should().OnlyContain(pair => argument.SupportersOf(pair.From).Any(supporter => supporter.Id == pair.To)
                    || argument.ContextOf(pair.From).Any(stated => stated.Id == pair.To));
                circle.Select(pair => pair.From).Should().Equal([finding.ElementId!, .. finding.Related.Select(related => related.ElementId!)]);
                circle[^1].To.Should().Be(finding.ElementId);
                int size = int.Parse(finding.Message[..finding.Message.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
                finding.Message.EndsWith($" Of several circles, one of the shortest through '{finding.ElementId}' is given.", StringComparison.Ordinal)
                    .Should().Be(size > circle.Length);
            }

            foreach (Finding finding in argument.Validate().Where(finding => finding.Rule == Rules.CircularChallenge))
            {
                Circle(finding.Message).Should().OnlyContain(pair => Needs(argument, pair.From, pair.To));
            }
        });

    [Fact]
    public void Of_equally_short_circles_the_same_is_given_whatever_the_order_of_the_text()
    {
        string[] elements =
        [
            """{ "id": "A", "kind": "claim", "statement": "a", "supportedBy": ["D", "C", "B"] }""",
            """{ "id": "B", "kind": "claim", "statement": "b", "supportedBy": ["F", "E"] }""",
            """{ "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E"] }""",
            """{ "id": "D", "kind": "claim", "statement": "d", "supportedBy": ["F"] }""",
            """{ "id": "E", "kind": "claim", "statement": "e", "supportedBy": ["A"] }""",
            """{ "id": "F", "kind": "claim", "statement": "f", "supportedBy": ["A"] }""",
        ];

        foreach (string[] order in (string[][])[elements, [.. Enumerable.Reverse(elements)], [.. elements[3..], .. elements[..3]]])
        {
            Parse(string.Join(", ", order)).Validate().Single(finding => finding.Rule == Rules.CircularSupport).Message.Should().Be(
                "6 elements support each other in a circle, so nothing supports them: 'A' → 'B' → 'E' → 'A' (→: is supported by). "
                + "Remove one of these relationships. Of several circles, one of the shortest through 'A' is given.");
        }
    }

    private static bool Needs(Argument argument, string from, string to) =>
        argument.SupportersOf(from).Concat(argument.ContextOf(from)).Any(each => each.Id == to)
        || argument.Relationships.Any(challenge =>
            challenge.Kind == RelationshipKind.Challenges && challenge.From == to && RandomSketch.OwnerOf(challenge) == from);

    // From one element that is shown to the next; where some are left out, as far as there.
    private static IEnumerable<(string From, string To)> Circle(string message)
    {
        int start = message.LastIndexOf(": '", message.IndexOf('→', StringComparison.Ordinal), StringComparison.Ordinal) + 2;
        string[] ids = [.. message[start..message.IndexOf(" (→", StringComparison.Ordinal)].Split(" → ")];
        return ids.Zip(ids.Skip(1)).Where(pair => pair.First[0] == '\'' && pair.Second[0] == '\'')
            .Select(pair => (pair.First.Trim('\''), pair.Second.Trim('\'')));
    }

    private static string Shown(int size) =>
        string.Join(" → ", Enumerable.Range(0, size <= 7 ? size : 6).Select(i => $"'{Id(i)}'"))
        + (size <= 7 ? "" : FormattableString.Invariant($" → ({size - 6} more)")) + " → 'C00'";

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"C{i:D2}");

    private static string Claim(int i, string members) =>
        $$"""{ "id": "{{Id(i)}}", "kind": "claim", "statement": "s {{i}}"{{(members.Length > 0 ? ", " : "")}}{{members}} }""";

    private static Argument Parse(string elements) =>
        Argument.Parse($"{{ \"format\": \"argument-graph/1\", \"title\": \"t\", \"elements\": [ {elements} ] }}");
}
