using System.Text;
using ArgumentGraph.Text;

namespace ArgumentGraph.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData(1, 0.05)]
    [InlineData(2, 0.000_1)] // lines longer than any block
    [InlineData(3, 0)]
    public void Lines_and_columns_are_those_counted_letter_by_letter(int seed, double share)
    {
        var random = new Random(seed);
        string[] letters = ["a", "b", " ", "ä", "目", "🎯"];
        var text = new StringBuilder();
        var places = new List<(int Offset, int Line, int Column)>();
        (int offset, int line, int column) = (0, 1, 1);
        while (offset < 20_000)
        {
            places.Add((offset, line, column));
            string letter = random.NextDouble() < share ? "\n" : letters[random.Next(letters.Length)];
            text.Append(letter);
            offset += Encoding.UTF8.GetByteCount(letter);
            (line, column) = letter == "\n" ? (line + 1, 1) : (line, column + letter.Length);
        }

        places.Add((offset, line, column));
        var source = new SourceText("case.json", Encoding.UTF8.GetBytes(text.ToString()));
        places.Should().OnlyContain(place => source.PlaceAt(place.Offset) == new Place("case.json", place.Line, place.Column));
    }
}
