using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using ArgumentGraph.Rendering;
using ArgumentGraph.Testing;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>The API says what the library says, page by page.</summary>
public class ApiTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Argument Sabotage = Argument.Load(RunningServer.SabotageFile);

    [Fact]
    public async Task Support_is_the_librarys()
    {
        await using RunningServer server = await RunningServer.Start();
        foreach ((string query,
            Baseline baseline) in new[] { ("", Baseline.AsIs), ("?baseline=as-planned", Baseline.AsPlanned), ("?baseline=as-argued", Baseline.AsArgued) })
        {
            JsonElement json = await server.Client.GetFromJsonAsync<JsonElement>("api/arguments/sabotage/support" + query);
            SupportReport support = Sabotage.AnalyzeSupport(Setting.On(Day, baseline));

            json.GetProperty("pathways").EnumerateArray().Select(pathway => $"{pathway.GetProperty("id")}: {pathway.GetProperty("standing")}")
                .Should().Equal(support.Pathways
                    .Select(pathway => $"{pathway.Element.Id}: {char.ToLowerInvariant(pathway.Standing.ToString()[0])}{pathway.Standing.ToString()[1..]}"));
            json.GetProperty("standings").GetProperty("inDoubt").GetInt32().Should().Be(support.Count(Standing.InDoubt));
            json.GetProperty("openPoints").GetArrayLength().Should().Be(support.OpenPoints.Count);
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?claim-points=false", false)]
    [InlineData("?claim-points=true", true)]
    public async Task Confidence_arguments_count_where_that_is_asked_for(string query, bool counts)
    {
        await using RunningServer server = await RunningServer.Start();

        JsonElement support = await server.Client.GetFromJsonAsync<JsonElement>("api/arguments/sabotage/support" + query);
        JsonElement state = (await server.Client.GetFromJsonAsync<JsonElement>("api/arguments/sabotage" + query)).GetProperty("state");
        string page = await server.Client.GetStringAsync("sabotage" + query);

        support.TryGetProperty("claimPointsCount", out _).Should().Be(counts);
        state.TryGetProperty("claimPointsCount", out _).Should().Be(counts);
        page.Contains("confidence arguments of claim points count", StringComparison.Ordinal).Should().Be(counts);
    }

    [Fact]
    public async Task What_carries_is_the_librarys()
    {
        await using RunningServer server = await RunningServer.Start();

        JsonElement json = await server.Client.GetFromJsonAsync<JsonElement>("api/arguments/sabotage/load-bearing");

        LoadBearingReport load = Sabotage.AnalyzeLoadBearing(Setting.On(Day));
        json.GetProperty("loadBearing").EnumerateArray().Select(element => element.GetProperty("id").GetString())
            .Should().Equal(load.LoadBearing.Select(element => element.Element.Id));
        json.GetProperty("pairs").GetArrayLength().Should().Be(load.Pairs.Count);
    }

    [Fact]
    public async Task Every_kind_of_report_is_the_librarys_in_every_form()
    {
        await using RunningServer server = await RunningServer.Start();
        JudgedArgument judged = Sabotage.On(Day);
        foreach (ReportKind kind in ReportKind.All.Where(kind => kind.ReportType != typeof(ValidationReport)))
        {
            (string, string)[] query = kind.Name switch
            {
                "explanation" => [("id", "P6")],
                "what-if" => [("fail", "E37"), ("fail", "A1"), ("remove", "D3")],
                "joint" => [("fallen", "P6"), ("max-pairs", "3")],
                _ => [],
            };
            MadeReport made = kind.Make(judged, query.Aggregate(ReportQuery.Empty, (all, each) => all.With(each.Item1, each.Item2)));
            string address = $"api/arguments/sabotage/{kind.Name}?{string.Concat(query.Select(each => $"{each.Item1}={each.Item2}&"))}";

            (await server.Client.GetStringAsync(address)).Should().Be(made.ToJson());
            (await server.Client.GetStringAsync(address + "format=markdown")).Should().Be(made.ToMarkdown());
            (await server.Client.GetStringAsync(address + "format=html")).Should().Be(made.ToHtml());
            (await server.Client.GetStringAsync(address + "format=svg")).Should().Be(made.ToSvg());
            foreach (string table in made.Tables)
            {
                (await server.Client.GetStringAsync($"{address}format=csv&table={table}")).Should().Be(made.ToCsv(table));
            }
        }
    }

    [Fact]
    public async Task The_document_is_the_argument()
    {
        await using RunningServer server = await RunningServer.Start();

        Argument read = Argument.Parse(await server.Client.GetStringAsync("api/arguments/sabotage/document"));

        read.ToJson().Should().Be(Sabotage.ToJson());
    }

    [Fact]
    public async Task Whatever_is_supposed_the_same_falls_as_in_the_library()
    {
        await using RunningServer server = await RunningServer.Start();
        var cases = new RandomCases<Supposed>(Drawn, supposed => supposed.ToString(), supposed => supposed.Smaller());
        cases.Check(50, 1_000, firstSeed: 20_261_121, check: supposed =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/arguments/sabotage/what-if")
            {
                Content = JsonContent.Create(new { fail = supposed.Fail, restore = supposed.Restore, remove = supposed.Remove }),
            };
            using HttpResponseMessage response = server.Client.Send(request);
            using JsonDocument document = JsonDocument.Parse(response.Content.ReadAsStream());
            JsonElement json = document.RootElement;

            WhatIfReport report = Sabotage.AnalyzeWhatIf(
                change =>
                {
                    Array.ForEach(supposed.Fail, id => change.Fail(id));
                    Array.ForEach(supposed.Restore, id => change.Restore(id));
                    Array.ForEach(supposed.Remove, id => change.Remove(id));
                },
                Setting.On(Day));
            Ids(json, "fallen").Should().Equal(report.Fallen.Select(change => change.Pathway.Id));
            Ids(json, "risen").Should().Equal(report.Risen.Select(change => change.Pathway.Id));
            Ids(json, "stillStanding").Should().Equal(report.StillStanding.Select(element => element.Id));
            json.GetProperty("changed").GetArrayLength().Should().Be(report.ChangedStandings.Count);
        });
    }

    [Fact]
    public async Task Pages_lead_through_all_elements_and_back()
    {
        await using RunningServer server = await RunningServer.Start();
        var seen = new List<string>();
        var back = new List<Uri>();
        Uri? next = new("api/arguments/sabotage/elements?limit=31&kind=evidence", UriKind.Relative);
        while (next is not null)
        {
            HttpResponseMessage response = await server.Client.GetAsync(next);
            JsonElement json = await response.Content.ReadFromJsonAsync<JsonElement>();
            json.GetProperty("total").GetInt32().Should().Be(Sabotage.OfKind<Evidence>().Count());
            seen.AddRange(json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            back.Add(response.RequestMessage!.RequestUri!);
            next = LinkOf(response, "next") is { } link ? new Uri(server.Root, link) : null;
            (LinkOf(response, "prev") is { } previous ? new Uri(server.Root, previous).Query : null)
                .Should().Be(back.Count > 1 ? WithOffset(31 * (back.Count - 2)) : null);
        }

        back.Should().HaveCount(3);
        seen.Should().Equal(Sabotage.OfKind<Evidence>().Select(element => element.Id));

        static string WithOffset(int offset) => $"?kind=evidence&offset={offset}&limit=31";
    }

    [Fact]
    public async Task Findings_name_lines_and_no_folders()
    {
        await using RunningServer server = await RunningServer.Start();
        string text = await File.ReadAllTextAsync(RunningServer.SabotageFile);
        string? version = server.Catalog["sabotage"].Version;
        server.Replace("sabotage.json", text.Replace("\"requires\": \"any\"", "\"requires\": { \"atLeast\": 9 }", StringComparison.Ordinal));
        await server.Until(catalog => catalog["sabotage"].Version != version);

        string answer = await server.Client.GetStringAsync("api/arguments/sabotage/findings?severity=error");

        answer.Should().NotContain(Path.GetFileName(server.Folder));
        JsonElement json = JsonDocument.Parse(answer).RootElement;
        json.GetProperty("errors").GetInt32().Should().BePositive().And.Be(json.GetProperty("total").GetInt32());
        json.GetProperty("items").EnumerateArray()
            .Should().OnlyContain(item => item.GetProperty("file").GetString() == "sabotage.json" && item.GetProperty("line").GetInt32() > 1);
    }

    [Theory]
    [InlineData("GET", "nothing", 404)]
    [InlineData("GET", "nothing/here/at/all", 404)]
    [InlineData("GET", "../secret", 404)]
    [InlineData("GET", "api/arguments/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("GET", "api/arguments/nothing/support", 404)]
    [InlineData("GET", "sabotage/diagram.svg?pathway=nothing", 404)]
    [InlineData("GET", "sabotage/diagram.svg?depth=-1", 400)]
    [InlineData("GET", "sabotage/diagram.svg?sheet=nothing", 404)]
    [InlineData("GET", "sabotage/diagram.svg?sheet=P6&depth=2", 400)]
    [InlineData("GET", "sabotage/embed?theme=%3Cscript%3E", 400)]
    [InlineData("GET", "sabotage?date=2026-02-30", 400)]
    [InlineData("GET", "sabotage?baseline=as-hoped", 400)]
    [InlineData("GET", "sabotage?claim-points=perhaps", 400)]
    [InlineData("GET", "sabotage?date=2026-01-01&date=2026-01-02", 400)]
    [InlineData("GET", "api/arguments/sabotage/elements?limit=0", 400)]
    [InlineData("GET", "api/arguments/sabotage/elements?limit=1001", 400)]
    [InlineData("GET", "api/arguments/sabotage/elements?offset=x", 400)]
    [InlineData("GET", "api/arguments/sabotage/elements?kind=cause", 400)]
    [InlineData("GET", "api/arguments/sabotage/explanation", 400)]
    [InlineData("GET", "api/arguments/sabotage/explanation?id=nothing", 404)]
    [InlineData("GET", "api/arguments/sabotage/joint?fallen=nothing", 404)]
    [InlineData("GET", "api/arguments/sabotage/joint?fallen=P1&max-pairs=many", 400)]
    [InlineData("GET", "api/arguments/sabotage/load-bearing?max-order=0", 400)]
    [InlineData("GET", "api/arguments/sabotage/probability?common-cause=source", 400)]
    [InlineData("GET", "api/arguments/sabotage/support?format=pdf", 400)]
    [InlineData("GET", "api/arguments/sabotage/support?format=csv&table=nothing", 400)]
    [InlineData("GET", "api/arguments/sabotage/what-if", 422)]
    [InlineData("GET", "api/arguments/sabotage/what-if?fail=nothing", 404)]
    [InlineData("GET", "api/arguments/sabotage/what-if?fail=E37&remove=E37", 422)]
    [InlineData("PUT", "api/arguments/sabotage/what-if", 405)]
    [InlineData("POST", "api/arguments/sabotage/roadmap", 405)]
    [InlineData("DELETE", "sabotage", 405)]
    [InlineData("PUT", "api/arguments/sabotage/document", 405)]
    public async Task Every_error_is_answered_with_problem_details(string method, string address, int status)
    {
        await using RunningServer server = await RunningServer.Start();

        HttpResponseMessage response = await server.Client.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), address.StartsWith("..", StringComparison.Ordinal) ? $"x/%2e%2e/{address}" : address));

        await ShouldBeProblem(response, status);
        (status != 405 || response.Content.Headers.Allow.Count > 0).Should().BeTrue();
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("""{ "fail": "E37" }""", 400)]
    [InlineData("""{ "fail": [1] }""", 400)]
    [InlineData("""{ "fall": ["E37"] }""", 400)]
    [InlineData("""{ "fail": ["E37"], "fail": [] }""", 400)]
    [InlineData("""{ "fail": [[[[[]]]]] }""", 400)]
    [InlineData("""{ "fail": ["\ud800"] }""", 400)]
    [InlineData("""{ "\ud800": ["E37"] }""", 400)]
    [InlineData("""{ "\ud800": [], "\ud800": [] }""", 400)]
    [InlineData("""{ "fail": ["nothing"] }""", 404)]
    [InlineData("{}", 422)]
    [InlineData("""{ "fail": [] }""", 422)]
    [InlineData("""{ "fail": ["E37"], "remove": ["E37"] }""", 422)]
    [InlineData("""{ "fail": ["E37"], "restore": ["E59", "E62", "E63"] }""", 422)]
    public async Task An_invalid_what_if_is_refused(string body, int status)
    {
        await using RunningServer server = await RunningServer.Start(options => options.MaximumWhatIfElements = 3);

        await ShouldBeProblem(
            await server.Client.PostAsync(
                new Uri("api/arguments/sabotage/what-if", UriKind.Relative), new StringContent(body, new MediaTypeHeaderValue("application/json"))), status);
    }

    [Fact]
    public async Task A_method_in_other_letters_is_answered()
    {
        await using RunningServer server = await RunningServer.Start();
        using var client = new TcpClient();
        await client.ConnectAsync(server.Root.Host, server.Root.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync("HEAd /arguments/openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray());

        (await new StreamReader(stream).ReadToEndAsync()).Should().StartWith("HTTP/1.1 200");
    }

    [Fact]
    public async Task A_what_if_that_is_too_long_or_no_JSON_is_refused()
    {
        await using RunningServer server = await RunningServer.Start(options => options.MaximumRequestBytes = 1000);
        var address = new Uri("api/arguments/sabotage/what-if", UriKind.Relative);
        string body = $$"""{ "fail": ["E37"{{string.Concat(Enumerable.Repeat(", \"E37\"", 200))}}] }""";

        await ShouldBeProblem(await server.Client.PostAsync(address, new StringContent(body, new MediaTypeHeaderValue("application/json"))), 413);
        await ShouldBeProblem(
            await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new StringContent(body, new MediaTypeHeaderValue("application/json")),
                Headers = { TransferEncodingChunked = true },
            }), 413);
        await ShouldBeProblem(await server.Client.PostAsync(address, new StringContent("E37")), 415);
    }

    private static async Task ShouldBeProblem(HttpResponseMessage response, int status)
    {
        ((int)response.StatusCode).Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("status").GetInt32().Should().Be(status);
        problem.GetProperty("title").GetString().Should().NotBeNullOrWhiteSpace();
        problem.GetProperty("detail").GetString().Should().NotBeNullOrWhiteSpace();
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
    }

    private static Supposed Drawn(int seed)
    {
        string[] ids = [.. Sabotage.Elements.Select(element => element.Id)];
        string[] chosen = [.. new Random(seed).GetItems(ids, 6).Distinct(StringComparer.Ordinal)];
        return new Supposed(chosen[..2], chosen[2..4], chosen[4..]);
    }

    private static IEnumerable<string?> Ids(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(id => id.GetString());

    private static string? LinkOf(HttpResponseMessage response, string relation) =>
        response.Headers.TryGetValues("Link", out IEnumerable<string>? links)
            ? links.SelectMany(link => link.Split(", ")).Where(link => link.EndsWith($"rel=\"{relation}\"", StringComparison.Ordinal))
                .Select(link => link[1..link.IndexOf('>', StringComparison.Ordinal)]).SingleOrDefault()
            : null;

    private sealed record Supposed(string[] Fail, string[] Restore, string[] Remove)
    {
        public override string ToString() =>
            $"fail {string.Join(' ', Fail)}; restore {string.Join(' ', Restore)}; remove {string.Join(' ', Remove)}";

        public IEnumerable<Supposed> Smaller() =>
            Fail.Select(id => this with { Fail = Without(Fail, id) })
                .Concat(Restore.Select(id => this with { Restore = Without(Restore, id) }))
                .Concat(Remove.Select(id => this with { Remove = Without(Remove, id) }));

        private static string[] Without(string[] ids, string id) => [.. ids.Where(other => other != id)];
    }
}
