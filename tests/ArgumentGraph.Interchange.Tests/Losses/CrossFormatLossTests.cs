using ArgumentGraph.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>What is missing after an argument has been written in a format and read again is what the losses say, no less and no more.</summary>
public class CrossFormatLossTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(TestSize.Cases(150, 10_000)).WithReplay(2_026, 1);

    /// <summary>The formats that hold an argument's elements as they are; fault trees hold something else.</summary>
    public static TheoryData<string> Formats => [.. RoundTrip.Formats.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_difference_is_announced(string format) => ForAll(format, (before, trip) =>
        LossAudit.Unannounced(ArgumentDifferences.Of(before, trip.Reading.Argument!), trip.Losses).Should().BeEmpty(because: "{0}", trip.Text));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_is_announced_that_is_not_different(string format) => ForAll(format, (before, trip) =>
    {
        List<ArgumentDifference> differences = ArgumentDifferences.Of(before, trip.Reading.Argument!);
        LossAudit.FalseAlarms(differences, trip.Written, trip.Reading.Argument!).Should().BeEmpty(because: "{0}", trip.Text);
        if (trip.Written.Count == 0)
        {
            differences.Should().BeEmpty(because: "{0}", trip.Text);
        }
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_has_been_read_comes_back_as_it_was(string format) => ForAll(format, (_, trip) => trip.ShouldBeStable());

    [Theory]
    [InlineData("argument-graph")]
    [InlineData("gsn-yaml")]
    [InlineData("sacm")]
    public void What_holds_everything_gives_it_back_in_its_order(string format) => ForAll(format, (before, trip) =>
    {
        if (before.Elements.Count > 0 && !trip.Written.Any(loss =>
            loss.Message.StartsWith("The id '", StringComparison.Ordinal) || loss.Message.StartsWith("The document's member", StringComparison.Ordinal)))
        {
            trip.Reading.Argument!.ToJson().Should().Be(before.ToJson(), because: "{0}", trip.Text);
        }
    });

    [Fact]
    public void A_fault_tree_says_how_much_it_leaves_out() => ForAll("open-psa", (before, trip) =>
    {
        Argument read = trip.Reading.Argument!;

        // What a pathway in doubt rests on has gates for falling below doubt, which need not be those of its name.
        int gone = before.Elements.Count(element => !read.Contains(element.Id) && !read.Contains(element.Id + "_x_doubt"));
        Loss[] left = [.. trip.Written.Where(loss => loss.Message.Contains("no pathway's fall depends", StringComparison.Ordinal))];
        left.Select(loss => loss.Message.Split(' ')[0])
            .Should().Equal(gone == 0 ? [] : [gone.ToString(System.Globalization.CultureInfo.InvariantCulture)], because: "{0}", trip.Text);
        trip.ShouldBeStable();
    });

    private static void ForAll(string name, Action<Argument, RoundTrip> holds)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        Prop.ForAll(ArgumentGenerator.Arbitrary, sketch =>
        {
            Argument argument = sketch.Build();
            var trip = RoundTrip.Of(argument, format);
            if (trip.IsUnreadable(argument))
            {
                return;
            }

            trip.Reading.HasErrors.Should().Be(trip.IsErrorToReaders, because: "{0}\n{1}", string.Join('\n', trip.Reading.Findings), trip.Text);
            trip.Reading.Argument.Should().NotBeNull(because: "{0}", trip.Text);
            holds(argument, trip);
        }).Check(Config);
    }
}
