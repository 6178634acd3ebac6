using System.Net.Http.Json;
using System.Text.Json;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

public class HistoryApiTests
{
    [Fact]
    public async Task The_history_is_told_the_newest_first_and_so_is_the_last_change()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        (await Get(server, "api/arguments/sabotage")).GetProperty("lastChange").ValueKind.Should().Be(JsonValueKind.Null);

        await Fall(server);

        WatchedArgument served = server.Catalog["sabotage"];
        JsonElement history = await Get(server, "api/arguments/sabotage/history"), newest = history.GetProperty("items")[0];
        history.GetProperty("total").GetInt32().Should().Be(2);
        newest.GetProperty("contentHash").GetString().Should().Be(served.Argument!.ContentHash);
        newest.GetProperty("standing").GetInt32().Should().Be(served.State!.StandingPathways);
        newest.GetProperty("causes")[0].EnumerateObject().Select(member => $"{member.Name} {member.Value}").Should()
            .Equal("element E37", "what withdrawn", "deciding True");
        foreach (JsonElement change in new[] { history.GetProperty("lastChange"), (await Get(server, "api/arguments/sabotage")).GetProperty("lastChange") })
        {
            change.GetProperty("text").GetString().Should().Be(served.LastChange!.ToString()).And.StartWith("5 → 2 on ").And.EndWith("(E37 withdrawn)");
            change.GetProperty("fallen").EnumerateArray().Select(id => id.GetString()).Should().Equal("P5", "P6", "P7");
        }
    }

    [Fact]
    public async Task The_stream_of_events_tells_of_a_change_with_its_cause()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        using Stream stream = await server.Client.GetStreamAsync("sabotage/events", TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        (await Next(reader)).GetProperty("change").ValueKind.Should().Be(JsonValueKind.Null);

        await Fall(server);

        JsonElement told = await Next(reader);
        while (told.GetProperty("change").ValueKind == JsonValueKind.Null)
        {
            told = await Next(reader); // read, and not judged yet
        }

        told.GetProperty("change").GetString().Should().EndWith("(E37 withdrawn)");
    }

    [Fact]
    public async Task A_history_that_cannot_be_kept_is_said_wherever_problems_are()
    {
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        try
        {
            string file = Path.Combine(folder, "history.db");
            await File.WriteAllTextAsync(file, new string('x', 5_000), TestContext.Current.CancellationToken);
            await using RunningServer server = await RunningServer.Start(options => options.HistoryFile = file);
            await server.UntilAnalysed();

            const string Said = "The history cannot be kept: the file is not a SQLite database.";
            (await server.Client.GetStringAsync(server.Root)).Should().Contain(Said).And.Contain("<b>history.db</b>").And.NotContain(folder);
            (await Get(server, "api/arguments")).GetProperty("historyProblem").GetString().Should().StartWith("history.db: " + Said);
            (await server.Client.GetStringAsync(new Uri(server.Root, "/healthz"))).Should().Be("Degraded");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_frame_shows_a_sheet_and_leads_to_it()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();

        string embed = await server.Client.GetStringAsync("sabotage/embed?sheet=P6");
        string picture = await server.Client.GetStringAsync("sabotage/diagram.svg?sheet=P6");
        embed.Should().Contain("href=\"../sabotage#sheet=P6\" target=\"_blank\"").And.Contain("data-id=\"P6\"").And.NotContain("class=\"card");
        System.Text.RegularExpressions.Regex.Count(embed, "data-id=\"").Should().Be(System.Text.RegularExpressions.Regex.Count(picture, "data-id=\""));
        (await server.Client.GetStringAsync("sabotage/embed?show=diagram")).Should().Contain("href=\"../sabotage\" target=\"_blank\"");

        (await server.Client.GetAsync("sabotage/embed?sheet=nowhere")).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        (await server.Client.GetAsync("sabotage/embed?sheet=P6&pathway=P6")).StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
        (await server.Client.GetAsync("sabotage/embed?sheet=P6&show=heat-map")).StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
    }

    private static async Task Fall(RunningServer server)
    {
        Argument argument = server.Catalog["sabotage"].Argument!;
        Argument without = argument.Edit(edit => edit.Replace<Evidence>("E37", evidence => evidence with { State = EvidenceState.Withdrawn }));
        server.Replace("sabotage.json", without.ToJson());
        await server.Until(catalog => catalog["sabotage"].LastChange is not null);
    }

    private static async Task<JsonElement> Get(RunningServer server, string address) => await server.Client.GetFromJsonAsync<JsonElement>(address);

    private static async Task<JsonElement> Next(StreamReader reader)
    {
        while (true)
        {
            if (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line["data: ".Length..]).RootElement;
            }
        }
    }
}
