using ArgumentGraph.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>What is missing after two formats one after the other is what the losses of both say.</summary>
public class FormatChainTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(TestSize.Cases(25, 1_500)).WithReplay(2_026, 3);

    /// <summary>Each format after each other one.</summary>
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (ArgumentFormat first in RoundTrip.Formats)
            {
                foreach (ArgumentFormat second in RoundTrip.Formats.Where(second => second != first))
                {
                    pairs.Add(first.Name, second.Name);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_is_missing_in_the_end_has_been_announced_on_the_way(string first, string second) =>
        Prop.ForAll(ArgumentGenerator.Arbitrary, sketch =>
        {
            Argument argument = sketch.Build();
            var one = RoundTrip.Of(argument, ArgumentFormats.Find(first)!);
            if (one.Reading.Argument is not { } between)
            {
                one.IsUnreadable(argument).Should().BeTrue();
                return;
            }

            var two = RoundTrip.Of(between, ArgumentFormats.Find(second)!);
            if (two.Reading.Argument is not { } end)
            {
                two.IsUnreadable(between).Should().BeTrue();
                return;
            }

            LossAudit.Unannounced(ArgumentDifferences.Of(argument, end), one.Losses.Concat(two.Losses))
                .Should().BeEmpty(because: "{0}\n{1}\n{2}", one.Text, two.Text, string.Join('\n', one.Losses.Concat(two.Losses)));
        }).Check(Config);
}
