using System.Text.Json;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>How likely elements are to stand, as JSON: one with all numbers, one without, one that is down.</summary>
public class ProbabilityJsonTests
{
    private static readonly Argument Numbers = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Numbers", "elements": [
          { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["E1", "E2"], "inContextOf": ["A1"] },
          { "id": "P2", "kind": "goal", "statement": "Second", "pathway": true, "supportedBy": ["E1", "E3"] },
          { "id": "P3", "kind": "goal", "statement": "Third", "pathway": true, "supportedBy": ["E4"] },
          { "id": "A1", "kind": "assumption", "statement": "It holds" },
          { "id": "E1", "kind": "evidence", "statement": "One", "state": "available", "doubt": 0.5, "tags": { "tool": "T" } },
          { "id": "E2", "kind": "evidence", "statement": "Two", "state": "available", "doubt": 0.5, "tags": { "tool": "T" } },
          { "id": "E3", "kind": "evidence", "statement": "Three", "state": "available" },
          { "id": "E4", "kind": "evidence", "statement": "Four", "state": "missing" } ] }
        """);

    [Fact]
    public void With_all_numbers_and_a_common_cause() =>
        Numbers.AnalyzeProbability("P1", options: new() { CommonCauses = [new("tool", 1)] }).ToJson().ShouldBeJson("""
        {
          "title": "Numbers", "baseline": "as-is", "date": null, "stateNotGiven": 0, "id": "P1", "statement": "First",
          "standing": "supported", "probability": 0.25, "doubt": 0.75,
          "interval": { "lower": 0.25, "upper": 0.25, "lowerDoubt": 0.75, "upperDoubt": 0.75 }, "estimate": null, "budgetSpent": false, "timeSpent": false,
          "withoutNumber": [],
          "conditionedOn": ["A1"], "naiveDoubt": 0.75,
          "naiveInterval": { "lower": 0.25, "upper": 0.25, "lowerDoubt": 0.75, "upperDoubt": 0.75 }, "doubtRatio": 1,
          "frechet": { "lower": 0, "upper": 0.5, "lowerDoubt": 0.5, "upperDoubt": 1 }, "commonCauseDoubt": 0.5,
          "commonCauseInterval": { "lower": 0.5, "upper": 0.5, "lowerDoubt": 0.5, "upperDoubt": 0.5 },
          "commonCauses": [{ "key": "tool", "value": "T", "beta": 1, "doubt": 0.5, "members": ["E1", "E2"] }]
        }
        """);

    [Fact]
    public void Without_a_number() => Numbers.AnalyzeProbability("P2").ToJson().ShouldBeJson("""
        {
          "title": "Numbers", "baseline": "as-is", "date": null, "stateNotGiven": 0, "id": "P2", "statement": "Second",
          "standing": "supported", "probability": null, "doubt": null,
          "interval": { "lower": 0, "upper": 0.5, "lowerDoubt": 0.5, "upperDoubt": 1 }, "estimate": null, "budgetSpent": false, "timeSpent": false,
          "withoutNumber": ["E3"],
          "conditionedOn": [], "naiveDoubt": null, "naiveInterval": { "lower": 0, "upper": 0.5, "lowerDoubt": 0.5, "upperDoubt": 1 },
          "doubtRatio": null, "frechet": { "lower": 0, "upper": 0.5, "lowerDoubt": 0.5, "upperDoubt": 1 }, "commonCauseDoubt": null,
          "commonCauseInterval": null, "commonCauses": []
        }
        """);

    [Fact]
    public void Of_what_is_down() => Numbers.AnalyzeProbability("P3").ToJson().ShouldBeJson("""
        {
          "title": "Numbers", "baseline": "as-is", "date": null, "stateNotGiven": 0, "id": "P3", "statement": "Third",
          "standing": "unsupported", "probability": null, "doubt": null, "interval": null, "estimate": null, "budgetSpent": false, "timeSpent": false,
          "withoutNumber": [],
          "conditionedOn": [], "naiveDoubt": null, "naiveInterval": null, "doubtRatio": null, "frechet": null, "commonCauseDoubt": null,
          "commonCauseInterval": null, "commonCauses": []
        }
        """);

    [Fact]
    public void Importance() => Numbers.AnalyzeImportance(options: new() { AdditionalElements = ["E1"] }).ToJson().ShouldBeJson("""
        {
          "title": "Numbers", "baseline": "as-is", "date": null, "stateNotGiven": 0,
          "pathways": [
            {
              "id": "P1", "statement": "First", "standing": "supported", "doubt": 0.75, "budgetSpent": false, "timeSpent": false,
              "withoutNumber": [],
              "conditionedOn": ["A1"],
              "importance": [
                {
                  "id": "E1", "doubt": 0.5, "birnbaum": 0.5, "criticality": 0.3333333333333333, "diagnostic": 0.6666666666666666,
                  "riskAchievementWorth": 1.3333333333333333, "riskReductionWorth": 1.5
                },
                {
                  "id": "E2", "doubt": 0.5, "birnbaum": 0.5, "criticality": 0.3333333333333333, "diagnostic": 0.6666666666666666,
                  "riskAchievementWorth": 1.3333333333333333, "riskReductionWorth": 1.5
                },
                {
                  "id": "A1", "doubt": 0, "birnbaum": 0.25, "criticality": 0, "diagnostic": 0, "riskAchievementWorth": 1.3333333333333333,
                  "riskReductionWorth": 1
                }
              ]
            },
            {
              "id": "P2", "statement": "Second", "standing": "supported", "doubt": null, "budgetSpent": false, "timeSpent": false,
              "withoutNumber": ["E3"],
              "conditionedOn": [], "importance": null
            },
            {
              "id": "P3", "statement": "Third", "standing": "unsupported", "doubt": null, "budgetSpent": false, "timeSpent": false,
              "withoutNumber": [],
              "conditionedOn": [], "importance": null
            }
          ],
          "roots": [
            {
              "id": "P1", "statement": "First", "standing": "supported", "doubt": 0.75, "budgetSpent": false, "timeSpent": false,
              "withoutNumber": [],
              "conditionedOn": ["A1"],
              "importance": [
                {
                  "id": "E1", "doubt": 0.5, "birnbaum": 0.5, "criticality": 0.3333333333333333, "diagnostic": 0.6666666666666666,
                  "riskAchievementWorth": 1.3333333333333333, "riskReductionWorth": 1.5
                },
                {
                  "id": "E2", "doubt": 0.5, "birnbaum": 0.5, "criticality": 0.3333333333333333, "diagnostic": 0.6666666666666666,
                  "riskAchievementWorth": 1.3333333333333333, "riskReductionWorth": 1.5
                },
                {
                  "id": "A1", "doubt": 0, "birnbaum": 0.25, "criticality": 0, "diagnostic": 0, "riskAchievementWorth": 1.3333333333333333,
                  "riskReductionWorth": 1
                }
              ]
            },
            {
              "id": "P2", "statement": "Second", "standing": "supported", "doubt": null, "budgetSpent": false, "timeSpent": false,
              "withoutNumber": ["E3"],
              "conditionedOn": [], "importance": null
            },
            {
              "id": "P3", "statement": "Third", "standing": "unsupported", "doubt": null, "budgetSpent": false, "timeSpent": false,
              "withoutNumber": [],
              "conditionedOn": [], "importance": null
            }
          ],
          "additionalElements": [
            {
              "id": "E1", "statement": "One", "standing": "supported", "doubt": 0.5, "budgetSpent": false, "timeSpent": false,
              "withoutNumber": [],
              "conditionedOn": ["A1"],
              "importance": [
                {
                  "id": "E1", "doubt": 0.5, "birnbaum": 1, "criticality": 1, "diagnostic": 1, "riskAchievementWorth": 2,
                  "riskReductionWorth": null
                },
                {
                  "id": "A1", "doubt": 0, "birnbaum": 0.5, "criticality": 0, "diagnostic": 0, "riskAchievementWorth": 2,
                  "riskReductionWorth": 1
                }
              ]
            }
          ]
        }
        """);

    [Fact]
    public void An_estimate_stands_beside_the_bounds()
    {
        ProbabilityReport report = SmallCases.Tangled.AnalyzeProbability(
            "P", options: new ProbabilityOptions { Budget = new() { Nodes = 2, Work = 8_000_000 }, Samples = 1_000, Seed = 3 });
        using JsonDocument json = JsonDocument.Parse(report.ToJson());
        JsonElement estimate = json.RootElement.GetProperty("estimate");
        estimate.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetDouble()).Should().Equal(new Dictionary<string, double>
        {
            ["doubt"] = report.Estimate!.Doubt,
            ["lowerDoubt"] = report.Estimate.LowerDoubt,
            ["upperDoubt"] = report.Estimate.UpperDoubt,
            ["samples"] = report.Estimate.Samples,
            ["seed"] = 3,
            ["knownDoubt"] = report.Estimate.KnownDoubt,
        });
        json.RootElement.GetProperty("budgetSpent").GetBoolean().Should().BeTrue();
    }
}
