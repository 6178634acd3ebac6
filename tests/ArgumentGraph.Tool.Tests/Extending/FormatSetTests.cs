using ArgumentGraph.Interchange;

namespace ArgumentGraph.Tool.Tests.Extending;

public sealed class FormatSetTests
{
    [Fact]
    public void A_format_that_is_added_comes_before_those_that_fit_equally_well()
    {
        var mine = new Named("mine", ".json", ".x.y");
        var later = new Named("later", ".y");
        FormatSet formats = ArgumentFormats.All.With(mine).With(later);

        formats.OfName("case.json").Should().BeSameAs(mine);
        formats.OfName("case.x.y").Should().BeSameAs(mine, "the longest extension counts");
        formats.OfName("case.Y").Should().BeSameAs(later);
        formats.OfName("case").Should().BeNull();
        formats.Find("MINE").Should().BeSameAs(mine);
        formats.Should().StartWith([later, mine]).And.HaveCount(ArgumentFormats.All.Count + 2).And.Contain(ArgumentFormats.All);
        formats.Recognise("begins like any").Should().BeSameAs(later);
        ArgumentFormats.All.Find("mine").Should().BeNull("a set does not change");
    }

    [Fact]
    public void Two_formats_of_one_name_are_refused()
    {
        ((Action)(() => ArgumentFormats.All.With(new Named("ltac", ".z")))).Should().Throw<ArgumentException>().WithMessage("*two formats of the name 'ltac'*");
    }

    [Theory]
    [InlineData("Mine", ".x", "*lower-case*")]
    [InlineData("mine", "x", "*begins with a dot*")]
    [InlineData("mine", ".", "*begins with a dot*")]
    public void A_format_that_cannot_be_used_is_refused(string name, string extension, string message) =>
        ((Action)(() => _ = new Named(name, extension))).Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void A_set_without_our_own_format_does_not_guess_it()
    {
        var options = new FormatReadingOptions { Formats = new FormatSet(ArgumentFormats.Ltac) };

        ArgumentFormats.ReadText("{ }", options: options).Findings.Should().ContainSingle().Which.Message.Should().EndWith("these can: ltac.");
    }

    private sealed class Named(string name, params string[] extensions)
        : ArgumentFormat(name, "Named", "text/plain", canRead: true, canWrite: false, extensions)
    {
        protected override bool Recognises(ReadOnlySpan<char> start) => start.StartsWith("begins");
    }
}
