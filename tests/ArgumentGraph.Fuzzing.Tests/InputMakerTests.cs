using System.Text;
using ArgumentGraph.Fuzzing.Inputs;

namespace ArgumentGraph.Fuzzing.Tests;

public class InputMakerTests
{
    private static readonly Corpus Small = new(
        [Encoding.UTF8.GetBytes("{\"a\": [1, 2], \"b\": {\"c\": \"d\"}}"), Encoding.UTF8.GetBytes("- x\n  - y\n- z\n")], ["word"u8.ToArray()]);

    [Fact]
    public void Inputs_begin_with_the_texts_of_the_corpus_as_they_are() =>
        Enumerable.Range(0, 2).Select(number => new InputMaker("t", Small, 7).Make(number)).Should().Equal(Small.Texts);

    [Fact]
    public void The_same_seed_gives_the_same_inputs_in_any_order()
    {
        byte[][] forth = [.. Enumerable.Range(0, 2_000).Select(number => new InputMaker("t", Small, 7).Make(number))];
        var maker = new InputMaker("t", Small, 7);
        for (int number = forth.Length - 1; number >= 0; number--)
        {
            maker.Make(number).Should().Equal(forth[number]);
        }
    }

    [Theory]
    [InlineData("t", 8)]
    [InlineData("u", 7)]
    public void Another_seed_or_target_gives_others(string target, int seed)
    {
        int same = Enumerable.Range(2, 500).Count(number =>
            new InputMaker("t", Small, 7).Make(number).AsSpan().SequenceEqual(new InputMaker(target, Small, seed).Make(number)));

        same.Should().BeLessThan(100, because: "short texts may meet by chance, but not often");
    }

    [Fact]
    public void Most_inputs_differ_from_the_text_that_they_are_made_from()
    {
        var maker = new InputMaker("t", Small, 7);
        Enumerable.Range(2, 1_000).Select(number => maker.Make(number))
            .Count(input => Small.Texts.Any(text => text.AsSpan().SequenceEqual(input))).Should().BeLessThan(150);
    }

    [Fact]
    public void Every_way_to_change_a_text_takes_any_text()
    {
        byte[][] texts =
        [
            [0], [(byte)'<'], [0xFF, 0xFE], "<a"u8.ToArray(), "\"\\"u8.ToArray(), "{[("u8.ToArray(), "\n\n"u8.ToArray(), "</a></b>"u8.ToArray(),
            "=\"x"u8.ToArray(),
        ];
        foreach (byte[] text in texts)
        {
            for (int seed = 0; seed < 300; seed++)
            {
                var random = new Random(seed);
                Mutations.All[random.Next(Mutations.All.Length)](text, new Corpus(texts, []), random).Should().NotBeNull();
            }
        }
    }
}
