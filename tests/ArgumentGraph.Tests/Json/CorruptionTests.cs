using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Json;

public class CorruptionTests(ITestOutputHelper output)
{
    [Fact]
    public void No_corruption_throws_or_hangs_and_what_is_accepted_is_written_the_same_again()
    {
        int tried = 0;
        int accepted = 0;
        RandomTexts.OfBytes(Corrupted).Check(500, 10_000, text =>
        {
            tried++;
            ReadingResult result = Argument.Read(text);
            result.Findings.All(finding => finding.Place is not null).Should().BeTrue();
            result.HasErrors.Should().Be(result.Findings.Any(finding => finding.Severity == Severity.Error));
            string? written = result.Argument?.ToJson();
            if (!result.HasErrors)
            {
                accepted++;
                Argument.Parse(written!).ToJson().Should().Be(written);
            }
            else if (written is not null)
            {
                // What is left of an argument is one.
                Argument.Read(written).Argument!.ToJson().Should().Be(written);
            }
        });

        output.WriteLine($"{accepted} of {tried} corrupted documents are well-formed all the same.");
    }

    private static byte[] Corrupted(int seed)
    {
        var documents = new Documents(seed);
        return Corrupt(Encoding.UTF8.GetBytes(documents.ToText(documents.NextDocument())), documents.Random);
    }

    private static byte[] Corrupt(byte[] text, Random random)
    {
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            int at = random.Next(text.Length + 1);
            int length = random.Next(Math.Min(40, text.Length - at) + 1);
            text = random.Next(6) switch
            {
                0 => [.. text[..at]],
                1 => [.. text[..at], .. text[(at + length)..]],
                2 => [.. text[..(at + length)], .. text[at..]],
                3 => [.. text[..at], .. Fragment(random), .. text[at..]],
                _ => Flip(text, random),
            };
        }

        return text;
    }

    private static byte[] Flip(byte[] text, Random random)
    {
        byte[] flipped = [.. text];
        if (flipped.Length > 0)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private static byte[] Fragment(Random random)
    {
        string[] fragments = ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "/*", "//", "null",
            "1e999", "\"id\":\"C0\",", "\0", "\uFEFF", "\u2028", "[[[[[[[[[[[[", "{\"from\":\"C0\",\"to\":"];
        return Encoding.UTF8.GetBytes(fragments[random.Next(fragments.Length)]);
    }
}
