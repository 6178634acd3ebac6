using System.Text;

namespace ArgumentGraph.Tests.Json;

public class MalformedTests
{
    public static TheoryData<string> Names => [.. MalformedTable.Cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_problem_is_reported_with_its_rule_place_and_message(string name)
    {
        (_, string marked, string[] expected) = MalformedTable.Cases.Single(each => each.Name == name);
        MarkedText text = MarkedText.Parse(marked);

        ReadingResult result = Argument.Read(text.Text);

        result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Message}").Should().Equal(expected);
        result.Findings.Select(finding => (finding.Place!.Line, finding.Place.Column)).Should().Equal(text.Places);
        result.HasErrors.Should().Be(result.Findings.Any(finding => finding.Severity == Severity.Error));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Parse_throws_all_findings_when_one_is_an_error(string name)
    {
        MarkedText text = MarkedText.Parse(MalformedTable.Cases.Single(each => each.Name == name).Marked);
        ReadingResult result = Argument.Read(text.Text);

        Action parse = () => Argument.Parse(text.Text);

        if (result.HasErrors)
        {
            parse.Should().Throw<MalformedArgumentException>().Which.Findings.Should().Equal(result.Findings);
        }
        else
        {
            parse.Should().NotThrow();
        }
    }

    [Fact]
    public void Every_rule_of_reading_is_in_the_table_or_has_a_test_here()
    {
        string[] rules = [.. MalformedTable.Cases.SelectMany(each => each.Findings).Select(finding => finding[..6]).Distinct().Order()];

        rules.Should().Equal(
            "AG0001", "AG0002", "AG0005", "AG0006", "AG0007", "AG0008", "AG0009", "AG0010", "AG0011", "AG0012", "AG0013", "AG0014", "AG0015", "AG0016",
            "AG0017", "AG0018", "AG0019", "AG0020", "AG0026", "AG1910", "AG2401");
    }

    [Fact]
    public void Text_nested_too_deeply_is_AG0003_at_the_bracket_that_is_too_deep()
    {
        string head = """{ "format": "argument-graph/1", "title": "", "elements": [], "x": """;
        Argument.Read(head + new string('[', 63) + new string(']', 63) + "}").HasErrors.Should().BeFalse();

        Finding finding = Argument.Read(head + new string('[', 100_000)).Findings.Single(each => each.Severity == Severity.Error);

        finding.Rule.Id.Should().Be("AG0003");
        finding.Place.Should().Be(new Place(null, 1, head.Length + 64));
    }

    [Fact]
    public void Text_over_the_limits_is_AG0004()
    {
        string text =
            """{ "format": "argument-graph/1", "title": "", "elements": [{ "id": "G0", "kind": "goal", "statement": "", "supportedBy": ["G1"] }, { "id": "G1", "kind": "goal", "statement": "" }] }""";

        ReadingResult bytes = Argument.Read(text, new ReadingOptions { MaximumBytes = text.Length - 1, FileName = "a.json" });
        ReadingResult elements = Argument.Read(text, new ReadingOptions { MaximumElements = 1 });

        bytes.Argument.Should().BeNull();
        bytes.Findings.Single().ToString()
            .Should().Be($"a.json(1,1): error AG0004: The text is longer than {text.Length - 1} bytes, the most that may be read here.");
        elements.Argument!.Elements.Should().HaveCount(1);
        elements.Findings.Single().ToString()
            .Should().Be("(1,131): error AG0004: There are more than 1 elements, the most that may be read here; reading ends.");
        Argument.Read(text, new ReadingOptions { MaximumBytes = text.Length, MaximumElements = 2 }).HasErrors.Should().BeFalse();
    }

    [Fact]
    public void Challenges_nested_too_deeply_are_AG0021()
    {
        Nested(47).HasErrors.Should().BeTrue("the relationships do not exist");
        Nested(48).Findings.Should().OnlyContain(finding => finding.Rule.Id == "AG0015");
        Nested(49).Findings.Select(finding => finding.Rule.Id).Should().Equal("AG0021");

        static ReadingResult Nested(int levels) => Argument.Read(
            $$"""{ "format": "argument-graph/1", "title": "", "elements": [{ "id": "C0", "kind": "claim", "statement": "", "challenges": """
            + string.Concat(Enumerable.Repeat("""{ "from": "C0", "to": """, levels)) + "\"C0\"" + new string('}', levels) + "}]}");
    }

    [Fact]
    public void Other_encodings_are_named()
    {
        const string Text = """{ "format": "argument-graph/1" }""";

        foreach ((Encoding encoding, string name) in new[] { (Encoding.Unicode, "UTF-16"), (Encoding.BigEndianUnicode, "UTF-16"), (Encoding.UTF32, "UTF-32") })
        {
            foreach (byte[] bytes in new[] { encoding.GetBytes(Text), [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)] })
            {
                ReadingResult result = Argument.Read(bytes);
                result.Argument.Should().BeNull();
                result.Findings.Single().ToString().Should().Be($"(1,1): error AG0002: The text is {name}; save it as UTF-8.");
            }
        }
    }

    [Fact]
    public void Invalid_UTF8_is_found_in_its_place_and_read_as_replacement_characters()
    {
        byte[] text = Encoding.Latin1.GetBytes("{ \"format\": \"argument-graph/1\",\n \"title\": \"Pr\u00FCfung \u00E4\u00F6\", \"elements\": [] }");

        ReadingResult result = Argument.Read(text);

        result.Findings.Select(finding => finding.ToString()).Should().Equal(
            "(2,14): error AG0002: The byte 0xFC is not UTF-8; save the file as UTF-8.",
            "(2,20): error AG0002: 2 bytes from 0xE4 on are not UTF-8; save the file as UTF-8.");
        result.Argument!.Title.Should().StartWith("Pr\uFFFDfung");
    }

    [Fact]
    public void A_duplicate_names_the_place_of_the_first()
    {
        ReadingResult result = Argument.Read(
            """
            { "format": "argument-graph/1", "title": "", "elements": [
              { "id": "G0", "kind": "goal", "statement": "first", "supportedBy": ["C1"] },
              { "id": "G0", "kind": "goal", "statement": "second", "supportedBy": ["C2"] },
              { "id": "C1", "kind": "claim", "statement": "" },
              { "id": "C2", "kind": "claim", "statement": "", "supportedBy": ["G0"] }
            ] }
            """);

        result.Findings.Single(finding => finding.Rule.Id == "AG0014").Related.Single()
            .Should().Be(new RelatedPlace("The element that has the id", "G0", new Place(null, 2, 3)));
        result.Argument!["G0"].Statement.Should().Be("first");
        result.Argument.SupportersOf("G0").Select(element => element.Id).Should().Equal("C1");
        result.Argument.SupportersOf("C2").Select(element => element.Id).Should().Equal("G0");
    }

    [Fact]
    public void All_findings_are_counted_and_the_first_of_each_rule_shown()
    {
        string references = string.Join(", ", Enumerable.Range(0, 1_500).Select(n => $"\"X{n}\""));
        string text =
            $$"""{ "format": "argument-graph/1", "title": "", "elements": [{ "id": "G0", "kind": "goal", "statement": "", "supportedBy": [{{references}}] }] }""";

        ReadingResult result = Argument.Read(text);

        result.Findings.Should().HaveCount(1_001);
        result.Findings[^1].Message.Should().Be("500 more findings of this rule, 1500 in all, are not shown.");
        Argument.Read(text, new ReadingOptions { FindingsShownPerRule = 0 }).Should().Match<ReadingResult>(few => few.HasErrors && few.Findings.Count == 1);
    }

    [Fact]
    public void Only_the_first_hundred_unresolved_references_get_suggestions()
    {
        string references = string.Join(", ", Enumerable.Range(0, 150).Select(n => $"\"Goal{n}\""));
        string text = $$"""
            { "format": "argument-graph/1", "title": "", "elements": [
              { "id": "Goal", "kind": "goal", "statement": "" }, { "id": "Top", "kind": "goal", "statement": "", "supportedBy": [{{references}}] }] }
            """;

        Argument.Read(text).Findings.Count(finding => finding.Message.EndsWith("did you mean 'Goal'?", StringComparison.Ordinal)).Should().Be(100);
    }
}
