using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ArgumentGraph.AspNetCore.Tests.Loading;

/// <summary>What is in a folder is served; what cannot be is shown.</summary>
public class FolderTests
{
    [Fact]
    public async Task Files_that_appear_change_and_go_are_served_change_and_go()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddFolder("cases", "**/*.json", "**/*.gsn.yaml", "!drafts/**"));
        server.Catalog.Names.Should().Equal("sabotage");
        server.Catalog.Problems.Should().Equal(new CatalogProblem("cases", "The folder does not exist."));

        Directory.CreateDirectory(Path.Combine(server.Folder, "cases", "drafts"));
        Write(server, "b.json", Titled("B"));
        Write(server, "a.gsn.yaml", "G1:\n  text: A goal\n  supportedBy: Sn1\nSn1:\n  text: A solution\n");
        Write(server, "drafts/c.json", Titled("C"));
        Write(server, ".hidden.json", Titled("Hidden"));
        await server.Until(catalog => catalog is { Problems.Count: 0 } && catalog.Find("a")?.State is not null && catalog.Find("b")?.State is not null);
        server.Catalog.Names.Should().Equal("sabotage", "a", "b");
        (await server.Client.GetStringAsync("a")).Should().Contain("A solution");

        Write(server, "b.json", Titled("B, revised"));
        await server.Until(catalog => catalog["b"].Argument?.Title == "B, revised");

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
            new CatalogProblem("Sabotage.json", "It is not served: another source is served as 'Sabotage' already."),
            new CatalogProblem(
                "a b.json",
                "It is not served: 'a b' cannot be the name of an argument: letters, digits, '.', '-' and '_', at most 64, the first one a letter or digit."),
            new CatalogProblem("api.json", "It is not served: 'api' cannot be the name of an argument: it is an address of its own."),
            new CatalogProblem("x/A.json", "It is not served: 'a.json' is served as 'A' already."));
        JsonElement list = await server.Client.GetFromJsonAsync<JsonElement>("api/arguments");
        list.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("file").GetString())
            .Should().Equal("Sabotage.json", "a b.json", "api.json", "x/A.json");
        (await server.Client.GetStringAsync(server.Root)).Should().Contain("Files that are not served").And.Contain("x/A.json");

        File.Delete(Path.Combine(server.Folder, "cases", "a.json"));
        await server.Until(catalog => catalog.Find("a")?.Argument?.Title == "x/A.json" && catalog.Problems.Count == 3);
        server.Catalog.Names.Should().Equal("sabotage", "A");
    }

    [Fact]
    public async Task Without_a_web_application_a_catalog_follows_its_folder()
    {
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "one.json"), Titled("One"));
            ArgumentGraphOptions options = new ArgumentGraphOptions { QuietPeriod = TimeSpan.FromMilliseconds(20), Date = new DateOnly(2026, 11, 1) }
                .AddFolder(".");
            await using WatchedCatalog watched = await WatchedCatalog.StartAsync(options, folder);
            watched.Catalog.IsLoaded.Should().BeTrue();
            watched.Catalog["one"].Argument!.Title.Should().Be("One");

            await File.WriteAllTextAsync(Path.Combine(folder, "two.json"), Titled("Two"));
            while (watched.Catalog.NextChange() is var changed && watched.Catalog.Find("two")?.State is null)
            {
                await changed.WaitAsync(TimeSpan.FromMinutes(1));
            }

            watched.Catalog["two"].State!.ToString().Should().Be("1 of 1 pathway stands, 0 load-bearing shared");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("../*.json")]
    [InlineData("/etc/*.json")]
    public void A_pattern_that_leads_out_of_the_folder_is_refused(string glob)
    {
        new ArgumentGraphOptions().Invoking(options => options.AddFolder("cases", glob))
            .Should().Throw<ArgumentException>().WithMessage("*pattern within the folder*");
    }

    private static string Titled(string title) =>
        $$"""{ "format": "argument-graph/1", "title": "{{title}}", "elements": [ { "id": "G", "kind": "goal", "statement": "G holds", "supportedBy": ["E"] }, { "id": "E", "kind": "evidence", "statement": "E is seen", "state": "available" } ] }""";

    private static void Write(RunningServer server, string name, string text) => File.WriteAllText(Path.Combine(server.Folder, "cases", name), text);
}
