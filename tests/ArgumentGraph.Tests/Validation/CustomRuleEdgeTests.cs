namespace ArgumentGraph.Tests.Validation;

/// <summary>The edges of rules of one's own: what may be an id, and what a check may not report.</summary>
public class CustomRuleEdgeTests
{
    private static readonly Argument Case = Argument.Parse("""
        { "format": "argument-graph/1", "title": "T", "elements": [
          { "id": "G1", "kind": "goal", "statement": "s", "supportedBy": ["E1"], "data": { "a": 1 } },
          { "id": "E1", "kind": "evidence", "statement": "s", "source": "s", "state": "available" } ] }
        """);

    [Theory]
    [InlineData("A")]
    [InlineData("a-b_c.9")]
    [InlineData("AG123")]
    [InlineData("AG12345")]
    [InlineData("AG12X4")]
    [InlineData("XG1234")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void What_may_be_an_id(string id)
    {
        Rule.Create(id, "Title", Severity.Error, "Help.", _ => { }).Id.Should().Be(id);
        Rule.CreateForReading(id, "Title", Severity.Error, "Help.").Id.Should().Be(id);
    }

    [Theory]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData("A/B")]
    [InlineData("Ag0000")]
    [InlineData("AG9999")]
    [InlineData(null)]
    public void What_may_not(string? id)
    {
        foreach (Action make in (Action[])
            [() => Rule.Create(id!, "Title", Severity.Error, "Help.", _ => { }), () => Rule.CreateForReading(id!, "Title", Severity.Error, "Help.")])
        {
            make.Should().Throw<ArgumentException>().WithParameterName(nameof(id));
        }
    }

    [Fact]
    public void A_rule_says_what_it_is_about_how_severe_it_is_and_what_is_checked()
    {
        (Action Make, string Name)[] wrong =
        [
            (() => Rule.Create("R", " ", Severity.Error, "Help.", _ => { }), "title"),
            (() => Rule.Create("R", "Title", Severity.Error, "", _ => { }), "help"),
            (() => Rule.Create("R", "Title", (Severity)9, "Help.", _ => { }), "severity"),
            (() => Rule.Create("R", "Title", Severity.Error, "Help.", null!), "check"),
            (() => Rule.CreateForReading("R", "Title", (Severity)(-1), "Help."), "severity"),
        ];

        foreach ((Action make, string name) in wrong)
        {
            make.Should().Throw<ArgumentException>().WithParameterName(name);
        }
    }

    [Fact]
    public void What_cannot_be_reported_is_refused_where_it_is()
    {
        var support = Relationship.SupportedBy("G1", "E1");
        (Action<RuleCheck> Report, Type Exception)[] wrong =
        [
            (check => check.ReportArgument(" "), typeof(ArgumentException)),
            (check => check.ReportElement("G1", ""), typeof(ArgumentException)),
            (check => check.ReportElement("G2", "Here."), typeof(KeyNotFoundException)),
            (check => check.ReportMember("G1", "statement", null!), typeof(ArgumentNullException)),
            (check => check.ReportMember("G1", " ", "Here."), typeof(ArgumentException)),
            (check => check.ReportRelationship(support, ""), typeof(ArgumentException)),
            (check => check.ReportRelationship(null!, "Here."), typeof(ArgumentNullException)),
            (check => check.ReportRelationship(Relationship.SupportedBy("E1", "G1"), "Here."), typeof(KeyNotFoundException)),
        ];

        foreach ((Action<RuleCheck> report, Type expected) in wrong)
        {
            var rule = Rule.Create("R", "Title", Severity.Error, "Help.", check =>
            {
                Exception? exception = Record.Exception(() => report(check));
                exception.Should().BeOfType(expected);
            });
            Case.Validate(options: ValidationOptions.Default.WithRule(rule)).Should().NotContain(finding => finding.Rule == rule);
        }
    }

    [Fact]
    public void After_its_check_has_returned_nothing_can_be_said_of_it()
    {
        RuleCheck? kept = null;
        Case.Validate(options: ValidationOptions.Default.WithRule(Rule.Create("R", "Title", Severity.Error, "Help.", check => kept = check)));

        foreach (Action late in (Action[])
            [
                () => kept!.LeaveOpen(), () => kept!.ReportElement("G1", "Late."), () => kept!.ReportMember("G1", "statement", "Late."),
                () => kept!.ReportRelationship(Relationship.SupportedBy("G1", "E1"), "Late."),
            ])
        {
            late.Should().Throw<InvalidOperationException>().WithMessage("The check of the rule R Title has returned already*");
        }
    }

    [Fact]
    public void A_rule_that_is_switched_off_or_is_of_a_reader_is_not_run_and_others_are_after_one_that_throws_nothing()
    {
        var order = new List<string>();
        Rule Noting(string id) => Rule.Create(id, "Title", Severity.Error, "Help.", _ => order.Add(id));
        ValidationOptions options = ValidationOptions.Default.WithRule(Noting("R2")).WithRule(Noting("R1"))
            .WithRule(Rule.CreateForReading("R0", "Title", Severity.Error, "Help."));

        Case.Validate(options: options);

        order.Should().Equal("R2", "R1");
    }

    [Fact]
    public void A_check_that_is_cancelled_by_another_token_has_failed()
    {
        using var other = new CancellationTokenSource();
        other.Cancel();
        var rule = Rule.Create("R", "Title", Severity.Error, "Help.", _ => other.Token.ThrowIfCancellationRequested());

        Case.Invoking(it => it.Validate(options: ValidationOptions.Default.WithRule(rule))).Should().Throw<InvalidOperationException>()
            .WithInnerException<OperationCanceledException>();
    }

    [Fact]
    public void What_is_null_is_refused_by_its_name()
    {
        ValidationOptions options = ValidationOptions.Default;
        (Action Set, string Name)[] wrong =
        [
            (() => options.WithRule(null!), "rule"), (() => options.WithSeverity(null!, Severity.Error), "rule"), (() => options.WithoutRule(null!), "rule"),
            (() => options.SeverityOf(null!), "rule"), (() => _ = options with { CustomRules = null! }, "value"),
            (() => _ = options with { Severities = null! }, "value"), (() => _ = options with { Profile = null! }, "value"),
            (() => _ = options with { ShownPerRule = 0 }, "value"),
        ];

        foreach ((Action set, string name) in wrong)
        {
            set.Should().Throw<ArgumentException>().WithParameterName(name);
        }

        FluentActions.Invoking(() => _ = options with { CustomRules = [null!] }).Should().Throw<ArgumentException>().WithMessage("A rule is null.*");
    }
}
