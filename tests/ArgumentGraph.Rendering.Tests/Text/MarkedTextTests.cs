using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Text;

public class MarkedTextTests
{
    [Theory]
    [InlineData("snake_case and a_b_c")]
    [InlineData("2*3*4 = 24, x*y")]
    [InlineData("a lone * and another *, a lone _ and a ` too")]
    [InlineData("* *")]
    [InlineData("AT&amp;T &lt; 5 &#42;")]
    [InlineData("C:\\tools\\new, \\d+")]
    [InlineData("# no heading\n> no quotation\n---\n===")]
    [InlineData("| a | b |\n| --- | --- |")]
    [InlineData("<b>no markup</b> <!-- none -->")]
    [InlineData("![no image](https://example.org/x.png)")]
    [InlineData("[label]: https://example.org")]
    [InlineData("[label][other] [x]")]
    [InlineData("    four blanks\n\n\nthree ends of lines")]
    [InlineData("~~struck~~ https://example.org")]
    [InlineData("```\nfence")]
    [InlineData("-1 and +1, 1.5, 2026")]
    [InlineData("-")]
    [InlineData("")]
    public void A_text_without_marks_is_shown_letter_by_letter(string text)
    {
        var marked = MarkedText.Of(text);

        marked.HasMarks.Should().BeFalse();
        marked.Plain.Should().Be(text);
    }

    [Theory]
    [InlineData("a *b* c", "a |i:b| c")]
    [InlineData("a _b_ c", "a |i:b| c")]
    [InlineData("**b**, ***bi***", "b:b|, |bi:bi")]
    [InlineData("**a _b_ c**", "b:a |bi:b|b: c")]
    [InlineData("これは**重要**です", "これは|b:重要|です")]
    [InlineData("`x * y_z` and ``a`b``", "c:x * y_z| and |c:a`b")]
    [InlineData("[the *plan*](https://example.org/a?b=1&c=2)", "https://example.org/a?b=1&c=2:the |i https://example.org/a?b=1&c=2:plan")]
    [InlineData("[x](HTTPS://example.org \"title\")", "HTTPS://example.org:x")]
    [InlineData("<https://example.org> <team@example.org>", "https://example.org:https://example.org| |mailto:team@example.org:team@example.org")]
    [InlineData("\\*no\\* \\[x](https://example.org)", "*no* [x](https://example.org)")]
    [InlineData("see *a* & <b>&lt;", "see |i:a| & <b>&lt;")]
    [InlineData("*a*\nb", "i:a|\nb")]
    public void Marks_are_read_as_CommonMark_has_them(string text, string runs)
    {
        var marked = MarkedText.Of(text);

        marked.HasMarks.Should().BeTrue();
        string.Join('|', marked.Blocks.Single().Runs.Select(Shown)).Should().Be(runs);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData("javascript&colon;alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org")]
    [InlineData("plan.html")]
    [InlineData("#top")]
    [InlineData("https:example.org")]
    [InlineData("")]
    public void A_link_to_anything_but_web_and_mail_is_text_as_it_was_written(string address)
    {
        string text = $"see [the **plan**]({address}) *now*";

        var marked = MarkedText.Of(text);

        marked.Blocks.Single().Runs.Should().OnlyContain(run => run.Link == null);
        marked.Plain.Should().Be($"see [the **plan**]({address}) now");
    }

    [Fact]
    public void Lists_are_items_with_a_depth()
    {
        var marked = MarkedText.Of("Over:\n- first\n- second, *marked*,\n  goes on\n  3. inner\n\n  again\n\nAfter");

        marked.Blocks.Select(block => (block.Depth, block.Marker, string.Concat(block.Runs.Select(run => run.Text)))).Should().Equal(
            (0, "", "Over:"), (1, "•", "first"), (1, "•", "second, marked,\ngoes on\n3. inner"), (1, "", "again"), (0, "", "After"));
        marked.Plain.Should().Be("Over:\n• first\n• second, marked,\ngoes on\n3. inner\nagain\nAfter");
    }

    [Fact]
    public void Items_keep_their_numbers_and_nest()
    {
        MarkedText.Of("1. a\n2) b\n2. c\n   - d").Plain.Should().Be("1. a\n2) b\n2. c\n  • d");
        MarkedText.Of("- - a").Plain.Should().Be("• \n  • a");
    }

    // What is nested without end is shown as it is; so is what nobody would read.
    [Theory]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("`a``")]
    [InlineData("- ")]
    [InlineData("**a_")]
    [InlineData("![")]
    [InlineData("<")]
    [InlineData("[a](")]
    [InlineData("\\")]
    [InlineData("1. ")]
    public void Nested_without_end_it_is_still_shown(string piece)
    {
        foreach (int times in new[] { 300, 4_000, 30_000 })
        {
            string text = string.Concat(Enumerable.Repeat(piece, times));

            MarkedText.Of(text).Plain.Replace("•", string.Empty, StringComparison.Ordinal).Should().NotBeNull();
        }

        string beyond = new string('x', 20_000) + " *x*";
        MarkedText.Of(beyond).Plain.Should().Be(beyond);
    }

    [Fact]
    public void No_letter_or_digit_is_lost() =>
        RandomTexts.Of(seed => MarkedTexts.Make(new Random(seed))).Check(10_000, 200_000, text =>
        {
            var marked = MarkedText.Of(text);

            marked.Blocks.SelectMany(block => block.Runs).Should().NotContain(run => run.Link != null && SafeLink.OfAddress(run.Link) != run.Link);
            string shown = marked.Plain + string.Concat(marked.Blocks.SelectMany(block => block.Runs).Select(run => run.Link)) + Titles(text);
            foreach (char letter in text.Where(char.IsAsciiLetterOrDigit).Distinct())
            {
                shown.Should().Contain(letter.ToString());
            }

            LightMarkup.ToPlainText(text).Should().Be(marked.Plain);
        });

    [Fact]
    public void An_argument_without_marks_stays_itself()
    {
        Argument plain = new ArgumentBuilder("A *title*").Build().Edit(edit => edit.Add(new Goal("G", "snake_case") { Description = "2*3*4" }));
        Argument marked = plain.Edit(edit => edit.Add(new Claim("C", "*This* [is](https://example.org)") { Description = "- one\n- two" }));

        LightMarkup.ToPlainText(plain).Should().BeSameAs(plain);
        LightMarkup.ToPlainText(marked)["C"].Should().Be(new Claim("C", "This is") { Description = "• one\n• two" });
    }

    private static string Shown(MarkedRun run)
    {
        string look = string.Concat(
            run.Style.HasFlag(RunStyle.Bold) ? "b" : "", run.Style.HasFlag(RunStyle.Italic) ? "i" : "", run.Style.HasFlag(RunStyle.Code) ? "c" : "",
            run.Link is not null && run.Style != RunStyle.None ? " " : "", run.Link);
        return look.Length == 0 ? run.Text : $"{look}:{run.Text}";
    }

    // The title of a link, which browsers show in passing, is left out.
    private static string Titles(string text) => text.Contains("onclick", StringComparison.Ordinal) ? "tonclick=alert(1)" : string.Empty;
}
