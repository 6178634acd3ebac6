using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>Compiled probabilities against the argument analysed with other numbers, and against the sum over all that can fall.</summary>
public class CompiledProbabilityTests
{
    private static readonly double[] Drawn = [0, 1, 0.5, 0.25, 1e-6, 1e-13];

    [Fact]
    public void An_evaluation_is_what_the_argument_with_these_numbers_has() =>
        OracleCase.ForMany(560_001, 250, 10_000, test =>
        {
            var numbered = new NumberedCase(test, mostTargets: 4);
            var random = new Random(test.Seed);
            ValueList<CompiledProbability> compiled = Compile(numbered);
            if (compiled.Count == 0)
            {
                return;
            }

            double[] doubts = [.. compiled[0].BasicElements.Select(_ => random.Next(3) == 0 ? Drawn[random.Next(Drawn.Length)] : random.NextDouble())];
            Argument edited = WithDoubts(numbered.Argument, compiled[0].BasicElements, doubts);
            double[] ofAll = DoubtsOfAll(numbered, compiled[0].BasicElements, doubts);
            double[] holds = [.. doubts.Select(doubt => 1 - doubt)];
            ValueList<ProbabilityReport> reports = edited.AnalyzeProbabilities(numbered.Targets.Select(numbered.IdOf), numbered.Setting);
            for (int i = 0; i < reports.Count; i++)
            {
                int target = numbered.Targets[i];
                Expect.Equal(reports[i].Standing, compiled[i].Standing, $"the standing of {compiled[i].Element.Id}");
                if (reports[i].Exact is not { } exact)
                {
                    ((Action)(() => compiled[i].EvaluateDoubt(doubts))).Should().Throw<InvalidOperationException>().WithMessage("*unsupported*");
                    continue;
                }

                double doubt = compiled[i].EvaluateDoubt(doubts);
                double probability = compiled[i].Evaluate(holds);
                Expect.True(Math.Abs(probability - exact) < 1e-12, $"the probability of {compiled[i].Element.Id} is {exact:R}, and not {probability:R}");
                Expect.True(
                    Math.Abs(doubt - reports[i].ExactDoubt!.Value) <= 1e-12 * doubt,
                    $"the doubt of {compiled[i].Element.Id} is {reports[i].ExactDoubt:R}, and not {doubt:R}");
                NumberedCase.Close(numbered.Doubt(target, ofAll), doubt, $"the doubt of {compiled[i].Element.Id}, summed");
            }
        });

    [Fact]
    public void One_changed_number_gives_the_interval_of_the_argument_with_it() =>
        OracleCase.ForMany(570_001, 250, 10_000, test =>
        {
            var numbered = new NumberedCase(test, withoutNumber: 0.3, mostTargets: 3);
            var random = new Random(test.Seed);
            ProbabilityOptions options = new() { TreatAssumptionsAsUnknown = test.Seed % 2 == 0 };
            ValueList<CompiledProbability> compiled = Compile(numbered, options);
            if (compiled.Count == 0 || compiled[0].BasicElements.Count == 0)
            {
                return;
            }

            Element changed = compiled[0].BasicElements[random.Next(compiled[0].BasicElements.Count)];
            double probability = random.NextDouble();
            Argument edited = WithDoubts(numbered.Argument, [changed], [1 - probability]);
            ValueList<ProbabilityReport> reports = edited.AnalyzeProbabilities(numbered.Targets.Select(numbered.IdOf), numbered.Setting, options);
            foreach ((CompiledProbability one, ProbabilityReport report) in compiled.Zip(reports).Where(pair => pair.Second.Interval is not null))
            {
                ProbabilityInterval expected = report.Interval!.Value;
                ProbabilityInterval actual = one.Evaluate(changed.Id, probability);
                double gap = Math.Abs(expected.Lower - actual.Lower) + Math.Abs(expected.Upper - actual.Upper)
                    + Math.Abs(expected.LowerDoubt - actual.LowerDoubt) + Math.Abs(expected.UpperDoubt - actual.UpperDoubt);
                Expect.True(gap < 1e-12, $"{one.Element.Id} lies between {expected}, and not {actual}");
            }
        });

    [Fact]
    public void A_derivative_is_the_difference_between_up_and_down() =>
        OracleCase.ForMany(580_001, 150, 5_000, test =>
        {
            var numbered = new NumberedCase(test, mostTargets: 2);
            var random = new Random(test.Seed);
            foreach (CompiledProbability compiled in Compile(numbered))
            {
                double[] point = [.. compiled.BasicElements.Select(_ => random.NextDouble())];
                if (compiled.Standing == Standing.Unsupported)
                {
                    continue;
                }

                double[] derivatives = compiled.Derivatives(point);
                for (int i = 0; i < point.Length; i++)
                {
                    double[] up = [.. point];
                    up[i] = 1;
                    double[] down = [.. point];
                    down[i] = 0;
                    double difference = compiled.Evaluate(up) - compiled.Evaluate(down);
                    Expect.True(Math.Abs(derivatives[i] - difference) < 1e-12, $"the derivative of {compiled.Element.Id} by {compiled.BasicElements[i].Id}");
                }
            }
        });

    [Fact]
    public void A_batch_gives_what_its_rows_give_one_by_one()
    {
        CompiledProbability compiled = SmallCases.Bridge.CompileProbability("P");
        var random = new Random(3);
        double[] rows = [.. Enumerable.Range(0, 7 * compiled.BasicElements.Count).Select(_ => random.NextDouble())];
        var results = new double[7];
        compiled.EvaluateBatch(rows, results);
        results.Should().Equal(rows.Chunk(compiled.BasicElements.Count).Select(row => compiled.Evaluate(row)));
        ((Action)(() => compiled.EvaluateBatch(rows.AsSpan(1), results)))
            .Should().Throw<ArgumentException>().WithMessage("7 vectors of 5 numbers are 35 numbers, not 34.*");
    }

    [Fact]
    public void Vectors_follow_the_ids_and_hold_the_numbers_of_the_argument()
    {
        CompiledProbability compiled = SmallCases.Bridge.CompileProbability("P");
        compiled.BasicElements.Select(element => element.Id).Should().Equal("a", "b", "c", "d", "e");
        compiled.IndexOf("d").Should().Be(3);
        compiled.GetProbabilities(unknown: 0).Should().Equal(0.9, 0.8, 0.7, 0.85, 0.6);
        compiled.Evaluate(compiled.GetProbabilities(unknown: 0)).Should().BeApproximately(SmallCases.Bridge.AnalyzeProbability("P").Exact!.Value, 1e-15);
        compiled.EvaluateDoubt(compiled.GetDoubts(unknown: 0)).Should().BeApproximately(SmallCases.Bridge.AnalyzeProbability("P").ExactDoubt!.Value, 1e-15);
    }

    [Fact]
    public void Elements_compiled_together_share_their_vectors()
    {
        ValueList<CompiledProbability> compiled = GoldenExample.Argument.CompileProbabilities(["P1", "P5", "P1"]);
        compiled.Select(one => one.Element.Id).Should().Equal("P1", "P5", "P1");
        compiled[0].BasicElements.Should().Equal(compiled[1].BasicElements);
        compiled[0].BasicElements.Select(element => element.Id).Should().Contain(["A", "S1", "F", "M", "C"]);
    }

    [Fact]
    public void A_sample_is_the_same_for_a_seed_and_lies_within_the_ranges()
    {
        CompiledProbability compiled = SmallCases.Bridge.CompileProbability("P");
        var options = new SamplingOptions { Count = 2_000, Seed = 7, Ranges = [new("a", 0.2, 0.6), new("e", 0.5, 0.5)] };
        ProbabilitySample sample = compiled.Sample(options);
        sample.Should().Be(compiled.Sample(options)).And.NotBe(compiled.Sample(options with { Seed = 8 }));
        double[] numbers = compiled.GetProbabilities(unknown: 0);
        (numbers[0], numbers[4]) = (0.2, 0.5);
        double least = compiled.Evaluate(numbers);
        numbers[0] = 0.6;
        double most = compiled.Evaluate(numbers);
        sample.Values.Should().HaveCount(2_000).And.BeInAscendingOrder().And.OnlyContain(value => value >= least && value <= most);

        // Linear in one number: evenly spread between the ends. Five standard errors.
        double spread = (most - least) / Math.Sqrt(12);
        sample.Mean.Should().BeApproximately((least + most) / 2, 5 * spread / Math.Sqrt(2_000));
        sample.StandardDeviation.Should().BeApproximately(spread, 0.1 * spread);
        sample.Quantile(0).Should().Be(sample.Values[0]);
        sample.Quantile(1).Should().Be(sample.Values[^1]);
        sample.Quantile(0.5).Should().Be((sample.Values[999] + sample.Values[1_000]) / 2);
    }

    [Fact]
    public void What_has_no_number_is_drawn_over_all_and_what_has_one_keeps_it()
    {
        Argument argument = SmallCases.Legs(any: false, 0.25, 0.5).Edit(edit => edit.Replace<Evidence>("E1", evidence => evidence with { Likelihood = null }));
        ProbabilitySample sample = argument.CompileProbability("P").Sample();
        sample.Values.Should().HaveCount(10_000);
        sample.Values[0].Should().BeInRange(0, 0.01);
        sample.Values[^1].Should().BeInRange(0.74, 0.75);
        sample.Mean.Should().BeApproximately(0.375, 0.01);
        SmallCases.Bridge.CompileProbability("P").Sample(new SamplingOptions { Count = 3 }).StandardDeviation.Should().BeApproximately(0, 1e-15);
    }

    [Fact]
    public void Past_the_budget_it_says_so_and_gives_no_number()
    {
        CompiledProbability compiled = SmallCases.Tangled.CompileProbability("P", options: new ProbabilityOptions { Budget = new() { Nodes = 0 } });
        compiled.IsBudgetSpent.Should().BeTrue();
        ((Action)(() => compiled.Evaluate(compiled.GetProbabilities(0))))
            .Should().Throw<InvalidOperationException>().WithMessage("*'P' did not fit into the budget*");
        ((Action)(() => compiled.Sample())).Should().Throw<InvalidOperationException>();
        SmallCases.Tangled.CompileProbability("P").IsBudgetSpent.Should().BeFalse();
    }

    [Fact]
    public void Wrong_input_is_refused_with_a_reason()
    {
        CompiledProbability compiled = SmallCases.Bridge.CompileProbability("P");
        ((Action)(() => SmallCases.Bridge.CompileProbability("nobody"))).Should().Throw<KeyNotFoundException>();
        ((Action)(() => SmallCases.Bridge.CompileProbability("P", options: new ProbabilityOptions { CommonCauses = [new CommonCause("tool", 0.1)] })))
            .Should().Throw<ArgumentException>().WithMessage("Common causes cannot be compiled*");
        ((Action)(() => compiled.Evaluate([0.5]))).Should().Throw<ArgumentException>().WithMessage("There are 5 basic elements, and 1 numbers.*");
        ((Action)(() => compiled.Evaluate([0.5, 0.5, 1.5, 0.5, 0.5])))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("The number of 'c' must lie between 0 and 1.*");
        ((Action)(() => compiled.Evaluate([0.5, double.NaN, 0.5, 0.5, 0.5]))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => compiled.Evaluate("a", 2))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => compiled.Evaluate("A", 0.5))).Should().Throw<KeyNotFoundException>().WithMessage("*compiled; did you mean 'a'?");
        ((Action)(() => compiled.Sample(new SamplingOptions { Count = 0 }))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => compiled.Sample(new SamplingOptions { Ranges = [new("a", 0.5, 0.4)] }))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => compiled.Sample(new SamplingOptions { Ranges = [new("a", 0.5, 0.6), new("a", 0.1, 0.2)] })))
            .Should().Throw<ArgumentException>().WithMessage("'a' has two ranges.*");
    }

    private static ValueList<CompiledProbability> Compile(NumberedCase numbered, ProbabilityOptions? options = null) =>
        numbered.Argument.CompileProbabilities(numbered.Targets.Select(numbered.IdOf), numbered.Setting, options);

    private static Argument WithDoubts(Argument argument, ValueList<Element> elements, double[] doubts) => argument.Edit(edit =>
    {
        for (int i = 0; i < elements.Count; i++)
        {
            Likelihood likelihood = Likelihood.FromDoubt(doubts[i]);
            edit.Replace(elements[i] switch
            {
                Evidence evidence => evidence with { Likelihood = likelihood },
                Assumption assumption => assumption with { Likelihood = likelihood },
                SupportableElement supportable => supportable with { Likelihood = likelihood },
                _ => throw new InvalidOperationException("Nothing else is a basic element."),
            });
        }
    });

    private static double[] DoubtsOfAll(NumberedCase numbered, ValueList<Element> elements, double[] doubts)
    {
        double[] all = numbered.DoubtsWith(double.NaN);
        for (int i = 0; i < elements.Count; i++)
        {
            all[Array.FindIndex(numbered.Basic, basic => numbered.IdOf(basic) == elements[i].Id)] = doubts[i];
        }

        return all;
    }
}
