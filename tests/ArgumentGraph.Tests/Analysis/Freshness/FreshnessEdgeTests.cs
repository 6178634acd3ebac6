using System.Globalization;

namespace ArgumentGraph.Tests.Analysis.Freshness;

/// <summary>First and last days of forecasts, with and without a challenge: with one every day is judged, without one last days suffice.</summary>
public class FreshnessEdgeTests
{
    private const string Challenge = """
        , { "id": "D", "kind": "evidence", "statement": "d", "state": "withdrawn", "challenges": "X" }, { "id": "X", "kind": "claim", "statement": "x" }
        """;

    private static readonly Argument Plain = TwoOfFour(string.Empty);
    private static readonly Argument Challenged = TwoOfFour(Challenge);

    // Two of four are needed; the last is valid for as long as there are days.
    [Theory]
    [InlineData(null, null, "2027-01-01 InDoubt, 2027-02-01 Unsupported", "E1 E2 E3", "")]
    [InlineData("2026-11-01", null, "2027-01-01 InDoubt, 2027-02-01 Unsupported", "E1 E2 E3", "")]
    [InlineData("2026-11-02", null, "2027-01-01 InDoubt, 2027-02-01 Unsupported", "E2 E3", "E1")]
    [InlineData("2026-11-01", "2026-12-31", "", "E1", "")]
    [InlineData("2026-11-01", "2027-01-01", "2027-01-01 InDoubt", "E1 E2", "")]
    [InlineData("2026-12-31", "2026-12-31", "", "", "E1")]
    [InlineData(null, "2026-12-30", "", "E1", "")]
    [InlineData("2027-01-01", null, "2027-02-01 Unsupported", "E3", "E1 E2")]
    [InlineData("2027-02-01", null, "", "", "E1 E2")]
    public void A_day_counts_from_the_first_to_the_last_that_is_looked_at(string? first, string? until, string changes, string calendar, string stale)
    {
        foreach (Argument argument in (Argument[])[Plain, Challenged])
        {
            FreshnessReport report = argument.AnalyzeFreshness(Setting.On(Day(first)), new() { Until = Day(until) });
            string.Join(", ", report.Pathways.Single().Steps.Skip(1)
                .Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.From:yyyy-MM-dd} {step.Standing}"))).Should().Be(changes);
            report.Forecast.Select(one => one.Day).Should().Equal(report.Pathways.Single().Steps.Skip(1).Select(step => step.From!.Value));
            Ids(report.Calendar.Select(one => one.Element)).Should().Be(calendar);
            Ids(report.GreenButStale).Should().Be(stale);
            report.AgeUnknown.Should().BeEmpty();
            (report.Renewals is null).Should().Be(until is null);
        }
    }

    [Fact]
    public void A_course_says_how_long_it_stands_as_it_does()
    {
        StandingCourse course = Plain.AnalyzeFreshness(Setting.On(new(2026, 11, 1))).Pathways.Single();
        course.StandsThrough.Should().Be(new DateOnly(2026, 12, 31));
        course.On(new(2026, 12, 31)).Should().Be(Standing.Supported);
        course.On(new(2027, 1, 1)).Should().Be(Standing.InDoubt);
        course.On(new(2027, 2, 1)).Should().Be(Standing.Unsupported);
        StandingCourse later = Plain.AnalyzeFreshness(Setting.On(new(2027, 1, 1))).Pathways.Single();
        (later.Standing, later.StandsThrough).Should().Be((Standing.InDoubt, new DateOnly(2027, 1, 31)));
    }

    [Fact]
    public void Without_pathways_the_roots_are_carried_by_the_cheaper_renewal_and_it_is_said_when_it_is_not_proved_to_be()
    {
        Argument argument = Make("""
            { "id": "G", "kind": "claim", "statement": "p", "supportedBy": ["E1", "E2"], "requires": "any" },
            { "id": "E1", "kind": "evidence", "statement": "e", "state": "available", "expires": "2026-11-30", "cost": 2 },
            { "id": "E2", "kind": "evidence", "statement": "e", "state": "available", "expires": "2026-11-30" }
            """);
        var options = new FreshnessOptions { Until = new(2026, 12, 31) };
        RenewalPlan plan = argument.AnalyzeFreshness(Setting.On(new(2026, 11, 1)), options).Renewals!;
        (Ids(plan.Carried), Ids(plan.Elements), plan.Cost, plan.ElementsWithoutCost, plan.IsPossible, plan.IsProvedCheapest)
            .Should().Be(("G", "E1", 2, 0, true, true));
        RenewalPlan other = argument.Edit(edit => edit.Replace("E1", (Evidence evidence) => evidence with { Cost = null }))
            .AnalyzeFreshness(Setting.On(new(2026, 11, 1)), options).Renewals!;
        (other.Cost, other.ElementsWithoutCost).Should().Be((0, 1));
        argument.AnalyzeFreshness(Setting.On(new(2026, 11, 1)), options with { Budget = new() { Work = 0 } }).Renewals!.IsProvedCheapest.Should().BeFalse();
    }

    [Fact]
    public void Where_something_else_than_age_brings_it_down_renewals_cannot_carry_it()
    {
        // An answer that expires lets a challenge through, and is not there to be renewed: it is only planned.
        Argument argument = Make("""
            { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1", "E2"], "requires": "any" },
            { "id": "E1", "kind": "evidence", "statement": "e", "state": "available", "expires": "2026-11-30" },
            { "id": "E2", "kind": "evidence", "statement": "e", "state": "planned", "expires": "2026-11-30" }
            """);
        var options = new FreshnessOptions { Until = new(2026, 12, 31) };
        RenewalPlan asIs = argument.AnalyzeFreshness(Setting.On(new(2026, 11, 1)), options).Renewals!;
        (Ids(asIs.Elements), asIs.IsPossible).Should().Be(("E1", true), "what is planned is not there to be renewed");
        RenewalPlan asPlanned = argument.AnalyzeFreshness(Setting.On(new(2026, 11, 1), Baseline.AsPlanned), options).Renewals!;
        (Ids(asPlanned.Carried), asPlanned.IsPossible).Should().Be(("P", true));
    }

    [Fact]
    public void What_is_stated_above_a_pathway_or_challenges_what_is_below_it_is_in_the_calendar()
    {
        FreshnessReport report = Make("""
            { "id": "TOP", "kind": "goal", "statement": "t", "supportedBy": ["P"], "inContextOf": ["A1"] },
            { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["C"], "inContextOf": ["A2"] },
            { "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E1"] },
            { "id": "A1", "kind": "assumption", "statement": "a", "expires": "2026-12-05" },
            { "id": "A2", "kind": "assumption", "statement": "a", "expires": "2026-12-04" },
            { "id": "E1", "kind": "evidence", "statement": "e", "state": "available", "expires": "2026-12-04", "tags": { "owner": ["red", "blue"] } },
            { "id": "D", "kind": "evidence", "statement": "d", "state": "missing", "challenges": "E1", "expires": "2026-12-02" },
            { "id": "R", "kind": "evidence", "statement": "r", "state": "available", "challenges": "D", "expires": "2026-12-01" },
            { "id": "U", "kind": "evidence", "statement": "of nothing", "state": "available", "expires": "2026-12-03" }
            """).AnalyzeFreshness(Setting.On(new(2026, 11, 1)));

        Ids(report.Calendar.Select(one => one.Element)).Should().Be("R D A2 E1 A1");
        report.Calendar.Select(one => string.Join(' ', one.Owners)).Should().Equal("", "", "", "red blue", "");
        report.Forecast.Select(one => one.Day).Should().Equal(new DateOnly(2026, 12, 2), new(2026, 12, 5));
        report.Calendar.Select(one => Ids(one.Fells)).Should().Equal("", "", "P", "", "");
        report.Forecast[1].Expired.Select(element => element.Id).Should().Equal("A2", "E1");
    }

    [Fact]
    public void It_says_how_far_it_is_and_can_be_cancelled()
    {
        var told = new List<double>();
        Challenged.AnalyzeFreshness(Setting.On(new(2026, 11, 1)), progress: new Told(told.Add));
        told.Should().Equal(1.0 / 3, 2.0 / 3, 1, 1);
        told.Clear();
        Plain.AnalyzeFreshness(Setting.On(new(2026, 11, 1)), progress: new Told(told.Add));
        told.Should().Equal(1);
        using var source = new CancellationTokenSource();
        Challenged.Invoking(each => each.AnalyzeFreshness(progress: new Told(_ => source.Cancel()), cancellationToken: source.Token))
            .Should().Throw<OperationCanceledException>();
        Plain.Invoking(each => each.AnalyzeFreshness(cancellationToken: source.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void The_first_day_may_be_the_last_and_not_a_day_after_it()
    {
        Plain.AnalyzeFreshness(Setting.On(new(2026, 11, 1)), new() { Until = new(2026, 11, 1) }).Forecast.Should().BeEmpty();
        FluentActions.Invoking(() => Plain.AnalyzeFreshness(Setting.On(new(2026, 11, 2)), new() { Until = new(2026, 11, 1) }))
            .Should().Throw<ArgumentException>().WithParameterName("options");
    }

    private static Argument TwoOfFour(string more) => Make("""
        { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1", "E2", "E3", "E4"], "requires": { "atLeast": 2 } },
        { "id": "E1", "kind": "evidence", "statement": "e", "state": "available", "expires": "2026-11-01" },
        { "id": "E2", "kind": "evidence", "statement": "e", "state": "available", "expires": "2026-12-31" },
        { "id": "E3", "kind": "evidence", "statement": "e", "state": "disputed", "expires": "2027-01-31" },
        { "id": "E4", "kind": "evidence", "statement": "e", "state": "available", "expires": "9999-12-31" }
        """ + more);

    private static Argument Make(string elements) => Argument.Parse($$"""{ "format": "argument-graph/1", "title": "t", "elements": [{{elements}}] }""");

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string Ids(IEnumerable<Element> elements) => string.Join(' ', elements.Select(element => element.Id));

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
