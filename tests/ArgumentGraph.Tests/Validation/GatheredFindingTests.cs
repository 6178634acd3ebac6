using System.Text.Json;

namespace ArgumentGraph.Tests.Validation;

/// <summary>One finding for many elements, where a rule is for information.</summary>
public class GatheredFindingTests
{
    [Fact]
    public void A_few_findings_are_listed_one_by_one()
    {
        ValidationReport report = WithoutSource(3).Validate();

        report.Select(finding => (finding.Rule.Id, finding.ElementId)).Should().Equal(("AG1201", "E01"), ("AG1201", "E02"), ("AG1201", "E03"));
        report.CountOf(Severity.Information).Should().Be(3);
    }

    [Fact]
    public void One_finding_stands_for_many_and_names_them_all()
    {
        ValidationReport report = WithoutSource(12).Validate();

        Finding finding = report.Should().ContainSingle().Subject;
        finding.Message.Should().StartWith("Evidence without a source: 12 elements, 'E01', 'E02', 'E03' and 9 more. A reviewer must be able to find the item");
        finding.ElementId.Should().BeNull();
        finding.ElementIds.Should().Equal(Enumerable.Range(1, 12).Select(i => $"E{i:00}"));
        report.CountOf(Severity.Information).Should().Be(1);
        report.ToJson().Should().Contain("\"elements\": [");
    }

    [Fact]
    public void What_many_elements_say_is_one_finding_that_names_them_but_for_those_that_suppress_it()
    {
        ValidationReport Of(int count, bool isSuppressed)
        {
            Sketch sketch = Evidences(count);
            foreach (int i in Enumerable.Range(1, count))
            {
                sketch.With<Evidence>($"E{i:00}", evidence => evidence with
                {
                    Statement = "The same report",
                    Suppressions = i == 2 && isSuppressed ? ValueMap<string>.Empty.With("AG1403", "another copy") : ValueMap<string>.Empty,
                });
            }

            return sketch.Build().Validate();
        }

        Of(4, isSuppressed: false).Where(finding => finding.Rule.Id == "AG1403").Select(finding => finding.ElementId).Should().Equal("E02", "E03", "E04");
        Finding gathered = Of(6, isSuppressed: true).Single(finding => finding.Rule.Id == "AG1403");
        gathered.Message.Should().Be("5 elements have the same statement: 'E01', 'E03', 'E04' and 2 more; refer to one of them from all places.");
        gathered.ElementIds.Should().Equal("E01", "E03", "E04", "E05", "E06");
        gathered.Severity.Should().Be(Severity.Warning);
        Of(6, isSuppressed: true).Suppressed.Should().ContainSingle().Which.Reason.Should().Be("another copy");
    }

    [Fact]
    public void Sarif_lists_the_ids_of_all_in_the_properties_of_the_result()
    {
        static JsonElement ResultOf(int count) =>
            JsonDocument.Parse(WithoutSource(count).Validate().ToSarif()).RootElement.GetProperty("runs")[0].GetProperty("results")[0];

        ResultOf(12).GetProperty("properties").GetProperty("elements").EnumerateArray().Select(id => id.GetString())
            .Should().Equal(Enumerable.Range(1, 12).Select(i => $"E{i:00}"));
        ResultOf(3).TryGetProperty("properties", out _).Should().BeFalse();
    }

    [Fact]
    public void An_element_that_suppresses_the_rule_is_not_counted()
    {
        Sketch sketch = Evidences(12);
        sketch.With<Evidence>("E01", evidence => evidence with { Suppressions = evidence.Suppressions.With("AG1201", "in the vault") });

        ValidationReport report = sketch.Build().Validate();

        report.Should().ContainSingle().Which.ElementIds.Should().HaveCount(11).And.NotContain("E01");
        report.Suppressed.Should().ContainSingle().Which.Reason.Should().Be("in the vault");
    }

    [Fact]
    public void Warnings_are_listed_one_by_one()
    {
        ValidationReport report = WithoutSource(12).Validate(options: ValidationOptions.Default.WithSeverity(Rules.MissingSource, Severity.Warning));

        report.Should().HaveCount(12);
        report.CountOf(Severity.Warning).Should().Be(12);
    }

    [Fact]
    public void What_no_evidence_says_is_not_mentioned_in_a_build_and_said_once_elsewhere()
    {
        Sketch sketch = Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Source = null, State = null });
        Argument argument = sketch.Evidence("E2").Support("C1", "E2").With<Evidence>("E2", evidence => evidence with { Source = null, State = null }).Build();

        argument.Validate().Should().BeEmpty();
        argument.Validate(options: Under(ValidationProfile.Authoring)).Select(finding => finding.ToString()).Should().Equal(
            "info AG1209: None of 2 items of evidence has a source; say where to find it.",
            "info AG1210: None of 2 items of evidence has a state, so that it counts as available; say whether it is.");
        argument.Validate(options: Under(ValidationProfile.Strict)).Select(finding => finding.Severity).Should().Equal(Severity.Warning, Severity.Warning);
        argument.Validate(options: Under(ValidationProfile.Strict))[0].ElementIds.Should().Equal("E1", "E2");
    }

    [Fact]
    public void Asked_for_by_name_a_rule_is_asked_of_each()
    {
        Argument argument = Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = null }).Build();

        argument.Validate(options: ValidationOptions.Default.WithSeverity(Rules.MissingState, Severity.Error))
            .Should().ContainSingle().Which.ElementId.Should().Be("E1");
    }

    private static ValidationOptions Under(ValidationProfile profile) => ValidationOptions.Default with { Profile = profile };

    private static Argument WithoutSource(int count) => Evidences(count).Build();

    private static Sketch Evidences(int count)
    {
        Sketch sketch = Sketch.Sound();
        foreach (string id in Enumerable.Range(1, count).Select(i => $"E{i:00}"))
        {
            sketch.Evidence(id).Support("C1", id).With<Evidence>(id, evidence => evidence with { Source = null });
        }

        return sketch;
    }
}
