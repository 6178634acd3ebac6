using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Text;

public class TextTests
{
    // Advance widths of Arial and Helvetica, from Adobe's published metrics of Helvetica: what is in both fonts has the same.
    [Theory]
    [InlineData("A", false, 667)]
    [InlineData("i", false, 222)]
    [InlineData("W", false, 944)]
    [InlineData(" ", false, 278)]
    [InlineData("m", false, 833)]
    [InlineData("A", true, 722)]
    [InlineData("i", true, 278)]
    public void Letters_are_as_wide_as_in_Helvetica(string letter, bool isBold, int width) =>
        TextMeasure.WidthOf(letter, isBold).Should().BeInRange(width, width + 1);

    [Theory]
    [InlineData("証拠", 2000)]
    [InlineData("한글", 2000)]
    [InlineData("\U00020000", 1000)]
    [InlineData("\u200B\u200F", 0)]
    [InlineData("e\u0301", 557)]
    public void Wide_letters_take_an_em_and_marks_nothing(string text, int width) => TextMeasure.WidthOf(text, isBold: false).Should().Be(width);

    [Fact]
    public void Words_stay_whole_where_they_fit()
    {
        Lines("aaa bbb ccc", 45).Should().Equal("aaa bbb", "ccc");
        Lines("one\ntwo", 200).Should().Equal("one", "two");
    }

    [Fact]
    public void Long_words_are_cut_between_letters_as_readers_see_them()
    {
        string family = string.Concat(Enumerable.Repeat("\U0001F469\u200D\U0001F467", 30));

        Lines(family, 116).Should().OnlyContain(line => line.Replace("\U0001F469\u200D\U0001F467", string.Empty, StringComparison.Ordinal).Length == 0);
        Lines("https://example.org/a/very/long/path/to/a/document", 116)[0].Should().EndWith("/");
    }

    [Fact]
    public void Scripts_without_blanks_break_anywhere_but_before_what_closes() =>
        Lines("証拠を集める。証拠を集める。", 84).Should().Equal("証拠を集める。", "証拠を集める。").And.NotContain(line => line.StartsWith('。'));

    [Fact]
    public void No_line_is_wider_than_its_room()
    {
        RandomTexts.Of(seed => RandomArguments.Make(seed).Elements[0].Statement).Check(300, 10_000, text =>
        {
            var block = new TextBlock();
            block.Add(PlainText.Of(text), LineStyle.Statement, 100);
            int[] room = [.. Enumerable.Range(0, 200).Select(i => 118 + (i % 3 * 20))];

            List<TextLine> lines = block.Break(room, mayTruncate: false)!;

            lines.Select((line, i) => room[i] - line.Width).Should().OnlyContain(left => left >= 0);
            string.Concat(lines.Select(line => line.Text)).Replace(" ", string.Empty, StringComparison.Ordinal)
                .Should().Be(text.Replace(" ", string.Empty, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void What_has_no_room_ends_in_an_ellipsis()
    {
        var block = new TextBlock();
        block.Add("one two three four five six", LineStyle.Statement, 100);

        List<TextLine> lines = block.Break([60, 60], mayTruncate: true)!;

        lines.Should().HaveCount(2);
        lines[1].Text.Should().EndWith("…");
        lines.Should().OnlyContain(line => line.Width <= 60);
    }

    private static string[] Lines(string text, int width)
    {
        var block = new TextBlock();
        block.Add(text, LineStyle.Statement, 100);
        return [.. block.Break([.. Enumerable.Repeat(width, 100)], mayTruncate: true)!.Select(line => line.Text)];
    }
}
