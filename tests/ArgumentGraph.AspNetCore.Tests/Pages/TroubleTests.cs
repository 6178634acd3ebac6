using System.Text.RegularExpressions;
using ArgumentGraph.AspNetCore.Pages;

namespace ArgumentGraph.AspNetCore.Tests.Pages;

/// <summary>The kinds of trouble are the same, in the same order, wherever a page lists them.</summary>
public partial class TroubleTests
{
    [Fact]
    public void What_can_be_shown_alone_are_the_kinds_of_trouble_in_their_order()
    {
        string[] options = [.. Option().Matches(Show().Match(CardPageText.Controls).Value).Select(option => option.Groups["word"].Value)];

        options.Should().Equal(["", "trouble", .. Troubles.Words], "the script of the overview ranks rows by these options");
        Troubles.Words.Should().HaveSameCount(Enum.GetValues<Trouble>()).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void What_is_in_trouble_comes_before_what_expires()
    {
        CardPageText.Script.Should().Contain($"indexOf('{Troubles.Words[(int)Trouble.Expiring]}')");
        Enum.GetValues<Trouble>().TakeWhile(trouble => trouble != Trouble.Expiring).Should()
            .Equal(Trouble.Unreadable, Trouble.Fallen, Trouble.Failing, Trouble.InDoubt);
    }

    [GeneratedRegex("<select name=\"show\">.*?</select>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Show();

    [GeneratedRegex("<option value=\"(?<word>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Option();
}
