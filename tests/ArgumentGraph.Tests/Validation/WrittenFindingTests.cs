using System.Text.Json;

namespace ArgumentGraph.Tests.Validation;

/// <summary>Findings of every shape, as JSON and as SARIF: member for member.</summary>
public class WrittenFindingTests
{
    private static readonly Relationship Support = Relationship.SupportedBy("C1", "E1");

    private static readonly FileFindings[] Files =
    [
        new("a case/x#.json",
        [
            Found(Severity.Error) with
            {
                ElementId = "C1", Place = new Place(null, 3, 5), Relationship = Support,
                Related = [new("On the circle", "E1", new Place(null, 7, 9)), new("Elsewhere", null, new Place("other.json", 1, 2))],
            },
            Found(Severity.Warning) with { ElementIds = ["E1", "E2"], Place = new Place("part.json", 1, 2) },
        ])
        {
            ElementCount = 7, StateNotGiven = 2, DecidedByRecords = 3,
            Suppressed = [new(Found(Severity.Information) with { ElementId = "E2" }, "asked, and answered")],
        },
        new("-", [Found(Severity.Information) with { ElementId = "G1", Place = new Place(null, 2, 1) }]),
        new(null,
        [
            Found(Severity.Error) with { ElementId = "G1", Place = new Place(null, 2, 1) },
            Found(Severity.Error) with { Place = new Place(null, 2, 1) },
        ]),
    ];

    [Fact]
    public void As_JSON()
    {
        JsonElement json = JsonDocument.Parse(Files.ToJson(null)).RootElement;

        json.GetProperty("date").ValueKind.Should().Be(JsonValueKind.Null);
        Items(json.GetProperty("files")).Should().Equal(
            "{'file':'a case/x#.json','elements':7,'stateNotGiven':2,'decidedByRecords':3,'errors':1,'warnings':1,'information':0,'suppressed':1}",
            "{'file':'-','elements':null,'stateNotGiven':0,'errors':0,'warnings':0,'information':1,'suppressed':0}",
            "{'file':null,'elements':null,'stateNotGiven':0,'errors':2,'warnings':0,'information':0,'suppressed':0}");
        Items(json.GetProperty("findings")).Should().Equal(
            "{'rule':'AG1001','severity':'error','message':'Said.','element':'C1','relationship':{'relationship':'supportedBy','from':'C1','to':'E1'},"
            + "'file':'a case/x#.json','line':3,'column':5,'related':["
            + "{'message':'On the circle','element':'E1','file':'a case/x#.json','line':7,'column':9},"
            + "{'message':'Elsewhere','element':null,'file':'other.json','line':1,'column':2}]}",
            "{'rule':'AG1001','severity':'warning','message':'Said.','element':null,'elements':['E1','E2'],'file':'part.json','line':1,'column':2}",
            "{'rule':'AG1001','severity':'information','message':'Said.','element':'G1','file':'-','line':2,'column':1}",
            "{'rule':'AG1001','severity':'error','message':'Said.','element':'G1','file':null,'line':2,'column':1}",
            "{'rule':'AG1001','severity':'error','message':'Said.','element':null,'file':null,'line':2,'column':1}");
        Items(json.GetProperty("suppressed")).Should().Equal(
            "{'rule':'AG1001','severity':'information','message':'Said.','element':'E2','file':'a case/x#.json','line':null,'column':null,"
            + "'reason':'asked, and answered'}");
    }

    [Fact]
    public void As_SARIF()
    {
        JsonElement json = JsonDocument.Parse(Files.ToSarif()).RootElement;

        json.GetProperty("version").GetString().Should().Be("2.1.0");
        JsonElement run = json.GetProperty("runs")[0];
        run.GetProperty("columnKind").GetString().Should().Be("utf16CodeUnits");
        Items(run.GetProperty("results")).Should().Equal(
            "{'ruleId':'AG1001','level':'error','message':{'text':'Said.'},'locations':[{" + At("a%20case/x%23.json", 3, 5) + "," + Of("C1") + "}],"
            + "'relatedLocations':[{" + At("a%20case/x%23.json", 7, 9) + "," + Of("E1") + ",'message':{'text':'On the circle'}},"
            + "{" + At("other.json", 1, 2) + ",'message':{'text':'Elsewhere'}}]}",
            "{'ruleId':'AG1001','level':'warning','message':{'text':'Said.'},'locations':[{" + At("part.json", 1, 2) + "}],"
            + "'properties':{'elements':['E1','E2']}}",
            "{'ruleId':'AG1001','level':'note','message':{'text':'Said.'},'locations':[{'physicalLocation':{'artifactLocation':"
            + "{'uri':'a%20case/x%23.json'}}," + Of("E2") + "}],'suppressions':[{'kind':'inSource','justification':'asked, and answered'}]}",
            "{'ruleId':'AG1001','level':'note','message':{'text':'Said.'},'locations':[{" + At("stdin", 2, 1) + "," + Of("G1") + "}]}",
            "{'ruleId':'AG1001','level':'error','message':{'text':'Said.'},'locations':[{" + Of("G1") + "}]}",
            "{'ruleId':'AG1001','level':'error','message':{'text':'Said.'},'locations':[]}");
    }

    [Fact]
    public void A_rule_is_described_in_SARIF_as_it_is_in_the_library()
    {
        JsonElement driver = JsonDocument.Parse(Files.ToSarif([Rules.CircularSupport, Rules.MissingTitle, Rules.MissingSource])).RootElement
            .GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");

        driver.GetProperty("name").GetString().Should().Be("argument-graph");
        driver.GetProperty("semanticVersion").GetString().Should().MatchRegex(@"^\d+\.\d+\.\d+").And.NotContain("+");
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        foreach ((JsonElement written, Rule rule, string level) in rules.Zip(
            (Rule[])[Rules.CircularSupport, Rules.MissingTitle, Rules.MissingSource], (string[])["error", "warning", "note"]))
        {
            written.GetProperty("id").GetString().Should().Be(rule.Id);
            Texts("shortDescription", "fullDescription", "help").Should().Equal(rule.Title, rule.Help, rule.Help);
            written.GetProperty("defaultConfiguration").GetProperty("level").GetString().Should().Be(level);
            (written.GetProperty("properties").TryGetProperty("gsnClause", out JsonElement clause) ? clause.GetString() : null).Should().Be(rule.Clause);

            IEnumerable<string?> Texts(params string[] names) => names.Select(name => written.GetProperty(name).GetProperty("text").GetString());
        }
    }

    [Fact]
    public void What_is_null_is_refused_by_its_name()
    {
        using var writer = new Utf8JsonWriter(Stream.Null);
        (Action Write, string Name)[] wrong =
        [
            (() => ((FileFindings[])null!).ToJson(null), "files"), (() => ((FileFindings[])null!).ToSarif(), "files"),
            (() => ((Finding)null!).WriteTo(writer), "finding"), (() => Found(Severity.Error).WriteTo(null!), "writer"),
            (() => _ = new FileFindings("f", null!), "findings"), (() => FileFindings.Of(null!), "report"),
        ];

        foreach ((Action write, string name) in wrong)
        {
            write.Should().Throw<ArgumentNullException>().WithParameterName(name);
        }
    }

    private static Finding Found(Severity severity) => new() { Rule = Rules.CircularSupport, Severity = severity, Message = "Said." };

    private static string At(string uri, int line, int column) => FormattableString.Invariant(
        $"'physicalLocation':{{'artifactLocation':{{'uri':'{uri}'}},'region':{{'startLine':{line},'startColumn':{column}}}}}");

    private static string Of(string id) => $"'logicalLocations':[{{'name':'{id}','kind':'element'}}]";

    // With other quotes, to be written here as they are.
    private static IEnumerable<string> Items(JsonElement list) => list.EnumerateArray().Select(item => JsonSerializer.Serialize(item).Replace('"', '\''));
}
