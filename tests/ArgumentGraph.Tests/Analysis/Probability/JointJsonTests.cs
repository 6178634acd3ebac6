using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>Pathways together, as JSON: with a number missing and with all.</summary>
public class JointJsonTests
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

    private static readonly Argument Known =
        Numbers.Edit(edit => edit.Replace<Evidence>("E3", evidence => evidence with { Likelihood = Likelihood.FromDoubt(0.5) }));

    [Fact]
    public void Where_a_number_is_missing_there_are_bounds() =>
        Numbers.AnalyzeJoint(options: new() { Fallen = ["P1"], Holding = ["E2"] }).ToJson().ShouldBeJson("""
        {
          "title": "Numbers", "baseline": "as-is", "date": null, "stateNotGiven": 0,
          "pathways": [
            {
              "id": "P1", "statement": "First", "standing": "supported",
              "interval": { "lower": 0.25, "upper": 0.25, "lowerDoubt": 0.75, "upperDoubt": 0.75 }, "givenScenario": null
            },
            {
              "id": "P2", "statement": "Second", "standing": "supported",
              "interval": { "lower": 0, "upper": 0.5, "lowerDoubt": 0.5, "upperDoubt": 1 }, "givenScenario": null
            },
            { "id": "P3", "statement": "Third", "standing": "unsupported", "interval": null, "givenScenario": null }
          ],
          "probabilityOfExactly": null,
          "probabilityOfAtLeast": [
            { "lower": 1, "upper": 1, "lowerDoubt": 0, "upperDoubt": 0 },
            { "lower": 1, "upper": 1, "lowerDoubt": 0, "upperDoubt": 0 },
            { "lower": 0.75, "upper": 1, "lowerDoubt": 0, "upperDoubt": 0.25 },
            { "lower": 0.5, "upper": 0.75, "lowerDoubt": 0.25, "upperDoubt": 0.5 }
          ],
          "probabilityOfExactlyIfIndependent": null, "pairs": null, "pairsExhaustive": false,
          "scenario": { "fallen": ["P1"], "holding": ["E2"], "probability": null, "stillStanding": null }, "withoutNumber": ["E3"],
          "conditionedOn": ["A1"], "budgetSpent": false, "timeSpent": false
        }
        """);

    [Fact]
    public void With_all_numbers_pairs_and_what_a_scenario_leaves_are_said() =>
        Known.AnalyzeJoint(options: new() { Fallen = ["P1"], Holding = ["E2"] }).ToJson().ShouldBeJson("""
        {
          "title": "Numbers", "baseline": "as-is", "date": null, "stateNotGiven": 0,
          "pathways": [
            {
              "id": "P1", "statement": "First", "standing": "supported",
              "interval": { "lower": 0.25, "upper": 0.25, "lowerDoubt": 0.75, "upperDoubt": 0.75 },
              "givenScenario": { "lower": 0, "upper": 0, "lowerDoubt": 1, "upperDoubt": 1 }
            },
            {
              "id": "P2", "statement": "Second", "standing": "supported",
              "interval": { "lower": 0.25, "upper": 0.25, "lowerDoubt": 0.75, "upperDoubt": 0.75 },
              "givenScenario": { "lower": 0, "upper": 0, "lowerDoubt": 1, "upperDoubt": 1 }
            },
            { "id": "P3", "statement": "Third", "standing": "unsupported", "interval": null, "givenScenario": null }
          ],
          "probabilityOfExactly": [0, 0.125, 0.25, 0.625],
          "probabilityOfAtLeast": [
            { "lower": 1, "upper": 1, "lowerDoubt": 0, "upperDoubt": 0 },
            { "lower": 1, "upper": 1, "lowerDoubt": 0, "upperDoubt": 0 },
            { "lower": 0.875, "upper": 0.875, "lowerDoubt": 0.125, "upperDoubt": 0.125 },
            { "lower": 0.625, "upper": 0.625, "lowerDoubt": 0.375, "upperDoubt": 0.375 }
          ],
          "probabilityOfExactlyIfIndependent": [0, 0.0625, 0.375, 0.5625],
          "pairs": [
            {
              "first": "P1", "second": "P2", "both": 0.625, "ratio": 1.1111111111111112, "secondGivenFirst": 0.8333333333333334,
              "firstGivenSecond": 0.8333333333333334
            }
          ],
          "pairsExhaustive": true, "scenario": { "fallen": ["P1"], "holding": ["E2"], "probability": 0.5, "stillStanding": [] },
          "withoutNumber": [], "conditionedOn": ["A1"], "budgetSpent": false, "timeSpent": false
        }
        """);

    [Fact]
    public void Without_a_scenario_none_is_said() => Known.AnalyzeJoint(options: new() { Pathways = ["P2"] }).ToJson().ShouldBeJson("""
        {
          "title": "Numbers", "baseline": "as-is", "date": null, "stateNotGiven": 0,
          "pathways": [
            {
              "id": "P2", "statement": "Second", "standing": "supported",
              "interval": { "lower": 0.25, "upper": 0.25, "lowerDoubt": 0.75, "upperDoubt": 0.75 }, "givenScenario": null
            }
          ],
          "probabilityOfExactly": [0.25, 0.75],
          "probabilityOfAtLeast": [
            { "lower": 1, "upper": 1, "lowerDoubt": 0, "upperDoubt": 0 },
            { "lower": 0.75, "upper": 0.75, "lowerDoubt": 0.25, "upperDoubt": 0.25 }
          ],
          "probabilityOfExactlyIfIndependent": [0.25, 0.75], "pairs": [], "pairsExhaustive": true, "scenario": null, "withoutNumber": [],
          "conditionedOn": [], "budgetSpent": false, "timeSpent": false
        }
        """);
}
