using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Response;

/// <summary>Responses as JSON: one that is late and in time to undo the harm, one that ends too soon, and one that prevents half.</summary>
public class ResponseJsonTests
{
    private static readonly Argument Responses = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Response", "elements": [
          { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["SEE", "TELL", "DECIDE", "ACT"],
            "harm": { "within": "PT60M", "reversibleWithin": "PT2H", "attempts": 2 } },
          { "id": "P2", "kind": "goal", "statement": "Second", "pathway": true, "supportedBy": ["SEE"] },
          { "id": "P3", "kind": "goal", "statement": "Third", "pathway": true, "supportedBy": ["STOP"], "harm": { "within": "PT1M" } },
          { "id": "SEE", "kind": "claim", "statement": "It is seen", "supportedBy": ["E"],
            "step": { "stage": "see", "coverage": 0.5, "recall": 1, "latency": { "atMost": "PT15M", "typical": "PT5M" }, "who": "monitor" } },
          { "id": "TELL", "kind": "claim", "statement": "It is told", "supportedBy": ["E"],
            "step": { "stage": "tell", "success": 1, "latency": { "atMost": "PT15M" }, "who": "rota" } },
          { "id": "DECIDE", "kind": "claim", "statement": "It is decided", "supportedBy": ["E"],
            "step": { "stage": "decide", "success": 1, "latency": { "atMost": "PT15M" }, "who": "rota" } },
          { "id": "ACT", "kind": "claim", "statement": "It is ended", "supportedBy": ["E"],
            "step": { "stage": "act", "success": 1, "latency": { "atMost": "PT30M" } } },
          { "id": "STOP", "kind": "claim", "statement": "It is stopped", "supportedBy": ["E"],
            "step": { "stage": "see", "coverage": 0.5, "recall": 1, "blocks": true } },
          { "id": "E", "kind": "evidence", "statement": "A test", "state": "available" } ] }
        """);

    [Fact]
    public void All_is_said_of_pathways_steps_and_who_answers() =>
        Responses.AnalyzeResponse(null, new() { NotAnswering = ["rotta"] }).ToJson().ShouldBeJson("""
        {
          "title": "Response", "baseline": "as-is", "date": null, "stateNotGiven": 0, "notAnswering": ["rotta"], "unknown": ["rotta"],
          "hidden": [],
          "pathways": [
            {
              "id": "P1", "statement": "First", "class": "inTimeSometimes", "within": "PT1H", "reversibleWithin": "PT2H", "worst": "PT1H15M",
              "best": "PT5M", "reversal": "inTimeAlways",
              "chain": {
                "steps": ["SEE", "TELL", "DECIDE", "ACT"], "class": "inTimeSometimes", "worst": "PT1H15M", "best": "PT5M", "share": 0.5,
                "tight": true
              },
              "shares": [
                {
                  "class": "inTimeSometimes", "share": 0.5,
                  "chain": {
                    "steps": ["SEE", "TELL", "DECIDE", "ACT"], "class": "inTimeSometimes", "worst": "PT1H15M", "best": "PT5M", "share": 0.5,
                    "tight": true
                  }
                },
                { "class": "none", "share": 0.5, "chain": null }
              ],
              "probability": {
                "lower": 0, "upper": 0.5000000000000249, "estimate": null, "lowerIgnoringTime": 0.49999999999997513,
                "upperIgnoringTime": 0.5000000000000249, "asIfIndependent": null, "doubtRatio": null, "shared": true
              },
              "everyAttempt": null, "anyAttempt": null, "steps": ["SEE", "TELL", "DECIDE", "ACT"],
              "underAllChains": ["SEE", "TELL", "DECIDE", "ACT"], "gaps": []
            },
            {
              "id": "P2", "statement": "Second", "class": "none", "within": null, "reversibleWithin": null, "worst": null, "best": null,
              "reversal": null, "chain": null, "shares": [{ "class": "none", "share": 1, "chain": null }], "probability": null,
              "everyAttempt": null, "anyAttempt": null, "steps": ["SEE"], "underAllChains": [],
              "gaps": [{ "kind": "noWindow", "step": null }, { "kind": "seenNobodyTold", "step": "SEE" }]
            },
            {
              "id": "P3", "statement": "Third", "class": "prevented", "within": "PT1M", "reversibleWithin": null, "worst": null,
              "best": null, "reversal": null,
              "chain": { "steps": ["STOP"], "class": "prevented", "worst": "PT0S", "best": "PT0S", "share": 0.5, "tight": false },
              "shares": [
                {
                  "class": "prevented", "share": 0.5,
                  "chain": { "steps": ["STOP"], "class": "prevented", "worst": "PT0S", "best": "PT0S", "share": 0.5, "tight": false }
                },
                { "class": "none", "share": 0.5, "chain": null }
              ],
              "probability": {
                "lower": 0.49999999999999467, "upper": 0.5000000000000053, "estimate": 0.5, "lowerIgnoringTime": 0.49999999999999467,
                "upperIgnoringTime": 0.5000000000000053, "asIfIndependent": 0.5, "doubtRatio": 1, "shared": true
              },
              "everyAttempt": null, "anyAttempt": null, "steps": ["STOP"], "underAllChains": ["STOP"], "gaps": []
            }
          ],
          "steps": [
            { "id": "ACT", "who": null, "pathways": ["P1"], "underAllChainsOf": ["P1"], "worseWithout": ["P1"] },
            { "id": "DECIDE", "who": "rota", "pathways": ["P1"], "underAllChainsOf": ["P1"], "worseWithout": ["P1"] },
            { "id": "SEE", "who": "monitor", "pathways": ["P1", "P2"], "underAllChainsOf": ["P1"], "worseWithout": ["P1"] },
            { "id": "STOP", "who": null, "pathways": ["P3"], "underAllChainsOf": ["P3"], "worseWithout": ["P3"] },
            { "id": "TELL", "who": "rota", "pathways": ["P1"], "underAllChainsOf": ["P1"], "worseWithout": ["P1"] }
          ],
          "responders": [
            { "who": "monitor", "steps": ["SEE"], "pathways": ["P1", "P2"], "silentWithout": ["P1"], "worseWithout": ["P1"] },
            { "who": "rota", "steps": ["TELL", "DECIDE"], "pathways": ["P1"], "silentWithout": ["P1"], "worseWithout": ["P1"] }
          ],
          "shortenings": [
            { "pathway": "P1", "step": "ACT", "by": "PT15M", "atMost": "PT15M", "from": "inTimeSometimes", "to": "inTimeAlways" },
            { "pathway": "P1", "step": "DECIDE", "by": "PT15M", "atMost": "PT0S", "from": "inTimeSometimes", "to": "inTimeAlways" },
            { "pathway": "P1", "step": "SEE", "by": "PT15M", "atMost": "PT0S", "from": "inTimeSometimes", "to": "inTimeAlways" },
            { "pathway": "P1", "step": "TELL", "by": "PT15M", "atMost": "PT0S", "from": "inTimeSometimes", "to": "inTimeAlways" }
          ],
          "gaps": []
        }
        """);
}
