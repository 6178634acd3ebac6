namespace ArgumentGraph.AspNetCore.Tests.Sources;

/// <summary>A case in several files is served as one, and follows all of them.</summary>
public class SeveralFilesTests
{
    private const string Main = """
        { "format": "argument-graph/1", "title": "Main", "include": ["parts/e.json"], "elements": [
          { "id": "G", "kind": "goal", "statement": "G holds", "supportedBy": ["E"] } ] }
        """;

    [Fact]
    public async Task A_file_that_is_included_is_watched_too()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddFile("split", "split.json"));
        Directory.CreateDirectory(Path.Combine(server.Folder, "parts"));
        server.Replace("split.json", Main);
        await server.Until(catalog => catalog["split"].Problem?.Findings.Count > 0);

        server.Replace("parts/e.json", Part("available"));
        await server.Until(catalog => catalog["split"].State?.StandingPathways == 1);

        server.Replace("parts/e.json", Part("missing"));
        await server.Until(catalog => catalog["split"].State?.StandingPathways == 0);

        server.Replace("split.json", Main.Replace("parts/e.json", "parts/f.json", StringComparison.Ordinal));
        server.Replace("parts/f.json", Part("available"));
        await server.Until(catalog => catalog["split"].State?.StandingPathways == 1);

        server.Replace("parts/f.json", Part("withdrawn"));
        await server.Until(catalog => catalog["split"].State?.StandingPathways == 0);
    }

    [Fact]
    public async Task A_folder_that_appears_later_is_served_as_one_argument()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddFile("folder", "case"));
        server.Client.Should().NotBeNull();

        Directory.CreateDirectory(Path.Combine(server.Folder, "case"));
        server.Replace("case/a.gsn.yaml", "G1:\n  text: A goal\n  supportedBy: Sn1\n");
        server.Replace("case/b.gsn.yaml", "Sn1:\n  text: A solution\n");
        await server.Until(catalog => catalog["folder"].State?.StandingPathways == 1);

        server.Replace("case/b.gsn.yaml", "Sn1:\n  text: A solution\n  state: missing\n");
        await server.Until(catalog => catalog["folder"].State?.StandingPathways == 0);
    }

    private static string Part(string state) => $$"""
        { "format": "argument-graph/1", "title": "Part", "elements": [
          { "id": "E", "kind": "evidence", "statement": "E is seen", "state": "{{state}}" } ] }
        """;
}
