using System.Text.RegularExpressions;
using ArgumentGraph.Interchange.Runs;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Runs;

public class NamePatternTests
{
    [Theory]
    [InlineData("Door.opens", "Door.opens", true)]
    [InlineData("Door.opens", "Door.*", true)]
    [InlineData("Door.opens", "*", true)]
    [InlineData("Door.opens", "*.opens*", true)]
    [InlineData("Door.opens", "door.opens", false)]
    [InlineData("Door.opens", "Door", false)]
    [InlineData("Door.opens(code: \"*\")", "Door.opens(*)", true)]
    [InlineData("", "*", true)]
    [InlineData("aab", "a*ab", true)]
    public void A_star_stands_for_any_characters_and_all_others_for_themselves(string name, string pattern, bool expected) =>
        NamePattern.Matches(name, pattern).Should().Be(expected);

    [Fact]
    public void It_is_what_a_regular_expression_says()
    {
        static (string Name, string Pattern) Make(int seed)
        {
            var random = new Random(seed);
            string Word(string letters, int most) => new([.. Enumerable.Range(0, random.Next(most)).Select(_ => letters[random.Next(letters.Length)])]);
            return (Word("ab.", 9), Word("ab.**", 7));
        }

        new RandomCases<(string Name, string Pattern)>(Make, one => one.ToString()).Check(2_000, 20_000, one =>
        {
            string expression = $"^{Regex.Escape(one.Pattern).Replace("\\*", ".*")}$";
            NamePattern.Matches(one.Name, one.Pattern).Should().Be(Regex.IsMatch(one.Name, expression, RegexOptions.Singleline, TimeSpan.FromMinutes(1)));
        });
    }

    [Fact]
    public void Many_stars_over_a_long_name_take_no_more_than_their_product() =>
        NamePattern.Matches(new string('a', 20_000), $"{string.Concat(Enumerable.Repeat("a*", 200))}b").Should().BeFalse();
}
