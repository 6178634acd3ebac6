using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Freshness;

/// <summary>How long the example of nine pathways stands, and what expiring means in small cases.</summary>
public class FreshnessTests
{
    private static readonly DateOnly Start = new(2026, 11, 1);

    private static readonly (string Id, DateOnly LastDay)[] Days =
    [
        ("A", new(2027, 3, 31)), ("C", new(2026, 12, 31)), ("M", new(2027, 1, 31)), ("F", new(2027, 6, 30)), ("S1", new(2027, 2, 28)),
        ("S7", new(2027, 9, 30)), ("S8", new(2027, 9, 30)), ("S9", new(2027, 9, 30)),
    ];

    private static readonly Argument Aging = GoldenExample.Argument.Edit(edit =>
    {
        foreach ((string id, DateOnly day) in Days)
        {
            edit.Replace(id, (Evidence evidence) => evidence with { Expires = day });
        }
    });

    [Theory]
    [InlineData("P1", "2027-02-28")]
    [InlineData("P2", "2027-03-31")]
    [InlineData("P3", "2027-03-31")]
    [InlineData("P4", "2027-01-31")]
    [InlineData("P5", "2027-01-31")]
    [InlineData("P6", "2027-03-31")]
    [InlineData("P7", "2027-09-30")]
    [InlineData("P8", "2027-09-30")]
    [InlineData("P9", "2027-09-30")]
    public void The_nine_pathways_stand_through_the_published_days(string pathway, string day) =>
        Aging.AnalyzeFreshness(Setting.On(Start)).Pathways.Single(course => course.Element.Id == pathway).StandsThrough.Should().Be(DateOnly.Parse(day));

    [Fact]
    public void The_top_stands_through_its_day_and_not_on_the_next()
    {
        StandingCourse top = Aging.AnalyzeFreshness(Setting.On(Start)).Roots.Should().ContainSingle().Which;
        top.StandsThrough.Should().Be(new DateOnly(2027, 1, 31));
        top.On(new(2027, 1, 31)).Should().Be(Standing.Supported);
        top.On(new(2027, 2, 1)).Should().Be(Standing.Unsupported);
    }

    [Fact]
    public void The_forecast_says_on_which_day_what_falls_and_why()
    {
        FreshnessReport report = Aging.AnalyzeFreshness(Setting.On(Start));
        report.Forecast.Select(day => $"{day.Day:O} {string.Join('+', day.Expired.Select(element => element.Id))}: "
            + string.Join(' ', day.Fallen.Select(change => $"{change.Pathway.Id}({change.Causes})"))).Should().HaveCount(4);
        report.Forecast.Select(day => (day.Day, Ids(day.Expired), Ids(day.Fallen.Select(change => change.Pathway)))).Should().Equal(
            (new(2027, 2, 1), "M", "P4 P5"), (new(2027, 3, 1), "S1", "P1"), (new(2027, 4, 1), "A", "P2 P3 P6"), (new(2027, 10, 1), "S7 S8 S9", "P7 P8 P9"));
        report.Forecast[0].Fallen[0].Causes.Causes.Select(cause => cause.Element.Id).Should().BeEquivalentTo("C", "M");
    }

    [Fact]
    public void Where_confidence_counts_an_argument_falls_with_it_and_what_it_rests_on_is_in_the_calendar()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "Confidence", "elements": [
              { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1"],
                "claimPoints": [{ "id": "ACP1", "on": ["E1"], "argument": "C" }] },
              { "id": "E1", "kind": "evidence", "statement": "one", "state": "available" },
              { "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E2"] },
              { "id": "E2", "kind": "evidence", "statement": "two", "state": "available", "expires": "2027-01-31" } ] }
            """);

        FreshnessReport counted = argument.AnalyzeFreshness(Setting.On(Start) with { CountsClaimPoints = true });
        FreshnessReport beside = argument.AnalyzeFreshness(Setting.On(Start));

        counted.Pathways.Single().StandsThrough.Should().Be(new DateOnly(2027, 1, 31));
        counted.Calendar.Select(one => one.Element.Id).Should().Equal("E2");
        beside.Pathways.Single().StandsThrough.Should().BeNull();
        beside.Calendar.Should().BeEmpty();
    }

    [Fact]
    public void The_calendar_says_for_each_expiry_what_it_fells()
    {
        FreshnessReport report = Aging.AnalyzeFreshness(Setting.On(Start), new() { Until = new(2027, 4, 30) });
        report.Calendar.Select(one => (one.Element.Id, Ids(one.Fells))).Should().Equal(("C", ""), ("M", "P4 P5"), ("S1", "P1"), ("A", "P2 P3 P6"));
    }

    [Fact]
    public void The_cheapest_renewals_carry_all_that_stands()
    {
        Argument priced = Aging.Edit(edit =>
        {
            foreach ((string id, double cost) in new[] { ("A", 5.0), ("C", 2.0), ("M", 3.0), ("F", 9.0), ("S1", 1.0) })
            {
                edit.Replace(id, (Evidence evidence) => evidence with { Cost = cost });
            }
        });
        RenewalPlan plan = priced.AnalyzeFreshness(Setting.On(Start), new() { Until = new(2027, 6, 30) }).Renewals!;
        plan.Carried.Should().HaveCount(9);
        (Ids(plan.Elements), plan.Cost, plan.IsPossible, plan.IsProvedCheapest).Should().Be(("A C S1", 8, true, true));
    }

    [Fact]
    public void Nothing_need_be_renewed_where_nothing_falls()
    {
        RenewalPlan plan = Aging.AnalyzeFreshness(Setting.On(Start), new() { Until = new(2026, 12, 31) }).Renewals!;
        plan.Elements.Should().BeEmpty();
        plan.IsPossible.Should().BeTrue();
    }

    [Fact]
    public void Renewals_alone_cannot_carry_what_falls_to_a_challenge_that_no_longer_is_answered()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["E"] }, { "id": "E", "kind": "evidence", "statement": "…" },
              { "id": "D", "kind": "claim", "statement": "…", "challenges": "E", "supportedBy": ["F"] }, { "id": "F", "kind": "evidence", "statement": "…" },
              { "id": "R", "kind": "evidence", "statement": "…", "challenges": "D", "expires": "2026-12-01" } ] }
            """);
        FreshnessReport report = argument.AnalyzeFreshness(Setting.On(Start), new() { Until = new(2027, 1, 1) });
        report.Pathways[0].StandsThrough.Should().Be(new DateOnly(2026, 12, 1));
        Ids(report.Renewals!.Elements).Should().Be("R");
        argument.Edit(edit => edit.Replace("R", (Evidence evidence) => evidence with { State = EvidenceState.Disputed }))
            .AnalyzeFreshness(Setting.On(Start), new() { Until = new(2027, 1, 1) }).Renewals!.Carried.Should().BeEmpty();
    }

    [Fact]
    public void A_pathway_rises_when_what_defeats_it_expires()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["E"] }, { "id": "E", "kind": "evidence", "statement": "…" },
              { "id": "D", "kind": "evidence", "statement": "…", "challenges": "E", "expires": "2026-12-01" } ] }
            """);
        FreshnessReport report = argument.AnalyzeFreshness(Setting.On(Start));
        report.Forecast.Should().ContainSingle().Which.Risen.Should().ContainSingle().Which.To.Should().Be(Standing.InDoubt);
        report.Pathways[0].StandsThrough.Should().BeNull();
    }

    [Fact]
    public void What_is_green_but_stale_and_what_has_no_age_is_listed()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G", "kind": "goal", "statement": "…", "supportedBy": ["E1", "E2", "E3", "E4"], "inContextOf": ["A"] },
              { "id": "E1", "kind": "evidence", "statement": "…", "state": "available", "expires": "2026-10-31" },
              { "id": "E2", "kind": "evidence", "statement": "…", "state": "missing", "expires": "2026-10-01" },
              { "id": "E3", "kind": "evidence", "statement": "…" }, { "id": "E4", "kind": "evidence", "statement": "…", "collected": "2020-01-01" },
              { "id": "A", "kind": "assumption", "statement": "…", "expires": "2026-09-30" } ] }
            """);
        FreshnessReport report = argument.AnalyzeFreshness(Setting.On(Start));
        Ids(report.GreenButStale).Should().Be("A E1");
        Ids(report.AgeUnknown).Should().Be("E3");
    }

    [Fact]
    public void A_last_day_before_the_first_is_refused() =>
        Aging.Invoking(argument => argument.AnalyzeFreshness(Setting.On(Start), new() { Until = Start.AddDays(-1) }))
            .Should().Throw<ArgumentException>().WithMessage("Until (2026-10-31) must not be before the day of the setting (2026-11-01).*");

    private static string Ids(IEnumerable<Element> elements) => string.Join(' ', elements.Select(element => element.Id));
}
