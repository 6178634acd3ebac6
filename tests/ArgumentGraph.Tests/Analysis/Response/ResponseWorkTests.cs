namespace ArgumentGraph.Tests.Analysis.Response;

/// <summary>
/// How much work the probability of a response takes: none where chains run together again by themselves, else as much as there are values to try.
/// </summary>
public class ResponseWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Steps_that_part_and_meet_again_are_counted_once_without_any_work(int diamonds)
    {
        // Of each pair that follows the same, one takes a minute, the other three; what follows either takes one more.
        var steps = new List<(string, ResponseStep)> { ("J00", See(.8, 1)) };
        for (int index = 1; index <= diamonds; index++)
        {
            string before = $"J{index - 1:D2}";
            steps.Add(($"A{index:D2}", Tell(.9, 1, before)));
            steps.Add(($"B{index:D2}", Tell(.5, 3, before)));
            steps.Add(($"J{index:D2}", Tell(.95, 1, $"A{index:D2}", $"B{index:D2}")));
        }

        steps.Add(("Z", Rest(1, 1, $"J{diamonds:D2}")));
        for (int within = 1; within <= 2 + (4 * diamonds); within += 2)
        {
            // How many of the pairs are late by two minutes, each of them with one of its chances.
            double inTime = 0;
            for (int late = 0; late <= diamonds; late++)
            {
                int takes = 2 + (2 * diamonds) + (2 * late);
                inTime += takes > within ? 0 : Choose(diamonds, late) * Math.Pow(.9, diamonds - late) * Math.Pow(.1 * .5, late);
            }

            MustBe(Of(within, 0, [.. steps]), .8 * Math.Pow(.95, diamonds) * inTime);
        }
    }

    [Fact]
    public void Parts_within_parts_and_two_that_meet_at_one_step_take_no_work_either()
    {
        // M is reached from S by X, behind which N and O meet in Y, or by W; and from T, by U or V.
        (string, ResponseStep)[] steps =
        [
            ("S", See(.8, 1)), ("X", Tell(.9, 1, "S")), ("N", Tell(.7, 1, "X")), ("O", Tell(.6, 2, "X")), ("Y", Tell(.9, 1, "N", "O")), ("W", Tell(.5, 4, "S")),
            ("T", See(.4, 2)), ("U", Tell(.9, 1, "T")), ("V", Tell(.3, 5, "T")),
            ("M", Rest(.9, 1, "Y", "W", "U", "V")),
        ];

        // When M begins, by way of S after its minute, and by way of T after its two.
        foreach (int within in new[] { 3, 4, 5, 6, 7, 8, 9 })
        {
            int begun = within - 1;
            double byY = .9 * .9 * (begun >= 5 ? 1 - (.3 * .4) : begun >= 4 ? .7 : 0);
            double byS = .8 * (1 - ((1 - byY) * (1 - (begun >= 5 ? .5 : 0))));
            double byT = .4 * (1 - ((1 - (begun >= 3 ? .9 : 0)) * (1 - (begun >= 7 ? .3 : 0))));
            MustBe(Of(within, 0, steps), .9 * (1 - ((1 - byS) * (1 - byT))));
        }
    }

    [Fact]
    public void What_something_else_leads_into_is_not_a_part()
    {
        // T2 follows B as well; with A alone it would be a part.
        (string, ResponseStep)[] steps =
        [
            ("A", See(.8, 1)), ("B", See(.5, 1)), ("T1", Tell(.9, 1, "A")), ("T2", Tell(.7, 1, "A", "B")), ("Z", Rest(1, 1, "T1", "T2")),
        ];
        Of(10, 0, steps).IsShared.Should().BeFalse();
        ResponseProbability some = Of(10, 10_000, steps);
        MustBe(some, (.8 * (1 - (.1 * .3))) + (.2 * .5 * .7));
    }

    [Fact]
    public void Branches_are_tried_value_by_value_as_far_as_work_goes()
    {
        // A and B have two followers each, one of which is the same. Eight values of either are the fewest, each with six steps on a grid of 1,022, for
        // either bound.
        const long Least = 8 * 8 * 6 * 1_022 * 2;
        Latency even = new() { AtMost = TimeSpan.FromMinutes(10), Typical = TimeSpan.FromMinutes(5), Distribution = LatencyDistribution.Uniform };
        (string, ResponseStep)[] steps =
        [
            ("A", See(.8, 0) with { Latency = even }), ("B", See(.6, 0) with { Latency = even }),
            ("T1", Tell(.9, 1, "A")), ("T2", Tell(.7, 1, "A", "B")), ("T3", Tell(.5, 1, "B")), ("Z", Rest(1, 1, "T1", "T2", "T3")),
        ];

        // By hand, of the times of A and B in time: 4 of 10 minutes.
        double byA = .8 * .4;
        double byB = .6 * .4;
        double truth = (byA * byB * (1 - (.1 * .3 * .5))) + (byA * (1 - byB) * (1 - (.1 * .3))) + ((1 - byA) * byB * (1 - (.3 * .5)));
        double width = double.PositiveInfinity;
        foreach (long work in new long[] { 0, Least - 2, Least, 4 * Least, 16 * Least })
        {
            ResponseProbability probability = Of(6, work, steps);
            probability.Lower.Should().BeLessThanOrEqualTo(truth);
            probability.Upper.Should().BeGreaterThanOrEqualTo(truth);
            (probability.Upper - probability.Lower).Should().BeLessThanOrEqualTo(width);
            width = probability.Upper - probability.Lower;
            probability.IsShared.Should().Be(work >= Least);
        }

        width.Should().BeLessThan(.02);
    }

    private static void MustBe(ResponseProbability probability, double truth)
    {
        probability.IsShared.Should().BeTrue();
        probability.Estimate.Should().BeApproximately(truth, 1e-9);
        probability.Lower.Should().BeInRange(truth - 1e-9, truth);
        probability.Upper.Should().BeInRange(truth, truth + 1e-9);
    }

    private static double Choose(int all, int some) => Enumerable.Range(0, some).Aggregate(1.0, (product, index) => product * (all - index) / (index + 1));

    private static ResponseStep See(double recall, int minutes) => new(ResponseStage.See) { Coverage = 1, Recall = recall, Latency = Fixed(minutes) };

    private static ResponseStep Tell(double success, int minutes, params string[] after) =>
        new(ResponseStage.Tell) { Success = success, Latency = Fixed(minutes), After = [.. after] };

    private static ResponseStep Rest(double success, int minutes, params string[] after) =>
        Tell(success, minutes, after) with { Stages = [ResponseStage.Tell, ResponseStage.Decide, ResponseStage.Act] };

    private static Latency Fixed(int minutes) => new() { AtMost = TimeSpan.FromMinutes(minutes), Distribution = LatencyDistribution.Fixed };

    private static ResponseProbability Of(int within, long work, params (string Id, ResponseStep Step)[] steps)
    {
        var draft = new ArgumentBuilder("A response");
        draft.Goal("P", "This way to harm is ruled out").AsPathway().With(goal => goal with { Harm = new() { Within = TimeSpan.FromMinutes(within) } })
            .SupportedByAll([.. steps.Select(step => draft.Claim(step.Id, $"{step.Id} works").With(claim => claim with { Step = step.Step })
                .SupportedByAll(draft.Evidence($"E{step.Id}", $"Test of {step.Id}").Available()))]);
        return draft.Build().AnalyzeResponse(null, new() { Budget = new() { Work = work } }).Pathways.Single().Probability!;
    }
}
