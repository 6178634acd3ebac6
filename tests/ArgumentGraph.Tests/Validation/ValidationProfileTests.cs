namespace ArgumentGraph.Tests.Validation;

public class ValidationProfileTests
{
    [Fact]
    public void Profiles_are_found_by_name()
    {
        ValidationProfile.All.Select(profile => profile.Name).Should().Equal("authoring", "ci", "strict");
        ValidationProfile.Find("strict").Should().BeSameAs(ValidationProfile.Strict);
        ValidationProfile.Find("Strict").Should().BeNull();
        ValidationOptions.Default.Profile.Should().BeSameAs(ValidationProfile.Ci);
    }

    [Fact]
    public void Profiles_change_severities_of_rules_that_exist_and_no_errors_of_reading()
    {
        foreach (ValidationProfile profile in ValidationProfile.All)
        {
            profile.Severities.Keys.Select(id => Rules.Find(id)?.Category).Should().NotContainNulls().And.NotContain(RuleCategory.Reading);
        }
    }

    [Fact]
    public void A_stricter_profile_weighs_no_finding_less()
    {
        foreach (Rule rule in Rules.All.Where(rule => rule != Rules.SourcesNotGiven && rule != Rules.StatesNotGiven))
        {
            ValidationProfile.All.Select(profile => profile.SeverityOf(rule)).Should().BeInAscendingOrder().And.NotContainNulls();
        }
    }

    [Fact]
    public void What_does_not_stand_is_for_information_while_writing_a_warning_in_a_build_and_an_error_where_it_is_relied_on()
    {
        Argument argument = Sketch.Sound().With<Evidence>("E1", StandingExamples.Missing).Build();

        ValidationProfile.All.Select(profile => argument.Validate(options: ValidationOptions.Default with { Profile = profile }).Single().Severity)
            .Should().Equal(Severity.Information, Severity.Warning, Severity.Error);
    }

    [Fact]
    public void What_the_options_say_of_a_rule_comes_before_the_profile()
    {
        ValidationOptions options = (ValidationOptions.Default with { Profile = ValidationProfile.Strict }).WithSeverity(
            Rules.UnsupportedPathway, Severity.Information);

        options.SeverityOf(Rules.UnsupportedPathway).Should().Be(Severity.Information);
        options.SeverityOf(Rules.PathwayInDoubt).Should().Be(Severity.Error);
        options.WithoutRule(Rules.PathwayInDoubt).SeverityOf(Rules.PathwayInDoubt).Should().BeNull();
    }
}
