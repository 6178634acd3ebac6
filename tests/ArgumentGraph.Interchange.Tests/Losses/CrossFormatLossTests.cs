using ArgumentGraph.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>What is missing after an argument has been written in a format and read again is what the losses say, no less and no more.</summary>
public class CrossFormatLossTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(150, 5_000)).WithReplay(2_026, 1);

    public static TheoryData<string> Formats => ["argument-graph", "gsn-yaml", "ltac", "sacm", "tea"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_difference_is_announced(string format) => ForAll(format, (before, trip) =>
        LossAudit.Unannounced(ArgumentDifferences.Of(before, trip.Reading.Argument!), trip.Losses).Should().BeEmpty(because: "{0}", trip.Text));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_is_announced_that_is_not_different(string format) => ForAll(format, (before, trip) =>
        LossAudit.FalseAlarms(ArgumentDifferences.Of(before, trip.Reading.Argument!), trip.Written, trip.Reading.Argument!).Should().BeEmpty(because: "{0}", trip.Text));

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_has_been_read_comes_back_as_it_was(string format) => ForAll(format, (_, trip) =>
    {
        Argument read = trip.Reading.Argument!;
        var again = RoundTrip.Of(read, trip.Reading.Format!);
        ArgumentDifferences.Of(read, again.Reading.Argument!).Should().BeEmpty(because: "{0}\n{1}", trip.Text, again.Text);
        again.Reading.Argument!.Elements.Select(element => element.Id).Should().Equal(read.Elements.Select(element => element.Id), because: "{0}\n{1}", trip.Text, again.Text);
        if (trip.Written.Count == 0)
        {
            again.Text.Should().Be(trip.Text);
        }
    });

    private static void ForAll(string name, Action<Argument, RoundTrip> holds)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        Prop.ForAll(ArgumentGenerator.Arbitrary, sketch =>
        {
            Argument argument = sketch.Build();
            var trip = RoundTrip.Of(argument, format);
            trip.Reading.HasErrors.Should().BeFalse(because: "{0}\n{1}", string.Join('\n', trip.Reading.Findings), trip.Text);
            trip.Reading.Argument.Should().NotBeNull(because: "{0}", trip.Text);
            holds(argument, trip);
        }).Check(Config);
    }
}
