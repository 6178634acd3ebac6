namespace ArgumentGraph.Watching.Tests.Sources;

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
        await using RunningHost host = await RunningHost.Start(options => options.AddFile("split", "split.json"));
        Directory.CreateDirectory(Path.Combine(host.Folder, "parts"));
        host.Replace("split.json", Main);
        await host.Until(catalog => catalog["split"].Problem?.Findings.Count > 0);

        host.Replace("parts/e.json", Part("available"));
        await host.Until(catalog => catalog["split"].State?.StandingPathways == 1);

        host.Replace("parts/e.json", Part("missing"));
        await host.Until(catalog => catalog["split"].State?.StandingPathways == 0);

        host.Replace("split.json", Main.Replace("parts/e.json", "parts/f.json", StringComparison.Ordinal));
        host.Replace("parts/f.json", Part("available"));
        await host.Until(catalog => catalog["split"].State?.StandingPathways == 1);

        host.Replace("parts/f.json", Part("withdrawn"));
        await host.Until(catalog => catalog["split"].State?.StandingPathways == 0);
    }

    [Fact]
    public async Task A_folder_that_appears_later_is_served_as_one_argument()
    {
        await using RunningHost host = await RunningHost.Start(options => options.AddFile("folder", "case"));

        Directory.CreateDirectory(Path.Combine(host.Folder, "case"));
        host.Replace("case/a.gsn.yaml", "G1:\n  text: A goal\n  supportedBy: Sn1\n");
        host.Replace("case/b.gsn.yaml", "Sn1:\n  text: A solution\n");
        await host.Until(catalog => catalog["folder"].State?.StandingPathways == 1);

        host.Replace("case/b.gsn.yaml", "Sn1:\n  text: A solution\n  state: missing\n");
        await host.Until(catalog => catalog["folder"].State?.StandingPathways == 0);
    }

    private static string Part(string state) => $$"""
        { "format": "argument-graph/1", "title": "Part", "elements": [
          { "id": "E", "kind": "evidence", "statement": "E is seen", "state": "{{state}}" } ] }
        """;
}
