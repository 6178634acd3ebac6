namespace ArgumentGraph.Watching.Tests.Loading;

/// <summary>What is in a folder is in the catalog; what cannot be is a problem that it shows.</summary>
public class FolderTests
{
    [Fact]
    public async Task Files_that_appear_change_and_go_do_so_in_the_catalog()
    {
        await using RunningHost host = await RunningHost.Start(options => options.AddFolder("cases", "**/*.json", "**/*.gsn.yaml", "!drafts/**"));
        host.Catalog.Names.Should().Equal("sabotage");
        host.Catalog.Problems.Should().Equal(new CatalogProblem("cases", "The folder does not exist."));

        Directory.CreateDirectory(Path.Combine(host.Folder, "cases", "drafts"));
        Write(host, "b.json", Titled("B"));
        Write(host, "a.gsn.yaml", "G1:\n  text: A goal\n  supportedBy: Sn1\nSn1:\n  text: A solution\n");
        Write(host, "drafts/c.json", Titled("C"));
        Write(host, ".hidden.json", Titled("Hidden"));
        await host.Until(catalog => catalog is { Problems.Count: 0 } && catalog.Find("a")?.State is not null && catalog.Find("b")?.State is not null);
        host.Catalog.Names.Should().Equal("sabotage", "a", "b");
        host.Catalog["a"].Argument!.Elements.Should().Contain(element => element.Statement == "A solution");

        Write(host, "b.json", Titled("B, revised"));
        await host.Until(catalog => catalog["b"].Argument?.Title == "B, revised");

        File.Delete(Path.Combine(host.Folder, "cases", "b.json"));
        await host.Until(catalog => catalog.Find("b") is null);
        host.Catalog.Names.Should().Equal("sabotage", "a");
    }

    [Fact]
    public async Task Names_that_are_taken_or_cannot_be_one_are_problems_that_are_shown()
    {
        await using RunningHost host = await RunningHost.Start(options => options.AddFolder("cases", "**/*.json"), builder =>
        {
            string cases = Path.Combine(builder.Environment.ContentRootPath, "cases");
            Directory.CreateDirectory(Path.Combine(cases, "x"));
            foreach (string name in new[] { "a.json", "x/A.json", "Sabotage.json", "api.json", "a b.json" })
            {
                File.WriteAllText(Path.Combine(cases, name), Titled(name));
            }
        });

        host.Catalog.Names.Should().Equal("sabotage", "a", "api");
        host.Catalog.Problems.Should().Equal(
            new CatalogProblem("Sabotage.json", "It is left out: another source is called 'Sabotage' already."),
            new CatalogProblem(
                "a b.json",
                "It is left out: 'a b' cannot be the name of an argument: letters, digits, '.', '-' and '_', at most 64, the first one a letter or digit."),
            new CatalogProblem("x/A.json", "It is left out: 'a.json' is called 'A' already."));

        File.Delete(Path.Combine(host.Folder, "cases", "a.json"));
        await host.Until(catalog => catalog.Find("a")?.Argument?.Title == "x/A.json" && catalog.Problems.Count == 2);
        host.Catalog.Names.Should().Equal("sabotage", "A", "api");
    }

    [Fact]
    public async Task Without_a_host_a_catalog_follows_its_folder_until_it_is_disposed_of()
    {
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "one.json"), Titled("One"));
            WatchOptions options = new WatchOptions { QuietPeriod = TimeSpan.FromMilliseconds(20), Date = new DateOnly(2026, 11, 1) }.AddFolder(".");
            await using WatchedCatalog watched = await WatchedCatalog.StartAsync(options, folder);
            watched.Catalog.IsLoaded.Should().BeTrue();
            watched.Catalog["one"].Argument!.Title.Should().Be("One");

            await File.WriteAllTextAsync(Path.Combine(folder, "two.json"), Titled("Two"));
            await watched.Catalog.Until(catalog => catalog.Find("two")?.State is not null);
            watched.Catalog["two"].State!.ToString().Should().Be("1 of 1 pathway stands, 0 load-bearing shared");
            (await watched.Analyses.AnalyzeSupportAsync(watched.Catalog["two"])).Pathways.Should().ContainSingle().Which.Element.Id.Should().Be("G");

            await watched.DisposeAsync();
            await watched.DisposeAsync();
            watched.Catalog.Names.Should().Equal("one", "two");
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
        new WatchOptions().Invoking(options => options.AddFolder("cases", glob))
            .Should().Throw<ArgumentException>().WithMessage("*pattern within the folder*");
    }

    private static string Titled(string title) =>
        $$"""{ "format": "argument-graph/1", "title": "{{title}}", "elements": [ { "id": "G", "kind": "goal", "statement": "G holds", "supportedBy": ["E"] }, { "id": "E", "kind": "evidence", "statement": "E is seen", "state": "available" } ] }""";

    private static void Write(RunningHost host, string name, string text) => File.WriteAllText(Path.Combine(host.Folder, "cases", name), text);
}
