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
}
