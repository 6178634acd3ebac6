namespace ArgumentGraph.Testing.Tests;

/// <summary>What each expectation passes and fails. The answers for six pathways were worked out by hand.</summary>
public class ExpectationTests
{
    private static readonly Policy AsOf = Policy.On(Cases.Day);

    [Fact]
    public void Pathways_that_stand_are_passed_and_others_are_named_with_their_causes()
    {
        AsOf.PathwaysStand().Check(Cases.Six).IsMet.Should().BeTrue();
        AsOf.PathwaysStand("P2", "P3").Check(Cases.Sabotage).IsMet.Should().BeTrue();
        PolicyReport report = AsOf.PathwaysStand().Check(Cases.Sabotage);
        report.IsMet.Should().BeFalse();
        report.Ids().Should().Equal("P1", "P4", "P8", "P9");
        report.Messages().First().Should().Be("P1 is in doubt: C6 challenged by D3.");
        ExpectationFailure first = report.Results[0].Failures[0];
        first.Place.Should().Be(Cases.Sabotage.PlaceOf("P1"));
        first.Reasons.Should().Equal(Cases.Sabotage.Explain("P1", Setting.On(Cases.Day), 12).Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public void An_element_that_is_not_a_pathway_can_be_expected_to_stand() =>
        AsOf.PathwaysStand("MC", "F").Check(Cases.Six).IsMet.Should().BeTrue();

    [Fact]
    public void A_name_that_the_argument_does_not_have_is_not_passed()
    {
        PolicyReport report = AsOf
            .PathwaysStand("P99").NoSinglePoints(except: ["S11"], pathways: ["P2"]).NoHiddenLoadBearing(pathways: ["Q"])
            .NothingExpires(except: ["S11"]).ProbabilityAtLeast("P66", 0)
            .Check(Cases.Six);
        report.Results.Should().OnlyContain(result => !result.IsMet);
        report.Messages().Should().Contain("Element 'P66' does not exist; did you mean 'P6'?");
        report.Messages().Where(message => message.Contains("'S11' does not exist; did you mean 'S1'?")).Should().HaveCount(2);
    }

    [Fact]
    public void Single_points_are_passed_only_where_they_are_named()
    {
        PolicyReport report = AsOf.NoSinglePoints().Check(Cases.Six);
        report.Messages().Should().Equal("F alone brings down P5 and P6.", "A alone brings down P1.", "S1 alone brings down P1.");
        report.Results[0].Failures[0].Reasons.Should().Equal("F → P5", "F → P6");
        AsOf.NoSinglePoints(except: ["F", "A", "S1"]).Check(Cases.Six).IsMet.Should().BeTrue();
        AsOf.NoSinglePoints(pathways: ["P2", "P9"]).Check(Cases.Six).IsMet.Should().BeTrue();
        AsOf.NoSinglePoints(pathways: ["P1", "P2"]).Check(Cases.Six).Ids().Should().Equal("A", "S1");
    }

    [Fact]
    public void A_pathway_that_is_down_already_is_not_passed_for_want_of_anything_to_fall()
    {
        PolicyReport report = AsOf.NoSinglePoints(pathways: ["P8"]).Check(Cases.Sabotage);
        report.Messages().Should().Equal("What carries P8 cannot be judged: P8 is unsupported: E59 planned.");
        AsOf.NoHiddenLoadBearing(sharedBy: 9).Check(Cases.Sabotage).Ids().Should().Equal("P8", "P9");
    }

    [Fact]
    public void Hidden_evidence_is_found_from_as_many_pathways_on_as_are_given()
    {
        string[] standing = ["P1", "P2", "P3", "P4", "P5", "P6", "P7"];
        PolicyReport report = AsOf.NoHiddenLoadBearing(pathways: standing).Check(Cases.Sabotage);
        report.Messages().Should().Equal("E37 carries P5, P6 and P7, and C21 alone cites it.");
        report.Results[0].Failures[0].Reasons.Should().HaveCount(3).And.OnlyContain(reason => reason.StartsWith("E37 → C21 → ", StringComparison.Ordinal));
        AsOf.NoHiddenLoadBearing(sharedBy: 3, standing).Check(Cases.Sabotage).IsMet.Should().BeFalse();
        AsOf.NoHiddenLoadBearing(sharedBy: 4, standing).Check(Cases.Sabotage).IsMet.Should().BeTrue();
        AsOf.NoHiddenLoadBearing(sharedBy: 2, ["P1", "P5"]).Check(Cases.Sabotage).IsMet.Should().BeTrue();
        AsOf.NoHiddenLoadBearing(sharedBy: 2, standing, except: ["E37"]).Check(Cases.Sabotage).IsMet.Should().BeTrue();
        AsOf.NoHiddenLoadBearing().Check(Cases.Six).IsMet.Should().BeTrue("F is cited by several");
        AsOf.NoHiddenLoadBearing(pathways: ["C21"]).Check(Cases.Sabotage).Messages().Should().Contain("C21 is not a pathway; pathways alone are carried.");
    }

    [Theory]
    [InlineData(0, 0, true)] // valid through the day itself
    [InlineData(-1, 0, false)]
    [InlineData(0, 1, false)] // a day later it has expired
    [InlineData(29, 30, false)]
    [InlineData(30, 30, true)]
    [InlineData(30, int.MaxValue, false)]
    public void What_is_valid_through_a_day_expires_the_day_after(int daysAfter, int within, bool isMet) =>
        AsOf.NothingExpires(within).Check(Cases.OneWay(Cases.Day.AddDays(daysAfter))).IsMet.Should().Be(isMet);

    [Fact]
    public void What_expires_is_named_with_the_pathways_that_rest_on_it()
    {
        PolicyReport expired = AsOf.NothingExpires().Check(Cases.OneWay(Cases.Day.AddDays(-1)));
        expired.Messages().Should().Equal("E1 has expired: it was valid through 2026-10-31.");
        expired.Results[0].Failures[0].Reasons.Should().Equal("E1 → C1 → P1");
        AsOf.NothingExpires(30).Check(Cases.OneWay(Cases.Day.AddDays(7))).Messages().Should()
            .Equal("E1 expires soon: it is valid through 2026-11-08, which is 7 days later.");
        AsOf.NothingExpires(30, except: ["E1"]).Check(Cases.OneWay(Cases.Day)).IsMet.Should().BeTrue();
    }

    [Fact]
    public void Findings_count_from_the_severity_given_and_rules_of_ones_own_count_too()
    {
        AsOf.NoFindings(Severity.Error).Check(Cases.Sabotage).IsMet.Should().BeTrue();
        PolicyReport report = AsOf.NoFindings(Severity.Warning).Check(Cases.Sabotage);
        ValidationReport validation = Cases.Sabotage.Validate(Setting.On(Cases.Day));
        report.Results[0].Failures.Should().HaveCount(validation.CountOf(Severity.Warning) + validation.CountOf(Severity.Error)).And.NotBeEmpty();
        report.Results[0].Failures.Should().OnlyContain(failure => failure.Place != null);
        var own = Rule.Create("ACME1", "Never right", Severity.Error, "Help.", check => check.ReportArgument("It is wrong."));
        AsOf.NoFindings(Severity.Error).WithRule(own).Check(Cases.Sabotage).Messages().Should().Equal("ACME1 (Never right): It is wrong.");
    }

    [Fact]
    public void A_probability_is_held_against_its_bounds()
    {
        // Exact: P6 = F and (M or A) = .97 · (1 - .15 · .10) = .95545.
        AsOf.ProbabilityAtLeast("P6", 0.9554).ProbabilityAtMost("P6", 0.9555).Check(Cases.Six).IsMet.Should().BeTrue();
        AsOf.ProbabilityAtLeast("P6", 0.9555).Check(Cases.Six).Messages().Single().Should().StartWith("P6 stands with a probability of 0.9554");
        AsOf.ProbabilityAtMost("P6", 0.95).Check(Cases.Six).IsMet.Should().BeFalse();
    }

    [Fact]
    public void A_probability_that_is_not_known_well_enough_is_not_passed()
    {
        // P5 is between 0 and 0.97608, for want of numbers; P8 is unsupported.
        PolicyReport unknown = AsOf.ProbabilityAtLeast("P5", 0.9).Check(Cases.Sabotage);
        unknown.Messages().Single().Should().StartWith("The probability of P5 is between 0 and 0.976").And.EndWith("so it is not known whether it is met.");
        unknown.Results[0].Failures[0].Reasons.Should().Contain(reason => reason.StartsWith("Without a probability or doubt: ", StringComparison.Ordinal));
        AsOf.ProbabilityAtLeast("P5", 0.98).Check(Cases.Sabotage).Messages().Single().Should().EndWith(".").And.NotContain("not known");
        AsOf.ProbabilityAtMost("P5", 0.98).Check(Cases.Sabotage).IsMet.Should().BeTrue();
        AsOf.ProbabilityAtMost("P8", 1).Check(Cases.Sabotage).Messages().Should().Equal("P8 is unsupported, so it has no probability to stand.");
    }

    [Fact]
    public void What_rests_on_an_analysis_that_spent_its_budget_is_not_passed()
    {
        var draft = new ArgumentBuilder("Wide");
        EvidenceDraft[] audits = [.. Enumerable.Range(1, 5_000).Select(number => draft.Evidence($"E{number}", "Audit"))];
        draft.Goal("P1", "Harm is unlikely").AsPathway().SupportedByAny(audits);
        Argument wide = draft.Build();
        foreach (Policy policy in new[] { AsOf.NoSinglePoints(), AsOf.NoHiddenLoadBearing() })
        {
            policy.Check(wide).IsMet.Should().BeTrue();
            (policy with { Budget = new() { Work = 0 } }).Check(wide).Messages().Should()
                .Equal("The budget of the analysis was spent before every element had been tried, so there may be more than is listed.");
        }
    }

    [Fact]
    public void An_argument_without_pathways_is_not_passed()
    {
        var empty = new ArgumentBuilder("Nothing");
        empty.Evidence("E1", "Audit");
        AsOf.PathwaysStand().NoSinglePoints().NoHiddenLoadBearing().Check(empty.Build()).Results.Should().OnlyContain(result => !result.IsMet);
    }

    [Fact]
    public void The_baseline_says_what_counts()
    {
        AsOf.PathwaysStand("P8").Check(Cases.Sabotage).IsMet.Should().BeFalse();
        Policy.On(Cases.Day, Baseline.AsPlanned).PathwaysStand("P8").Check(Cases.Sabotage).IsMet.Should().BeTrue();
    }
}
