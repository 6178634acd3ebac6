using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Validation;

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
}
