using Microsoft.Extensions.DependencyInjection;

namespace ArgumentGraph.Watching.Tests.Following;

/// <summary>A clock that is set while arguments are watched, forwards or back: they are judged on the day that it shows.</summary>
public class SetClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_clock_that_is_set_forwards_and_back_is_followed_long_before_midnight()
    {
        var clock = new SetClock { Now = Noon };
        await using RunningHost host = await Start(clock, options => options.Date = null);
        await host.Until(catalog => catalog["sabotage"].State is not null);
        ArgumentState before = host.Catalog["sabotage"].State!;
        before.Day.Should().Be(new DateOnly(2026, 11, 1));

        // Ten years on, when all has expired, as after a battery that was empty.
        clock.Now = Noon.AddYears(10);
        await host.Until(catalog => catalog["sabotage"].State is { } state && state.Day == new DateOnly(2036, 11, 1));
        host.Catalog["sabotage"].State!.Unsupported.Should().BeGreaterThan(before.Unsupported);

        clock.Now = Noon.AddHours(-13);
        await host.Until(catalog => catalog["sabotage"].State is { } state && state.Day == new DateOnly(2026, 10, 31));

        clock.Now = Noon;
        await host.Until(catalog => catalog["sabotage"].State is { } state && state.Day == before.Day);
        host.Catalog["sabotage"].State!.Unsupported.Should().Be(before.Unsupported);
        host.Catalog["sabotage"].History.Select(entry => entry.Since).Should().OnlyContain(since => since > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task A_source_is_read_again_whatever_the_clock_shows()
    {
        var clock = new SetClock { Now = Noon };
        await using RunningHost host = await Start(clock);

        foreach (int years in (int[])[1, -30, 20])
        {
            clock.Now = Noon.AddYears(years);
            string title = $"Read {years} years on";
            host.Replace("sabotage.json", $$"""{ "format": "argument-graph/1", "title": "{{title}}", "elements": [] }""");
            await host.Until(catalog => catalog["sabotage"].Title == title && catalog["sabotage"].ReadAt == clock.Now);
        }
    }

    // Limits of time pass faster too: on a busy machine the usual one would end before a file is read.
    private static Task<RunningHost> Start(SetClock clock, Action<WatchOptions>? configure = null) => RunningHost.Start(
        options =>
        {
            options.ReadingTimeLimit *= SetClock.Faster;
            configure?.Invoke(options);
        },
        builder => builder.Services.AddSingleton<TimeProvider>(clock));

    /// <summary>A clock that shows what it is set to; its minutes last a tenth of a second.</summary>
    private sealed class SetClock : TimeProvider
    {
        public const int Faster = 600;
        private long _ticks;

        public DateTimeOffset Now
        {
            get => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
            set => Interlocked.Exchange(ref _ticks, value.UtcTicks);
        }

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(
            callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : dueTime / Faster, period == Timeout.InfiniteTimeSpan ? period : period / Faster);
    }
}
