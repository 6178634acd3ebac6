using System.Numerics;
using ArgumentGraph.Analysis.Response;

namespace ArgumentGraph.Tests.Analysis.Response;

/// <summary>When a step is done that begins at a point of a grid of times, held against the distributions themselves.</summary>
public class StepDelayTests
{
    private const int Cells = 12;
    private const long Window = 1_200;

    private static readonly TimeGrid Grid = new(Window, Cells);

    public static TheoryData<int, int, bool> Delays =>
        new(from longest in new[] { 0, 100, 250, 300, 1_150, 1_200, 1_250, 5_000 }
            from begin in new[] { 0, 3 }
            from isUpper in new[] { false, true }
            select (longest, begin, isUpper));

    [Theory]
    [MemberData(nameof(Delays))]
    public void A_fixed_time_is_counted_in_whole_cells_the_later_or_the_earlier_way(int longest, int begin, bool isUpper)
    {
        TimeDistribution done = Delayed(longest, begin, isUpper, LatencyDistribution.Fixed);
        double cells = longest > Window ? Cells + 1 : isUpper ? Math.Floor(longest / 100.0) : Math.Ceiling(longest / 100.0);
        MustBe(done, point => point >= begin + cells ? 1 : 0);
        done.IsOnPoints.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Delays))]
    public void An_even_spread_is_exact_at_the_points_where_the_step_begins_at_one(int longest, int begin, bool isUpper)
    {
        foreach (LatencyDistribution distribution in new[] { LatencyDistribution.Uniform, LatencyDistribution.Every })
        {
            TimeDistribution done = Delayed(longest, begin, isUpper, distribution);
            MustBe(done, point => longest == 0 ? (point >= begin ? 1 : 0) : Math.Clamp((point - begin) / (longest / 100.0), 0, 1));
            done.IsOnPoints.Should().Be(longest == 0);
        }
    }

    [Theory]
    [MemberData(nameof(Delays))]
    public void An_exponential_time_is_exact_at_the_points_where_the_step_begins_at_one(int mean, int begin, bool isUpper)
    {
        TimeDistribution done = Delayed(mean, begin, isUpper, LatencyDistribution.Exponential);
        MustBe(done, point => point < begin ? 0 : mean == 0 ? 1 : 1 - Math.Exp(-(point - begin) / (mean / 100.0)));
        done.IsOnPoints.Should().Be(mean == 0);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void What_begins_between_points_may_be_done_a_cell_earlier_and_surely_is_a_cell_later(bool isUpper, int earlier)
    {
        foreach (LatencyDistribution distribution in new[] { LatencyDistribution.Uniform, LatencyDistribution.Exponential })
        {
            TimeDistribution begun = Grid.At(3);
            begun.IsOnPoints = false;
            new StepDelay(Grid, isUpper).Add(begun, StepOf(new() { Distribution = distribution, AtMost = Ticks(400), Typical = Ticks(400) }));
            TimeDistribution onPoints = Delayed(400, 3, isUpper, distribution);
            for (int point = 0; point + earlier <= Grid.Last; point++)
            {
                begun.Done[point].Should().Be(onPoints.Done[point + earlier]);
            }
        }
    }

    [Theory]
    [InlineData(true, 450, 0)]
    [InlineData(false, 450, 5)]
    [InlineData(true, null, 0)]
    [InlineData(false, null, 13)]
    public void Without_a_distribution_it_is_done_at_once_or_as_late_as_can_be(bool isUpper, int? longest, int cells)
    {
        foreach (Latency? latency in new[] { longest is null ? null : new Latency { AtMost = Ticks(longest.Value) }, Incomplete(longest) })
        {
            TimeDistribution begun = Grid.At(3);
            new StepDelay(Grid, isUpper).Add(begun, StepOf(latency));
            MustBe(begun, point => point >= 3 + cells ? 1 : 0);
        }

        // An exponential time without its mean is none that is known.
        static Latency Incomplete(int? longest) => new() { Distribution = LatencyDistribution.Exponential, AtMost = longest is { } most ? Ticks(most) : null };
    }

    [Theory]
    [InlineData(true, 0.75)]
    [InlineData(false, 0.5)]
    public void What_is_done_is_as_sure_as_the_step_may_be_or_must_be(bool isUpper, double expected)
    {
        TimeDistribution begun = Grid.AtOnce();
        var step = new ResponseStep(ResponseStage.See)
        {
            Coverage = expected,
            Recall = isUpper ? null : 1,
            Latency = new() { Distribution = LatencyDistribution.Fixed, AtMost = Ticks(100) },
        };
        new StepDelay(Grid, isUpper).Add(begun, step);
        begun.Done.Should().Equal([0, .. Enumerable.Repeat(expected, Cells + 1)]);
        (begun.InTime, begun.AtAll).Should().Be((expected, expected));
    }

    [Fact]
    public void Without_a_window_only_what_takes_no_time_is_in_time()
    {
        TimeGrid none = TimeGrid.Of(0, [100], 8, onPoints: true);
        (none.Last, none.Length).Should().Be((0, 2));
        (none.PointOf(0, later: true), none.PointOf(1, later: false)).Should().Be((0, 1));
        (none.CellsOf(0), none.CellsOf(1)).Should().Be((0, double.PositiveInfinity));
        foreach (LatencyDistribution distribution in Enum.GetValues<LatencyDistribution>())
        {
            foreach (bool isUpper in new[] { true, false })
            {
                double late = distribution is LatencyDistribution.Fixed || !isUpper ? 0 : 1;
                Done(100).Should().Equal([late, 1], $"{distribution} {isUpper}");
                Done(0).Should().Equal([1, 1]);

                double[] Done(int longest)
                {
                    TimeDistribution begun = none.AtOnce();
                    new StepDelay(none, isUpper).Add(begun, StepOf(new() { Distribution = distribution, AtMost = Ticks(longest), Typical = Ticks(longest) }));
                    return begun.Done;
                }
            }
        }
    }

    [Fact]
    public void Times_are_points_of_the_grid_rounded_one_way_or_the_other()
    {
        foreach ((long window, int cells) in new[] { (1_200L, 12), (1_000L, 7), (long.MaxValue, 4_096) })
        {
            var grid = new TimeGrid(window, cells);
            (grid.Last, grid.Length).Should().Be((cells, cells + 2));
            foreach (long ticks in new[] { 0, 1, window / 7, (window / 7) + 1, window / 2, window - 1, window })
            {
                var down = (int)(new BigInteger(ticks) * cells / window);
                var up = (int)(((new BigInteger(ticks) * cells) + window - 1) / window);
                (grid.PointOf(ticks, later: false), grid.PointOf(ticks, later: true)).Should().Be((down, up));
                grid.CellsOf(ticks).Should().BeApproximately((double)ticks / window * cells, 1e-9);
            }

            if (window < long.MaxValue)
            {
                grid.PointOf(window + 1, later: false).Should().Be(cells + 1);
            }
        }
    }

    [Theory]
    [InlineData(new long[] { 30, 45 }, 100, true, 4)] // of 15
    [InlineData(new long[] { 30, 45 }, 100, false, 100)]
    [InlineData(new long[] { 30, 45 }, 102, false, 100)] // as many times four as there is room for
    [InlineData(new long[] { 30, 45, 0, 61, 7_000 }, 100, true, 4)] // beyond the window, and none
    [InlineData(new long[] { 60 }, 100, true, 1)]
    [InlineData(new long[] { }, 100, true, 1)]
    [InlineData(new long[] { }, 100, false, 100)]
    [InlineData(new long[] { 7 }, 60, true, 60)]
    [InlineData(new long[] { 7 }, 59, true, 59)] // 60 cells of 1 would be too many
    public void A_grid_has_a_point_for_each_time_where_there_is_room(long[] times, int mostCells, bool onPoints, int cells) =>
        TimeGrid.Of(60, times, mostCells, onPoints).Last.Should().Be(cells);

    private static TimeDistribution Delayed(int longest, int begin, bool isUpper, LatencyDistribution distribution)
    {
        TimeDistribution begun = Grid.At(begin);
        new StepDelay(Grid, isUpper).Add(begun, StepOf(new() { Distribution = distribution, AtMost = Ticks(longest), Typical = Ticks(longest) }));
        return begun;
    }

    private static void MustBe(TimeDistribution distribution, Func<int, double> expected)
    {
        for (int point = 0; point <= Grid.Last; point++)
        {
            distribution.Done[point].Should().BeApproximately(expected(point), 1e-12, $"of point {point}");
        }

        distribution.AtAll.Should().Be(1);
    }

    private static ResponseStep StepOf(Latency? latency) => new(ResponseStage.Act) { Success = 1, Latency = latency };

    private static TimeSpan Ticks(int ticks) => new(ticks);
}
