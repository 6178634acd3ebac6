using System.Text;
using System.Text.Json.Nodes;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Json;

public class RoundTripTests
{
    private const string Golden =
        """
        {
          "$schema": "./argument-graph-1.schema.json",
          "format": "argument-graph/1",
          "title": "Risk — \"very low\" 🙂",
          "elements": [
            {
              "id": "G0",
              "kind": "goal",
              "statement": "漢字, a back\\slash,\na line",
              "description": "longer",
              "pathway": true,
              "undeveloped": true,
              "supportedBy": [
                "S0",
                "C0"
              ],
              "requires": {
                "atLeast": 2
              },
              "inContextOf": [
                "A0"
              ],
              "probability": 0.970,
              "cost": 12.5,
              "suppress": {
                "AG1203": "known"
              },
              "tags": {
                "owner": "infra",
                "tools": [
                  "a",
                  "b"
                ],
                "none": []
              },
              "data": {
                "numbers": [
                  1.0,
                  1e400,
                  -0
                ],
                "twice": 1,
                "twice": 2,
                "empty": {},
                "text": "ä\u0001"
              },
              "pathwy": [
                null
              ]
            },
            {
              "id": "S0",
              "kind": "strategy",
              "statement": "",
              "requires": "any"
            },
            {
              "id": "C0",
              "kind": "claim",
              "statement": "",
              "challenges": "S0"
            },
            {
              "id": "A0",
              "kind": "assumption",
              "statement": "",
              "state": "disputed",
              "source": "s",
              "expires": "2027-01-01"
            },
            {
              "id": "E0",
              "kind": "evidence",
              "statement": "",
              "challenges": [
                {
                  "relationship": "challenges",
                  "from": "C0",
                  "to": "S0"
                },
                "G0"
              ],
              "state": "available",
              "source": "https://example.org/?a=1&b=<2>",
              "subject": "model M",
              "collected": "2026-08-01",
              "expires": "2027-08-01",
              "doubt": 3E-2
            }
          ],
          "author": {
            "name": "me"
          }
        }

        """;

    [Fact]
    public void The_canonical_form_is_written_as_it_was_read()
    {
        Argument argument = Argument.Parse(Golden);

        argument.ToJson().Should().Be(Golden);
        argument.ReadingFindings.Select(finding => finding.Rule.Id).Should().Equal("AG0009", "AG0009");
    }

    [Fact]
    public void The_same_in_another_form_is_written_in_the_canonical_form()
    {
        string other = "\uFEFF" + Golden
            .Replace("\n", "\r\n")
            .Replace("    \"statement\": \"\",", "    /* a comment */ \"statement\" : \"\" ,")
            .Replace("\"supportedBy\": [", "\"supportedBy\": [ // and another")
            .Replace("\"b\"", "\"b\",")
            .Replace("\"owner\": \"infra\"", "\"owner\": [\"infra\"]")
            .Replace("漢", "\\u6f22").Replace("🙂", "\\uD83D\\uDE42").Replace("https://", "https:\\/\\/")
            .Replace(
                "\"challenges\": \"S0\"", "\"challenges\": [\"S0\"], \"requires\": \"all\", \"pathway\": false".Replace(", \"pathway\": false", string.Empty))
            .Replace("\"empty\": {}", "\"empty\": { /* nothing */ }")
            .Replace("\"numbers\"", "\"n\\u0075mbers\"");

        Argument.Parse(other).ToJson().Should().Be(Golden);
    }

    [Fact]
    public void Defaults_are_left_out()
    {
        const string Text = """
            { "format": "argument-graph/1", "title": "", "elements": [
              { "id": "G0", "kind": "goal", "statement": "", "pathway": false, "undeveloped": false, "supportedBy": [], "requires": "all", "inContextOf": [], "challenges": [], "suppress": {}, "tags": {} },
              { "id": "A0", "kind": "assumption", "statement": "", "state": "holds" }
            ] }
            """;

        Argument.Parse(Text).ToJson().Should().Be(
            """
            {
              "format": "argument-graph/1",
              "title": "",
              "elements": [
                {
                  "id": "G0",
                  "kind": "goal",
                  "statement": ""
                },
                {
                  "id": "A0",
                  "kind": "assumption",
                  "statement": ""
                }
              ]
            }

            """);
    }

    [Fact]
    public void Nothing_but_what_JSON_demands_is_escaped()
    {
        string text = string.Concat(Enumerable.Range(0, 0xD800).Select(unit => (char)unit)) + "\uE000\uFEFF\uFFFD\uFFFF🙂\U0010FFFF";
        Argument argument = new ArgumentBuilder(text).Build();

        string json = argument.ToJson();

        string written = json.Split('\n')[2];
        written.Should().StartWith("  \"title\": \"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e")
            .And.Contain("\\u001f !\\\"#$%&'()").And.Contain("[\\\\]").And.EndWith("🙂\U0010FFFF\",");
        written.Count(letter => letter == '\\').Should().Be(32 + 2 + 1, "32 control characters, a quotation mark, and a backslash that takes two");
        JsonNode.Parse(json)!["title"]!.GetValue<string>().Should().Be(text);
        Argument.Parse(json).Title.Should().Be(text);
    }

    [Fact]
    public void What_was_built_reads_back_equal()
    {
        var draft = new ArgumentBuilder("t");
        EvidenceDraft audit = draft.Evidence(new Evidence("E1", "s")
        {
            State = EvidenceState.Disputed,
            Source = string.Empty,
            Subject = "\0",
            Collected = DateOnly.MinValue,
            Expires = DateOnly.MaxValue,
            Likelihood = Likelihood.FromDoubt(double.Epsilon),
            Cost = double.MaxValue,
            Order = -1_000_000,
            Row = 1_000,
            Data = RawJson.Parse(" { \"a\" : [ 1.50 , \"\\ud83d\\ude42\" ] } "),
            Tags = ValueMap<ValueList<string>>.Empty.With("k", []).With(string.Empty, ["one"]).With("two", ["1", "2"]),
            Suppressions = ValueMap<string>.Empty.With("AG1", "why"),
        });
        ClaimDraft claim = draft.Claim(new Claim("C1", "s") { IsUndeveloped = true, Likelihood = Likelihood.FromProbability(1) }).SupportedByAtLeast(1, audit);
        draft.Goal(new Goal("G1", "s") { Description = string.Empty, IsPathway = true }).SupportedByAny(claim)
            .InContextOf(draft.Assumption(new Assumption("A1", "s") { State = AssumptionState.Invalid, Expires = new DateOnly(2026, 1, 2) }));
        draft.Claim("D1", "s").Challenges(Relationship.SupportedBy("G1", "C1"));
        draft.Claim("D2", "s").Challenges(Relationship.Challenges("D1", Relationship.SupportedBy("G1", "C1"))).Challenges(audit);
        Argument argument = draft.Build();

        Argument.Parse(argument.ToJson()).ShouldSayTheSameAs(argument);
    }

    [Fact]
    public void What_could_not_be_read_back_cannot_be_built()
    {
        var draft = new ArgumentBuilder("\ud800");
        draft.Claim(new Claim("C1", "\udc00")
        {
            Suppressions = ValueMap<string>.Empty.With("AG1203", " "),
            UnknownMembers = ValueMap<RawJson>.Empty.With("id", RawJson.Parse("1")).With("x", RawJson.Parse("1")),
            Cost = double.NaN,
            Order = 1_000_001,
            Row = -1,
        });
        draft.Context(new Context("X1", "s") { Order = 1 });

        draft.Invoking(each => each.Build()).Should().Throw<MalformedArgumentException>()
            .Which.Findings.Select(finding => finding.Rule.Id).Should().BeEquivalentTo("AG0002", "AG0002", "AG0008", "AG0011", "AG0011", "AG0011", "AG0011", "AG0018");
        FluentActions.Invoking(() => RawJson.Parse("\"\\ud800\"")).Should().Throw<FormatException>();
        FluentActions.Invoking(() => RawJson.Parse("[1")).Should().Throw<FormatException>();
    }

    [Fact]
    public void Statements_compare_by_value_whether_they_have_been_asked_for_or_not()
    {
        Element read = Argument.Parse(
            """{ "format": "argument-graph/1", "title": "", "elements": [{ "id": "G0", "kind": "goal", "statement": "ä 🙂" }] }""")["G0"];
        var built = new Goal("G0", "ä 🙂");

        (read with { Description = null }).Should().Be(built);
        read.GetHashCode().Should().Be(built.GetHashCode());
        read.Should().NotBe(new Goal("G0", "ä"));
        read.Statement.Should().Be("ä 🙂").And.BeSameAs(read.Statement);
    }

    [Fact]
    public void Random_documents_read_back_equal_and_are_written_the_same_again()
    {
        DocumentCases.Of(Text).Check(300, 5_000, text =>
        {
            Argument argument = Argument.Parse(text);
            string written = argument.ToJson();
            Argument again = Argument.Parse(written);

            again.ShouldSayTheSameAs(argument);
            again.ToJson().Should().Be(written);
        });
    }

    private static string Text(int seed)
    {
        var documents = new Documents(seed);
        return documents.ToText(documents.NextDocument());
    }

    [SharedDataFact]
    public void Published_fault_trees_are_written_the_same_again()
    {
        foreach (string file in Directory.GetFiles(Repository.Shared("fault-trees"), "*.json").Where(file => Path.GetFileName(file) != "expected.json"))
        {
            Argument argument = Argument.Load(file);
            Argument again = Argument.Parse(argument.ToJson());

            again.ShouldSayTheSameAs(argument);
            again.ToJson().Should().Be(argument.ToJson());
        }
    }

    [Fact]
    public void Every_way_to_write_gives_the_same_bytes()
    {
        Argument argument = Argument.Parse(Golden);
        using var stream = new MemoryStream();
        argument.WriteTo(stream);

        stream.ToArray().Should().Equal(Encoding.UTF8.GetBytes(argument.ToJson()));
    }

    [Fact]
    public void Every_way_to_read_gives_the_same()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Golden);
        Argument expected = Argument.Parse(Golden);
        using var folder = new TemporaryFolder();
        string file = folder.File("case.json");
        File.WriteAllBytes(file, bytes);

        Argument.Parse(bytes).ShouldSayTheSameAs(expected);
        Argument.Load(file).ShouldSayTheSameAs(expected);
        Argument.Read(new DribblingStream(bytes)).Argument!.ShouldSayTheSameAs(expected);
    }

    [Fact]
    public async Task Every_asynchronous_way_does_the_same()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Golden);
        Argument expected = Argument.Parse(Golden);
        using var folder = new TemporaryFolder();
        string file = folder.File("case.json");
        await File.WriteAllBytesAsync(file, bytes);

        (await Argument.LoadAsync(file)).ShouldSayTheSameAs(expected);
        (await Argument.ReadAsync(new DribblingStream(bytes))).Argument!.ShouldSayTheSameAs(expected);
        (await Argument.ReadFileAsync(file)).Findings.Should().OnlyContain(finding => finding.Place!.File == file);
        using var stream = new MemoryStream();
        await expected.WriteToAsync(stream);
        stream.ToArray().Should().Equal(Encoding.UTF8.GetBytes(expected.ToJson()));
    }

    // Gives its bytes a few at a time, and does not say how many there are.
    private sealed class DribblingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(7, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(7, buffer.Length)], cancellationToken);
    }
}
