using System.Text;
using System.Text.Json;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class TeaReadingTests
{
    [Fact]
    public void A_small_case_becomes_elements_and_relationships()
    {
        FormatReading read = TeaTexts.Read(TeaTexts.Small);

        read.HasErrors.Should().BeFalse();
        Argument argument = read.Argument!;
        argument.Title.Should().Be("Brakes");
        argument.Elements.Select(element => $"{element.Kind} {element.Id}").Should().Equal(
            "Goal G1",
            "Context G1-C1", "Context G1-C2", "Justification G1-J1", "Claim P1", "Assumption P1-A1", "Evidence E1", "Claim P2", "Evidence E2", "Claim D1");
        argument.Relationships.Select(relationship => relationship.ToString()).Should().BeEquivalentTo(
            "G1 supportedBy P1", "G1 supportedBy P2", "G1 inContextOf G1-C1", "G1 inContextOf G1-C2", "G1 inContextOf G1-J1", "P1 supportedBy E1",
            "P1 inContextOf P1-A1", "P2 supportedBy E2", "D1 challenges P1");
        ((Evidence)argument["E1"]).Source.Should().Be("https://example.org/r");
        argument["D1"].Statement.Should().Be("Discs may be worn 🛞");
        JsonElement kept = argument["G1"].Data!.ToJsonElement().GetProperty("tea");
        kept.GetProperty("id").GetString().Should().EndWith("1");
        kept.GetProperty("comments")[0].GetProperty("author").GetString().Should().Be("ann");
        kept.GetProperty("export").GetProperty("exportedAt").GetString().Should().Be("2026-01-02T03:04:05.000Z");
        argument["P1"].Data!.ToJsonElement().GetProperty("tea").GetProperty("level").GetInt32().Should().Be(1);
    }

    [Fact]
    public void Attributes_get_derived_ids_which_is_inferred_at_their_place()
    {
        ValueList<Loss> losses = TeaTexts.Read(TeaTexts.Small).Losses;

        losses.Select(loss => (loss.Kind, loss.ElementId, loss.Place!.Line)).Should().Equal(
            (LossKind.Inferred, "G1-C1", 7), (LossKind.Inferred, "G1-C2", 7), (LossKind.Inferred, "G1-J1", 7), (LossKind.Inferred, "P1-A1", 12));
    }

    [Fact]
    public void The_format_is_recognised_by_its_content()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(TeaTexts.Small));
        ArgumentFormats.Read(stream).Format.Should().BeSameAs(ArgumentFormats.Tea);
    }

    [SharedDataTheory]
    [InlineData("fair-recruitment-ai.json")]
    [InlineData("model-verification-validation.json")]
    public void Real_cases_have_as_many_elements_and_relationships_as_a_scan_finds(string name)
    {
        string path = Repository.Shared("tea", name);
        var expected = new SortedDictionary<string, int>(StringComparer.Ordinal);
        void Count(string what, int more = 1) => expected[what] = expected.GetValueOrDefault(what) + more;
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        var open = new Stack<(JsonElement Node, bool IsRoot)>([(document.RootElement.GetProperty("tree"), true)]);
        while (open.TryPop(out (JsonElement Node, bool IsRoot) next))
        {
            Count(next.Node.GetProperty("type").GetString() switch { "GOAL" => "Goal", "STRATEGY" => "Strategy", "EVIDENCE" => "Evidence", _ => "Claim" });
            bool isDefeater = next.Node.TryGetProperty("isDefeater", out JsonElement flag) && flag.GetBoolean();
            Count(isDefeater ? "Challenges" : "SupportedBy", next.IsRoot ? 0 : 1);
            foreach ((string member, string kind) in new[] { ("context", "Context"), ("assumption", "Assumption"), ("justification", "Justification") })
            {
                int more = !next.Node.TryGetProperty(member, out JsonElement value)
                    ? 0
                    : value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : value.ValueKind == JsonValueKind.String ? 1 : 0;
                if (more > 0)
                {
                    Count(kind, more);
                    Count("InContextOf", more);
                }
            }

            foreach (JsonElement child in next.Node.GetProperty("children").EnumerateArray())
            {
                open.Push((child, false));
            }
        }

        FormatReading read = ArgumentFormats.ReadFile(path);

        read.Format.Should().BeSameAs(ArgumentFormats.Tea);
        read.Findings.Should().BeEmpty();
        var counted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string what in read.Argument!.Elements.Select(element => element.Kind.ToString())
            .Concat(read.Argument.Relationships.Select(relationship => relationship.Kind.ToString())))
        {
            counted[what] = counted.GetValueOrDefault(what) + 1;
        }

        counted.Should().Equal(expected);
    }

    [Fact]
    public void All_problems_are_found_at_once_each_at_its_place()
    {
        const string Text = """
            { "version": "2.0", "exportedAt": 5, "case": { "name": "x", "descripton": "" },
              "tree": { "id": "u1", "type": "GAOL", "descripton": "é", "inSandbox": 1,
                "children": [ 7,
                  { "id": "u1", "type": "GOAL", "name": "A", "name": "B", "description": "d", "inSandbox": false, "children": [] },
                  { "id": "u2", "type": "EVIDENCE", "description": "\ud800", "inSandbox": false, "context": ["c"], "children": {} },
                  { "id": "u3", "type": "PROPERTY_CLAIM", "description": "d", "inSandbox": false, "defeatsElementId": "u9", "children": [] } ] } }
            """;

        FormatReading read = TeaTexts.Read(Text);

        read.Findings.Select(finding => $"{finding.Rule.Id} {finding.Place!.Line},{finding.Place.Column}").Should().BeEquivalentTo(
            "AG0005 1,14", "AG0006 1,35", "AG0009 1,61", "AG0007 1,46", "AG0010 2,33", "AG0009 2,41", "AG0006 2,73", "AG0007 2,11", "AG0006 3,19",
            "AG0014 4,15", "AG0008 4,50", "AG0002 5,56", "AG0018 5,98", "AG0006 5,116", "AG0015 6,107");
        read.Findings.Single(finding => finding.Rule.Id == "AG0009" && finding.Place!.Line == 2).Message.Should().Contain("did you mean 'description'");
        read.Argument!.Elements.Should().HaveCount(4);
    }

    [Fact]
    public void A_name_given_twice_is_not_used_as_id()
    {
        string text = TeaTexts.Small.Replace("\"E2\"", "\"E1\"", StringComparison.Ordinal);

        Argument argument = TeaTexts.Read(text).Argument!;

        argument.Contains("E1").Should().BeFalse();
        argument["00000000-0000-4000-8000-000000000003"].Data!.ToJsonElement().GetProperty("tea").GetProperty("name").GetString().Should().Be("E1");
    }

    [Fact]
    public void A_defeater_that_does_not_say_of_what_defeats_what_it_stands_under()
    {
        string text = TeaTexts.Small.Replace(", \"defeatsElementId\": \"00000000-0000-4000-8000-000000000002\"", string.Empty, StringComparison.Ordinal);

        FormatReading read = TeaTexts.Read(text);

        read.Argument!.ChallengesOf("P2").Should().ContainSingle();
        read.Losses.Should().ContainSingle(loss => loss.Kind == LossKind.Inferred && loss.ElementId == "D1");
    }

    [Fact]
    public void Trees_deeper_than_the_limit_end_in_a_finding_and_deep_ones_within_it_are_read()
    {
        int levels = TestSize.Of(10_000, 50_000);
        var text = new StringBuilder("{\"version\":\"1.0\",\"exportedAt\":\"x\",\"case\":{\"name\":\"n\",\"description\":\"\"},\"tree\":");
        for (int i = 0; i < levels; i++)
        {
            text.Append("{\"id\":\"").Append(i).Append("\",\"type\":\"GOAL\",\"description\":\"d\",\"inSandbox\":false,\"children\":[");
        }

        for (int i = 0; i < levels; i++)
        {
            text.Append("]}");
        }

        text.Append('}');

        FormatReading refused = TeaTexts.Read(text.ToString());
        FormatReading read = TeaTexts.Read(text.ToString(), TeaTexts.Deep);

        refused.Findings.Should().ContainSingle(finding => finding.Rule.Id == "AG0003");
        read.HasErrors.Should().BeFalse();
        read.Argument!.Elements.Should().HaveCount(levels);
        (string written, ValueList<Loss> losses) = TeaTexts.Write(read.Argument!);
        losses.Should().ContainSingle(loss => loss.Kind == LossKind.Changed && loss.Message.Contains("nested", StringComparison.Ordinal));
        TeaTexts.Read(written, TeaTexts.Deep).Argument!.ToJson().Should().Be(read.Argument!.ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"tree\": 5}")]
    [InlineData("{\"tree\": {")]
    public void A_text_without_a_tree_gives_findings(string text) => TeaTexts.Read(text).HasErrors.Should().BeTrue();

    [Fact]
    public void Corrupted_cases_end_in_a_result()
    {
        byte[] original = Encoding.UTF8.GetBytes(TeaTexts.Small);
        int tried = 0;
        int intact = 0;
        RandomCases<byte[]> cases = RandomTexts.OfBytes(seed => Corruption.Of(original, new Random(seed)));
        cases.Check(800, 10_000, firstSeed: 20_260_104, check: (seed, bytes) =>
        {
            tried++;
            FormatReading read = TeaTexts.Read(bytes, new FormatReadingOptions { MergeEqualEvidence = seed % 2 == 0 });
            if (read.Argument is { } argument)
            {
                intact++;
                TeaTexts.Read(TeaTexts.Write(argument).Text).Argument.Should().NotBeNull();
            }
        });

        if (TestSize.OnlySeed is null)
        {
            intact.Should().BeGreaterThan(tried / 5);
        }
    }
}
