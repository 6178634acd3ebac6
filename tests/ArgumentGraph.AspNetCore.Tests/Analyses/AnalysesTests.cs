using System.Net;
using ArgumentGraph.AspNetCore.Analyses;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentGraph.AspNetCore.Tests.Analyses;

/// <summary>Work is done once for all who wait for it, given up when nobody does, and never more of it at once than is allowed.</summary>
public class AnalysesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Equal_questions_that_come_together_are_answered_by_one_analysis()
    {
        await using RunningServer server = await RunningServer.Start();
        var analyses = server.Services.GetRequiredService<ArgumentAnalyses>();
        int made = 0;
        using var go = new ManualResetEventSlim();

        Task<int>[] asked = [.. Enumerable.Range(0, 50).Select(_ => Ask(analyses, server, "same", cancel =>
        {
            go.Wait(cancel);
            return Interlocked.Increment(ref made);
        }))];
        go.Set();

        (await Task.WhenAll(asked).WaitAsync(Patience)).Should().OnlyContain(number => number == 1);
        (await Ask(analyses, server, "same", _ => 7)).Should().Be(1, "it is kept");
        (await Ask(analyses, server, "other", _ => 7)).Should().Be(7);
    }

    [Fact]
    public async Task Who_stops_waiting_takes_nothing_from_the_others_and_the_last_one_ends_the_work()
    {
        await using RunningServer server = await RunningServer.Start();
        var analyses = server.Services.GetRequiredService<ArgumentAnalyses>();
        using var go = new ManualResetEventSlim();
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<CancellationToken, int> work = cancel =>
        {
            started.SetResult();
            try
            {
                go.Wait(cancel);
                return 1;
            }
            catch (OperationCanceledException)
            {
                ended.SetResult();
                throw;
            }
        };

        Task<int> one = Ask(analyses, server, "waited for", work, first.Token);
        Task<int> two = Ask(analyses, server, "waited for", work, second.Token);
        await started.Task.WaitAsync(Patience); // work that has not had its turn yet would never begin
        await first.CancelAsync();
        await one.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>();
        ended.Task.IsCompleted.Should().BeFalse();
        await second.CancelAsync();
        await two.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>();
        await ended.Task.WaitAsync(Patience);

        (await Ask(analyses, server, "waited for", _ => 2)).Should().Be(2, "what was given up is not kept");
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        await using RunningServer server = await RunningServer.Start();
        var analyses = server.Services.GetRequiredService<ArgumentAnalyses>();

        await FluentActions.Awaiting(() => Ask(analyses, server, "failing", _ => throw new InvalidOperationException("no")))
            .Should().ThrowAsync<InvalidOperationException>();
        (await Ask(analyses, server, "failing", _ => 3)).Should().Be(3);
    }

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

    [Fact]
    public async Task No_more_results_are_kept_than_allowed()
    {
        await using RunningServer server = await RunningServer.Start(options => options.MaximumCachedResults = 10);
        await server.UntilAnalysed();
        var analyses = server.Services.GetRequiredService<ArgumentAnalyses>();
        int made = 0;
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 100; i++)
            {
                await Ask(analyses, server, i.ToString(System.Globalization.CultureInfo.InvariantCulture), _ => Interlocked.Increment(ref made));
            }
        }

        made.Should().BeGreaterThan(150);
    }

    // Takes a turn, and keeps it.
    private static Task<int> Hold(ArgumentAnalyses analyses, ManualResetEventSlim started, ManualResetEventSlim go) => Task.Run(() => analyses.AnalyzeNow(
        "sabotage",
        "test",
        cancel =>
        {
            started.Set();
            go.Wait(cancel);
            return 0;
        },
        CancellationToken.None));

    private static async Task<int> Ask(
        ArgumentAnalyses analyses, RunningServer server, string details, Func<CancellationToken, int> make, CancellationToken cancellationToken = default) =>
            await analyses.AnalyzeOnce(server.Catalog["sabotage"], analyses.Setting(), "test", details, (_, cancel) => make(cancel), cancellationToken);
}
