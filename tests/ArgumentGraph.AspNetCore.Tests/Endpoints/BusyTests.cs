using System.Net;
using ArgumentGraph.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>Requests wait for their turn, and are turned away when too many wait.</summary>
public class BusyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Beyond_what_may_run_and_wait_a_request_is_turned_away_with_when_to_try_again()
    {
        await using RunningServer server = await RunningServer.Start(options =>
        {
            options.MaximumConcurrentAnalyses = 1;
            options.MaximumQueuedAnalyses = 0;
        });
        await server.UntilAnalysed();
        using var go = new ManualResetEventSlim();
        using var started = new ManualResetEventSlim();
        Task<int> holding = Hold(server.Services.GetRequiredService<ArgumentAnalyses>(), started, go);
        started.Wait(Patience).Should().BeTrue();

        HttpResponseMessage busy = await server.Client.GetAsync(new Uri("sabotage/report", UriKind.Relative));
        HttpResponseMessage kept = await server.Client.GetAsync(new Uri("api/arguments/sabotage", UriKind.Relative));
        go.Set();
        await holding.WaitAsync(Patience);

        busy.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        busy.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
        kept.StatusCode.Should().Be(HttpStatusCode.OK, "what is at hand needs no turn");
        (await server.Client.GetAsync(new Uri("sabotage/report", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_client_that_goes_ends_its_analysis()
    {
        await using RunningServer server = await RunningServer.Start(options => options.MaximumConcurrentAnalyses = 1);
        await server.UntilAnalysed();
        var analyses = server.Services.GetRequiredService<ArgumentAnalyses>();
        using var go = new ManualResetEventSlim();
        using var started = new ManualResetEventSlim();
        Task<int> holding = Hold(analyses, started, go);
        started.Wait(Patience).Should().BeTrue();

        // It waits for its turn; when it goes, so does its place: whoever comes later is not held up by it.
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await FluentActions.Awaiting(() => server.Client.GetAsync(new Uri("sabotage/report", UriKind.Relative), patience.Token))
            .Should().ThrowAsync<OperationCanceledException>();
        go.Set();
        await holding.WaitAsync(Patience);
        (await server.Client.GetAsync(new Uri("sabotage/report", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    // Takes a turn, and keeps it.
    private static Task<int> Hold(ArgumentAnalyses analyses, ManualResetEventSlim started, ManualResetEventSlim go) => Task.Run(() => analyses.AnalyzeNowAsync(
        "sabotage",
        "test",
        cancel =>
        {
            started.Set();
            go.Wait(cancel);
            return 0;
        },
        CancellationToken.None));
}
