namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>The modules of an argument: a picture, a report, and a link to it on the page.</summary>
public class ModulesTests
{
    private const string Case = """
        { "format": "argument-graph/1", "title": "Modules", "elements": [
          { "id": "G1", "kind": "goal", "module": "Brakes", "statement": "The brake stops the vehicle", "supportedBy": ["G7"] },
          { "id": "G7", "kind": "goal", "module": "Road", "public": true, "statement": "Roads are dry", "undeveloped": true }
        ] }
        """;

    [Fact]
    public async Task They_are_drawn_reported_and_linked_from_the_page()
    {
        await using RunningServer server = await RunningServer.Start();
        server.Replace("sabotage.json", Case);
        await server.Until(catalog => catalog["sabotage"].Argument is { Modules.Count: 2 });

        (await server.Client.GetStringAsync("sabotage/modules.svg")).Should().Contain("data-id=\"Brakes\"").And.Contain("data-count=\"1\"")
            .And.Contain("unsupported: G1");
        (await server.Client.GetStringAsync("sabotage/modules.svg?notation=gsn")).Should().NotContain("data-count");
        (await server.Client.GetStringAsync("sabotage/embed?show=modules")).Should().Contain("data-id=\"Road\"");
        (await server.Client.GetStringAsync("api/arguments/sabotage/modules?format=svg")).Should().Contain("data-id=\"Brakes\"");
        string page = await server.Client.GetStringAsync("sabotage");
        page.Should().Contain("href=\"api/arguments/sabotage/modules?format=html\"").And.Contain("\"kind\":\"modules\"");
        (await server.Client.GetStringAsync("api/arguments/sabotage/modules?format=html")).Should().Contain("Brakes");
        (await server.Client.GetStringAsync("sabotage?baseline=as-planned")).Should().Contain("modules?baseline=as-planned&amp;format=html");
    }

    [Fact]
    public async Task An_argument_without_modules_has_no_link_and_an_empty_picture()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();

        (await server.Client.GetStringAsync("sabotage")).Should().NotContain("/modules?format=html");
        (await server.Client.GetStringAsync("sabotage/modules.svg")).Should().Contain("the argument has no modules");
    }
}
