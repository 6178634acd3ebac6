namespace ArgumentGraph.Tests.Validation;

/// <summary>Rules that the caller adds.</summary>
public class CustomRuleTests
{
    private const string Text = """
        {
          "format": "argument-graph/1",
          "title": "Rules of one's own",
          "elements": [
            { "id": "P1", "kind": "goal", "pathway": true, "statement": "Harm is unlikely", "supportedBy": ["C1"] },
            { "id": "C1", "kind": "claim", "statement": "Nothing leaves", "supportedBy": [
                "E1",
                "E2" ] },
            { "id": "E1", "kind": "evidence", "state": "available", "statement": "Audit", "subject": "m",
              "source": "urn:x:old" },
            { "id": "E2", "kind": "evidence", "state": "available", "statement": "Drill", "subject": "m", "source": "urn:x:new",
              "suppress": { "ACME1": "its owner is being found" } }
          ]
        }
        """;

    private static readonly Rule Owner = Rule.Create("ACME1", "Evidence without an owner", Severity.Warning, "Say which team answers for it.", check =>
    {
        foreach (Evidence evidence in check.Argument.OfKind<Evidence>().Where(evidence => !evidence.Tags.ContainsKey("owner")))
        {
            check.ReportElement(evidence.Id, $"'{evidence.Id}' has no owner.");
        }
    });

    private static readonly Argument Case = Argument.Parse(Text);

    [Fact]
    public void A_rule_of_ones_own_reports_with_its_severity_at_the_place_of_the_element()
    {
        ValidationReport report = Case.Validate(options: ValidationOptions.Default.WithRule(Owner));
        Finding finding = report.Should().ContainSingle().Subject;
        finding.ToString().Should().Be("(9,5): warning ACME1: 'E1' has no owner.");
        finding.Rule.Should().BeSameAs(Owner);
        finding.Rule.Category.Should().Be(RuleCategory.Custom);
        report.CountOf(Severity.Warning).Should().Be(1);
    }

    [Fact]
    public void An_element_can_suppress_it_with_a_reason()
    {
        ValidationReport report = Case.Validate(options: ValidationOptions.Default.WithRule(Owner));
        SuppressedFinding suppressed = report.Suppressed.Should().ContainSingle().Subject;
        suppressed.Finding.ElementId.Should().Be("E2");
        suppressed.Reason.Should().Be("its owner is being found");
    }

    [Fact]
    public void Suppressing_it_is_suppressing_an_unknown_rule_only_where_it_is_not_added()
    {
        Case.Validate().Should().ContainSingle().Which.Rule.Should().Be(Rules.UnknownSuppression);
        Case.Validate(options: ValidationOptions.Default.WithRule(Owner)).Should().NotContain(finding => finding.Rule == Rules.UnknownSuppression);
        var similar = Rule.Create("ACME2", "Another", Severity.Warning, "Help.", _ => { });
        Case.Validate(options: ValidationOptions.Default.WithRule(similar)).Single().Message.Should().EndWith("did you mean 'ACME2' (Another)?");
    }

    [Fact]
    public void A_suppression_that_has_no_effect_is_reported_unless_the_rule_was_left_open()
    {
        var silent = Rule.Create("ACME1", "Silent", Severity.Warning, "Help.", _ => { });
        var open = Rule.Create("ACME1", "Open", Severity.Warning, "Help.", check => check.LeaveOpen());
        Case.Validate(options: ValidationOptions.Default.WithRule(silent)).Single().Rule.Should().Be(Rules.UnneededSuppression);
        Case.Validate(options: ValidationOptions.Default.WithRule(open)).Should().BeEmpty();
    }

    [Fact]
    public void Its_severity_can_be_set_and_it_can_be_switched_off()
    {
        ValidationOptions options = ValidationOptions.Default.WithRule(Owner);
        Case.Validate(options: options.WithSeverity(Owner, Severity.Error)).HasErrors.Should().BeTrue();
        Case.Validate(options: options.WithoutRule(Owner)).Should().BeEmpty();
        var never = Rule.Create("ACME2", "Never run", Severity.Error, "Help.", _ => throw new InvalidOperationException("It ran."));
        Case.Validate(options: options.WithRule(never).WithoutRule(never)).Should().ContainSingle();
    }

    [Fact]
    public void Findings_stand_at_the_element_the_member_the_relationship_or_the_argument_that_they_are_about()
    {
        var rule = Rule.Create("ACME9", "Everywhere", Severity.Information, "Help.", check =>
        {
            check.ReportArgument("The argument.");
            check.ReportElement("E1", "An element.");
            check.ReportMember("E1", "source", "A member.");
            check.ReportMember("E1", "expires", "A member that it does not have.");
            check.ReportRelationship(Relationship.SupportedBy("C1", "E2"), "A relationship.");
        });
        ValidationReport report = Case.Validate(options: ValidationOptions.Default.WithRule(rule).WithoutRule(Rules.UnknownSuppression));
        report.Select(finding => (finding.Place?.Line, finding.Place?.Column, finding.ElementId, finding.Message)).Should().Equal(
            (3, 12, null, "The argument."),
            (8, 9, "C1", "A relationship."),
            (9, 5, "E1", "An element."),
            (9, 5, "E1", "A member that it does not have."),
            (10, 7, "E1", "A member."));
        report[1].Relationship.Should().Be(Relationship.SupportedBy("C1", "E2"));
    }

    [Fact]
    public void A_draft_has_no_places_and_its_members_can_be_reported_all_the_same()
    {
        var draft = new ArgumentBuilder("Drafted");
        draft.Goal("G", "Harm is unlikely").SupportedByAll(draft.Evidence("E", "Audit"));
        var rule = Rule.Create("ACME9", "At a member", Severity.Error, "Help.", check => check.ReportMember("E", "source", "Here."));
        Finding finding = draft.Build().Validate(options: ValidationOptions.Default.WithRule(rule)).Single(finding => finding.Rule == rule);
        finding.Place.Should().BeNull();
        finding.ElementId.Should().Be("E");
    }

    [Fact]
    public void The_check_gets_the_setting()
    {
        Setting? seen = null;
        var rule = Rule.Create("ACME9", "Setting", Severity.Error, "Help.", check => seen = check.Setting);
        Case.Validate(Setting.On(new DateOnly(2026, 11, 1)), ValidationOptions.Default.WithRule(rule));
        seen.Should().Be(Setting.On(new DateOnly(2026, 11, 1)));
    }

    [Theory]
    [InlineData("AG1234")]
    [InlineData("ag1234")]
    [InlineData("")]
    [InlineData("A B")]
    [InlineData("Ä1")]
    public void Ids_like_those_of_the_library_and_ids_that_are_not_plain_words_are_refused(string id)
    {
        Action make = () => Rule.Create(id, "Title", Severity.Error, "Help.", _ => { });
        make.Should().Throw<ArgumentException>().WithParameterName(nameof(id));
    }

    [Fact]
    public void An_id_that_is_taken_is_refused()
    {
        ValidationOptions options = ValidationOptions.Default.WithRule(Owner);
        Action again = () => options.WithRule(Owner);
        Action otherCase = () => options.WithRule(Rule.Create("acme1", "Title", Severity.Error, "Help.", _ => { }));
        Action ours = () => options.WithRule(Rules.MissingState);
        again.Should().Throw<ArgumentException>().WithMessage("The id 'ACME1' is taken*");
        otherCase.Should().Throw<ArgumentException>().WithMessage("The id 'acme1' is taken*");
        ours.Should().Throw<ArgumentException>().WithMessage("*is always checked*");
    }

    [Fact]
    public void A_severity_of_a_rule_that_the_options_do_not_have_is_refused()
    {
        Action early = () => ValidationOptions.Default.WithSeverity(Owner, Severity.Error);
        Action late = () => _ = ValidationOptions.Default.WithRule(Owner).WithoutRule(Owner) with { CustomRules = [] };
        early.Should().Throw<ArgumentException>().WithMessage("Rule 'ACME1' does not exist*");
        late.Should().Throw<ArgumentException>().WithMessage("Rule 'ACME1' does not exist*");
    }

    [Fact]
    public void An_exception_in_a_check_becomes_one_that_names_the_rule()
    {
        var failing = Rule.Create("ACME9", "Looks up what is not there", Severity.Error, "Help.", check => check.ReportElement("E11", "Here."));
        Action validate = () => Case.Validate(options: ValidationOptions.Default.WithRule(failing));
        validate.Should().Throw<InvalidOperationException>().WithMessage("The check of the rule ACME9 Looks up what is not there failed: *'E11'*'E1'*")
            .WithInnerException<KeyNotFoundException>();
    }

    [Fact]
    public void Cancelling_within_a_check_is_cancelling_the_validation()
    {
        using var source = new CancellationTokenSource();
        var rule = Rule.Create("ACME9", "Long", Severity.Error, "Help.", check =>
        {
            source.Cancel();
            check.CancellationToken.ThrowIfCancellationRequested();
        });
        Action validate = () => Case.Validate(options: ValidationOptions.Default.WithRule(rule), cancellationToken: source.Token);
        validate.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Nothing_can_be_reported_after_the_check_has_returned()
    {
        RuleCheck? kept = null;
        Case.Validate(options: ValidationOptions.Default.WithRule(Rule.Create("ACME9", "Kept", Severity.Error, "Help.", check => kept = check)));
        Action late = () => kept!.ReportArgument("Late.");
        late.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void As_many_findings_are_listed_as_are_asked_for_and_all_are_counted()
    {
        var rule = Rule.Create("ACME9", "Many", Severity.Error, "Help.", check =>
        {
            for (int i = 0; i < 5; i++)
            {
                check.ReportElement("E1", FormattableString.Invariant($"Number {i}."));
            }
        });
        ValidationOptions options = new ValidationOptions { ShownPerRule = 2 }.WithRule(rule).WithoutRule(Rules.UnknownSuppression);
        ValidationReport report = Case.Validate(options: options);
        report.Select(finding => finding.Message).Should().Equal("Number 0.", "Number 1.", "3 more findings of this rule, 5 in all, are not shown.");
        report.CountOf(Severity.Error).Should().Be(5);
    }
}
