using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Support;

/// <summary>What stands and why, as JSON.</summary>
public class SupportJsonTests
{
    private static readonly Argument Case = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Support", "elements": [
          { "id": "TOP", "kind": "goal", "statement": "All", "supportedBy": ["P1", "P2"] },
          { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["E1", "C1"] },
          { "id": "P2", "kind": "goal", "statement": "Second", "pathway": true, "supportedBy": ["E2"] },
          { "id": "C1", "kind": "claim", "statement": "Open", "undeveloped": true },
          { "id": "E1", "kind": "evidence", "statement": "One", "state": "missing" },
          { "id": "E2", "kind": "evidence", "statement": "Two", "state": "available" },
          { "id": "D", "kind": "evidence", "statement": "Against", "state": "planned",
            "challenges": { "relationship": "supportedBy", "from": "P2", "to": "E2" } } ] }
        """);

    [Fact]
    public void Standings_causes_and_open_points() => Case.AnalyzeSupport(options: new() { AdditionalElements = ["C1"] }).ToJson().ShouldBeJson("""
        {
          "title": "Support", "baseline": "as-is", "date": null, "stateNotGiven": 0,
          "counts": {
            "goal": 3, "strategy": 0, "claim": 1, "evidence": 3, "context": 0, "assumption": 0, "justification": 0, "supportedBy": 5,
            "inContextOf": 0, "challenges": 1
          },
          "standings": { "supported": 1, "inDoubt": 1, "unsupported": 5 },
          "pathways": [
            {
              "id": "P1", "statement": "First", "standing": "unsupported", "rootCauses": [{ "id": "C1", "reason": "undeveloped" }],
              "rootCausesSmallest": true
            },
            {
              "id": "P2", "statement": "Second", "standing": "inDoubt",
              "rootCauses": [
                {
                  "id": "P2", "reason": "challenged", "relationship": { "relationship": "supportedBy", "from": "P2", "to": "E2" },
                  "challengers": ["D"]
                }
              ],
              "rootCausesSmallest": true
            }
          ],
          "roots": [
            {
              "id": "TOP", "statement": "All", "standing": "unsupported", "rootCauses": [{ "id": "C1", "reason": "undeveloped" }],
              "rootCausesSmallest": true
            }
          ],
          "additionalElements": [
            {
              "id": "C1", "statement": "Open", "standing": "unsupported", "rootCauses": [{ "id": "C1", "reason": "undeveloped" }],
              "rootCausesSmallest": true
            }
          ],
          "openPoints": [
            { "kind": "undeveloped", "id": "C1" },
            { "kind": "planned", "id": "D" },
            { "kind": "missing", "id": "E1" },
            {
              "kind": "unansweredChallenge", "id": "D",
              "relationship": {
                "relationship": "challenges", "from": "D", "to": { "relationship": "supportedBy", "from": "P2", "to": "E2" }
              }
            }
          ]
        }
        """);

    [Fact]
    public void An_explanation() => Case.Explain("P1").ToJson().ShouldBeJson("""
        {
          "title": "Support", "baseline": "as-is", "date": null, "stateNotGiven": 0, "id": "P1", "kind": "goal", "statement": "First",
          "standing": "unsupported",
          "sentences": [
            {
              "depth": 0, "element": "P1",
              "text": "P1 (goal) is unsupported: it needs all of its 2 supporters, and C1 and E1 are unsupported."
            },
            { "depth": 1, "element": "C1", "text": "C1 (claim) is unsupported: nothing supports it, and it is marked as undeveloped." },
            { "depth": 1, "element": "E1", "text": "E1 (evidence) is unsupported: the evidence is missing." }
          ]
        }
        """);
}
