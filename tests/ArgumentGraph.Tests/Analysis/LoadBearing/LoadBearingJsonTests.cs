using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

/// <summary>What is load-bearing, as JSON: two pathways that stand, alone and together on the same, and one that is open.</summary>
public class LoadBearingJsonTests
{
    private static readonly Argument Small = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Small", "elements": [
          { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["C1", "E2"] },
          { "id": "P2", "kind": "goal", "statement": "Second", "pathway": true, "supportedBy": ["C1", "E2"], "requires": "any" },
          { "id": "P3", "kind": "goal", "statement": "Third", "pathway": true },
          { "id": "C1", "kind": "claim", "statement": "It is closed", "supportedBy": ["E1"] },
          { "id": "E1", "kind": "evidence", "statement": "An audit", "state": "available", "tags": { "team": "red" } },
          { "id": "E2", "kind": "evidence", "statement": "A drill", "state": "available", "tags": { "team": "blue" } } ] }
        """);

    [Fact]
    public void All_is_said_of_targets_elements_pairs_and_groups() =>
        Small.AnalyzeLoadBearing(options: new() { AdditionalElements = ["C1"] }).ToJson().ShouldBeJson("""
        {
          "title": "Small", "baseline": "as-is", "date": null, "stateNotGiven": 0,
          "counts": {
            "goal": 3, "strategy": 0, "claim": 1, "evidence": 2, "context": 0, "assumption": 0, "justification": 0, "supportedBy": 5,
            "inContextOf": 0, "challenges": 0
          },
          "pathways": [
            {
              "id": "P1", "statement": "First", "standing": "supported", "standingAsIs": "supported", "rootCauses": [],
              "rootCausesSmallest": true, "smallestCutOrder": 1,
              "cutSets": { "count": "2", "exhaustive": true, "countedToOrder": 1, "byOrder": { "1": "2" }, "smallest": [["E1"], ["E2"]] }
            },
            {
              "id": "P2", "statement": "Second", "standing": "supported", "standingAsIs": "supported", "rootCauses": [],
              "rootCausesSmallest": true, "smallestCutOrder": 2,
              "cutSets": { "count": "1", "exhaustive": true, "countedToOrder": 2, "byOrder": { "2": "1" }, "smallest": [["E1", "E2"]] }
            },
            {
              "id": "P3", "statement": "Third", "standing": "unsupported", "standingAsIs": "unsupported",
              "rootCauses": [{ "id": "P3", "reason": "undeveloped" }], "rootCausesSmallest": true, "smallestCutOrder": null,
              "cutSets": { "count": "0", "exhaustive": true, "countedToOrder": 0, "byOrder": {}, "smallest": [] }
            }
          ],
          "everyPathwayDown": false,
          "roots": [
            {
              "id": "P1", "statement": "First", "standing": "supported", "standingAsIs": "supported", "rootCauses": [],
              "rootCausesSmallest": true, "smallestCutOrder": 1,
              "cutSets": { "count": "2", "exhaustive": true, "countedToOrder": 1, "byOrder": { "1": "2" }, "smallest": [["E1"], ["E2"]] }
            },
            {
              "id": "P2", "statement": "Second", "standing": "supported", "standingAsIs": "supported", "rootCauses": [],
              "rootCausesSmallest": true, "smallestCutOrder": 2,
              "cutSets": { "count": "1", "exhaustive": true, "countedToOrder": 2, "byOrder": { "2": "1" }, "smallest": [["E1", "E2"]] }
            },
            {
              "id": "P3", "statement": "Third", "standing": "unsupported", "standingAsIs": "unsupported",
              "rootCauses": [{ "id": "P3", "reason": "undeveloped" }], "rootCausesSmallest": true, "smallestCutOrder": null,
              "cutSets": { "count": "0", "exhaustive": true, "countedToOrder": 0, "byOrder": {}, "smallest": [] }
            }
          ],
          "additionalElements": [
            {
              "id": "C1", "statement": "It is closed", "standing": "supported", "standingAsIs": "supported", "rootCauses": [],
              "rootCausesSmallest": true, "smallestCutOrder": 1,
              "cutSets": { "count": "1", "exhaustive": true, "countedToOrder": 1, "byOrder": { "1": "1" }, "smallest": [["E1"]] }
            }
          ],
          "loadBearing": [
            {
              "id": "E1", "kind": "evidence", "statement": "An audit", "basic": true, "hidden": false, "pathways": ["P1"], "others": ["C1"]
            },
            { "id": "E2", "kind": "evidence", "statement": "A drill", "basic": true, "hidden": false, "pathways": ["P1"], "others": [] },
            { "id": "C1", "kind": "claim", "statement": "It is closed", "basic": false, "hidden": false, "pathways": ["P1"], "others": [] }
          ],
          "loadBearingExhaustive": true, "pairs": [{ "elements": ["E1", "E2"], "pathways": ["P1", "P2"], "onlyTogether": ["P2"] }],
          "pairsTotal": 1, "pairsExhaustive": true, "pairsRanked": true,
          "concentrations": [
            { "key": "team", "value": "blue", "elements": 1, "fallenPathways": ["P1"], "survivesAlone": ["P2"] },
            { "key": "team", "value": "red", "elements": 1, "fallenPathways": ["P1"], "survivesAlone": ["P2"] }
          ],
          "concentrationsExhaustive": true, "timeSpent": false
        }
        """);
}
