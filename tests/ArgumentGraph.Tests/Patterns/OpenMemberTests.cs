using System.Text.Json;

namespace ArgumentGraph.Tests.Patterns;

/// <summary>Tokens in the place of states, days, likelihoods and costs.</summary>
public class OpenMemberTests
{
    private const string Columns = "record,state,collected,expires,doubt,cost,owner";

    private static readonly string[] States = ["available", "planned", "missing", "disputed", "withdrawn", "", " planned ", "Planned", "holds"];
    private static readonly string[] Days = ["2027-01-31", "2024-02-29", "", "2027-02-30", "31.1.2027", "2027-01-31T10:00:00Z", "soon"];
    private static readonly string[] Numbers = ["0.03", "1e-13", "1", "0", "", "1.5", "-0", "-1", "3%", "0,5", "1e999", ".5"];

    [Fact]
    public void Members_take_their_values_from_rows_as_if_these_had_been_written()
    {
        var random = new Random(4);
        string Pick(string[] words) => words[random.Next(words.Length)];
        for (int round = 0; round < 400; round++)
        {
            string[] cells = ["R1", Pick(States), Pick(Days), Pick(Days), Pick(Numbers), Pick(Numbers), "a team"];
            var table = InstantiationTable.Create("records", Columns.Split(','), [cells]);

            Instantiation made = Records().Instantiate(InstantiationData.Of(table));

            Element expected = Written(cells, out string[] wrong);
            made.Argument!["E[R1]"].Should().Be(expected with { Id = "E[R1]" });
            made.Findings.Select(finding => finding.Message.Split(" 'E[R1]' takes")[0]).Should().BeEquivalentTo(wrong, "of {0}", string.Join(" | ", cells));
            made.Findings.Should().NotContain(finding => finding.Rule != Rules.UnusableCell);
        }
    }

    [Fact]
    public void A_cell_that_a_member_cannot_have_is_told_with_row_and_column()
    {
        Instantiation made = Records().Instantiate(
            InstantiationData.ReadCsv("records", $"{Columns}\nR1,available,2026-01-01,2027-01-01,0.1,3,a\nR2,planed,,soon,2,many,b\n", "records.csv"));

        made.Argument!["E[R1]"].Should().Be(new Evidence("E[R1]", "Record R1")
        {
            State = EvidenceState.Available,
            Collected = new DateOnly(2026, 1, 1),
            Expires = new DateOnly(2027, 1, 1),
            Likelihood = Likelihood.FromLiteral("0.1", isDoubt: true),
            Cost = 3,
            Tags = ValueMap<ValueList<string>>.Empty.With("owner", ["a"]),
        });
        made.Findings.Select(finding => finding.ToString()).Should().Equal(
            "records.csv(3,4): error AG2613: 'planed' is not a state of evidence; did you mean 'planned'? 'E[R2]' takes it from 'state' of 'records'.",
            "records.csv(3,12): error AG2613: 'expires' must be a date (YYYY-MM-DD), not 'soon'. 'E[R2]' takes it from 'expires' of 'records'.",
            "records.csv(3,17): error AG2613: 'doubt' must be a number from 0 to 1, not 2. 'E[R2]' takes it from 'doubt' of 'records'.",
            "records.csv(3,19): error AG2613: 'cost' must be a number of at least 0, not many. 'E[R2]' takes it from 'cost' of 'records'.");
    }

    [Fact]
    public void A_text_around_a_token_is_part_of_the_value()
    {
        Pattern pattern = Pattern.Parse(InstantiationTests.Document(
            """ "years": { "columns": "year" } """,
            """{ "id": "A", "kind": "assumption", "statement": "a", "state": "holds", "expires": "{year}-12-31" }"""));

        Instantiation made = pattern.Instantiate(InstantiationData.ReadCsv("years", "year\n2027\n"));

        made.Findings.Should().BeEmpty();
        ((Assumption)made.Argument!["A"]).Expires.Should().Be(new DateOnly(2027, 12, 31));
    }

    [Fact]
    public void A_template_keeps_them_as_they_are_written()
    {
        Pattern pattern = Records();

        pattern.HasTokens("E").Should().BeTrue();
        pattern.Template.ToJson().Should().Contain("\"state\": \"{state}\"").And.Contain("\"doubt\": \"{doubt}\"");
    }

    [Theory]
    [InlineData("\"state\": \"{stat}\"", "AG2602: '{stat}' in the state of 'E' names a column that does not exist; did you mean 'state'?")]
    [InlineData("\"state\": \"{{state}}\"", "AG2602: The state of 'E' is a text without a token; write a value, or the token of a column.")]
    [InlineData("\"expires\": \"{expires\"", "AG2602: The expires of 'E' has a '{' without a '}' after it; write '{{' for a brace.")]
    [InlineData("\"state\": \"planed\"", "AG0011: 'planed' is not a state of evidence; did you mean 'planned'?")]
    [InlineData("\"order\": \"{state}\"", "AG0006: 'order' must be a whole number, not a string.")]
    [InlineData("\"doubt\": \"{state}\", \"probability\": \"{state}\"", "AG0011: Give either 'probability' or 'doubt', not both.")]
    [InlineData("\"collected\": \"{state}\", \"pathway\": \"{state}\"", "AG0006: 'pathway' must be true or false, not a string.")]
    public void What_a_template_cannot_have_is_told(string members, string expected)
    {
        PatternReading read = Pattern.Read(InstantiationTests.Document(
            """ "t": { "columns": "state" } """, $$"""{ "id": "E", "kind": "evidence", "statement": "{state}", {{members}} }"""));

        read.Pattern.Should().BeNull();
        read.Findings.Select(finding => finding.ToString()).Should().Contain(finding => finding.EndsWith("error " + expected, StringComparison.Ordinal));
    }

    [Fact]
    public void The_member_pattern_may_stand_after_the_elements()
    {
        string text = """
            { "format": "argument-graph/1", "title": "t",
              "elements": [
                { "id": "G", "kind": "goal", "statement": "All", "supportedBy": [{ "id": "E", "multiplicity": { "over": "records" } }] },
                { "id": "E", "kind": "evidence", "statement": "{record}", "state": "{state}" }],
              "pattern": { "tables": { "records": { "key": "record", "columns": "state" } } } }
            """;

        Instantiation made = Pattern.Parse(text).Instantiate(InstantiationData.ReadCsv("records", "record,state\nR1,planned\n"));
        made.Argument!["E[R1]"].Should().Be(new Evidence("E[R1]", "R1") { State = EvidenceState.Planned });
        Argument.Read(text).Findings.Select(finding => finding.ToString()).Should().Equal(
            "(5,3): error AG2601: This is a pattern, from which arguments are made; make one of it and its tables with 'argument-graph instantiate'.");
    }

    [Fact]
    public void In_an_argument_a_token_is_not_a_state() =>
        Argument.Read("""
            { "format": "argument-graph/1", "title": "t", "elements": [{ "id": "E", "kind": "evidence", "statement": "a", "state": "{state}" }] }
            """).Findings.Should().ContainSingle().Which.Message.Should().StartWith("'{state}' is not a state of evidence");

    private static Pattern Records() => Pattern.Parse(InstantiationTests.Document(
        """ "records": { "key": "record", "columns": ["state", "collected", "expires", "doubt", "cost", "owner"] } """,
        """
        { "id": "G", "kind": "goal", "statement": "All", "supportedBy": [{ "id": "E", "multiplicity": { "over": "records" } }] },
        { "id": "E", "kind": "evidence", "statement": "Record {record}", "state": "{state}", "collected": "{collected}", "expires": "{expires}",
          "doubt": "{doubt}", "cost": "{cost}", "tags": { "owner": "{owner}" } }
        """));

    // The same, as a file says it, read by the reader of files; what it says of a member that it does not take.
    private static Element Written(string[] cells, out string[] wrong)
    {
        string[] names = Columns.Split(',');
        var members = new List<string> { $"\"statement\": \"Record {cells[0]}\"", $"\"tags\": {{ \"owner\": \"{cells[^1]}\" }}" };
        for (int i = 1; i < cells.Length - 1; i++)
        {
            string value = cells[i].Trim();
            if (value.Length > 0)
            {
                members.Add($"\"{names[i]}\": {(names[i] is "doubt" or "cost" && IsNumber(value) ? value : JsonSerializer.Serialize(value))}");
            }
        }

        ReadingResult read = Argument.Read(
            $$"""{ "format": "argument-graph/1", "title": "t", "elements": [{ "id": "E", "kind": "evidence", {{string.Join(", ", members)}} }] }""");
        wrong =
        [
            .. read.Findings.Select(finding => finding.Rule != Rules.WrongType ? finding.Message
                : finding.Message.Contains("'cost'", StringComparison.Ordinal)
                ? $"'cost' must be a number of at least 0, not {cells[5]}." : $"'doubt' must be a number from 0 to 1, not {cells[4]}."),
        ];
        return read.Argument!["E"];
    }

    private static bool IsNumber(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
