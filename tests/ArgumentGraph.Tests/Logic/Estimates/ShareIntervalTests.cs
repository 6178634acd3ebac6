using ArgumentGraph.Logic.Estimates;

namespace ArgumentGraph.Tests.Logic.Estimates;

public class ShareIntervalTests
{
    private const int Many = 1_000_000_000;

    // Garwood's table of 1936, and its continuation by the quantiles of chi-squared.
    [Theory]
    [InlineData(0, 0, 3.6889)]
    [InlineData(1, 0.0253, 5.5716)]
    [InlineData(2, 0.2422, 7.2247)]
    [InlineData(10, 4.7954, 18.3904)]
    [InlineData(50, 37.1110, 65.9188)]
    [InlineData(100, 81.3640, 121.6270)]
    public void Rare_ones_have_the_published_interval(int count, double least, double most)
    {
        (double found, double upper) = ShareInterval.Of(count, Many);
        (found * Many).Should().BeApproximately(least, 5e-4);
        (upper * Many).Should().BeApproximately(most, 5e-4);
    }

    [Fact]
    public void Both_ways_to_work_it_out_agree_where_they_meet()
    {
        (double least, double most) = ShareInterval.Of(1_000, Many);
        (double next, double nextMost) = ShareInterval.Of(1_001, Many);
        ((next - least) * Many).Should().BeApproximately(1, 0.05);
        ((nextMost - most) * Many).Should().BeApproximately(1, 0.05);
    }

    [Fact]
    public void Those_that_have_it_and_those_that_have_it_not_are_alike()
    {
        for (int count = 0; count <= 50; count++)
        {
            (double least, double most) = ShareInterval.Of(count, 101);
            (double other, double otherMost) = ShareInterval.Of(101 - count, 101);
            other.Should().BeApproximately(1 - most, 1e-12);
            otherMost.Should().BeApproximately(1 - least, 1e-12);
            least.Should().BeInRange(0, (double)count / 101);
            most.Should().BeInRange((double)count / 101, 1);
        }
    }

    // Over all samples that there can be, each as often as it comes up.
    [Fact]
    public void It_holds_the_share_in_95_of_100_samples_whatever_the_share()
    {
        const int Samples = 60;
        for (double share = 0.005; share < 1; share += 0.005)
        {
            double holds = 0;
            double probability = Math.Pow(1 - share, Samples);
            for (int count = 0; count <= Samples; count++)
            {
                (double least, double most) = ShareInterval.Of(count, Samples);
                holds += least <= share && share <= most ? probability : 0;
                probability *= share / (1 - share) * (Samples - count) / (count + 1);
            }

            holds.Should().BeGreaterThanOrEqualTo(0.95, $"the share is {share}");
        }
    }
}
