using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Tests.Pages;

/// <summary>What is in a folder has pages; what cannot be is shown.</summary>
public class FolderPageTests
{
    [Fact]
    public async Task A_file_that_appears_has_a_page_until_it_goes()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddFolder("cases"));
        Directory.CreateDirectory(Path.Combine(server.Folder, "cases"));
        File.WriteAllText(Path.Combine(server.Folder, "cases", "b.json"), Titled("B"));
        await server.Until(catalog => catalog.Find("b")?.State is not null);
        (await server.Client.GetStringAsync("b")).Should().Contain("E is seen");

        File.Delete(Path.Combine(server.Folder, "cases", "b.json"));
        await server.Until(catalog => catalog.Find("b") is null);
        (await server.Client.GetAsync(new Uri("b", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await server.Client.GetStringAsync(server.Root)).Should().NotContain("data-name=\"b\"");
    }

    [Fact]
    public async Task Names_that_are_taken_or_cannot_be_one_are_problems_that_are_shown()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddFolder("cases", "**/*.json"), builder =>
        {
            string cases = Path.Combine(builder.Environment.ContentRootPath, "cases");
            Directory.CreateDirectory(Path.Combine(cases, "x"));
            foreach (string name in new[] { "a.json", "x/A.json", "Sabotage.json", "api.json", "a b.json" })
            {
                File.WriteAllText(Path.Combine(cases, name), Titled(name));
            }
        });

        server.Catalog.Names.Should().Equal("sabotage", "a");
        server.Catalog.Problems.Should().Equal(
            new CatalogProblem("Sabotage.json", "It is left out: another source is called 'Sabotage' already."),
            new CatalogProblem(
                "a b.json",
                "It is left out: 'a b' cannot be the name of an argument: letters, digits, '.', '-' and '_', at most 64, the first one a letter or digit."),
            new CatalogProblem("api.json", "It is left out: 'api' cannot be the name of an argument: it is reserved."),
            new CatalogProblem("x/A.json", "It is left out: 'a.json' is called 'A' already."));
        JsonElement list = await server.Client.GetFromJsonAsync<JsonElement>("api/arguments");
        list.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("file").GetString())
            .Should().Equal("Sabotage.json", "a b.json", "api.json", "x/A.json");
        (await server.Client.GetStringAsync(server.Root)).Should().Contain("Files that are not served").And.Contain("x/A.json");
    }

    private static string Titled(string title) =>
        $$"""{ "format": "argument-graph/1", "title": "{{title}}", "elements": [ { "id": "G", "kind": "goal", "statement": "G holds", "supportedBy": ["E"] }, { "id": "E", "kind": "evidence", "statement": "E is seen", "state": "available" } ] }""";
}
