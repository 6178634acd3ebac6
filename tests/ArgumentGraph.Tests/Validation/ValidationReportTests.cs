using System.Text;
using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Tests.Validation;

public class ValidationReportTests
{
    [Fact]
    public void Findings_say_where()
    {
        // Offsets as a reader would give them: an element begins at its line.
        const string Text = "G1\nC1 <- C1\nE1";
        var findings = new FindingList(new SourceText("case.txt", Encoding.UTF8.GetBytes(Text)));
        var assembly = new ArgumentAssembly(findings);
        assembly.Add(new Goal("G1", "Goal"), offset: 0, idOffset: 0);
        assembly.Add(new Claim("C1", "Claim"), offset: 3, idOffset: 3);
        assembly.Add(new Evidence("E1", "Goal"), offset: 12, idOffset: 12);
        assembly.Connect(Relationship.SupportedBy("G1", "C1"), offset: 1);
        assembly.Connect(Relationship.SupportedBy("C1", "G1"), offset: 9);

        ValidationReport report = assembly.Finish("T", new ArgumentOrigin(findings.Source, null, ValueMap<RawJson>.Empty)).Validate();

        report.Select(finding => finding.ToString()).Should().StartWith(
        [
            "case.txt(1,1): error AG1002: Every goal, strategy and claim supports or challenges another; an argument begins with a goal that does neither.",
            "case.txt(2,1): error AG1001: 2 elements support each other in a circle, so nothing supports them: "
            + "'C1' → 'G1' → 'C1' (→: is supported by). Remove one of these relationships.",
            "case.txt(2,7): warning AG1008: The claim 'C1' is supported by the goal 'G1'; goals rest on claims: turn it round, or make 'C1' a goal.",
        ]);
        report[1].Related.Should().Equal(new RelatedPlace("On the circle", "G1", new Place("case.txt", 1, 1)));
        report[2].Relationship.Should().Be(Relationship.SupportedBy("C1", "G1"));
        report[3].Place.Should().Be(new Place("case.txt", 3, 1));
    }

    [Fact]
    public void What_reading_found_comes_first()
    {
        Argument argument = Sketch.Sound().Goals("G2").Build();
        Finding unknown = OfReading("AG0009", "G2");
        Finding error = OfReading("AG0014", "G1");
        argument.ReadingFindings = [error, unknown];

        ValidationReport report = argument.Validate();

        report.Take(2).Should().Equal(error, unknown);
        report.Count.Should().BeGreaterThan(2);
        report.CountOf(Severity.Error).Should().Be(1);
    }

    [Fact]
    public void What_reading_found_can_be_weighed_switched_off_and_suppressed()
    {
        Argument argument = Sketch.Sound()
            .With<Claim>("C1", claim => claim with { Suppressions = claim.Suppressions.With("AG0009", "for our own tool") })
            .With<Goal>("G1", goal => goal with { Suppressions = goal.Suppressions.With("AG0014", "cannot be") })
            .Build();
        argument.ReadingFindings = [OfReading("AG0009", "C1"), OfReading("AG0009", "E1"), OfReading("AG0017", "E1"), OfReading("AG0014", "G1")];

        ValidationReport report = argument.Validate(options: ValidationOptions.Default.WithSeverity(Rules.UnknownMember, Severity.Error)
            .WithoutRule(Rules.DuplicateRelationship).WithoutRule(Rules.UnknownSuppression));

        report.Select(finding => (finding.Rule.Id, finding.ElementId, finding.Severity))
            .Should().Equal(("AG0009", "E1", Severity.Error), ("AG0014", "G1", Severity.Error));
        report.Suppressed.Should().ContainSingle().Which.Reason.Should().Be("for our own tool");
    }

    [Fact]
    public void Suppressed_findings_are_kept_apart_with_their_reasons()
    {
        ValidationReport report = Sketch.Sound()
            .Evidence("E2")
            .Support("S1", "E2")
            .With<Strategy>("S1", strategy => strategy with { Suppressions = strategy.Suppressions.With("AG1009", "the report speaks for itself") })
            .With<Evidence>(
                "E1", evidence => evidence with { State = null, Source = null, Suppressions = evidence.Suppressions.With("AG1202", "always at hand") })
            .Build()
            .Validate();

        report.Select(finding => finding.Rule.Id).Should().Equal("AG1201");
        report.CountOf(Severity.Warning).Should().Be(0);
        report.CountOf(Severity.Information).Should().Be(1);
        report.Suppressed.Select(suppressed => (suppressed.Finding.Rule.Id, suppressed.Finding.ElementId, suppressed.Reason)).Should().Equal(
            ("AG1202", "E1", "always at hand"), ("AG1009", "S1", "the report speaks for itself"));
        report.Suppressed[1].Finding.Relationship.Should().Be(Relationship.SupportedBy("S1", "E2"));
        report.Suppressed[0].ToString().Should().EndWith("[suppressed: always at hand]");
    }

    [Fact]
    public void A_suppression_without_a_reason_has_no_effect()
    {
        ValidationReport report = Sketch.Sound()
            .Evidence("E2")
            .Support("C1", "E2")
            .With<Evidence>("E1", evidence => evidence with { State = null, Suppressions = evidence.Suppressions.With("AG1202", " ") })
            .Build()
            .Validate();

        report.Select(finding => finding.Rule.Id).Should().Equal("AG1202", "AG1502");
        report.Suppressed.Should().BeEmpty();
    }

    [Fact]
    public void Suppressed_errors_do_not_count_as_errors() =>
        Sketch.Sound()
            .With<Claim>("C1", claim => claim with { IsUndeveloped = true, Suppressions = claim.Suppressions.With("AG1103", "half done") })
            .Build()
            .Validate().HasErrors.Should().BeFalse();

    [Fact]
    public void That_a_suppression_is_not_needed_can_be_suppressed() =>
        Sketch.Sound()
            .With<Claim>(
                "C1", claim => claim with { Suppressions = claim.Suppressions.With("AG1103", "may come back").With("AG1503", "kept for the next edition") })
            .Build()
            .Validate().Suppressed.Should().ContainSingle().Which.Finding.Rule.Id.Should().Be("AG1503");

    [Fact]
    public void Where_the_search_for_indirect_support_stops_it_says_so()
    {
        // Many claims on each of many levels rest on two of the next level.
        var sketch = new Sketch();
        const int Levels = 100;
        const int Width = 60;
        for (int level = 0; level < Levels; level++)
        {
            for (int i = 0; i < Width; i++)
            {
                sketch.Claims($"C{level}-{i}");
                if (level > 0)
                {
                    sketch.Support($"C{level - 1}-{i}", $"C{level}-{i}", $"C{level}-{(i + 1) % Width}");
                }
            }
        }

        // What the first of them rest on is also at the very bottom, so that the search from each has to go all the way down.
        sketch.Claims("deep").Support($"C{Levels - 1}-0", "deep");
        for (int i = 0; i < Width; i++)
        {
            sketch.Support($"C0-{i}", "deep");
        }

        sketch.Build().Validate().Should().ContainSingle(finding => finding.Rule.Id == "AG1011" && finding.ElementId == null)
            .Which.Message.Should().StartWith("The search for direct supporters that also support indirectly stopped after 20 steps");
    }

    [Fact]
    public void A_long_circle_is_told_shortly()
    {
        var sketch = new Sketch();
        for (int i = 0; i < 30; i++)
        {
            sketch.Claims($"C{i:D2}").Support($"C{i:D2}", $"C{(i + 1) % 30:D2}");
        }

        Finding circle = sketch.Build().Validate().Single(finding => finding.Rule.Id == "AG1001");

        circle.Message.Should().Contain("'C00' → 'C01' → 'C02' → 'C03' → 'C04' → 'C05' → (24 more) → 'C00'");
        circle.Related.Should().HaveCount(10);
    }

    private static Finding OfReading(string rule, string element) =>
        new() { Rule = Rules.Find(rule)!, Severity = Rules.Find(rule)!.DefaultSeverity, Message = "As read.", ElementId = element };
}
