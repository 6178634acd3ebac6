namespace ArgumentGraph.Tests.Validation;

public class RuleTests
{
    public static TheoryData<string> Examples => [.. RuleExamples.All.Select(example => example.ToString())];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Fires_where_it_should_and_nowhere_else(string name)
    {
        RuleExample example = RuleExamples.All.Single(example => example.ToString() == name);

        ValidationReport report = example.Sketch.Build().Validate(example.Setting, example.Options);

        Finding[] findings = [.. report.Where(finding => finding.Rule.Id == example.Rule)];
        findings.Select(finding => finding.ElementId).Order(StringComparer.Ordinal).Should().Equal(example.Elements);
        foreach (Finding finding in findings)
        {
            finding.Severity.Should().Be(finding.Rule.DefaultSeverity);
            finding.Message.Should().MatchRegex(@"[^.]\.$");
        }
    }

    [Fact]
    public void Every_rule_of_validation_has_an_example_that_breaks_it_and_one_that_does_not()
    {
        // What Argument.Merge reports, or the reader, or the instantiation of a pattern, has tests of its own.
        foreach (Rule rule in Rules.All.Where(
            rule => rule.Category is not (RuleCategory.Reading or RuleCategory.Merge or RuleCategory.Pattern)
                || rule == Rules.UnresolvedConflict || rule == Rules.LeftoverToken || rule == Rules.UninstantiatedElement))
        {
            RuleExample[] examples = [.. RuleExamples.All.Where(example => example.Rule == rule.Id)];
            examples.Should().Contain(example => example.Elements.Length > 0, $"{rule} should be shown to fire");
            examples.Should().Contain(example => example.Elements.Length == 0, $"{rule} should be shown not to fire");
        }
    }

    [Fact]
    public void Nothing_is_wrong_with_a_sound_argument() =>
        Sketch.Sound().Build().Validate(Setting.On(new DateOnly(2026, 10, 1))).Should().BeEmpty();
}
