using System.Globalization;
using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Sacm;

public class SacmRoundTripTests
{
    private static readonly string[] Texts =
    [
        "The system is safe", string.Empty, " ", "  leading and trailing  ", "quotes \" and ' and `", "a < b && c > d", "]]> <!-- --> <?x?>",
        "# {braces} [x] (y): z", "back\\slash", "line\nbreak\r\nand\rmore\ttab",
        "unicode é 中 ‰ \u00A0", "emoji 🦺👩‍🚀", "control \u0001\u0008\u001F", "not a character \uFFFE\uFFFF", "&amp; &#x41; %20", "null", "\u2028\u0085\u007F",
    ];

    [Fact]
    public void What_is_written_reads_back_to_the_same_argument()
    {
        ArgumentCases.WithTexts(Generated).Check(400, 5_000, argument =>
        {
            string text = SacmText.Write(argument);
            FormatReading read = SacmText.Read(text);
            read.Findings.Should().BeEmpty("of\n{0}", text);
            read.Losses.Should().BeEmpty();
            read.Argument!.ToJson().Should().Be(argument.ToJson(), "of\n{0}", text);
        });
    }

    [Fact]
    public void Writing_is_stable()
    {
        ArgumentCases.WithTexts(Generated).Check(50, 1_000, argument =>
        {
            string text = SacmText.Write(argument);
            SacmText.Write(SacmText.Read(text).Argument!).Should().Be(text);
        });
    }

    [Fact]
    public void Every_element_has_its_own_id_and_every_reference_leads_to_one()
    {
        ArgumentCases.WithTexts(Generated).Check(50, 1_000, argument =>
        {
            var document = XDocument.Parse(SacmText.Write(argument));
            XName id = XName.Get("id", "http://www.omg.org/XMI");
            string[] ids = [.. document.Descendants().Select(element => element.Attribute(id)?.Value).OfType<string>()];
            ids.Should().OnlyHaveUniqueItems();
            document.Descendants().Attributes()
                .Where(attribute => attribute.Name.LocalName is "source" or "target" or "reasoning" or "referencedArtifactElement")
                .SelectMany(attribute => attribute.Value.Split(' '))
                .Should().BeSubsetOf(ids);
        });
    }

    [Fact]
    public void What_only_others_could_misread_is_a_loss()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "statement": "g", "supportedBy": ["S", "C"], "requires": "any" },
              { "id": "S", "kind": "strategy", "statement": "s", "supportedBy": ["S2"] },
              { "id": "S2", "kind": "strategy", "statement": "s", "supportedBy": ["E"] },
              { "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E"] },
              { "id": "E", "kind": "evidence", "statement": "e" },
              { "id": "D", "kind": "claim", "statement": "d", "challenges": ["E", { "relationship": "supportedBy", "from": "S", "to": "S2" }] } ] }
            """);
        SacmText.Write(argument, out ValueList<Loss> losses);
        losses.Select(loss => (loss.Kind, loss.ElementId)).Should().BeEquivalentTo(
            [(LossKind.Changed, "G"), (LossKind.Changed, "G"), (LossKind.Changed, "S"),
                (LossKind.Changed, "S2"), (LossKind.Changed, "D"), (LossKind.Changed, "D")]);
    }

    internal static Argument Generated(int seed)
    {
        var random = new Random(seed);
        var builder = new System.Text.StringBuilder();
        int count = random.Next(1, 14);
        var kinds = new List<string>();
        var ids = new List<string>();
        for (int i = 0; i < count; i++)
        {
            kinds.Add(Pick("goal", "goal", "strategy", "claim", "evidence", "context", "assumption", "justification"));
            ids.Add(Pick("G", "ag.e", "with blank ", "é中", "a:b/", "1", "<&\">", "x#y") + i.ToString(CultureInfo.InvariantCulture));
        }

        builder.Append("{\"format\":\"argument-graph/1\",\"title\":").Append(Quote(Pick(Texts))).Append(",\"elements\":[");
        var edges = new List<(string Kind, int From, int To)>();
        for (int i = 0; i < count; i++)
        {
            builder.Append(i == 0 ? string.Empty : ",").Append("\n{\"id\":").Append(Quote(ids[i]))
                .Append(",\"kind\":\"").Append(kinds[i]).Append("\",\"statement\":").Append(Quote(Pick(Texts)));
            AppendMembers(i);
            builder.Append('}');
        }

        return Argument.Parse(builder.Append("]}").ToString());

        void AppendMembers(int i)
        {
            Maybe("description", () => Quote(Pick(Texts)));
            bool isSupportable = kinds[i] is "goal" or "strategy" or "claim";
            if (isSupportable)
            {
                List<int> supporters = Some(j => kinds[j] is "goal" or "strategy" or "claim" or "evidence");
                Add("supportedBy", i, supporters);
                Maybe("requires", () => Pick("\"any\"", "{\"atLeast\":2}"));
                Add("inContextOf", i, Some(j => kinds[j] is "context" or "assumption" or "justification"));
                Maybe("undeveloped", () => "true");
            }

            if (kinds[i] is "goal")
            {
                Maybe("pathway", () => "true");
            }

            if (kinds[i] is "evidence")
            {
                Maybe("state", () => Pick("\"available\"", "\"planned\"", "\"disputed\"", "\"withdrawn\"", "\"missing\""));
                Maybe("source", () => Quote(Pick(Texts)));
                Maybe("collected", () => "\"2026-02-28\"");
            }

            if (kinds[i] is "assumption")
            {
                Maybe("state", () => "\"disputed\"");
                Maybe("source", () => Quote(Pick(Texts)));
            }

            if (kinds[i] is "evidence" or "assumption" or "strategy")
            {
                Maybe("doubt", () => Pick("0.03", "1e-13", "0.50"));
            }

            Maybe("cost", () => "12.5");
            if (kinds[i] is "goal" or "strategy" or "claim" or "evidence")
            {
                Maybe("order", () => Pick("-2", "3"));
                Maybe("row", () => Pick("0", "4"));
            }

            Maybe("suppress", () => "{\"AG1203\":\"because \\u0001\"}");
            Maybe("tags", () => Pick("{\"owner\":[\"infra\",\"storage\"]}", "{\"package\":\"p\",\"group\":\"\"}",
                "{\"\":\"\"}", "{\"argument-graph:x\":\"1\"}", "{\"k\":[]}", "{\"k\":\"\\uFFFF\\u0002 <\"}"));
            Maybe("data", () =>
                Pick("1", "{\"x\":[1.0,null]}", "{\"sacm\":{\"lang\":\"en\",\"names\":[{\"lang\":\"en\",\"content\":\"N\"},{\"content\":\"M\"}],"
                    + "\"notes\":[{\"content\":\"n\"}],\"attributes\":{\"colour\":\"red\"}}}",
                    "{\"sacm\":{\"id\":\"_x" + i.ToString(CultureInfo.InvariantCulture) + "\",\"abstract\":true,\"declaration\":\"defeated\"}}",
                    "{\"sacm\":{\"id\":\"no id\",\"names\":[{\"content\":\"\"}],\"descriptions\":[{\"lang\":\"en\",\"content\":\"d\"}]}}",
                    "{\"sacm\":{\"attributes\":{\"source\":\"x\",\"b "
                    + "c\":\"y\"},\"artifacts\":[\"a\"],\"metaClaims\":[\"G0\",\"nowhere\"]},\"other\":\"\\uFFFE\"}",
                    "{\"sacm\":{\"lang\":\"de\",\"statementIn\":\"statement\",\"detailLang\":\"de\",\"descriptions\":[{\"lang\":\"en\",\"content\":\"d\"}],"
                        + "\"details\":[{\"lang\":\"en\",\"content\":\"e\"},{\"content\":\"f\"}],\"attributes\":{\"{urn:v}name\":\"n\"}}}",
                    "{\"sacm\":{\"lang\":\"fr\",\"statementIn\":\"content\",\"descriptions\":[{\"lang\":\"en\","
                    + "\"content\":\"d\"},{\"lang\":\"fr\",\"content\":\"e\"}]}}",
                    "{\"sacm\":{\"statementIn\":\"statement\",\"details\":[{\"lang\":\"en\",\"content\":\"\"}],"
                    + "\"attributes\":{\"{}x\":\"1\",\"{http://www.omg.org/x}y\":\"2\"}}}",
                    "{\"sacm\":{\"relationships\":[{\"id\":\"r\",\"kind\":\"AssertedInference\",\"to\":[\"G1\"],\"names\":[{\"content\":\"N\"}]}]}}"));
            if (kinds[i] is "goal" or "claim" or "evidence")
            {
                AppendChallenges(i);
            }
        }

        void AppendChallenges(int i)
        {
            var targets = new List<string>();
            foreach (int j in Some(_ => true))
            {
                targets.Add(Quote(ids[j]));
            }

            foreach ((string kind, int from, int to) in edges.Where(_ => random.Next(5) == 0))
            {
                string target = $"{{\"relationship\":\"{kind}\",\"from\":{Quote(ids[from])},\"to\":{Quote(ids[to])}}}";
                targets.Add(target);
            }

            if (targets.Count > 0 && random.Next(3) == 0)
            {
                // A challenge of the element's own first challenge.
                targets.Add($"{{\"relationship\":\"challenges\",\"from\":{Quote(ids[i])},\"to\":{targets[0]}}}");
            }

            if (targets.Count > 0)
            {
                builder.Append(",\"challenges\":[").AppendJoin(',', targets.Distinct(StringComparer.Ordinal)).Append(']');
            }
        }

        void Add(string member, int from, List<int> to)
        {
            if (to.Count > 0)
            {
                builder.Append(",\"").Append(member).Append("\":[").AppendJoin(',', to.Select(j => Quote(ids[j]))).Append(']');
                edges.AddRange(to.Select(j => (member, from, j)));
            }
        }

        void Maybe(string member, Func<string> value)
        {
            if (random.Next(4) == 0)
            {
                builder.Append(",\"").Append(member).Append("\":").Append(value());
            }
        }

        List<int> Some(Func<int, bool> which) => [.. Enumerable.Range(0, count).Where(j => which(j) && random.Next(3) == 0).OrderBy(_ => random.Next())];

        string Pick(params string[] choices) => choices[random.Next(choices.Length)];
    }

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
