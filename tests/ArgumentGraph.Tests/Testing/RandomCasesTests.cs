using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Logic.Functions;
using Oracle = ArgumentGraph.Tests.Analysis.Oracle.RandomArguments;

namespace ArgumentGraph.Tests.Testing;

/// <summary>What all randomised tests rest on: that enough is tried, and that a failure shows what to look at.</summary>
public class RandomCasesTests
{
    [Fact]
    public void As_many_cases_are_tried_as_the_size_says_one_seed_after_the_other()
    {
        var seeds = new List<int>();
        var cases = new RandomCases<int>(seed => 10 * seed, one => $"{one}");

        cases.Check(100, 200, (seed, one) => seeds.Add(one == 10 * seed ? seed : -1), firstSeed: 7);

        int[] expected = TestSize.OnlySeed is { } only ? [only] : [.. Enumerable.Range(7, TestSize.Cases(100, 200))];
        seeds.Should().Equal(expected);
    }

    [Fact]
    public void A_quick_run_tries_fewer_cases_and_never_more_than_the_usual_ones()
    {
        foreach (int usual in new[] { 1, 8, 20, 100, 1_000 })
        {
            TestSize.Cases(usual, 10 * usual).Should().BeInRange(Math.Min(usual, 20), TestSize.IsFull ? 10 * usual : usual);
        }
    }

    [Fact]
    public void The_first_case_that_fails_is_named_shown_and_made_smaller()
    {
        RandomCases<string> cases = RandomTexts.Of(seed => $"text {seed} with an x in it");

        string message = MessageOf(() => cases.CheckOne(5, (_, text) => text.Should().NotContain("x", "it is forbidden")));

        message.Should().Contain("it is forbidden")
            .And.Contain("Seed 5 (alone: ARGUMENTGRAPH_SEED=5), made smaller:\nx\n")
            .And.Contain("As it was drawn:\ntext 5 with an x in it\n");
    }

    [Fact]
    public void What_cannot_be_smaller_is_shown_once()
    {
        string message = MessageOf(() => RandomTexts.Of(_ => "x").CheckOne(3, (_, text) => Assert.NotEqual("x", text)));

        message.Should().Contain("ARGUMENTGRAPH_SEED=3):\nx\n")
            .And.NotContain("made smaller")
            .And.Contain(nameof(What_cannot_be_smaller_is_shown_once), "the stack trace leads to the check");
    }

    [Fact]
    public void Seeds_after_one_that_fails_are_not_tried()
    {
        int tried = 0;

        MessageOf(() => new RandomCases<int>(seed => seed, one => $"{one}").Check(50, 50, _ => Assert.Fail($"{++tried}")));

        tried.Should().Be(1);
    }

    [Fact]
    public void A_smaller_case_counts_only_if_it_fails_in_the_same_way()
    {
        // The text is wrong for its x; without digits it is no case that the check is meant for.
        string message = MessageOf(() => RandomTexts.Of(_ => "12x34").CheckOne(0, (_, text) =>
        {
            if (int.Parse(text.Replace("x", string.Empty, StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) > 0)
            {
                text.Should().NotContain("x");
            }
        }));

        message.Should().MatchRegex("made smaller:\n([1-4]x|x[1-4])\n");
    }

    [Fact]
    public void A_case_that_cannot_be_made_names_its_seed()
    {
        var cases = new RandomCases<string>(_ => throw new InvalidOperationException("broken"), text => text);

        string message = MessageOf(() => cases.CheckOne(9, (_, _) => { }));

        message.Should().Contain("System.InvalidOperationException: broken").And.Contain("ARGUMENTGRAPH_SEED=9");
    }

    [Fact]
    public void Where_making_smaller_fails_the_smallest_so_far_is_shown()
    {
        var cases = new RandomCases<int>(_ => 8, one => $"<{one}>", Halves);

        MessageOf(() => cases.CheckOne(0, (_, _) => Assert.Fail("always"))).Should().Contain("made smaller:\n<2>\n");

        static IEnumerable<int> Halves(int one) => one > 2 ? [one / 2] : throw new InvalidOperationException("broken too");
    }

    [Fact]
    public void Files_are_shown_as_text_and_as_bytes()
    {
        byte[] file = [.. "abc"u8, 0xFF, .. "def"u8];

        RandomCases<byte[]> cases = RandomTexts.OfBytes(_ => file);

        string message = MessageOf(() => cases.CheckOne(0, (_, bytes) => Assert.DoesNotContain((byte)0xFF, bytes)));

        message.Should().Contain("made smaller:\n\uFFFD\nAs bytes: /w==\n")
            .And.Contain($"abc\uFFFDdef\nAs bytes: {Convert.ToBase64String(file)}");
    }

    [Fact]
    public void Functions_are_made_smaller_gate_by_gate()
    {
        RandomCases<StructureFunction> cases = FunctionCases.Of(seed => RandomFunctions.Make(seed, inputs: 9, gates: 30));

        string message = MessageOf(() => cases.CheckOne(2, (_, function) => Assert.DoesNotContain(GateKind.AtLeast, function.Kinds)));

        message.Should().MatchRegex("made smaller:\n(\\d = Input\n){1,3}[123] = at least 2 of \\([012] [012] [012]\\)\nroots [123]\n")
            .And.Contain("As it was drawn:\n0 = Input\n1 = Input\n");
    }

    [Fact]
    public void Smaller_functions_are_smaller_and_as_the_builder_makes_them() =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 1 + (seed % 9))).Check(120, 3_000, function =>
        {
            foreach (StructureFunction smaller in FunctionCases.Smaller(function))
            {
                SizeOf(smaller).Should().BeLessThan(SizeOf(function));
                smaller.Roots.Should().NotBeEmpty().And.OnlyHaveUniqueItems().And.OnlyContain(root => root >= 0 && root < smaller.Count);
                for (int node = 0; node < smaller.Count; node++)
                {
                    int[] inputs = smaller.Inputs[node].ToArray();
                    Assert.True(Array.TrueForAll(inputs, input => input >= 0 && input < node), $"{node} needs what comes after it.");
                    Assert.True(
                        smaller.Kinds[node] switch
                        {
                            GateKind.Input => inputs.Length == 0,
                            GateKind.All => true,
                            GateKind.Any => inputs.Length > 1,
                            _ => smaller.Thresholds[node] > 1 && smaller.Thresholds[node] < inputs.Length,
                        },
                        $"{node} could be simpler.");
                }
            }
        });

    [Fact]
    public void Arguments_are_made_smaller_element_by_element()
    {
        RandomCases<Argument> cases = ArgumentCases.Of(seed => Oracle.Make(seed));

        string message = MessageOf(() => cases.CheckOne(1, (_, argument) => Assert.Empty(argument.OfKind<Evidence>())));

        message.Should().MatchRegex("made smaller:\nEvidence [^\n]*\n\nAs it was drawn:\n").And.Contain(" supportedBy ");
    }

    private static int SizeOf(StructureFunction function) => function.Count + function.Inputs.Items.Length + function.Roots.Length;

    private static string MessageOf(Action check) => check.Should().Throw<Xunit.Sdk.XunitException>().Which.Message;
}
