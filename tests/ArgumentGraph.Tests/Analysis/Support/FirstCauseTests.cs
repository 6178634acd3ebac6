using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Structure;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Support;

/// <summary>The one cause that is named where smallest sets of causes would take too long.</summary>
public class FirstCauseTests
{
    [Fact]
    public void The_way_to_it_goes_to_the_first_by_id_of_what_stands_no_higher() => OracleCase.ForMany(160_001, 2_000, 20_000, test =>
    {
        var evaluation = new StandingEvaluation(test.Argument, test.Setting);
        SupportReport report = test.Argument.AnalyzeSupport(test.Setting);
        var causes = new FirstCauses(test.Argument, evaluation);
        foreach (Element element in test.Argument.Elements.Where(element => report.StandingOf(element.Id) != Standing.Supported))
        {
            ElementStanding end = EndFrom(test.Argument, report, element.Id);
            bool isChallenged = end.Reason is StandingReason.Defeated or StandingReason.Challenged;
            Expect.Equal(
                $"{end.Element.Id} {end.Reason} {(isChallenged ? Ids(end.DecidedBy) : string.Empty)}",
                Show(causes.Of(test.Argument.NumberOf(element.Id))),
                $"the first cause of {element.Id}");
        }
    });

    [Theory]
    [InlineData("A", "B")]
    [InlineData("B", "A")]
    public void Of_two_that_are_as_low_the_first_id_is_taken_whichever_is_written_first(string one, string two) =>
        CauseOf("G", Goal("G", [one, two]), Evidence("A", "missing"), Evidence("B", "missing")).Should().Be("A Missing ");

    [Fact]
    public void What_stands_higher_is_passed_by() =>
        CauseOf("G", Goal("G", ["A", "B"]), Evidence("A", "disputed"), Evidence("B", "missing")).Should().Be("B Missing ");

    [Fact]
    public void A_context_leads_on() => CauseOf(
        "G",
        Goal("G", ["E"], "\"inContextOf\": [\"A2\", \"A1\", \"A0\"]"), Evidence("E"),
        Assumption("A0", "holds"), Assumption("A1", "invalid"), Assumption("A2", "invalid")).Should().Be("A1 Invalid ");

    [Fact]
    public void Who_challenges_is_named() => CauseOf(
        "G", Goal("G", ["E"]), Evidence("E"), Evidence("D2", more: ", \"challenges\": \"E\""), Evidence("D1", more: ", \"challenges\": \"E\""))
        .Should().Be("E Defeated D1 D2");

    [Theory]
    [InlineData("[\"E\"]", "K2 K1", "L1 Missing ")] // of the relationship to E
    [InlineData("[]", "K2 K1", "L1 Missing ")] // of the element
    [InlineData("[]", "K1 K2", "L1 Missing ")]
    [InlineData("[]", "K0 K2", "L2 Missing ")] // K0 stands
    [InlineData("[]", "K3 K2", "L2 Missing ")] // K3 is only in doubt
    [InlineData("[]", "nowhere K2", "L2 Missing ")]
    [InlineData("[]", "G0 K2", "L2 Missing ")] // G0 rests on what the point is about
    [InlineData("[]", "G0", "G Confidence ")]
    [InlineData("[]", "A0 K1", "A0 Undeveloped ")]
    [InlineData("[]", "K1 A0", "A0 Undeveloped ")]
    public void Low_confidence_leads_on(string on, string arguments, string cause) => CauseOf(
        "G",
        Goal("A0", []), Goal("G0", ["G"]), Goal("K0", ["E"]), Goal("K1", ["L1"]), Goal("K2", ["L2"]), Goal("K3", ["L3"]),
        Evidence("E"), Evidence("L1", "missing"), Evidence("L2", "missing"), Evidence("L3", "disputed"),
        Goal("G", ["E"], "\"claimPoints\": [" + string.Join(", ", arguments.Split(' ').Select((argument, i) =>
            $$"""{ "id": "P{{i}}", {{(on == "[]" ? string.Empty : $"\"on\": {on}, ")}}"argument": "{{argument}}" }""")) + "]")).Should().Be(cause);

    [Fact]
    public void Each_element_has_the_arguments_of_its_own_relationships_alone()
    {
        // The one after it has arguments of lower ids.
        Argument argument = Argument.Parse(Text(
        [
            Evidence("E"), .. Enumerable.Range(1, 8).SelectMany(i => new[]
            {
                Goal($"G{i}", ["E"], $$"""
                    "claimPoints": [{ "id": "P", "on": ["E"], "argument": "K{{9 - i}}" }, { "id": "Q", "argument": "K{{9 - i}}" }]
                    """),
                Goal($"K{i}", [$"L{i}"]), Evidence($"L{i}", "missing"),
            }),
        ]));
        var causes = new FirstCauses(argument, new StandingEvaluation(argument, new Setting { CountsClaimPoints = true }));
        for (int i = 1; i <= 8; i++)
        {
            Show(causes.Of(argument.NumberOf($"G{i}"))).Should().Be($"L{9 - i} Missing ");
        }
    }

    [Fact]
    public void What_counts_for_less_but_stands_is_passed_by() => CauseOf(
        "G", Goal("G", ["E", "M"]), Evidence("E"), Evidence("M", "missing"),
        Evidence("D", more: """, "challenges": { "relationship": "supportedBy", "from": "G", "to": "E" }""")).Should().Be("M Missing ");

    [Fact]
    public void A_long_way_is_gone_once_for_all()
    {
        const int Length = 20_000;
        Argument argument = Argument.Parse(Text(
            [.. Enumerable.Range(0, Length).Select(i => Goal($"G{i}", [$"G{i + 1}"])), Goal($"G{Length}", [])]));
        var causes = new FirstCauses(argument, new StandingEvaluation(argument, Setting.Default));
        for (int i = 0; i <= Length; i++)
        {
            causes.Of(argument.NumberOf($"G{i}")).Element.Id.Should().Be($"G{Length}");
        }
    }

    private static ElementStanding EndFrom(Argument argument, SupportReport report, string id)
    {
        while (true)
        {
            ElementStanding at = report[id];
            string? next = at.Reason switch
            {
                StandingReason.Support => Lowest(argument.SupportersOf(id)),
                StandingReason.Context => Lowest(argument.ContextOf(id)),
                StandingReason.Confidence => Lowest(ArgumentsOf(argument, id)),
                _ => null,
            };
            if (next is null)
            {
                return at;
            }

            id = next;

            string? Lowest(IEnumerable<Element> elements) => elements.Select(element => element.Id)
                .Where(each => report.StandingOf(each) <= at.Standing).Order(StringComparer.Ordinal).FirstOrDefault();
        }
    }

    // What the points of the element and of its relationships to supporters name, but for what rests on that itself.
    private static IEnumerable<Element> ArgumentsOf(Argument argument, string id)
    {
        string[] supporters = [.. argument.SupportersOf(id).Select(supporter => supporter.Id)];
        for (int number = 0; number < argument.Structure.ClaimPoints.Count; number++)
        {
            PlacedClaimPoint placed = argument.Structure.ClaimPoints[number];
            Element owner = argument.Structure.Elements[placed.Owner];
            ClaimPoint point = owner.ClaimPoints[placed.Index];
            if (owner.Id == id && placed is { Root: >= 0, IsCircular: false } && (point.On.Count == 0 || point.On.Any(supporters.Contains)))
            {
                yield return argument.Structure.Elements[placed.Root];
            }
        }
    }

    private static string CauseOf(string id, params string[] elements)
    {
        Argument argument = Argument.Parse(Text(elements));
        var evaluation = new StandingEvaluation(argument, new Setting { CountsClaimPoints = true });
        return Show(new FirstCauses(argument, evaluation).Of(argument.NumberOf(id)));
    }

    private static string Show(RootCause cause)
    {
        cause.Relationship.Should().BeNull();
        return $"{cause.Element.Id} {cause.Reason} {Ids(cause.Challengers)}";
    }

    private static string Ids(IEnumerable<Element> elements) => string.Join(' ', elements.Select(element => element.Id));

    private static string Text(string[] elements) =>
        $$"""{ "format": "argument-graph/1", "title": "t", "elements": [{{string.Join(", ", elements)}}] }""";

    private static string Goal(string id, string[] supporters, string? more = null) => $$"""
        { "id": "{{id}}", "kind": "goal", "statement": "g", "supportedBy": [{{string.Join(", ", supporters.Select(supporter => $"\"{supporter}\""))}}]
          {{(more is null ? string.Empty : ", " + more)}} }
        """;

    private static string Evidence(string id, string state = "available", string more = "") =>
        $$"""{ "id": "{{id}}", "kind": "evidence", "statement": "e", "state": "{{state}}"{{more}} }""";

    private static string Assumption(string id, string state) => $$"""{ "id": "{{id}}", "kind": "assumption", "statement": "a", "state": "{{state}}" }""";
}
