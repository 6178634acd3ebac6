using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>What TEA's files hold beside plain trees: shared evidence, contexts as nodes, drafts put aside, lists of elements, old forms.</summary>
public class TeaFormsTests
{
    private static readonly string Log = TeaTexts.Node("31", "EVIDENCE", "E1", "Log", more: "\"url\":\"https://example.org/log\"");

    [Fact]
    public void Evidence_that_is_repeated_under_several_claims_is_one_item()
    {
        FormatReading read = TeaTexts.Read(TeaTexts.Tree(Claim("21", "P1", Log) + "," + Claim("22", "P2", Log)));

        read.Findings.Should().BeEmpty();
        read.Losses.Should().BeEmpty();
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("G1", "P1", "E1", "P2");
        read.Argument.ElementsSupportedBy("E1").Select(element => element.Id).Should().BeEquivalentTo("P1", "P2");
        read.Argument.AnalyzeLoadBearing().LoadBearing.Where(element => element.Element is Evidence).Select(element => element.Element.Id).Should().Equal("E1");
        TeaTexts.Read(TeaTexts.Write(read.Argument).Text).Argument!.ToJson().Should().Be(read.Argument.ToJson());
    }

    [Fact]
    public void Evidence_without_a_name_is_one_item_too()
    {
        string nameless = Log.Replace("\"E1\"", "null", StringComparison.Ordinal);

        FormatReading read = TeaTexts.Read(TeaTexts.Tree(Claim("21", "P1", nameless) + "," + Claim("22", "P2", nameless)));

        read.Findings.Should().BeEmpty();
        read.Argument!.ElementsSupportedBy(TeaTexts.Uuid("31")).Should().HaveCount(2);
        TeaTexts.Read(TeaTexts.Write(read.Argument).Text).Argument!.ToJson().Should().Be(read.Argument.ToJson());
    }

    [Fact]
    public void Evidence_without_ids_is_one_item_by_name_and_url()
    {
        string idless = Log.Replace($"\"id\":\"{TeaTexts.Uuid("31")}\",", string.Empty, StringComparison.Ordinal);
        string other = idless.Replace("/log", "/other", StringComparison.Ordinal);

        FormatReading read = TeaTexts.Read(TeaTexts.Tree(Claim("21", "P1", idless) + "," + Claim("22", "P2", idless) + "," + Claim("23", "P3", other)));

        read.Findings.Select(finding => finding.Rule.Id).Should().Equal("AG0007", "AG0007", "AG0007");
        read.Argument!.OfKind<Evidence>().Should().HaveCount(2);
        read.Argument.SupportersOf("P1").Should().Equal(read.Argument.SupportersOf("P2"));
    }

    [Theory]
    [InlineData("\"Log\"", "\"Another log\"", "description")]
    [InlineData("/log", "/other", "url")]
    [InlineData("\"E1\"", "\"E9\"", "name")]
    [InlineData("\"url\"", "\"fromPattern\":true,\"url\"", "'fromPattern'")]
    public void Two_items_of_one_id_that_differ_are_one_finding_that_names_both(string text, string other, string difference)
    {
        string changed = Log.Replace(text, other, StringComparison.Ordinal);

        FormatReading read = TeaTexts.Read(TeaTexts.Tree(Claim("21", "P1", Log) + "," + Claim("22", "P2", changed)));

        Finding finding = read.Findings.Should().ContainSingle().Subject;
        finding.Rule.Id.Should().Be("AG0014");
        finding.Message.Should().Contain("'E1'").And.Contain(TeaTexts.Uuid("31")).And.Contain($"another {difference}");
        read.Argument!.ElementsSupportedBy("E1").Should().HaveCount(2, "the first declaration wins");
    }

    [Fact]
    public void Evidence_that_is_repeated_under_one_claim_supports_it_once()
    {
        FormatReading read = TeaTexts.Read(TeaTexts.Tree(Claim("21", "P1", Log + "," + Log)));

        read.Findings.Should().BeEmpty();
        read.Argument!.Relationships.Should().Equal(Relationship.SupportedBy("G1", "P1"), Relationship.SupportedBy("P1", "E1"));
    }

    [Fact]
    public void Evidence_that_is_repeated_and_says_what_it_defeats_defeats_it_once()
    {
        string defeater = TeaTexts.Node("31", "EVIDENCE", "E1", "Log", more: $"\"isDefeater\":true,\"defeatsElementId\":\"{TeaTexts.Uuid("21")}\"");

        FormatReading read = TeaTexts.Read(TeaTexts.Tree(Claim("21", "P1", defeater) + "," + Claim("22", "P2", defeater)));

        read.Findings.Should().BeEmpty();
        read.Argument!.Relationships.Where(relationship => relationship.From == "E1").Should().Equal(Relationship.Challenges("E1", "P1"));
    }

    [Fact]
    public void Evidence_that_is_repeated_as_a_defeater_defeats_what_each_copy_stands_under()
    {
        string defeater = TeaTexts.Node("31", "EVIDENCE", "E1", "Log", more: "\"isDefeater\":true");

        FormatReading read = TeaTexts.Read(TeaTexts.Tree(Claim("21", "P1", defeater) + "," + Claim("22", "P2", defeater)));

        read.Argument!.Relationships.Where(relationship => relationship.From == "E1").Should().BeEquivalentTo(
            [Relationship.Challenges("E1", "P1"), Relationship.Challenges("E1", "P2")]);
    }

    [Fact]
    public void What_stands_under_a_copy_of_evidence_stands_under_the_item()
    {
        string defeated = Log.Replace(
            "\"children\":[]",
            "\"children\":[" + TeaTexts.Node("41", "PROPERTY_CLAIM", "D1", "The log is false", more: "\"isDefeater\":true") + "]",
            StringComparison.Ordinal);

        FormatReading read = TeaTexts.Read(TeaTexts.Tree(Claim("21", "P1", Log) + "," + Claim("22", "P2", defeated)));

        read.Findings.Should().BeEmpty();
        read.Argument!.ChallengesOf("E1").Should().ContainSingle().Which.From.Should().Be("D1");
    }

    [Fact]
    public void Contexts_assumptions_and_justifications_that_are_nodes_are_stated_by_what_they_stand_under()
    {
        string stated = string.Join(
            ',',
            TeaTexts.Node("41", "CONTEXT", "C1", "Indoors"),
            TeaTexts.Node("42", "ASSUMPTION", "A1", "The rope is new", more: "\"assumption\":\"and strong\""),
            TeaTexts.Node("43", "JUSTIFICATION", "J1", "Asked for"),
            Claim("21", "P1", Log));

        FormatReading read = TeaTexts.Read(TeaTexts.Tree(stated));

        read.Findings.Should().BeEmpty();
        read.Losses.Should().ContainSingle().Which.Message.Should().Contain("'A1' states no assumption");
        read.Argument!.ContextOf("G1").Select(element => element.ToString()).Should().Equal(
            "Context C1: Indoors", "Assumption A1: The rope is new", "Justification J1: Asked for");
        read.Argument.SupportersOf("G1").Select(element => element.Id).Should().Equal("P1");
        (string text, ValueList<Loss> losses) = TeaTexts.Write(read.Argument);
        losses.Should().BeEmpty();
        text.Should().Contain("\"CONTEXT\"").And.Contain(TeaTexts.Uuid("42"));
        TeaTexts.Read(text).Argument!.ToJson().Should().Be(read.Argument.ToJson());
    }

    [Fact]
    public void A_context_that_was_a_node_becomes_an_attribute_once_two_elements_state_it()
    {
        Argument read = TeaTexts.Read(TeaTexts.Tree(TeaTexts.Node("41", "CONTEXT", "C1", "Indoors") + "," + Claim("21", "P1", Log))).Argument!;

        (string text, ValueList<Loss> losses) = TeaTexts.Write(read.Edit(change => change.Connect(Relationship.InContextOf("P1", "C1"))));

        losses.Should().Contain(loss => loss.ElementId == "C1" && loss.Message.Contains("repeated at 'P1'", StringComparison.Ordinal));
        TeaTexts.Read(text).Argument!.OfKind<Context>().Select(context => context.Id).Should().Equal("G1-C1", "P1-C1");
    }

    [Theory]
    [InlineData("MODULE")]
    [InlineData("AWAY_GOAL")]
    [InlineData("CONTRACT")]
    public void What_stands_for_another_argument_is_read_as_a_claim_and_written_back(string type)
    {
        string reference = $"\"moduleReferenceId\":\"{TeaTexts.Uuid("99")}\"";

        FormatReading read = TeaTexts.Read(TeaTexts.Tree(TeaTexts.Node("51", type, "M1", "The doors are safe", more: reference)));

        read.Findings.Should().BeEmpty();
        read.Losses.Should().ContainSingle(loss => loss.Kind == LossKind.Changed && loss.ElementId == "M1");
        read.Argument!["M1"].Should().BeOfType<Claim>();
        (string text, ValueList<Loss> losses) = TeaTexts.Write(read.Argument);
        losses.Should().BeEmpty();
        text.Should().Contain($"\"{type}\"");
    }

    [Fact]
    public void What_is_put_aside_has_no_effect_and_is_said_once()
    {
        string open = Aside(Claim("22", "P2", TeaTexts.Node("23", "PROPERTY_CLAIM", "P3", "Open")));
        string defeats = $"\"isDefeater\":true,\"defeatsElementId\":\"{TeaTexts.Uuid("22")}\"";
        string defeater = TeaTexts.Node("24", "PROPERTY_CLAIM", "D1", "P2 is false", more: defeats);
        string text = TeaTexts.Tree(Claim("21", "P1", Log + "," + Aside(TeaTexts.Node("32", "EVIDENCE", "E2", "Draft"))) + "," + open + "," + defeater);

        FormatReading read = TeaTexts.Read(text);

        Finding finding = read.Findings.Should().ContainSingle().Subject;
        finding.Rule.Should().Be(FormatRules.SetAside);
        finding.Severity.Should().Be(Severity.Information);
        finding.Message.Should().StartWith("4 nodes are put aside");
        read.Losses.Should().ContainSingle().Which.Kind.Should().Be(LossKind.Changed);
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("G1", "P1", "E1");
        read.Argument.AnalyzeSupport().StandingOf("G1").Should().Be(Standing.Supported);
        (string written, ValueList<Loss> losses) = TeaTexts.Write(read.Argument);
        losses.Should().BeEmpty();
        written.Should().Contain("\"P3\"").And.Contain("\"Draft\"").And.Contain("\"D1\"");
        TeaTexts.Read(written).Argument!.ToJson().Should().Be(read.Argument.ToJson());
        TeaTexts.Write(TeaTexts.Read(written).Argument!).Text.Should().Be(written);
    }

    [Fact]
    public void Evidence_that_is_put_aside_in_one_place_counts_in_another()
    {
        FormatReading read = TeaTexts.Read(TeaTexts.Tree(Claim("21", "P1", Log) + "," + Aside(Claim("22", "P2", Log))));

        read.Argument!.ElementsSupportedBy("E1").Select(element => element.Id).Should().Equal("P1");
        read.Findings.Should().ContainSingle(finding => finding.Rule == FormatRules.SetAside);
    }

    [Fact]
    public void An_element_that_says_that_it_is_aside_is_written_as_one_that_counts()
    {
        Argument argument = new ArgumentBuilder("Old data").Build().Edit(change => change
            .Add(new Goal("G", "g")).Add(new Claim("C", "c") { Data = RawJson.Parse("""{"tea":{"inSandbox":true}}""") })
            .Connect(Relationship.SupportedBy("G", "C")));

        (string text, ValueList<Loss> losses) = TeaTexts.Write(argument);

        losses.Should().ContainSingle(loss => loss.Kind == LossKind.Dropped && loss.ElementId == "C");
        TeaTexts.Read(text).Argument!.Relationships.Should().Equal(argument.Relationships);
    }

    [Fact]
    public void A_list_of_elements_is_read_like_a_tree()
    {
        FormatReading read = TeaTexts.Read(List(
            string.Join(
                ',',
                Element("31", "EVIDENCE", null, "E1"),
                Element("10", "GOAL", null, "G1"),
                Element("21", "PROPERTY_CLAIM", "10", "P1"),
                Element("22", "PROPERTY_CLAIM", "10", "P2"),
                Element("41", "ASSUMPTION", "10", "A1")),
            Link("31", "21") + "," + Link("31", "22")));

        read.Findings.Should().BeEmpty();
        read.Argument!.Title.Should().Be("Lift");
        read.Argument.Relationships.Select(relationship => relationship.ToString()).Should().BeEquivalentTo(
            "G1 supportedBy P1", "G1 supportedBy P2", "G1 inContextOf A1", "P1 supportedBy E1", "P2 supportedBy E1");
        Argument again = TeaTexts.Read(TeaTexts.Write(read.Argument).Text).Argument!;
        TeaTrees.Shape(again).Should().Be(TeaTrees.Shape(read.Argument));
    }

    [Fact]
    public void A_list_of_elements_is_recognised_and_its_drafts_are_put_aside()
    {
        string draft = Element("22", "PROPERTY_CLAIM", null, "P2").Replace("\"inSandbox\":false", "\"inSandbox\":true", StringComparison.Ordinal);
        string text = List(
            string.Join(
                ',',
                Element("10", "GOAL", null, "G1"),
                Element("21", "PROPERTY_CLAIM", "10", "P1"),
                draft,
                Element("23", "PROPERTY_CLAIM", "22", "P3"),
                Element("31", "EVIDENCE", null, "E1")),
            Link("31", "21") + "," + Link("31", "22"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        FormatReading read = ArgumentFormats.Read(stream);

        read.Format.Should().BeSameAs(ArgumentFormats.Tea);
        read.Findings.Should().ContainSingle().Which.Message.Should().StartWith("2 nodes are put aside");
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("G1", "P1", "E1");
        string written = TeaTexts.Write(read.Argument).Text;
        written.Should().Contain("\"P2\"").And.Contain("\"P3\"");
        TeaTexts.Read(written).Argument!.ToJson().Should().Be(read.Argument.ToJson());
    }

    [Fact]
    public void Problems_of_a_list_are_found_at_their_places()
    {
        string text = $$"""
            {"version":"1.0","exportedAt":"2026-01-01T00:00:00Z","case":{"name":"Lift","description":""},
            "elements":[{{Element("10", "GOAL", null, "G1")}},
            {{Element("21", "PROPERTY_CLAIM", "77", "P1")}}, 5,
            {"elementType":"GOAL","parentId":null,"id":"x"}],
            "evidenceLinks":[{{Link("88", "21")}},
            {"claimId":"x"}, 7], "tree": 1}
            """;

        FormatReading read = TeaTexts.Read(text);

        read.Findings.Select(finding => $"{finding.Rule.Id} {finding.Place!.Line}").Should().BeEquivalentTo(
            "AG0005 1", "AG0015 3", "AG0006 3", "AG0007 4", "AG0015 5", "AG0007 6", "AG0006 6", "AG0009 6");
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("G1", "P1", "x");
    }

    [Theory]
    [InlineData("""{"name":"Lift","description":"d","goals":[{"id":1,"name":"G1","short_description":"s","property_claims":[]}]}""")]
    [InlineData("""{"name":"Lift","property_claims":[{"id":"P1","goal_id":"G1"}],"goals":[{"id":"G1"}],"strategies":[],"evidence":[]}""")]
    public void An_export_from_before_version_1_is_named_as_such_in_one_finding(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        FormatReading read = ArgumentFormats.Read(stream);

        read.Format.Should().BeSameAs(ArgumentFormats.Tea);
        read.Argument.Should().BeNull();
        read.Findings.Should().ContainSingle().Which.Message.Should().StartWith("This is a case export from before version 1.0");
    }

    [SharedDataTheory]
    [InlineData("tea-shared-evidence.tea.json", 4)]
    [InlineData("tea-context-nodes.tea.json", 6)]
    [InlineData("tea-flat-v2.json", 3)]
    public void Cases_from_the_field_are_read_without_errors(string name, int count)
    {
        FormatReading read = ArgumentFormats.ReadFile(Repository.Shared("field-cases", name));

        read.Format.Should().BeSameAs(ArgumentFormats.Tea);
        read.HasErrors.Should().BeFalse();
        read.Argument!.Elements.Should().HaveCount(count);
        read.Argument.ElementsSupportedBy("E1").Should().NotBeEmpty();
    }

    private static string Claim(string id, string name, string children) => TeaTexts.Node(id, "PROPERTY_CLAIM", name, "Part " + id, children);

    private static string Aside(string node) => node.Replace("\"inSandbox\":false", "\"inSandbox\":true", StringComparison.Ordinal);

    private static string List(string elements, string links) =>
        """{"version":"2.0","exportedAt":"2026-01-01T00:00:00Z","case":{"name":"Lift","description":""},"""
        + $$"""
            "elements":[{{elements}}],"evidenceLinks":[{{links}}]}
            """;

    private static string Element(string id, string type, string? parent, string name) =>
        $$"""{"id":"{{TeaTexts.Uuid(id)}}","elementType":"{{type}}","parentId":{{(parent is null ? "null" : $"\"{TeaTexts.Uuid(parent)}\"")}},"""
        + $$"""
            "name":"{{name}}","description":"Text of {{name}}","inSandbox":false}
            """;

    private static string Link(string evidence, string claim) => $$"""{"evidenceId":"{{TeaTexts.Uuid(evidence)}}","claimId":"{{TeaTexts.Uuid(claim)}}"}""";
}
