using System.Diagnostics.Metrics;
using ArgumentGraph.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentGraph.AspNetCore.Tests.Monitoring;

public class DurationTests
{
    [Fact]
    public async Task How_long_analyses_take_is_measured_by_kind()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        using var meters = new Measurements(server.Services.GetRequiredService<IMeterFactory>());

        foreach (string kind in new[] { "roadmap", "support" })
        {
            await server.Client.GetStringAsync($"api/arguments/sabotage/{kind}?date=2026-12-01");
            await server.Client.GetStringAsync($"api/arguments/sabotage/{kind}?date=2026-12-01&format=csv");
            meters.CountOf("argumentgraph.analysis.duration", "sabotage", kind)
                .Should().Be(1, "another day is another question, and its answer in another form is not");
        }

        await server.Client.GetStringAsync("api/arguments/sabotage/support");
        await server.Client.GetStringAsync("api/arguments/sabotage/load-bearing");
        meters.CountOf("argumentgraph.analysis.duration", "sabotage", "support").Should().Be(1, "of this day it is at hand, for the state is made of it");
        meters.CountOf("argumentgraph.analysis.duration", "sabotage", "load-bearing").Should().Be(0);
    }
}
