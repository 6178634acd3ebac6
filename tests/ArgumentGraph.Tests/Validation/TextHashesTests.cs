using ArgumentGraph.Testing;
using ArgumentGraph.Validation;

namespace ArgumentGraph.Tests.Validation;

/// <summary>Which texts are those of others before, by their hashes: also where texts that differ have the same hash.</summary>
public class TextHashesTests
{
    [Fact]
    public void Each_is_told_of_that_says_what_another_before_it_says()
    {
        for (int seed = 0; seed < TestSize.Cases(2_000, 20_000); seed++)
        {
            var random = new Random(seed);
            int count = random.Next(1, 40);
            int texts = random.Next(1, 12);
            int hashes = random.Next(1, 6);
            int[] textOf = [.. Enumerable.Range(0, count).Select(_ => random.Next(texts))];

            // Every so many texts share a hash; those after others have less.
            var seen = new TextHashes(count);
            for (int place = 0; place < count; place++)
            {
                seen.Add(unchecked((int)0xF000_0000) - ((textOf[place] % hashes) * 0x0135_7913), place);
            }

            seen.Repeated((place, other) => textOf[place] == textOf[other]).Should().Equal(
                Enumerable.Range(0, count).Select(place => (Place: place, Earlier: Array.IndexOf(textOf, textOf[place])))
                    .Where(pair => pair.Earlier < pair.Place));
        }
    }
}
