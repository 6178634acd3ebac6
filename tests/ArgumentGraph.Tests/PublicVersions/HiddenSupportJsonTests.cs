using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.PublicVersions;

/// <summary>What readers of a public version take on trust, as JSON.</summary>
public class HiddenSupportJsonTests
{
    [Fact]
    public void All_is_said_of_what_is_hidden_and_what_falls_with_it()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "Small", "elements": [
              { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["C1"] },
              { "id": "P2", "kind": "goal", "statement": "Second", "pathway": true, "supportedBy": ["C1", "E3"], "requires": "any" },
              { "id": "R", "kind": "goal", "statement": "A root", "supportedBy": ["C2"] },
              { "id": "C1", "kind": "claim", "statement": "One", "supportedBy": ["E1"] },
              { "id": "C2", "kind": "claim", "statement": "Two", "supportedBy": ["E2"] },
              { "id": "E1", "kind": "evidence", "statement": "Seen", "state": "available", "tags": { "team": "red" } },
              { "id": "E2", "kind": "evidence", "statement": "Old", "state": "available" },
              { "id": "E3", "kind": "evidence", "statement": "Shown", "state": "available", "tags": { "team": "blue" } } ] }
            """);
        var policy = new RedactionPolicy
        {
            Rules =
            [
                new RedactionRule { Elements = ["E1"], Fields = ["statement", "source"], Reason = "private" },
                new RedactionRule { Elements = ["E3"], Fields = ["tags"], Reason = "names of people" },
                new RedactionRule { Elements = ["C2"], Level = RedactionLevel.Stub, Reason = "a part" },
            ],
        };

        argument.Redact(policy, RedactionCases.Key).PublicVersion!.AnalyzeHiddenSupport().ToJson().ShouldBeJson("""
            {
              "title": "Small", "baseline": "as-is", "date": null, "stateNotGiven": 0, "assertedStandings": ["C2"],
              "redacted": [
                {
                  "id": "C2", "reason": "a part",
                  "fields": [
                    "claimPoints",
                    "collected",
                    "cost",
                    "data",
                    "description",
                    "expires",
                    "harm",
                    "likelihood",
                    "other",
                    "source",
                    "state",
                    "statement",
                    "step",
                    "subject",
                    "suppress",
                    "tags"
                  ],
                  "isStub": true
                },
                { "id": "E1", "reason": "private", "fields": ["source", "statement"], "isStub": false },
                { "id": "E3", "reason": "names of people", "fields": ["tags"], "isStub": false }
              ],
              "hidden": ["C2", "E1"],
              "pathways": [
                {
                  "id": "P1", "statement": "First", "from": "supported", "to": "unsupported", "rootCauses": [{"id": "E1", "reason": "failed"}],
                  "rootCausesSmallest": true
                }
              ],
              "claims": [
                { "id": "C1", "from": "supported", "to": "unsupported" },
                { "id": "P1", "from": "supported", "to": "unsupported" },
                { "id": "R", "from": "supported", "to": "unsupported" }
              ],
              "singlePoints": [{"id": "E1", "pathways": ["P1"], "others": []}, {"id": "C2", "pathways": [], "others": ["R"]}],
              "areSinglePointsExhaustive": true
            }
            """);
    }
}
