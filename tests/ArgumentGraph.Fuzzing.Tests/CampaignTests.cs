using System.Text;
using ArgumentGraph.Fuzzing.Inputs;
using ArgumentGraph.Fuzzing.Running;
using ArgumentGraph.Fuzzing.Targets;

namespace ArgumentGraph.Fuzzing.Tests;

/// <summary>A campaign finds what is wrong with readers that are wrong on purpose.</summary>
public class CampaignTests
{
    private static readonly Corpus Texts = new(["{\"a\": [1, 2], \"b\": \"c\"}"u8.ToArray()], ["null"u8.ToArray()]);

    [Fact]
    public void An_exception_is_a_defect_and_told_once()
    {
        CampaignResult result = Run(input => input.AsSpan().IndexOf("null"u8) >= 0 ? throw new InvalidOperationException("null") : []);

        result.Defects.Should().ContainSingle().Which.Message.Should().Contain("null");
        result.Tried.Should().Be(2_000);
    }

    [Fact]
    public void What_is_broken_is_told_once_whatever_is_quoted_in_it() =>
        Run(input => input.Length > 40 ? [$"'{Encoding.UTF8.GetString(input)}' has {input.Length} bytes"] : []).Defects.Should().ContainSingle();

    [Fact]
    public void Allocating_without_measure_is_a_defect() =>
        Run(input => input[0] == '{' ? [] : [new byte[64 * 1024 * 1024].Length > 0 ? "large" : string.Empty]).Defects.Should().NotBeEmpty();

    [Fact]
    public void The_chain_is_done_for_what_is_new_and_for_every_so_many()
    {
        var target = new WrongTarget(_ => []);
        var options = new CampaignOptions { Inputs = 1_000, ChainEvery = 100, ChainsOfNewShapes = 1_000 };
        CampaignResult result = new Campaign(target, new InputMaker("t", Texts, 1), options).Run();

        target.Chains.Should().Be((int)result.Chains);
        result.Chains.Should().BeInRange(Math.Max(result.Shapes, result.Read / 100), result.Shapes + (result.Read / 100) + 1);
    }

    [Fact]
    public void An_input_is_made_smaller_as_long_as_it_shows_the_same()
    {
        byte[] text = "<a><b><c>one</c></b><d x='2'>two\n three</d></a>"u8.ToArray();

        Encoding.UTF8.GetString(Minimiser.Minimise(text, smaller => smaller.AsSpan().IndexOf("thr"u8) >= 0)).Should().Be("thr");
    }

    [Fact]
    public void Words_are_read_as_AFL_reads_them()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "# words\n\"goal\"\nname=\"a\\x22\\\\é\"\n");

        WordList.Read(path).Select(word => Encoding.UTF8.GetString(word)).Should().Equal("goal", "a\"\\é");
        File.WriteAllText(path, "goal\n");
        FluentActions.Invoking(() => WordList.Read(path)).Should().Throw<FormatException>();
        File.Delete(path);
    }

    private static CampaignResult Run(Func<byte[], string[]> read) =>
        new Campaign(new WrongTarget(read), new InputMaker("t", Texts, 1), new CampaignOptions { Inputs = 2_000 }).Run();

    private sealed class WrongTarget(Func<byte[], string[]> read) : Target("t")
    {
        public int Chains { get; private set; }

        public override Reading Read(byte[] input) => new()
        {
            Shape = $"{input.Length / 10}",
            Broken = read(input),
            IsRead = true,
            Chain = () =>
            {
                Chains++;
                return [];
            },
        };
    }
}
