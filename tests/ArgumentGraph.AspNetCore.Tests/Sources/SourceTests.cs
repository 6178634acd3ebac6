using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ArgumentGraph.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.AspNetCore.Tests.Sources;

/// <summary>What is served follows its source, and never falls behind the last good version.</summary>
public class SourceTests
{
    private const string Small =
        """{ "format": "argument-graph/1", "title": "Small", "elements": [ { "id": "G", "kind": "goal", "statement": "G holds", "supportedBy": ["E"] }, { "id": "E", "kind": "evidence", "statement": "E is seen", "state": "available" } ] }""";

    [Fact]
    public async Task A_file_that_changes_is_served_as_it_is_now()
    {
        await using RunningServer server = await RunningServer.Start();
        string before = (await State(server, "sabotage")).GetProperty("version").GetString()!;

        server.Replace("sabotage.json", Small);
        await server.Until(catalog => catalog["sabotage"].Argument?.Title == "Small");

        JsonElement now = await State(server, "sabotage");
        now.GetProperty("version").GetString().Should().NotBe(before);
        now.GetProperty("state").GetProperty("standing").GetInt32().Should().Be(1);
        (await server.Client.GetStringAsync("sabotage")).Should().Contain("E is seen");
    }

    [Fact]
    public async Task A_file_that_breaks_leaves_the_last_good_version_with_the_problem_beside_it()
    {
        await using RunningServer server = await RunningServer.Start();
        JsonElement before = await State(server, "sabotage");

        foreach (string broken in new[] { "", "{", """{ "format": "argument-graph/1", "elements": [ { "id": "G", "kind": "gaol" } ] }""", Small[..^40] })
        {
            server.Replace("sabotage.json", broken);
            await server.Until(catalog => catalog["sabotage"].Problem is not null);
            JsonElement now = await State(server, "sabotage");
            now.GetProperty("version").GetString().Should().Be(before.GetProperty("version").GetString());
            now.GetProperty("problem").GetProperty("findings").GetArrayLength().Should().BePositive();
            (await server.Client.GetStringAsync(server.Root)).Should().Contain("this is the last good version");
        }

        File.Delete(Path.Combine(server.Folder, "sabotage.json"));
        await server.Until(catalog => catalog["sabotage"].Problem?.Message == "The file does not exist.");
        (await server.Client.GetAsync(new Uri("sabotage", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);

        server.Replace("sabotage.json", Small);
        await server.Until(catalog => catalog["sabotage"] is { Problem: null, State: not null });
        (await State(server, "sabotage")).GetProperty("title").GetString().Should().Be("Small");
    }

    [Fact]
    public async Task A_file_that_is_not_there_yet_is_served_once_it_is()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddFile("late", "late.gsn.yaml"));
        (await server.Client.GetAsync(new Uri("late/diagram.svg", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await server.Client.GetStringAsync(server.Root)).Should().Contain("It cannot be read.");

        server.Replace("late.gsn.yaml", "G1:\n  text: A goal\n  supportedBy: Sn1\nSn1:\n  text: A solution\n");
        await server.Until(catalog => catalog["late"].State is not null);

        (await server.Client.GetStringAsync("late")).Should().Contain("A solution");
    }

    [Fact]
    public async Task The_page_and_the_badge_of_what_was_never_readable_say_so_with_every_finding()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddFile("gone", "gone.json").AddFile("broken", "broken.json"));
        server.Replace(
            "broken.json",
            $$"""{ "format": "argument-graph/1", "elements": [ {{string.Join(", ", Enumerable.Range(1, 7).Select(i => $$"""{ "id": "G{{i}}", "kind": "gaol" }"""))}} ] }""");
        await server.Until(catalog => catalog["broken"].Problem?.Findings.Count > 6);

        foreach (string page in new[] { "broken", "broken/report" })
        {
            string text = await server.Client.GetStringAsync(page);
            text.Should().Contain("It cannot be read.").And.NotContain(Path.GetFileName(server.Folder));
            Enumerable.Range(1, 7).Should().OnlyContain(i => text.Contains($"G{i}", StringComparison.Ordinal));
        }

        (await server.Client.GetStringAsync("gone")).Should().Contain("It cannot be read.").And.Contain("The file does not exist.");
        (await server.Client.GetStringAsync("gone/badge.svg"))
            .Should().Contain("cannot be read").And.Be(await server.Client.GetStringAsync("broken/badge.svg"));

        server.Replace("broken.json", Small);
        await server.Until(catalog => catalog["broken"].State is not null);
        (await server.Client.GetStringAsync("broken")).Should().Contain("E is seen");
        (await server.Client.GetStringAsync("broken/badge.svg")).Should().Contain("1 of 1 stands");
    }

    [Fact]
    public async Task Any_source_can_be_served_and_what_it_throws_is_not_shown()
    {
        using var source = new Dictated();
        await using RunningServer server = await RunningServer.Start(options => options.AddSource("own", source));
        (await State(server, "own")).GetProperty("problem").GetProperty("message").GetString().Should().Be("Its source failed; the server's log says how.");

        source.Say(Argument.Parse(Small));
        await server.Until(catalog => catalog["own"].State is not null);
        (await State(server, "own")).GetProperty("title").GetString().Should().Be("Small");

        source.Say(argument: null);
        await server.Until(catalog => catalog["own"].Problem is not null);
        string overview = await server.Client.GetStringAsync(server.Root);
        overview.Should().Contain("Small").And.NotContain("the password");
    }

    [Fact]
    public async Task Open_pages_are_told_of_changes()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var one = new StreamReader(await server.Client.GetStreamAsync(new Uri("sabotage/events", UriKind.Relative), end.Token));
        using var all = new StreamReader(await server.Client.GetStreamAsync(new Uri("events", UriKind.Relative), end.Token));
        JsonElement first = await Told(one, end.Token);
        JsonElement firstOfAll = await Told(all, end.Token);
        (await server.Client.GetStringAsync(server.Root)).Should().Contain($"data-version=\"{firstOfAll.GetProperty("version").GetString()}\"");
        (await server.Client.GetStringAsync("sabotage")).Should().Contain($"\"version\":\"{first.GetProperty("version").GetString()}\"");

        server.Replace("sabotage.json", "{");
        (await Told(one, end.Token, now => now.GetProperty("problem").ValueKind == JsonValueKind.String)).GetProperty("version").GetString()
            .Should().Be(first.GetProperty("version").GetString());

        server.Replace("sabotage.json", Small);
        JsonElement changed = await Told(one, end.Token, now => now.GetProperty("version").GetString() != first.GetProperty("version").GetString());
        changed.GetProperty("problem").ValueKind.Should().Be(JsonValueKind.Null);
        await Told(all, end.Token, now => now.GetProperty("version").GetString() != firstOfAll.GetProperty("version").GetString());
    }

    [Fact]
    public async Task So_many_may_listen_and_no_more()
    {
        await using RunningServer server = await RunningServer.Start(options => options.MaximumListeners = 2);
        for (int round = 0; round < 3; round++)
        {
            using HttpResponseMessage first = await Listen(server, "events");
            using HttpResponseMessage second = await Listen(server, "sabotage/events");

            using HttpResponseMessage third = await server.Client.GetAsync(new Uri("events", UriKind.Relative));

            third.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            third.Headers.RetryAfter.Should().NotBeNull();
        }

        // A page that is closed makes room as soon as the server sees it.
        static async Task<HttpResponseMessage> Listen(RunningServer server, string address)
        {
            using var end = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (true)
            {
                HttpResponseMessage response = await server.Client.GetAsync(
                    new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, end.Token);
                if (response.IsSuccessStatusCode)
                {
                    return response;
                }

                response.Dispose();
                await Task.Delay(20, end.Token);
            }
        }
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("api")]
    [InlineData("Events")]
    [InlineData("openapi.json")]
    public void What_cannot_be_a_name_or_is_an_address_is_refused(string name) =>
        new ArgumentGraphOptions().Invoking(each => each.AddFile(name, "x.json")).Should().Throw<ArgumentException>();

    [Fact]
    public async Task What_is_watched_is_served_whichever_call_said_so()
    {
        await using RunningServer server = await RunningServer.Start(
            build: builder => builder.Services.AddWatchedArguments(options => options.AddArgument("more", Argument.Parse(Small))));

        server.Catalog.Names.Should().BeEquivalentTo("sabotage", "more");
        (await server.Client.GetStringAsync("more")).Should().Contain("E is seen");
    }

    private static Task<JsonElement> State(RunningServer server, string name) => server.Client.GetFromJsonAsync<JsonElement>($"api/arguments/{name}");

    private static async Task<JsonElement> Told(StreamReader reader, CancellationToken end, Func<JsonElement, bool>? isSought = null)
    {
        while (true)
        {
            string line = await reader.ReadLineAsync(end) ?? throw new EndOfStreamException();
            if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonDocument.Parse(line[6..]).RootElement is var told && isSought?.Invoke(told) != false)
            {
                return told;
            }
        }
    }

    private sealed class Dictated : IArgumentSource, IDisposable
    {
        private CancellationTokenSource _changed = new();
        private Argument? _argument;

        public void Say(Argument? argument)
        {
            _argument = argument;
            Interlocked.Exchange(ref _changed, new()).Cancel();
        }

        public ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken) =>
            _argument is { } argument ? new(SourceReading.Of(argument)) : throw new InvalidOperationException("the password is 1234");

        public IChangeToken Watch() => new CancellationChangeToken(_changed.Token);

        public void Dispose() => _changed.Dispose();
    }
}
