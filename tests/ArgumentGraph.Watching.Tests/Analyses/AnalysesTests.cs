
namespace ArgumentGraph.Watching.Tests.Analyses;

/// <summary>Work is done once for all who wait for it, given up when nobody does, and never more of it at once than is allowed.</summary>
public class AnalysesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Equal_questions_that_come_together_are_answered_by_one_analysis()
    {
        await using RunningHost host = await RunningHost.Start();
        ArgumentAnalyses analyses = host.Analyses;
        int made = 0;
        using var go = new ManualResetEventSlim();

        Task<int>[] asked = [.. Enumerable.Range(0, 50).Select(_ => Ask(analyses, host, "same", cancel =>
        {
            go.Wait(cancel);
            return Interlocked.Increment(ref made);
        }))];
        go.Set();

        (await Task.WhenAll(asked).WaitAsync(Patience)).Should().OnlyContain(number => number == 1);
        (await Ask(analyses, host, "same", _ => 7)).Should().Be(1, "it is kept");
        (await Ask(analyses, host, "other", _ => 7)).Should().Be(7);
    }

    [Fact]
    public async Task Who_stops_waiting_takes_nothing_from_the_others_and_the_last_one_ends_the_work()
    {
        await using RunningHost host = await RunningHost.Start();
        ArgumentAnalyses analyses = host.Analyses;
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

        Task<int> one = Ask(analyses, host, "waited for", work, first.Token);
        Task<int> two = Ask(analyses, host, "waited for", work, second.Token);
        await started.Task.WaitAsync(Patience); // work that has not had its turn yet would never begin
        await first.CancelAsync();
        await one.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>();
        ended.Task.IsCompleted.Should().BeFalse();
        await second.CancelAsync();
        await two.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>();
        await ended.Task.WaitAsync(Patience);

        (await Ask(analyses, host, "waited for", _ => 2)).Should().Be(2, "what was given up is not kept");
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        await using RunningHost host = await RunningHost.Start();
        ArgumentAnalyses analyses = host.Analyses;

        await FluentActions.Awaiting(() => Ask(analyses, host, "failing", _ => throw new InvalidOperationException("no")))
            .Should().ThrowAsync<InvalidOperationException>();
        (await Ask(analyses, host, "failing", _ => 3)).Should().Be(3);
    }

    [Fact]
    public async Task No_more_results_are_kept_than_allowed()
    {
        await using RunningHost host = await RunningHost.Start(options => options.MaximumCachedResults = 10);
        await host.UntilAnalysed();
        ArgumentAnalyses analyses = host.Analyses;
        int made = 0;
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 100; i++)
            {
                await Ask(analyses, host, i.ToString(System.Globalization.CultureInfo.InvariantCulture), _ => Interlocked.Increment(ref made));
            }
        }

        made.Should().BeGreaterThan(150);
    }

    [Fact]
    public async Task Beyond_what_may_run_and_wait_an_analysis_is_refused_and_what_is_at_hand_is_not()
    {
        await using RunningHost host = await RunningHost.Start(options =>
        {
            options.MaximumConcurrentAnalyses = 1;
            options.MaximumQueuedAnalyses = 0;
        });
        await host.UntilAnalysed();
        using var go = new ManualResetEventSlim();
        using var started = new ManualResetEventSlim();
        Task<int> holding = Task.Run(() => host.Analyses.AnalyzeNowAsync("sabotage", "test", cancel =>
        {
            started.Set();
            go.Wait(cancel);
            return 0;
        }));
        started.Wait(Patience).Should().BeTrue();

        await FluentActions.Awaiting(() => Ask(host.Analyses, host, "one more", _ => 1)).Should().ThrowAsync<AnalysesBusyException>();
        (await host.Analyses.StateAsync(host.Catalog["sabotage"])).Should().Be(host.Catalog["sabotage"].State);
        go.Set();
        await holding.WaitAsync(Patience);

        (await Ask(host.Analyses, host, "one more", _ => 1)).Should().Be(1);
    }

    [Fact]
    public async Task Reports_are_those_of_the_argument_in_the_setting_that_is_asked_for()
    {
        await using RunningHost host = await RunningHost.Start(options => options.Baseline = Baseline.AsPlanned);
        WatchedArgument watched = host.Catalog["sabotage"];
        Argument argument = watched.Argument!;
        Setting own = Setting.On(new DateOnly(2026, 11, 1), Baseline.AsPlanned), later = Setting.On(new DateOnly(2030, 1, 1));

        host.Analyses.SettingOf().Should().Be(own);
        (await host.Analyses.AnalyzeSupportAsync(watched)).ToJson().Should().Be(argument.AnalyzeSupport(own).ToJson());
        (await host.Analyses.AnalyzeSupportAsync(watched, later)).ToJson().Should().Be(argument.AnalyzeSupport(later).ToJson())
            .And.NotBe(argument.AnalyzeSupport(own).ToJson());
        (await host.Analyses.AnalyzeLoadBearingAsync(watched, later)).ToJson().Should().Be(argument.AnalyzeLoadBearing(later).ToJson());
        (await host.Analyses.AnalyzeJointAsync(watched, later)).ToJson().Should().Be(argument.AnalyzeJoint(later).ToJson());
    }

    [Fact]
    public async Task Results_of_different_types_are_different_results()
    {
        await using RunningHost host = await RunningHost.Start();
        WatchedArgument watched = host.Catalog["sabotage"];

        (await host.Analyses.AnalyzeOnceAsync(watched, null, "test", "", (_, _) => 1)).Should().Be(1);
        (await host.Analyses.AnalyzeOnceAsync(watched, null, "test", "", (_, _) => "one")).Should().Be("one");
        (await host.Analyses.AnalyzeOnceAsync(watched, null, "test", "", (_, _) => 2)).Should().Be(1, "it is kept beside the other");
    }

    [Fact]
    public async Task What_has_not_been_read_cannot_be_analysed()
    {
        await using RunningHost host = await RunningHost.Start(options => options.AddFile("late", "late.json"));

        await FluentActions.Awaiting(() => host.Analyses.AnalyzeSupportAsync(host.Catalog["late"]))
            .Should().ThrowAsync<InvalidOperationException>().WithMessage("No version of 'late' has been read yet.");
    }

    private static async Task<int> Ask(
        ArgumentAnalyses analyses, RunningHost host, string details, Func<CancellationToken, int> make, CancellationToken cancellationToken = default) =>
            await analyses.AnalyzeOnceAsync(host.Catalog["sabotage"], analyses.SettingOf(), "test", details, (_, cancel) => make(cancel), cancellationToken);
}
