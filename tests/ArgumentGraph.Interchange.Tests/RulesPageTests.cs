using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class RulesPageTests
{
    [Fact]
    public void The_page_about_the_rules_says_what_the_rules_say() => ApprovedFile.Check(Repository.File("docs", "rules.md"), RulesPage.Text());

    [Fact]
    public void Every_check_of_gsn2x_is_accounted_for()
    {
        string[] codes =
        [
            "V01", "V02", "V03", "V04", "V05", "V06", "V07", "V08", "V09", "V10", "V11", "V12", "V13",
            "C01", "C02", "C03", "C04", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15", "C16",
        ];

        Gsn2xChecks.All.Select(row => row.Code).Should().Equal(codes);
        Gsn2xChecks.All.Should().OnlyContain(row => row.RuleIds.Length > 0 || row.Remark.StartsWith("not applicable: "));
        Gsn2xChecks.All.SelectMany(row => row.RuleIds).Should().OnlyContain(id => Rules.Find(id) != null);
    }

    [Fact]
    public void Every_rule_has_a_name_and_an_entry_of_the_page_and_an_id_of_its_own()
    {
        string page = File.ReadAllText(Repository.File("docs", "rules.md"));

        RulesPage.Names.Keys.Should().BeEquivalentTo(RulesPage.AllRules);
        RulesPage.AllRules.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();
        RulesPage.AllRules.Select(rule => rule.Title).Should().OnlyHaveUniqueItems();
        foreach (Rule rule in RulesPage.AllRules)
        {
            page.Should().Contain($"### {rule.Id}: {rule.Title}\n").And.Contain($"`{RulesPage.Names[rule]}`");
        }
    }

    [Fact]
    public void Rules_of_formats_come_after_those_of_reading_in_order()
    {
        FormatRules.All.Select(rule => rule.Id)
            .Should().BeInAscendingOrder(StringComparer.Ordinal).And.StartWith("AG0022").And.OnlyContain(id => id.StartsWith("AG00"));
        FormatRules.All.Should().OnlyContain(rule => rule.Category == RuleCategory.Reading && Rules.Find(rule.Id) == null && rule.Help.EndsWith('.'));
    }

    [Fact]
    public void Rules_of_runs_have_ids_of_their_own_in_order() => RunRules.All.Select(rule => rule.Id)
        .Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyContain(id => id.StartsWith("AG23") && Rules.Find(id) == null);

    [Fact]
    public void A_validation_that_is_given_the_rules_of_formats_knows_their_ids()
    {
        ValidationOptions options = ValidationOptions.Default with { CustomRules = FormatRules.All };
        Argument argument = new ArgumentBuilder("t").Build().Edit(
            edit => edit.Add(new Goal("G1", "s") { Suppressions = ValueMap<string>.Empty.With(FormatRules.RepeatedEvidence.Id, "it is not the same") }));

        (options with { Severities = options.Severities.With("AG0033", Severity.Warning) }).Severities.Should().ContainKey("AG0033");
        argument.Validate(options: options).Should().NotContain(finding => finding.Rule == Rules.UnknownSuppression);
        argument.Validate().Should().Contain(finding => finding.Rule == Rules.UnknownSuppression, "it cannot know whether there is such a rule");
    }
}
