using System.Globalization;
using System.Reflection;

namespace ArgumentGraph.Tests.Validation;

public class RulesTests
{
    [Fact]
    public void Every_rule_has_a_name_and_is_in_the_catalogue_once_and_in_order()
    {
        Rule[] declared = [.. typeof(Rules).GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Where(property => property.PropertyType == typeof(Rule))
            .Select(property => (Rule)property.GetValue(null)!)];

        Rules.All.Should().BeEquivalentTo(declared);
        declared.Should().Contain(Rules.ExpiredEvidence).And.Contain(Rules.SyntaxError);
        Rules.All.Select(rule => rule.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Ids_say_the_category()
    {
        foreach (Rule rule in Rules.All)
        {
            rule.Id.Should().MatchRegex("^AG[0-2][0-9]{3}$");
            // Of public versions, records of runs, durations, modules, patterns, or any file.
            string ofReading = rule.Id[2..4] is "21" or "22" or "24" or "25" or "26" ? rule.Id[2..4] : "00";
            string digits = rule.Category == RuleCategory.Reading ? ofReading : (9 + (int)rule.Category).ToString(CultureInfo.InvariantCulture);
            rule.Id[2..4].Should().Be(digits, $"{rule} is about {rule.Category}");
        }
    }

    [Fact]
    public void Rules_are_found_by_id()
    {
        Rules.Find("AG1001")!.Title.Should().Be("Circular support");
        Rules.Find("ag1001").Should().BeNull();
        Rules.Find("AG9999").Should().BeNull();
    }

    [Fact]
    public void Titles_are_phrases_and_help_is_sentences()
    {
        foreach (Rule rule in Rules.All)
        {
            rule.Title.Should().NotEndWith(".");
            rule.Help.Should().EndWith(".");
        }

        Rules.All.Select(rule => rule.Title).Should().OnlyHaveUniqueItems();
    }
}
