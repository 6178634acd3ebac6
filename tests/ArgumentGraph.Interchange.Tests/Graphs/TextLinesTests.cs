using ArgumentGraph.Interchange.Graphs;

namespace ArgumentGraph.Interchange.Tests;

public class TextLinesTests
{
    [Theory]
    [InlineData("one two three four", 9, "one two|three|four")]
    [InlineData("one\ntwo", 20, "one|two")]
    [InlineData("  one   two  ", 20, "one two")]
    [InlineData("", 20, "")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("安全論証。", 8, "安全論|証。")]
    [InlineData("安全 one", 8, "安全 one")]
    public void Lines_break_where_a_reader_expects(string text, int width, string lines) => string.Join('|', TextLines.Of(text, width)).Should().Be(lines);

    [Fact]
    public void Nothing_but_blanks_is_lost()
    {
        foreach (string text in GraphSamples.HostileTexts)
        {
            foreach (int width in (int[])[1, 5, 30])
            {
                List<string> lines = TextLines.Of(text, width);
                GraphSamples.Seen(string.Concat(lines)).Should().Be(GraphSamples.Seen(text));
                lines.Should().NotContain(line => string.IsNullOrWhiteSpace(line));
            }
        }
    }
}
