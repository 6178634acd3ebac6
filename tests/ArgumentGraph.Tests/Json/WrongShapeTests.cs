namespace ArgumentGraph.Tests.Json;

/// <summary>A value of a wrong kind, or of a member that is given twice, is read over as a whole: what is inside of it is not taken for anything.</summary>
public class WrongShapeTests
{
    private const string Whole = """{ "format": "argument-graph/1", "title": "t", "elements": [§] }""";
    private const string Around =
        """{ "id": "A", "kind": "claim", "statement": "a", §, "requires": "any" }, { "id": "B", "kind": "evidence", "statement": "b" }""";

    // As large as these become, nothing of them may be read: names of members, ids and elements among it.
    private const string Element = """{ "id": "Z", "kind": "claim", "statement": "z" }""";
    private const string LargeObject =
        $$"""{ "id": { "id": "Z", "to": "B" }, "atLeast": [2], "elements": [{{Element}}], "stages": ["see"], "a": [[{}], 1] }""";
    private const string LargeList = $$"""[[{{Element}}], "elements", { "atLeast": 2, "title": {} }, [["A"], null], 7]""";

    public static TheoryData<string> Places =>
        new(
        [
            // The document and its members.
            """[§, 1]""",
            """{ "title": §, "format": "argument-graph/1", "elements": [] }""",
            """{ "title": "t", "title": §, "format": "argument-graph/1", "elements": [] }""",
            """{ "format": "argument-graph/1", "title": "t", "include": [§, 3], "elements": [] }""",
            """{ "format": "argument-graph/1", "title": "t", "include": [], "include": §, "elements": [] }""",
            """{ "format": §, "title": "t", "elements": [] }""",
            """{ "format": "argument-graph/1", "title": "t", "module": §, "elements": [] }""",
            """{ "format": "argument-graph/1", "title": "t", "contract": §, "elements": [] }""",
            """{ "format": "argument-graph/1", "title": "t", "elements": [], "elements": § }""",
            With($"{Element}, [§], {Element.Replace('Z', 'Y')}"),
            .. new[]
            {
                // The members of an element, once, twice, and within.
                "\"id\": §", "\"statement\": \"x\", \"statement\": §", "\"public\": §", "\"expires\": §", "\"sources\": [], \"sources\": §",
                "\"supportedBy\": [[§]]", "\"supportedBy\": [], \"supportedBy\": §", "\"inContextOf\": [3, [§], 4]", "\"probability\": §", "\"tags\": [§]",
                "\"extra\": 1, \"extra\": §", "\"challenges\": [[§]]", "\"challenges\": { \"from\": \"A\", \"to\": \"B\", \"from\": § }",
                "\"challenges\": { \"from\": \"A\", \"to\": \"B\", \"more\": § }", "\"step\": { \"stages\": \"see\", \"stages\": § }",
                "\"step\": { \"stages\": \"see\", \"more\": § }", "\"step\": { \"stages\": [§, \"see\"] }", "\"step\": { \"latency\": [§] }",
                "\"step\": { \"stages\": \"see\", \"latency\": { \"atMost\": [§], \"atMost\": § } }", "\"harm\": [§]", "\"harm\": { \"within\": [§] }",
                "\"requires\": [§]", "\"requires\": { \"atLeast\": 1, \"atLeast\": § }", "\"requires\": { \"more\": §, \"atLeast\": 1 }",
                "\"requires\": { \"atLeast\": [§] }",
            }.Select(member => With(Around.Replace("§", member, StringComparison.Ordinal))),
        ]);

    [Theory]
    [MemberData(nameof(Places))]
    public void What_is_inside_of_what_is_wrong_is_of_no_matter(string place)
    {
        foreach ((string small, string large) in new[] { ("{}", LargeObject), ("[]", LargeList) })
        {
            ReadingResult of = Argument.Read(place.Replace("§", small, StringComparison.Ordinal));
            ReadingResult with = Argument.Read(place.Replace("§", large, StringComparison.Ordinal));
            RecoveryTests.Said(with).Should().Equal(RecoveryTests.Said(of));
            with.Findings.Should().Contain(finding => finding.Severity == Severity.Error, "a value of a wrong kind, or one too many, is an error");
            Elements(with).Should().Equal(Elements(of));
        }
    }

    [Fact]
    public void What_a_claim_requires_is_all_where_it_cannot_be_read()
    {
        foreach (string requires in new[] { "5", "\"some\"", "[]", "{ \"atLeast\": 0 }", "{}" })
        {
            ReadingResult result = Argument.Read(With($$"""{ "id": "A", "kind": "claim", "statement": "a", "requires": {{requires}} }"""));
            result.Findings.Where(finding => finding.Severity == Severity.Error).Should().ContainSingle();
            ((Claim)result.Argument!.Elements.Single()).Requirement.Should().Be(Requirement.All);
        }
    }

    [Fact]
    public void Words_that_are_written_with_escapes_are_the_words()
    {
        Argument plain = Argument.Parse(With("""
            { "id": "A", "kind": "claim", "statement": "a", "requires": "any", "supportedBy": ["B"], "inContextOf": ["C"] },
            { "id": "B", "kind": "evidence", "state": "missing", "statement": "b" },
            { "id": "C", "kind": "assumption", "state": "disputed", "statement": "c" },
            { "id": "D", "kind": "claim", "requires": { "atLeast": 2 }, "statement": "d" }
            """));
        Argument escaped = Argument.Parse(With("""
            { "id": "\u0041", "k\u0069nd": "cl\u0061im", "statement": "\u0061", "r\u0065quires": "\u0061ny", "supportedBy": ["\u0042"],
              "inContextOf": ["\u0043"] },
            { "id": "B", "kind": "evidenc\u0065", "st\u0061te": "\u006Dissing", "statement": "b" },
            { "id": "C", "kind": "assumption", "state": "dispute\u0064", "statement": "c" },
            { "id": "D", "kind": "claim", "requires": { "\u0061tLeast": 2 }, "statement": "d" }
            """));
        escaped.ToJson().Should().Be(plain.ToJson());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void Of_however_many_members_that_are_not_known_the_first_of_a_name_counts(int count)
    {
        string members = string.Join(", ", Enumerable.Range(0, count).Select(index => $"\"x{index}\": {index}"));
        foreach (int again in new[] { 0, count / 2, count - 1 })
        {
            ReadingResult result = Argument.Read(With(
                $$"""{ "id": "A", "kind": "claim", "statement": "a", {{members}}, "x{{again}}": [77], "y": 1, "y": 2 }"""));
            result.Findings.Where(finding => finding.Rule.Id == "AG0008").Select(finding => finding.Message)
                .Should().Equal($"'x{again}' is given twice; the first counts.", "'y' is given twice; the first counts.");
            result.Argument!.Elements.Single().UnknownMembers.Select(member => $"{member.Key} {member.Value}").Order(StringComparer.Ordinal)
                .Should().Equal(Enumerable.Range(0, count).Select(index => $"x{index} {index}").Append("y 1").Order(StringComparer.Ordinal));
        }
    }

    private static string With(string elements) => Whole.Replace("§", elements, StringComparison.Ordinal);

    private static string[] Elements(ReadingResult result) =>
        [.. (result.Argument?.Elements ?? []).Select(element => $"{element.Kind} {element.Id} '{element.Statement}'")];
}
