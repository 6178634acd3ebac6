using System.Text;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>What is wrong with a case export: one finding each, at its place, and reading goes on.</summary>
public class TeaMalformedTests
{
    [Theory]
    [InlineData("\"id\":\"", "\"id\":null,\"idx\":\"", "A node's 'id' is a string, not null.")]
    [InlineData("\"type\":\"", "\"type\":null,\"typo\":\"", "A node's 'type' is a string, not null.")]
    [InlineData("\"description\":\"Part\"", "\"description\":null", "A node's 'description' is a string, not null.")]
    [InlineData("\"context\":[\"c\"]", "\"context\":[null]", "An item of a node's 'context' is a string, not null.")]
    [InlineData("\"description\":\"Part\"", "\"description\":[1]", "A node's 'description' is a string, not a list.")]
    [InlineData("{\"name\":\"Lift\",", "{\"name\":null,", "The case's 'name' is a string, not null.")]
    [InlineData("{\"name\":\"Lift\",\"description\":\"\"}", "[{\"name\":\"Lift\"}]", "'case' is an object, not a list.")]
    [InlineData("\"2026-01-01T00:00:00Z\"", "null", "'exportedAt' is a string, not null.")]
    [InlineData("\"1.0\"", "null", "'version' is a string, not null.")]
    public void A_value_of_the_wrong_type_is_one_finding_and_what_follows_is_read(string text, string other, string message)
    {
        string whole = TeaTexts.Tree(TeaTexts.Node("21", "PROPERTY_CLAIM", "P1", "Part", Log, "\"context\":[\"c\"]"));
        int at = whole.LastIndexOf(text, whole.IndexOf("\"children\":[{\"id\":\"" + TeaTexts.Uuid("31"), StringComparison.Ordinal), StringComparison.Ordinal);

        FormatReading read = TeaTexts.Read(whole[..at] + other + whole[(at + text.Length)..]);

        read.Findings.Where(finding => finding.Rule.Id == "AG0006").Select(finding => finding.Message).Should().Equal(message);
        read.Argument!.OfKind<Evidence>().Should().ContainSingle();
    }

    [Theory]
    [InlineData("\"description\":\"\"}", "\"description\":null}")]
    [InlineData("\"context\":[\"c\"]", "\"context\":null,\"justification\":null,\"url\":null,\"defeatsElementId\":null,\"isDefeater\":null")]
    [InlineData("\"name\":\"P1\"", "\"name\":null")]
    public void What_may_be_null_is_as_if_it_were_left_out(string text, string other)
    {
        string whole = TeaTexts.Tree(TeaTexts.Node("21", "PROPERTY_CLAIM", "P1", "Part", Log, "\"context\":[\"c\"]"));

        TeaTexts.Read(whole.Replace(text, other, StringComparison.Ordinal)).Findings.Should().BeEmpty();
    }

    [Fact]
    public void Each_form_has_members_of_its_own()
    {
        string tree = TeaTexts.Tree(TeaTexts.Node("21", "PROPERTY_CLAIM", "P1", "Part", more: "\"parentId\":null,\"elementType\":\"GOAL\""));
        string list = List($$"""{"id":"u","elementType":"GOAL","parentId":null,"description":"d","children":[],"type":"GOAL"}""", string.Empty);

        Messages(TeaTexts.Read(tree)).Should().Equal(
            "A node has no member 'parentId'; it is kept, but has no effect.", "A node has no member 'elementType'; it is kept, but has no effect.");
        Messages(TeaTexts.Read(list)).Should().Equal(
            "A node has no member 'children'; it is kept, but has no effect.", "A node has no member 'type'; it is kept, but has no effect.");
    }

    [Fact]
    public void Links_are_checked_member_by_member()
    {
        string[] links =
        [
            """{"evidenceId":null,"claimId":"u"}""",
            """{"evidenceId":"u","claimId":null}""",
            """{"evidenceId":"e","weight":{"a":[1]},"claimId":"u"}""",
            """{"evidenceId":"e","claimId":"u","claimId":"other"}""",
        ];

        FormatReading read = TeaTexts.Read(List(
            """
            {"id":"u","elementType":"GOAL","parentId":null,"description":"d"},{"id":"e","elementType":"EVIDENCE","parentId":null,"description":"d"}
            """,
            string.Join(',', links)));

        Messages(read).Should().Equal(
            "A link's 'evidenceId' is a string, not null.",
            "A link's 'claimId' is a string, not null.",
            "A link has no member 'weight'; it is dropped.",
            "A link has 'claimId' twice; the first counts.");
        read.Argument!.Relationships.Should().Equal(Relationship.SupportedBy("u", "e"));
    }

    [Theory]
    [InlineData("{\"x\":1}", "[]", "'elements' is a list, not an object.")]
    [InlineData("[]", "\"none\"", "'evidenceLinks' is a list, not a string.")]
    public void Lists_that_are_something_else_are_gone_over(string elements, string links, string message)
    {
        string text = List("0", "0").Replace("[0],", elements + ",", StringComparison.Ordinal).Replace("[0]", links, StringComparison.Ordinal);

        Messages(TeaTexts.Read(text)).Should().Equal(message);
    }

    [Fact]
    public void Links_to_nothing_are_findings_and_links_to_what_is_put_aside_are_not()
    {
        const string Elements = """
            {"id":"g","elementType":"GOAL","parentId":null,"description":"d"},
            {"id":"e","elementType":"EVIDENCE","parentId":null,"description":"d"},
            {"id":"p","elementType":"PROPERTY_CLAIM","parentId":"g","description":"d","inSandbox":true}
            """;

        FormatReading read = TeaTexts.Read(List(Elements, """{"evidenceId":"e","claimId":"p"},{"evidenceId":"x","claimId":"g"}"""));

        read.Findings.Where(finding => finding.Rule != FormatRules.SetAside).Select(finding => finding.Message).Should().Equal(
            "A link leads to the evidence 'x', but the export has no such element.");
        read.Argument!.Relationships.Should().BeEmpty();
    }

    [Fact]
    public void Comments_and_what_follows_the_export_are_findings()
    {
        FormatReading commented = TeaTexts.Read("\n // why\n" + TeaTexts.Tree(string.Empty) + "/* and */");
        FormatReading followed = TeaTexts.Read(TeaTexts.Tree(string.Empty) + "\n{}");

        Finding comment = commented.Findings.Should().ContainSingle().Subject;
        $"{comment.Rule.Id} {comment.Place!.Line},{comment.Place.Column}".Should().Be("AG0019 2,2");
        commented.HasErrors.Should().BeFalse();
        Finding syntax = followed.Findings.Should().ContainSingle().Subject;
        $"{syntax.Rule.Id} {syntax.Place!.Line}".Should().Be("AG0001 2");
        TeaTexts.Read(TeaTexts.Tree(string.Empty) + " \n ").Findings.Should().BeEmpty();
    }

    [Fact]
    public void Nodes_without_a_name_or_id_are_called_by_their_number_which_is_said()
    {
        string nameless = "{\"type\":\"PROPERTY_CLAIM\",\"description\":\"d\",\"inSandbox\":false,\"children\":[]}";
        string blank = nameless.Replace("{\"type\"", "{\"id\":\" x\",\"type\"", StringComparison.Ordinal);
        string taken = nameless.Replace("{\"type\"", "{\"id\":\"node 4\",\"type\"", StringComparison.Ordinal);

        FormatReading read = TeaTexts.Read(TeaTexts.Tree(string.Join(',', nameless, taken, nameless, blank)));

        read.Argument!.Elements.Select(element => element.Id).Should().Equal("G1", "node 2", "node 4", "node 4 (2)", "node 5");
        read.Losses.Select(loss => $"{loss.Kind} {loss.ElementId}: {loss.Message}").Should().Equal(
            "Inferred node 2: The node has neither a name of its own nor an id that can be used; it is called 'node 2'.",
            "Inferred node 4 (2): The node has neither a name of its own nor an id that can be used; it is called 'node 4 (2)'.",
            "Inferred node 5: The node has neither a name of its own nor an id that can be used; it is called 'node 5'.");
        read.Findings.Where(finding => finding.Rule.Id == "AG0013").Select(finding => finding.Message).Should().Equal(
            "The id ' x' has a blank at one end; leave it out.");
    }

    [Fact]
    public void An_id_that_is_taken_is_found_where_it_is_given()
    {
        string named = TeaTexts.Node("21", "PROPERTY_CLAIM", "X", "Part");
        string nameless = named.Replace(TeaTexts.Uuid("21"), "X", StringComparison.Ordinal).Replace("\"name\":\"X\",", string.Empty, StringComparison.Ordinal);

        string first = TeaTexts.Tree("\n" + named + ",\n" + nameless);
        string second = TeaTexts.Tree("\n" + nameless + ",\n" + named);

        PlaceOfDuplicate(first).Should().Be($"3,{"{\"id\":".Length + 1}");
        PlaceOfDuplicate(second).Should().Be($"3,{named.IndexOf("\"X\"", StringComparison.Ordinal) + 1}");
    }

    [Fact]
    public void Reading_many_nodes_can_be_cancelled()
    {
        string text = TeaTexts.Tree(string.Join(',', Enumerable.Range(0, 2_000).Select(i => TeaTexts.Node("21", "PROPERTY_CLAIM", $"P{i}", "Part"))));

        // What reads files asks before reading begins; here it has begun.
        var draft = new ArgumentImport(text, cancellationToken: new CancellationToken(canceled: true));

        ((Action)(() => ArgumentFormats.Tea.Read(draft, FormatReadingOptions.Default))).Should().Throw<OperationCanceledException>();
    }

    private static string PlaceOfDuplicate(string text)
    {
        Finding finding = TeaTexts.Read(text).Findings.Should().ContainSingle(finding => finding.Rule.Id == "AG0014").Subject;
        return $"{finding.Place!.Line},{finding.Place.Column}";
    }

    private static readonly string Log = TeaTexts.Node("31", "EVIDENCE", "E1", "Log");

    private static IEnumerable<string> Messages(FormatReading read) => read.Findings.Select(finding => finding.Message);

    private static string List(string elements, string links) => new StringBuilder()
        .Append("""{"version":"2.0","exportedAt":"2026-01-01T00:00:00Z","case":{"name":"Lift","description":""},""")
        .Append("\"elements\":[").Append(elements).Append("],\"evidenceLinks\":[").Append(links).Append("]}").ToString();
}
