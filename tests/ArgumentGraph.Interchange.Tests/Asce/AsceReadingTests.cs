namespace ArgumentGraph.Interchange.Tests;

public class AsceReadingTests
{
    private const string Nodes = """
        <node reference="N1"><type>1</type><user-id>G1</user-id><user-title><![CDATA[The
          gate<br/>is &amp; stays safe]]></user-title><html-annotation><![CDATA[<p>In the <b>yard</b></p>]]></html-annotation></node>
        <node reference="N2"><type>2</type><user-id>E1</user-id><user-title>Drill record</user-title><status-fields><status-field type="string" name="resourced">May</status-field></status-fields></node>
        <node reference="N3"><type>6</type><user-id/><user-title>A yard</user-title></node>
        <node reference="N4"><type>8</type><user-title>To do</user-title></node>
        """;

    [Fact]
    public void A_link_leads_from_what_supports_or_frames()
    {
        FormatReading read = Read("ASCE-GSN-CM 1.0", Nodes, ("N2", "N1", "1"), ("N3", "N1", "2"));

        read.Format.Should().BeSameAs(ArgumentFormats.Asce);
        read.Findings.Should().BeEmpty();
        Argument argument = read.Argument!;
        argument.Title.Should().Be("Gate");
        argument.Elements.Select(element => $"{element.Kind} {element.Id} {element.Statement}")
            .Should().Equal("Goal G1 The gate\nis & stays safe", "Evidence E1 Drill record", "Context N3 A yard");
        argument["G1"].Description.Should().Be("In the yard");
        argument["E1"].Data!.Text.Should().Be("""{"asce":{"reference":"N2","status":{"resourced":"May"}}}""");
        Relationships(read).Should().BeEquivalentTo("G1 SupportedBy E1", "G1 InContextOf N3");
        read.Losses.Where(loss => loss.Kind == LossKind.Dropped && loss.Place!.Line > 1)
            .Should().ContainSingle().Which.Message.Should().Be("The note 'N4' is not read: 'To do'.");
    }

    [Fact]
    public void Links_that_lead_to_evidence_are_read_the_other_way_round()
    {
        FormatReading read = Read("ASCE-GSN", Nodes, ("N1", "N2", "1"), ("N1", "N3", "2"));

        read.Findings.Should().BeEmpty();
        Relationships(read).Should().BeEquivalentTo("G1 SupportedBy E1", "G1 InContextOf N3");
        read.Losses.Should().Contain(loss => loss.Kind == LossKind.Inferred);
    }

    [Fact]
    public void Claims_arguments_evidence_and_defeaters_are_read()
    {
        FormatReading read = Read(
            "ASCAD 2.0",
            string.Concat(new[] { ("C1", 1), ("A1", 2), ("C2", 1), ("E1", 3), ("D1", 8) }.Select(
                node => $"<node reference=\"{node.Item1}\"><type>{node.Item2}</type><user-title>t</user-title></node>")),
            ("A1", "C1", "1"), ("C2", "A1", "1"), ("E1", "C2", "1"), ("D1", "C2", "1"));

        read.Findings.Should().BeEmpty();
        read.Argument!.Elements.Select(element => $"{element.Kind} {element.Id}")
            .Should().Equal("Goal C1", "Strategy A1", "Claim C2", "Evidence E1", "Claim D1");
        Relationships(read).Should().BeEquivalentTo("C1 SupportedBy A1", "A1 SupportedBy C2", "C2 SupportedBy E1", "D1 Challenges C2");
    }

    [Fact]
    public void What_the_file_says_of_its_types_counts_first()
    {
        const string types = "<nodetypes><nodetype><key>7</key><displaytext>Goal</displaytext></nodetype></nodetypes>";

        Read("Own", "<node reference=\"N1\"><type>7</type><user-title>a</user-title></node>", types).Argument!.Elements
            .Should().ContainSingle().Which.Should().BeOfType<Goal>();
    }

    [Fact]
    public void Nodes_with_the_same_user_id_are_called_by_their_references()
    {
        FormatReading read = Read(
            "ASCE-GSN", "<node reference=\"N1\"><type>1</type><user-id>G</user-id></node><node reference=\"N2\"><type>1</type><user-id>G</user-id></node>");

        read.Argument!.Elements.Select(element => element.Id).Should().Equal("N1", "N2");
        read.Losses.Count(loss => loss.Kind == LossKind.Changed).Should().Be(2);
    }

    [Theory]
    [InlineData("<node><type>1</type></node>", "AG0007 2,1 A node has no 'reference', by which links name it; it is not read.")]
    [InlineData(
        "<node reference='N1'><type>77</type></node>",
        "AG0010 2,1 Expected a type of the schema (1, 2, 3, 4, 5, 6, 8), but found '77'; the node 'N1' is not read.")]
    [InlineData("<node reference='N1'><type>1</type></node><node reference='N1'><type>1</type></node>",
        "AG0014 2,43 The reference 'N1' is that of another node already; the first is taken.")]
    public void A_node_that_cannot_be_read_is_an_error_at_its_place(string nodes, string finding) => Said(Read("ASCE-GSN", nodes)).Should().Equal(finding);

    [Fact]
    public void A_link_to_nothing_is_an_error() =>
        Said(Read("ASCE-GSN", Nodes, ("N2", "N9", "1"))).Should().ContainSingle().Which.Should().StartWith("AG0015 9,")
            .And.EndWith("The link's 'destination-reference' is 'N9', which no node has; it is not read.");

    [Fact]
    public void A_schema_that_is_unknown_is_an_error() =>
        Said(Read("Bow-tie", Nodes))
            .Should().Equal("AG0005 1,1 The schema 'Bow-tie' is unknown, so that its nodes cannot be told apart; these can be read: GSN, ASCAD, CAE.");

    [Fact]
    public void A_less_than_sign_may_stand_by_itself() =>
        Read("ASCE-GSN", "<node reference=\"N1\"><type>1</type><user-title>a &lt; b and c > d</user-title></node>").Argument!["N1"].Statement
            .Should().Be("a < b and c > d");

    private static IEnumerable<string> Relationships(FormatReading read) =>
        read.Argument!.Relationships.Select(relationship => $"{relationship.From} {relationship.Kind} {relationship.To.ElementId}");

    private static IEnumerable<string> Said(FormatReading read) =>
        read.Findings.Select(found => $"{found.Rule.Id} {found.Place!.Line},{found.Place.Column} {found.Message}");

    private static FormatReading Read(string schema, string nodes, params (string From, string To, string Type)[] links) =>
        Read(schema, nodes, string.Empty, links);

    private static FormatReading Read(string schema, string nodes, string types, params (string From, string To, string Type)[] links)
    {
        string joined = string.Concat(links.Select(
            link => $"<link reference=\"L\"><type>{link.Type}</type><source-reference>{link.From}</source-reference>"
                + $"<destination-reference>{link.To}</destination-reference></link>"));
        string text = $"<asce-network><general><project-name>Gate</project-name><interpretation-schema>{schema}</interpretation-schema>"
            + $"</general>{types}<nodes>\n{nodes}\n</nodes>\n<links>\n{joined}</links></asce-network>";
        return ArgumentFormats.ReadText(text, ArgumentFormats.All.Recognise(text));
    }
}
