using System.Net;
using ArgumentGraph.AspNetCore.Monitoring;
using ArgumentGraph.Testing;
using ArgumentGraph.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentGraph.AspNetCore.Tests.Monitoring;

public class HealthTests
{
    private static readonly Argument Nine = Argument.Load(Repository.File("samples", "nine-pathways", "case.json"));

    [Fact]
    public async Task The_argument_stands_until_a_change_lets_a_pathway_fall_and_the_service_is_ready_all_the_while()
    {
        await using RunningServer server = await Served(Nine.ToJson());
        (await Check(server, "arguments-stand")).Should().Be((HealthStatus.Healthy, "Every pathway stands."));

        server.Replace("sabotage.json", With("F", EvidenceState.Withdrawn));
        await server.Until(catalog => catalog["sabotage"].State is { LowestStanding: Standing.Unsupported });
        (await Check(server, "arguments-stand")).Should().Be((HealthStatus.Degraded, "sabotage: unsupported: P5, P6."));
        (await Check(server, "arguments-ready")).Should().Be((HealthStatus.Healthy, "Every source can be read."));
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri(server.Root, "/healthz"));
        answer.StatusCode.Should().Be(HttpStatusCode.OK, "an argument that does not stand takes no server out of rotation");

        server.Replace("sabotage.json", Nine.ToJson());
        await server.Until(catalog => catalog["sabotage"].State is { LowestStanding: Standing.Supported });
        (await Check(server, "arguments-stand")).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_doubt_degrades_the_argument()
    {
        await using RunningServer server = await Served(With("S1", EvidenceState.Disputed));

        (await Check(server, "arguments-stand")).Should().Be((HealthStatus.Degraded, "sabotage: in doubt: P1."));
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_degrades_the_service_while_there_is_a_good_version()
    {
        await using RunningServer server = await Served(Nine.ToJson());

        server.Replace("sabotage.json", "{");
        await server.Until(catalog => catalog["sabotage"].Problem is not null);

        (HealthStatus status, string? said) = await Check(server, "arguments-ready");
        status.Should().Be(HealthStatus.Degraded);
        said.Should().Be(
            $"sabotage: the last good version is served, last read at {server.Catalog["sabotage"].ReadAt:u}. It is not a well-formed argument: 1 error.");
        (await Check(server, "arguments-stand")).Status.Should().Be(HealthStatus.Healthy, "it is judged as it was last");
    }

    [Theory]
    [InlineData("missing.json")]
    [InlineData("no-such-folder/missing.json")]
    public async Task One_argument_that_cannot_be_read_degrades_the_service_and_the_arguments(string path)
    {
        await using RunningServer server = await Served(Nine.ToJson(), options => options.AddFile("missing", path));

        (await Check(server, "arguments-ready")).Should().Be((HealthStatus.Degraded, "missing: cannot be read. The file does not exist."));
        (await Check(server, "arguments-stand")).Should().Be((HealthStatus.Degraded, "missing: cannot be read."));
    }

    [Fact]
    public async Task With_nothing_to_serve_the_service_is_not_ready()
    {
        var catalog = new ArgumentCatalog();
        catalog.Add("a", 0);
        (await Ready(catalog)).Should().Be((HealthStatus.Unhealthy, "Sources are being read."));

        catalog.Publish(
            new WatchedArgument("a") { Problem = new SourceProblem("The file does not exist.", ValueList<Finding>.Empty, DateTimeOffset.UnixEpoch) });
        catalog.MarkLoaded();
        (await Ready(catalog)).Should().Be((HealthStatus.Unhealthy, "a: cannot be read. The file does not exist."));

        catalog.Remove("a");
        (await Ready(catalog)).Status.Should().Be(HealthStatus.Healthy, "an empty folder is not a problem");

        static async Task<(HealthStatus Status, string? Text)> Ready(ArgumentCatalog catalog)
        {
            var check = new ReadinessCheck(catalog);
            HealthCheckResult result = await check.CheckHealthAsync(
                new HealthCheckContext { Registration = new("ready", check, HealthStatus.Unhealthy, tags: null) });
            return (result.Status, result.Description);
        }
    }

    [Fact]
    public async Task What_has_not_been_analysed_degrades_the_argument()
    {
        var catalog = new ArgumentCatalog();
        catalog.Add("a", 0);
        catalog.Publish(new WatchedArgument("a") { Argument = Nine, Version = "1" });
        var check = new StandingCheck(catalog);

        HealthCheckResult result = await check.CheckHealthAsync(
            new HealthCheckContext { Registration = new("arguments", check, HealthStatus.Unhealthy, tags: null) });

        result.Status.Should().Be(HealthStatus.Degraded);
        result.Description.Should().Be("a: not yet analysed.");
    }

    [Fact]
    public async Task Failing_is_what_the_application_says_it_is_and_tags_tell_the_checks_apart()
    {
        await using RunningServer server = await RunningServer.Start(
            build: builder => builder.Services.AddHealthChecks().AddArgumentGraph("strict", HealthStatus.Unhealthy, ["wall"]));
        await server.UntilAnalysed();
        HealthCheckService health = server.Services.GetRequiredService<HealthCheckService>();

        (await health.CheckHealthAsync(check => check.Tags.IsSupersetOf(["wall", "argument"]))).Entries.Should().ContainSingle()
            .Which.Should().Match<KeyValuePair<string, HealthReportEntry>>(
                entry => entry.Key == "strict-stand" && entry.Value.Status == HealthStatus.Unhealthy, "P8 and P9 are down");
        (await health.CheckHealthAsync(check => check.Tags.IsSupersetOf(["wall", "ready"]))).Entries.Should().ContainSingle()
            .Which.Should().Match<KeyValuePair<string, HealthReportEntry>>(entry => entry.Key == "strict-ready" && entry.Value.Status == HealthStatus.Healthy);
    }

    private static string With(string id, EvidenceState state) =>
        Nine.Edit(edit => edit.Replace<Evidence>(id, evidence => evidence with { State = state })).ToJson();

    private static async Task<RunningServer> Served(string text, Action<ArgumentGraphOptions>? configure = null)
    {
        RunningServer server = await RunningServer.Start(configure);
        server.Replace("sabotage.json", text);
        await server.Until(catalog => catalog["sabotage"] is { State: not null, Argument: { } argument } && argument.Title == Nine.Title);
        return server;
    }

    private static async Task<(HealthStatus Status, string? Text)> Check(RunningServer server, string name)
    {
        HealthReport report = await server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return (report.Entries[name].Status, report.Entries[name].Description);
    }
}
