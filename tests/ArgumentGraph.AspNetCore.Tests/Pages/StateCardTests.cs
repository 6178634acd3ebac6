using System.Net.Http.Json;
using System.Text.Json;

namespace ArgumentGraph.AspNetCore.Tests.Pages;

public class StateCardTests
{
    [Fact]
    public async Task Statements_on_cards_are_shown_without_their_marks()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddArgument("marked", Argument.Parse("""
            {
              "format": "argument-graph/1",
              "title": "2 * 3 * 4",
              "elements": [
                { "id": "P1", "kind": "goal", "statement": "P1 **holds**", "pathway": true, "supportedBy": ["E"] },
                { "id": "P2", "kind": "goal", "statement": "P2 `holds`", "pathway": true, "supportedBy": ["E"] },
                { "id": "E", "kind": "evidence", "statement": "Read [the *plan*](https://wiki.example/plan)", "state": "available", "expires": "2026-11-20" }
              ]
            }
            """)));
        await server.UntilAnalysed();

        foreach (string page in new[] { string.Empty, "marked/embed" })
        {
            string text = await server.Client.GetStringAsync(page.Length == 0 ? server.Root : new Uri(server.Root, $"arguments/{page}"));
            text.Should().Contain("supported: P1 holds").And.Contain("supported: P2 holds").And.Contain(">Read the plan</span>")
                .And.Contain("valid through 2026-11-20: Read the plan").And.NotContain("**holds").And.NotContain("wiki.example")
                .And.Contain("2 * 3 * 4", "a title has no marks");
        }
    }

    [Fact]
    public async Task A_card_says_what_the_reviews_beside_the_file_come_to()
    {
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        try
        {
            Argument argument = Argument.Parse("""
                {
                  "format": "argument-graph/1",
                  "title": "Reviewed",
                  "elements": [
                    { "id": "P1", "kind": "goal", "statement": "P1 holds", "pathway": true, "supportedBy": ["E"] },
                    { "id": "P2", "kind": "goal", "statement": "P2 holds", "pathway": true, "supportedBy": ["E"] },
                    { "id": "E", "kind": "evidence", "statement": "Seen", "state": "available" }
                  ]
                }
                """);
            argument.Save(Path.Combine(folder, "good.json"));
            argument.Save(Path.Combine(folder, "bad.json"));
            CaseReviews.Empty.With(new ReviewBuilder(argument, "R1", "internal reviewer", new DateOnly(2026, 10, 12)).Judge("P2", ReviewVerdict.Agree).Build())
                .Save(Path.Combine(folder, "good.reviews.json"));
            await File.WriteAllTextAsync(Path.Combine(folder, "bad.reviews.json"), "{");
            argument.Save(Path.Combine(folder, "keyed.json"));
            File.Copy(Path.Combine(folder, "good.reviews.json"), Path.Combine(folder, "keyed.reviews.json"));
            await File.WriteAllTextAsync(Path.Combine(folder, "keyed.secrets.json"), "{}");
            await using RunningServer server = await RunningServer.Start(options => options.AddFile("good", Path.Combine(folder, "good.json"))
                .AddFile("bad", Path.Combine(folder, "bad.json")).AddFile("keyed", Path.Combine(folder, "keyed.json")));
            await server.UntilAnalysed();

            string text = await server.Client.GetStringAsync(server.Root);
            text.Should().Contain("reviews: 1; 1 of 2 pathways covered").And.Contain("reviews: their file cannot be read, 1 error")
                .And.Contain("reviews: the case's key cannot be read, 2 errors");
            (await server.Client.GetStringAsync(new Uri(server.Root, "arguments/good/embed"))).Should().Contain("reviews: 1; 1 of 2 pathways covered");
            (await server.Client.GetStringAsync(new Uri(server.Root, "arguments/good"))).Should().Contain("internal reviewer");
            (await server.Client.GetStringAsync(new Uri(server.Root, "arguments/good/report"))).Should().Contain("internal reviewer");
            (await server.Client.GetStringAsync(new Uri(server.Root, "arguments/bad"))).Should().NotContain("internal reviewer");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_card_and_its_JSON_say_what_the_responses_come_to()
    {
        await using RunningServer server = await RunningServer.Start(options => options
            .AddArgument("responding", Argument.Parse("""
                {
                  "format": "argument-graph/1",
                  "title": "Responding",
                  "elements": [
                    { "id": "P1", "kind": "goal", "statement": "P1 holds", "pathway": true, "harm": { "within": "PT10M" }, "supportedBy": ["E"] },
                    { "id": "P2", "kind": "goal", "statement": "P2 holds", "pathway": true, "harm": { "within": "PT1M" }, "supportedBy": ["E"] },
                    { "id": "E", "kind": "evidence", "statement": "Seen", "state": "available", "step":
                      { "stage": ["see", "tell", "decide", "act"], "who": "alarm", "latency": { "typical": "PT5M", "atMost": "PT10M" } } }
                  ]
                }
                """))
            .AddArgument("silent", Argument.Parse("""
                { "format": "argument-graph/1", "title": "Silent", "elements": [ { "id": "P", "kind": "goal", "statement": "P holds", "pathway": true } ] }
                """)));
        await server.UntilAnalysed();

        (await server.Client.GetStringAsync(server.Root)).Should().Contain("response: 1 late only, 1 in time always");
        string page = await server.Client.GetStringAsync(new Uri(server.Root, "arguments/responding"));
        page.Should().Contain("1 of 2 pathways rests on late detection only");
        (await server.Client.GetStringAsync(new Uri(server.Root, "arguments/silent/embed"))).Should().NotContain("data-key=\"response\"");

        JsonElement responding = await server.Client.GetFromJsonAsync<JsonElement>("api/arguments/responding");
        JsonElement classes = responding.GetProperty("state").GetProperty("response");
        classes.EnumerateObject().Select(member => $"{member.Name} {member.Value}").Should()
            .Equal("none 0", "lateOnly 1", "timeUnknown 0", "inTimeSometimes 0", "inTimeAlways 1", "prevented 0");
        JsonElement silent = await server.Client.GetFromJsonAsync<JsonElement>("api/arguments/silent");
        silent.GetProperty("state").GetProperty("response").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_runs_say_is_on_the_card_in_the_state_on_the_page_and_in_every_report()
    {
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        try
        {
            var draft = new ArgumentBuilder("Run");
            draft.Goal("P1", "P1 holds").AsPathway().SupportedByAll(draft.Evidence(new Evidence("E", "Seen") { State = EvidenceState.Available }));
            draft.Build().Save(Path.Combine(folder, "run.json"));
            new EvidenceRecords(
            [
                new() { ElementId = "E", Verdict = RunVerdict.Fail, Collected = new DateTimeOffset(2026, 10, 11, 3, 0, 0, TimeSpan.Zero) },
            ]).Save(Path.Combine(folder, "run.evidence.json"));
            await using RunningServer server = await RunningServer.Start(options =>
            {
                options.ApplyEvidence = true;
                options.AddFile("run", Path.Combine(folder, "run.json"));
            });
            await server.UntilAnalysed();

            (await server.Client.GetStringAsync(server.Root)).Should().Contain("runs: 1 record, 1 item of evidence decided");
            (await Get("arguments/api/arguments/run")).Should().Contain("\"decidedByRecords\": 1");
            (await Get("arguments/api/arguments/run/evidence")).Should().Contain("\"isDecidedByRecord\": true").And.Contain("\"state\": \"missing\"");
            (await Get("arguments/api/arguments/run/support")).Should().Contain("\"decidedByRecords\": 1").And.Contain("\"unsupported\"");
            (await Get("arguments/run")).Should().Contain("Newest run");
            (await Get("arguments/run/report")).Should().Contain("Evidence from runs");

            Task<string> Get(string address) => server.Client.GetStringAsync(new Uri(server.Root, address));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
