namespace ArgumentGraph.Tests.Validation;

public class ValidationOptionsTests
{
    private static readonly Argument NoStates = Build(5);

    [Fact]
    public void A_severity_can_be_changed()
    {
        ValidationReport report = NoStates.Validate(options: ValidationOptions.Default.WithSeverity(Rules.MissingState, Severity.Error));

        report.Should().OnlyContain(finding => finding.Severity == Severity.Error);
        report.HasErrors.Should().BeTrue();
        report.CountOf(Severity.Error).Should().Be(5);
        report.ToString().Should().Be("5 errors, 0 warnings, 0 for information, 0 suppressed");
    }

    [Fact]
    public void A_rule_can_be_switched_off() => NoStates.Validate(options: ValidationOptions.Default.WithoutRule(Rules.MissingState)).Should().BeEmpty();

    [Fact]
    public void What_is_not_changed_keeps_its_default()
    {
        ValidationReport report = NoStates.Validate(options: ValidationOptions.Default.WithSeverity(Rules.GoalOrClaimWithoutSupport, Severity.Error));

        report.HasErrors.Should().BeFalse();
        NoStates.Validate(options: ValidationOptions.Default.WithSeverity(Rules.StatesNotGiven, Severity.Error)).CountOf(Severity.Error).Should().Be(1);
    }

    [Theory]
    [InlineData("ag1101", "Rule 'ag1101' does not exist*did you mean 'AG1101' (Goal or claim without support)?*")]
    [InlineData("supported", "Rule 'supported' does not exist.*")]
    public void An_unknown_rule_is_refused(string id, string message)
    {
        Action set = () => _ = new ValidationOptions { Severities = ValueMap<Severity?>.Empty.With(id, null) };

        set.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Errors_of_reading_stay_errors()
    {
        Action lower = () => ValidationOptions.Default.WithSeverity(Rules.DuplicateId, Severity.Warning);
        Action remove = () => ValidationOptions.Default.WithoutRule(Rules.DuplicateId);
        Action raise = () => ValidationOptions.Default.WithSeverity(Rules.DuplicateId, Severity.Error)
            .WithSeverity(Rules.UnknownMember, Severity.Error).WithoutRule(Rules.DuplicateRelationship);

        lower.Should().Throw<ArgumentException>().WithMessage("*AG0014*error of reading*");
        remove.Should().Throw<ArgumentException>();
        raise.Should().NotThrow();
    }

    [Fact]
    public void A_severity_that_does_not_exist_is_refused()
    {
        Action set = () => ValidationOptions.Default.WithSeverity(Rules.GoalOrClaimWithoutSupport, (Severity)7);

        set.Should().Throw<ArgumentException>().WithMessage("*AG1101*");
    }

    [Fact]
    public void Options_are_equal_by_value() =>
        ValidationOptions.Default.WithoutRule(Rules.GoalOrClaimWithoutSupport)
            .Should().Be(new ValidationOptions { Severities = ValueMap<Severity?>.Empty.With("AG1101", null) });

    [Fact]
    public void Of_each_rule_some_are_listed_and_all_are_counted()
    {
        ValidationReport report = NoStates.Validate(
            options: ValidationOptions.Default.WithSeverity(Rules.MissingState, Severity.Warning) with { ShownPerRule = 2 });

        report.CountOf(Severity.Warning).Should().Be(5);
        report.Select(finding => finding.ElementId).Should().Equal("E0", "E1", null);
        report[2].Message.Should().Be("3 more findings of this rule, 5 in all, are not shown.");
        report[2].Severity.Should().Be(Severity.Warning);
    }

    [Fact]
    public void Errors_that_are_not_listed_are_errors_still()
    {
        Argument argument = Sketch.Sound().Support("C1", "C1").Build();

        argument.Validate(options: new ValidationOptions { ShownPerRule = 1 }).HasErrors.Should().BeTrue();
    }

    [Fact]
    public void At_least_one_is_listed()
    {
        Action set = () => _ = new ValidationOptions { ShownPerRule = 0 };

        set.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_report_names_its_date()
    {
        NoStates.Validate().Setting.Date.Should().BeNull();
        NoStates.Validate(Setting.On(new DateOnly(2026, 10, 1))).Setting.Date.Should().Be(new DateOnly(2026, 10, 1));
    }

    [Fact]
    public void Validation_can_be_cancelled()
    {
        Action validate = () => NoStates.Validate(cancellationToken: new CancellationToken(canceled: true));

        validate.Should().Throw<OperationCanceledException>();
    }

    // A goal on items of evidence that are in order, but for their states.
    private static Argument Build(int count)
    {
        var builder = new ArgumentBuilder("Evidence");
        GoalDraft goal = builder.Goal("G1", "It is safe");
        for (int i = 0; i < count; i++)
        {
            goal.SupportedByAll(builder.Evidence(new Evidence($"E{i}", $"Report {i}") { Source = "archive" }));
        }

        return builder.Build();
    }
}
