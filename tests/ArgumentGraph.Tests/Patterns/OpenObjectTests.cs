using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArgumentGraph.Tests.Patterns;

/// <summary>Tokens in steps, harms and requirements.</summary>
public class OpenObjectTests
{
    private static readonly string[] Columns =
        ["monitor", "stage", "who", "hours", "automatic", "coverage", "success", "typical", "kind", "within", "attempts", "need", "from"];

    private static readonly Dictionary<string, string[]> Cells = new(StringComparer.Ordinal)
    {
        ["stage"] = ["see", "tell", " act ", "saw", "see"],
        ["who"] = ["on-call", "team {x}"],
        ["hours"] = ["at night", "9 to 5"],
        ["automatic"] = ["true", "false", "yes", "NO", "x", "", "perhaps"],
        ["coverage"] = ["0.5", "1", "", "1.5", "half", "-0"],
        ["success"] = ["0.9", "", "2"],
        ["typical"] = ["PT5M", "P1D", "", "5 minutes", "P1M"],
        ["kind"] = ["exponential", "every", "", "often"],
        ["within"] = ["PT1H", "", "1h"],
        ["attempts"] = ["3", "", "0", "2.5", "many", "2.0"],
        ["need"] = ["all", "any", "2", "", "0", "some", "1.5"],
        ["from"] = ["the first call"],
    };

    private static readonly HashSet<string> Numbers = new(["coverage", "success", "attempts"], StringComparer.Ordinal);

    [Fact]
    public void Steps_harms_and_requirements_take_their_values_from_rows_as_if_these_had_been_written()
    {
        Pattern pattern = Monitors();
        var random = new Random(18);
        for (int round = 0; round < 600; round++)
        {
            string[] row = [.. Columns.Select(column => Cells.TryGetValue(column, out string[]? cells) ? cells[random.Next(cells.Length)] : "M1")];
            Instantiation made = pattern.Instantiate(InstantiationData.Of(InstantiationTable.Create("monitors", Columns, [row])));

            ReadingResult written = Argument.Read(Written(column => row[Array.IndexOf(Columns, column)]));
            string because = string.Join(" | ", row);
            made.Findings.Select(Said).Should().BeEquivalentTo(written.Findings.Select(Said), "of {0}", because);
            made.Findings.Should().NotContain(finding => finding.Rule != Rules.UnusableCell);
            made.Argument!["E[M1]"].Should().Be(written.Argument!["E"] with { Id = "E[M1]" }, "of {0}", because);
            made.Argument["P[M1]"].Should().Be(written.Argument["P"] with { Id = "P[M1]" }, "of {0}", because);
        }
    }

    [Fact]
    public void A_cell_that_a_step_cannot_have_is_told_with_row_and_column()
    {
        Instantiation made = Monitors().Instantiate(InstantiationData.ReadCsv(
            "monitors",
            $"{string.Join(',', Columns)}\nM1,see,a,b,yes,0.5,1,PT5M,every,PT1H,3,any,c\nM2,saw,a,b,perhaps,half,2,soon,often,1h,0,some,c\n",
            "monitors.csv"));

        ((Evidence)made.Argument!["E[M1]"]).Step.Should().Be(new ResponseStep(ResponseStage.See)
        {
            Who = "a and a bot",
            Hours = "b",
            IsAutomatic = true,
            Coverage = 0.5,
            Recall = 0.25,
            Success = 1,
            Latency = new Latency { AtMost = TimeSpan.FromHours(1), Typical = TimeSpan.FromMinutes(5), Distribution = LatencyDistribution.Every },
        });
        ((Goal)made.Argument["P[M1]"]).Requirement.Should().Be(Requirement.Any);
        ((Goal)made.Argument["P[M1]"]).Harm.Should().Be(
            new HarmWindow { From = "after c", Within = TimeSpan.FromHours(1), ReversibleWithin = TimeSpan.FromDays(1), Attempts = 3 });
        made.Findings.Select(finding => finding.ToString()).Should().Equal(
            "monitors.csv(3,4): error AG2613: 'saw' is not a value of 'stage'; expected see, tell, decide or act. 'E[M2]' takes it from 'stage' of 'monitors'.",
            "monitors.csv(3,12): error AG2613: 'automatic' must be true or false, not 'perhaps'. 'E[M2]' takes it from 'automatic' of 'monitors'.",
            "monitors.csv(3,20): error AG2613: 'coverage' must be a number from 0 to 1, not 'half'. 'E[M2]' takes it from 'coverage' of 'monitors'.",
            "monitors.csv(3,25): error AG2613: 'success' must be a number from 0 to 1, not 2. 'E[M2]' takes it from 'success' of 'monitors'.",
            "monitors.csv(3,27): error AG2613: 'typical' must be a duration (ISO 8601, such as \"PT15M\" or \"P14D\"), not 'soon'. "
                + "'E[M2]' takes it from 'typical' of 'monitors'.",
            "monitors.csv(3,32): error AG2613: 'often' is not a value of 'distribution'; expected fixed, uniform, exponential or every. "
                + "'E[M2]' takes it from 'kind' of 'monitors'.",
            "monitors.csv(3,38): error AG2613: 'within' must be a duration (ISO 8601, such as \"PT15M\" or \"P14D\"), not '1h'. "
                + "'P[M2]' takes it from 'within' of 'monitors'.",
            "monitors.csv(3,41): error AG2613: 'attempts' must be a whole number of at least 1, not 0. 'P[M2]' takes it from 'attempts' of 'monitors'.",
            "monitors.csv(3,43): error AG2613: 'requires' must be all, any or a whole number of at least 1, not 'some'. "
                + "'P[M2]' takes it from 'need' of 'monitors'.");
    }

    [Fact]
    public void A_step_may_follow_others_and_have_tokens()
    {
        Pattern pattern = Pattern.Parse(InstantiationTests.Document(
            """ "monitors": { "key": "monitor", "columns": ["delay"] } """,
            """
            { "id": "G", "kind": "goal", "statement": "All", "supportedBy": [{ "id": "C", "multiplicity": { "over": "monitors" } }] },
            { "id": "C", "kind": "claim", "statement": "{monitor} is answered", "supportedBy": ["See", "Act"] },
            { "id": "See", "kind": "evidence", "statement": "{monitor} sees", "step": { "stage": "see" } },
            { "id": "Act", "kind": "evidence", "statement": "Somebody acts", "step": { "stage": "act", "latency": { "atMost": "{delay}" }, "after": ["See"] } }
            """));

        Instantiation made = pattern.Instantiate(InstantiationData.ReadCsv("monitors", "monitor,delay\nA,PT1M\nB,\n"));

        made.Findings.Should().BeEmpty();
        ((Evidence)made.Argument!["Act[A]"]).Step.Should().Be(
            new ResponseStep(ResponseStage.Act) { Latency = new Latency { AtMost = TimeSpan.FromMinutes(1) }, After = ["See[A]"] });
        ((Evidence)made.Argument["Act[B]"]).Step.Should().Be(
            new ResponseStep(ResponseStage.Act) { After = ["See[B]"] }, "a latency without anything is left out");
        pattern.Template.ToJson().Should().Contain("\"atMost\": \"{delay}\"");
        Argument.Read(pattern.Template.ToJson(), new ReadingOptions { IsPattern = true }).Findings.Where(finding => finding.Severity == Severity.Error)
            .Should().BeEmpty("the template is written with one step each");
    }

    [Fact]
    public void A_number_of_supporters_may_be_a_token_alone_or_in_its_object()
    {
        Pattern pattern = Pattern.Parse(InstantiationTests.Document(
            """ "about": { "columns": ["need"] } """,
            """
            { "id": "A", "kind": "goal", "statement": "A", "requires": { "atLeast": "{need}" }, "supportedBy": ["E1", "E2"] },
            { "id": "B", "kind": "goal", "statement": "B", "requires": "{need}", "supportedBy": ["E1", "E2"] },
            { "id": "E1", "kind": "evidence", "statement": "1" }, { "id": "E2", "kind": "evidence", "statement": "2" }
            """));

        Instantiation made = pattern.Instantiate(InstantiationData.ReadCsv("about", "need\n1\n"));
        made.Findings.Should().BeEmpty();
        made.Argument!.OfKind<Goal>().Should().OnlyContain(goal => goal.Requirement == Requirement.AtLeast(1));
        pattern.Instantiate(InstantiationData.ReadCsv("about", "need\nall\n", "about.csv")).Findings.Select(finding => finding.ToString()).Should().Equal(
            "about.csv(2,1): error AG2613: 'atLeast' must be a whole number, not 'all'. 'A' takes it from 'need' of 'about'.");
        pattern.Instantiate(InstantiationData.ReadCsv("about", "need\n\"\"\n")).Argument!.OfKind<Goal>()
            .Should().OnlyContain(goal => goal.Requirement == Requirement.All, "an empty cell leaves it out");
    }

    [Theory]
    [InlineData("\"step\": { \"stage\": \"see\", \"coverage\": \"{cover}\" }", "AG2602: '{cover}' in the coverage of 'E' names a column that does not exist")]
    [InlineData("\"step\": { \"stage\": \"see\", \"hours\": \"{x}\" }", "AG2602: '{x}' in the hours of 'E' names a column that does not exist")]
    [InlineData("\"step\": { \"stage\": \"see\", \"recall\": \"{{s}}\" }", "AG2602: The recall of 'E' is a text without a token")]
    [InlineData("\"step\": { \"coverage\": \"{s}\" }", "AG0007: 'step' has no 'stage'")]
    [InlineData("\"step\": { \"stage\": \"see\", \"coverage\": \"{s}\", \"recall\": 2 }", "AG0011: 'recall' must be a number from 0 to 1, not 2.")]
    [InlineData("\"step\": { \"stage\": \"see\", \"after\": \"{s}\" }", "AG0006: 'after' must be a list of ids")]
    [InlineData("\"step\": \"{s}\"", "AG0006: 'step' must be an object")]
    [InlineData("\"harm\": { \"within\": \"{s}\" }", "AG0018: Evidence has no 'harm'; it belongs to goals.")]
    public void What_a_template_cannot_have_is_told(string member, string expected)
    {
        PatternReading read = Pattern.Read(InstantiationTests.Document(
            """ "t": { "columns": "s" } """, $$"""{ "id": "E", "kind": "evidence", "statement": "{s}", {{member}} }"""));

        read.Pattern.Should().BeNull();
        read.Findings.Should().Contain(finding => finding.ToString().Contains("error " + expected, StringComparison.Ordinal));
    }

    // Leaves out where a value comes from and what it is; a requirement that is not an object has another message.
    private static string Said(Finding finding) =>
        finding.Message.StartsWith("'requires'", StringComparison.Ordinal)
            ? "'requires'"
            : finding.Message.Split(", not ")[0].Split(" 'E[M1]'")[0].Split(" 'P[M1]'")[0];

    private static Pattern Monitors()
    {
        string tables = $$""" "monitors": { "key": "monitor", "columns": {{JsonSerializer.Serialize(Columns[1..])}} } """;
        return Pattern.Parse(InstantiationTests.Document(
            tables,
            $$"""
            { "id": "G", "kind": "goal", "statement": "All", "supportedBy": [{ "id": "P", "multiplicity": { "over": "monitors" } }] },
            {{Elements(column => $"{{{column}}}")}}
            """));
    }

    // The same, as a file says it with the values of a row.
    private static string Written(Func<string, string> cell) =>
        $$"""{ "format": "argument-graph/1", "title": "t", "elements": [{{Elements(cell)}}] }""";

    private static string Elements(Func<string, string> cell)
    {
        var step = new JsonObject();
        Add(step, "stage", cell("stage"));
        step["who"] = cell("who") + " and a bot";
        step["hours"] = cell("hours");
        Add(step, "automatic", cell("automatic"));
        Add(step, "coverage", cell("coverage"));
        step["recall"] = 0.25;
        Add(step, "success", cell("success"));
        var latency = new JsonObject { ["atMost"] = "PT1H" };
        Add(latency, "typical", cell("typical"));
        Add(latency, "distribution", cell("kind"));
        step["latency"] = latency;
        var harm = new JsonObject { ["from"] = "after " + cell("from") };
        Add(harm, "within", cell("within"));
        harm["reversibleWithin"] = "P1D";
        Add(harm, "attempts", cell("attempts"));
        var goal = new JsonObject { ["id"] = "P", ["kind"] = "goal", ["statement"] = "P", ["harm"] = harm, ["supportedBy"] = new JsonArray("E") };
        string need = cell("need");
        if (need.Length > 0)
        {
            goal["requires"] = uint.TryParse(need, out uint count) && count > 0 ? new JsonObject { ["atLeast"] = count } : JsonValue.Create(need);
        }

        var evidence = new JsonObject { ["id"] = "E", ["kind"] = "evidence", ["statement"] = "E", ["step"] = step };
        return $"{goal.ToJsonString()}, {evidence.ToJsonString()}";
    }

    private static void Add(JsonObject to, string name, string cell)
    {
        string value = cell.Trim();
        if (value.Length == 0)
        {
            return;
        }

        to[name] = name switch
        {
            "automatic" when value is "true" or "yes" or "x" => true,
            "automatic" when value is "false" or "NO" => false,
            _ when Numbers.Contains(name) && double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _) => JsonNode.Parse(value),
            _ => value,
        };
    }
}
