using System.Net;
using ArgumentGraph.AspNetCore.Monitoring;
using ArgumentGraph.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentGraph.AspNetCore.Tests;

public class HealthTests
{
    private static readonly Argument Nine = Argument.Load(Repository.File("samples", "nine-pathways", "case.json"));

    [Fact]
    public async Task It_is_healthy_while_every_pathway_stands_and_fails_when_a_change_lets_one_fall()
    {
        await using RunningServer server = await Served(Nine.ToJson());
        (await Check(server)).Should().Be((HealthStatus.Healthy, HttpStatusCode.OK, "Every pathway stands."));

        server.Replace("sabotage.json", With("F", EvidenceState.Withdrawn));
        await server.Until(catalog => catalog["sabotage"].State is { LowestStanding: Standing.Unsupported });
        (await Check(server)).Should().Be((HealthStatus.Unhealthy, HttpStatusCode.ServiceUnavailable, "sabotage: unsupported: P5, P6."));

        server.Replace("sabotage.json", Nine.ToJson());
        await server.Until(catalog => catalog["sabotage"].State is { LowestStanding: Standing.Supported });
        (await Check(server)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_doubt_degrades_it()
    {
        await using RunningServer server = await Served(With("S1", EvidenceState.Disputed));

        (await Check(server)).Should().Be((HealthStatus.Degraded, HttpStatusCode.OK, "sabotage: in doubt: P1."));
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_degrades_it_while_there_is_a_good_version()
    {
        await using RunningServer server = await Served(Nine.ToJson());

        server.Replace("sabotage.json", "{");
        await server.Until(catalog => catalog["sabotage"].Problem is not null);

        (await Check(server)).Should().Be((HealthStatus.Degraded, HttpStatusCode.OK, "sabotage: the last good version is served. It is not a well-formed argument: 1 error."));
    }

    [Theory]
    [InlineData("missing.json")]
    [InlineData("no-such-folder/missing.json")]
    public async Task With_nothing_to_serve_it_fails(string path)
    {
        await using RunningServer server = await Served(Nine.ToJson(), options => options.AddFile("missing", path));

        (await Check(server)).Should().Be((HealthStatus.Unhealthy, HttpStatusCode.ServiceUnavailable, "missing: nothing can be served. The file does not exist."));
    }

    [Fact]
    public async Task What_has_not_been_analysed_degrades_it()
    {
        var catalog = new ArgumentCatalog();
        catalog.Add("a", 0);
        catalog.Publish(new ServedArgument("a") { Argument = Nine, Version = "1" });
        var check = new ArgumentHealthCheck(catalog);

        HealthCheckResult result = await check.CheckHealthAsync(new HealthCheckContext { Registration = new("arguments", check, HealthStatus.Unhealthy, tags: null) });

        result.Status.Should().Be(HealthStatus.Degraded);
        result.Description.Should().Be("a: not yet analysed.");
    }

    [Fact]
    public async Task Failing_is_what_the_application_says_it_is()
    {
        await using RunningServer server = await RunningServer.Start(build: builder => builder.Services.AddHealthChecks().AddArgumentGraph("lenient", HealthStatus.Degraded, ["wall"]));
        await server.UntilAnalysed();

        HealthReport report = await server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("wall"));

        report.Entries.Should().ContainSingle().Which.Key.Should().Be("lenient");
        report.Status.Should().Be(HealthStatus.Degraded, "P8 and P9 are down, and that shall not fail the application");
    }

    private static string With(string id, EvidenceState state) => Nine.Edit(edit => edit.Replace<Evidence>(id, evidence => evidence with { State = state })).ToJson();

    private static async Task<RunningServer> Served(string text, Action<ArgumentGraphOptions>? configure = null)
    {
        RunningServer server = await RunningServer.Start(configure);
        server.Replace("sabotage.json", text);
        await server.Until(catalog => catalog["sabotage"] is { State: not null, Argument: { } argument } && argument.Title == Nine.Title);
        return server;
    }

    private static async Task<(HealthStatus Status, HttpStatusCode Code, string? Text)> Check(RunningServer server)
    {
        HealthReport report = await server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri(server.Root, "/healthz"));
        return (report.Status, answer.StatusCode, report.Entries["arguments"].Description);
    }
}
