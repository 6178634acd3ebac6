namespace ArgumentGraph.Tests.Patterns;

public class PatternReadingTests
{
    private const string Goal = """{ "id": "G0", "kind": "goal", "statement": "a" }""";

    [Fact]
    public void A_pattern_knows_its_tables_and_decorated_relationships()
    {
        Pattern pattern = Pattern.Parse(HazardPattern.Text());

        pattern.Tables.Select(table => table.ToString()).Should().Equal("report", "hazards (hazard)", "causes (hazard, cause)");
        pattern.Relationships.Should().Equal(
            new PatternRelationship(Relationship.SupportedBy("G0", "G1")) { Multiplicity = new("hazards") },
            new PatternRelationship(Relationship.SupportedBy("G1", "G2")) { Multiplicity = new("causes", 0) });
        pattern.Relationships[1].Multiplicity!.ToString().Should().Be("0..*");
        pattern.Template["G1"].Statement.Should().Be("{hazard} is mitigated");
    }

    [Fact]
    public void What_a_catalogue_says_is_read()
    {
        Pattern pattern = Pattern.Parse($$"""
            { "format": "argument-graph/1", "title": "t",
              "pattern": { "id": "PT1", "name": "Hazards", "aliases": ["By hazard"], "intent": "i", "participants": { "G0": "The top" }, "related": ["PT2"] },
              "elements": [{{Goal}}] }
            """);

        pattern.Entry.Should().Be(new PatternCatalogueEntry
        {
            Id = "PT1",
            Name = "Hazards",
            Aliases = ["By hazard"],
            Intent = "i",
            Participants = ValueMap<string>.Empty.With("G0", "The top"),
            Related = ["PT2"],
        });
        pattern.ToString().Should().Be("Hazards");
    }

    [Fact]
    public void Read_as_an_argument_it_is_one_clear_error()
    {
        ReadingResult read = Argument.Read(HazardPattern.Text());

        read.Findings.Select(finding => finding.ToString()).Should().Equal(
            "(4,3): error AG2601: This is a pattern, from which arguments are made; make one of it and its tables with 'argument-graph instantiate'.");
    }

    [Fact]
    public void An_argument_is_not_a_pattern() => Findings($$"""{ "format": "argument-graph/1", "title": "t", "elements": [{{Goal}}] }""")
        .Should().Equal("(1,1): error AG0007: The document has no 'pattern', so it is an argument, not a pattern.");

    [Theory]
    [InlineData(""" "t": { "key": "k", "keys": "k" } """, "", "AG0009: The table 't' has no member 'keys'; did you mean 'key'?")]
    [InlineData(""" "t": { "key": "k", "columns": ["a", "a"] } """, "", "AG0011: 'columns' names a column twice; once is enough.")]
    [InlineData(""" "t": { "key": "k", "references": { "u": "k" } } """, "", "AG2603: The table 't' refers to 'u', which is not declared.")]
    [InlineData(
        """ "t": { "key": ["k", "l"], "parent": "p" } """, "", "AG2605: The table 't' has a 'parent', which needs a key of one column, not of 2.")]
    [InlineData(
        """ "t": { "key": "k", "references": { "u": "k" } }, "u": { "key": ["k", "l"] } """, "",
        "AG2605: The table 't' refers to 'u' by 'k'; its key is 'k' and 'l'.")]
    [InlineData(
        """ "t": { "key": "k", "references": { "u": "x" } }, "u": { "key": "k", "references": { "t": "x" } } """, "",
        "AG2604: The table 't' refers to itself through others; rows must be found one by one.")]
    [InlineData(
        """ "t": { "key": "k" } """, """{ "id": "A[1]", "kind": "goal", "statement": "a" }""",
        "AG0013: The id 'A[1]' has a bracket; in a pattern, brackets are kept for the keys of rows, as in 'G2[H3]'.")]
    [InlineData(
        """ "t": { "key": "k" } """, """{ "id": "A", "kind": "goal", "statement": "{k}" }""",
        "AG2602: '{k}' in the statement of 'A' is a column of 't', of which no row is bound here; nor is one of any other.")]
    [InlineData(
        """ "t": { "columns": "name" } """, """{ "id": "A", "kind": "goal", "statement": "{nam}" }""",
        "AG2602: '{nam}' in the statement of 'A' names a column that does not exist; did you mean 'name'?")]
    [InlineData(
        """ "t": { "columns": "name" }, "u": { "columns": "name" } """, """{ "id": "A", "kind": "goal", "statement": "{name}{t.name}{u.name}" }""",
        "AG2602: '{name}' in the statement of 'A' is a column of 't' and 'u'; write {table.column}.")]
    [InlineData(
        """ "t": { "columns": "name" } """, """{ "id": "A", "kind": "goal", "statement": "{name} {" }""",
        "AG2602: The statement of 'A' has a '{' without a '}' after it; write '{{' for a brace.")]
    [InlineData(
        """ "t": { "columns": "name" } """, """{ "id": "A", "kind": "goal", "statement": "{name}", "description": "}" }""",
        "AG2602: The description of 'A' has a '}' without a '{' before it; write '}}' for a brace.")]
    [InlineData(
        """ "t": { "key": "k" } """, """{ "id": "A", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "G0", "multiplicity": { "over": "tt" } }] }""",
        "AG2603: The table 'tt' is not declared; did you mean 't'?")]
    [InlineData(
        """ "t": { "key": "k" } """,
        """{ "id": "A", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "G0", "multiplicity": { "over": "t", "min": 3, "max": 2 } }] }""",
        "AG0011: 'max' is less than 'min'.")]
    [InlineData(
        """ "t": { "key": "k" } """,
        """
        { "id": "A", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "B", "multiplicity": { "over": "t" } }] },
        { "id": "B", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "G0", "multiplicity": { "over": "t" } }] }
        """,
        "AG2605: A row of 't' is bound at 'B' already, so there cannot be several of them below it.")]
    [InlineData(
        """ "t": { "key": "k", "parent": "p" } """,
        """{ "id": "A", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "A", "recursive": "t.p" }] }""",
        "AG2605: No row of 't' is bound at 'A', from which a recursive relationship could lead to those below it.")]
    [InlineData(
        """ "t": { "key": "k" } """,
        """
        { "id": "A", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "B", "multiplicity": { "over": "t" } }] },
        { "id": "B", "kind": "goal", "statement": "a", "supportedBy": ["A"] }
        """,
        "AG2604: 'A', 'B' are below themselves; make a relationship of the circle recursive.")]
    [InlineData(
        """ "t": { "columns": "how" } """,
        """
        { "id": "A", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "G0", "choice": { "by": "how", "value": "x" } },
          { "id": "B", "choice": { "by": "how", "value": "x" } }] },
        { "id": "B", "kind": "goal", "statement": "a" }
        """,
        "AG2605: Two alternatives of 'A' by 'how' have the value 'x'.")]
    [InlineData(
        """ "t": { "key": "k" } """, """{ "id": "A", "kind": "goal", "statement": "a", "supportedBy": [{ "multiplicity": { "over": "t" } }] }""",
        "AG0007: A reference in 'supportedBy' needs an 'id': that of an element.")]
    [InlineData(
        """ "t": { "key": "k" } """, """{ "id": "A", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "G0", "often": true }] }""",
        "AG0009: A reference has no member 'often'; it can have id, multiplicity, optional, choice and recursive.")]
    [InlineData(""" "t": { "key": "k" }, "s": {} """, "", "AG2614: The table 't' is declared, but nothing of the pattern uses it.")]
    [InlineData(
        """ "t": { "key": "k", "columns": "x" } """,
        """{ "id": "A", "kind": "goal", "statement": "a", "supportedBy": [{ "id": "G0", "multiplicity": { "over": "t" } }] }""",
        "AG2614: The column 'x' of 't' is declared, but nothing of the pattern uses it.")]
    public void What_is_wrong_is_reported(string tables, string elements, string finding)
    {
        string[] found = Findings(InstantiationTests.Document(tables, elements.Length == 0 ? Goal : $"{Goal}, {elements}"));

        found.Should().Contain(message => message.EndsWith(finding, StringComparison.Ordinal), $"of {string.Join('\n', found)}");
        found.Should().OnlyContain(message => message.StartsWith('('), "findings have a place");
    }

    [Fact]
    public void Braces_written_twice_are_braces()
    {
        Pattern pattern = Pattern.Parse(InstantiationTests.Document(
            """ "t": { "columns": "x" } """, """{ "id": "A", "kind": "goal", "statement": "{{{x}}} {{y}}" }"""));

        pattern.Instantiate(InstantiationData.ReadCsv("t", "x\n7\n")).Argument!["A"].Statement.Should().Be("{7} {y}");
    }

    private static string[] Findings(string text) => [.. Pattern.Read(text).Findings.Select(finding => finding.ToString())];
}
