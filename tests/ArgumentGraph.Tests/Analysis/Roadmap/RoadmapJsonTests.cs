using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

/// <summary>Roadmaps as JSON: what is missing, open, challenged and circular.</summary>
public class RoadmapJsonTests
{
    private static readonly Argument Case = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Roadmap", "elements": [
          { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["E1", "C1"] },
          { "id": "P2", "kind": "goal", "statement": "Second", "pathway": true, "supportedBy": ["E2"] },
          { "id": "P3", "kind": "goal", "statement": "Third", "pathway": true, "supportedBy": ["B"] },
          { "id": "P4", "kind": "goal", "statement": "Fourth", "pathway": true, "supportedBy": ["E1"] },
          { "id": "B", "kind": "claim", "statement": "Circular", "supportedBy": ["C"] },
          { "id": "C", "kind": "claim", "statement": "Circular too", "supportedBy": ["B"] },
          { "id": "C1", "kind": "claim", "statement": "Open" },
          { "id": "E1", "kind": "evidence", "statement": "One", "state": "missing", "cost": 2, "doubt": 0.25 },
          { "id": "E2", "kind": "evidence", "statement": "Two", "state": "available", "doubt": 0.5 },
          { "id": "D", "kind": "claim", "statement": "Against", "challenges": "E2" } ] }
        """);

    [Fact]
    public void Completions_candidates_and_the_plan() => Case.AnalyzeRoadmap(options: new() { MaximumCost = 3 }).ToJson().ShouldBeJson("""
        {
          "title": "Roadmap", "baseline": "as-is", "date": null, "stateNotGiven": 0,
          "pathways": [
            {
              "id": "P1", "statement": "First", "standing": "unsupported", "canBeCompleted": true, "circular": [],
              "necessary": [
                { "step": "develop", "id": "C1", "reason": "undeveloped", "cost": null },
                { "step": "obtain", "id": "E1", "reason": "missing", "cost": 2 }
              ],
              "completionCount": "1", "exhaustive": true, "completeToSize": 2,
              "completions": [
                {
                  "cost": 2, "stepsWithoutCost": 1,
                  "steps": [
                    { "step": "develop", "id": "C1", "reason": "undeveloped", "cost": null },
                    { "step": "obtain", "id": "E1", "reason": "missing", "cost": 2 }
                  ]
                }
              ]
            },
            {
              "id": "P2", "statement": "Second", "standing": "inDoubt", "canBeCompleted": true, "circular": [],
              "necessary": [
                {
                  "step": "answer", "id": "D", "reason": "challenged",
                  "challenge": { "relationship": "challenges", "from": "D", "to": "E2" }, "cost": null
                }
              ],
              "completionCount": "1", "exhaustive": true, "completeToSize": 1,
              "completions": [
                {
                  "cost": 0, "stepsWithoutCost": 1,
                  "steps": [
                    {
                      "step": "answer", "id": "D", "reason": "challenged",
                      "challenge": { "relationship": "challenges", "from": "D", "to": "E2" }, "cost": null
                    }
                  ]
                }
              ]
            },
            {
              "id": "P3", "statement": "Third", "standing": "unsupported", "canBeCompleted": false, "circular": ["B", "C"], "necessary": [],
              "completionCount": "0", "exhaustive": true, "completeToSize": 0, "completions": []
            },
            {
              "id": "P4", "statement": "Fourth", "standing": "unsupported", "canBeCompleted": true, "circular": [],
              "necessary": [{ "step": "obtain", "id": "E1", "reason": "missing", "cost": 2 }], "completionCount": "1", "exhaustive": true,
              "completeToSize": 1,
              "completions": [
                { "cost": 2, "stepsWithoutCost": 0, "steps": [{ "step": "obtain", "id": "E1", "reason": "missing", "cost": 2 }] }
              ]
            }
          ],
          "candidates": [
            {
              "step": "obtain", "id": "E1", "reason": "missing", "cost": 2, "statement": "One", "completesPathways": ["P1", "P4"],
              "gain": {
                "pathwaysMadeToStand": 1, "singlePointsRemoved": 0, "orderGained": 1, "doubtRemoved": 0.75,
                "pathways": [
                  {
                    "id": "P4", "standsBefore": false, "standsAfter": true, "singlePointsRemoved": 0, "orderGained": 1, "doubtRemoved": 0.75
                  }
                ]
              }
            },
            {
              "step": "answer", "id": "D", "reason": "challenged", "challenge": { "relationship": "challenges", "from": "D", "to": "E2" },
              "cost": null, "statement": "Against", "completesPathways": ["P2"],
              "gain": {
                "pathwaysMadeToStand": 1, "singlePointsRemoved": 0, "orderGained": 1, "doubtRemoved": null,
                "pathways": [
                  {
                    "id": "P2", "standsBefore": false, "standsAfter": true, "singlePointsRemoved": 0, "orderGained": 1, "doubtRemoved": null
                  }
                ]
              }
            },
            {
              "step": "develop", "id": "C1", "reason": "undeveloped", "cost": null, "statement": "Open", "completesPathways": ["P1"],
              "gain": { "pathwaysMadeToStand": 0, "singlePointsRemoved": 0, "orderGained": 0, "doubtRemoved": 0, "pathways": [] }
            }
          ],
          "candidatesTotal": 3, "candidatesJudged": 3,
          "plan": {
            "maximumCost": 3, "cost": 2, "provedBest": true, "candidatesWithoutCost": 2,
            "steps": [{ "step": "obtain", "id": "E1", "reason": "missing", "cost": 2 }],
            "gain": {
              "pathwaysMadeToStand": 1, "singlePointsRemoved": 0, "orderGained": 1, "doubtRemoved": 0.75,
              "pathways": [
                { "id": "P4", "standsBefore": false, "standsAfter": true, "singlePointsRemoved": 0, "orderGained": 1, "doubtRemoved": 0.75 }
              ]
            }
          },
          "shortenings": []
        }
        """);
}
