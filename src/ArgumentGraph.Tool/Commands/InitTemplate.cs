namespace ArgumentGraph.Tool.Commands;

/// <summary>What <c>init</c> writes.</summary>
internal static class InitTemplate
{
    public const string Text = """
        // A structured argument. Comments are for reading only: a program that writes the file back leaves them out.
        // What must last goes into "description", or into "data", which takes any JSON.
        {
          "format": "argument-graph/1",
          "title": "Risk of harm from system S is acceptably low",
          "elements": [
            // A goal is supported by strategies, claims and evidence. Unless "requires" says otherwise, it needs all of them.
            {
              "id": "G1",
              "kind": "goal",
              "statement": "Risk of harm from system S is acceptably low",
              "supportedBy": ["S1"],
              "inContextOf": ["X1", "A1"]
            },
            { "id": "X1", "kind": "context", "statement": "System S, version 1, used as its manual says" },

            // An assumption is taken to hold: "state" may say "disputed" or "invalid" instead.
            { "id": "A1", "kind": "assumption", "statement": "The ways to harm listed here are all that matter" },
            {
              "id": "S1",
              "kind": "strategy",
              "statement": "Argue over each way to harm",
              "supportedBy": ["P1", "P2"]
            },

            // A pathway is a way to harm that the argument must rule out. The analyses say which pathways stand and what carries them.
            {
              "id": "P1",
              "kind": "goal",
              "pathway": true,
              "statement": "Harm by misuse is very unlikely",
              "supportedBy": ["C1", "C2"],
              "requires": "any"
            },
            {
              "id": "P2",
              "kind": "goal",
              "pathway": true,
              "statement": "Harm by failure is very unlikely",
              "supportedBy": ["C2", "C3"]
            },

            // A claim is a smaller statement, close to evidence. It may support many others: here C2 carries both pathways.
            { "id": "C1", "kind": "claim", "statement": "Misuse is refused", "supportedBy": ["E1"] },
            { "id": "C2", "kind": "claim", "statement": "Harm is noticed and stopped in time", "supportedBy": ["E2"], "tags": { "mitigation": "control" } },
            { "id": "C3", "kind": "claim", "statement": "Failures are rare", "supportedBy": ["E3"] },

            // The state of evidence: available, planned, missing, disputed or withdrawn. Where it is not given, reports say so.
            {
              "id": "E1",
              "kind": "evidence",
              "statement": "Results of misuse tests",
              "state": "available",
              "source": "https://example.com/misuse-tests",
              "subject": "system S, version 1"
            },
            {
              "id": "E2",
              "kind": "evidence",
              "statement": "Record of the last alarm drill",
              "state": "available",
              "source": "https://example.com/alarm-drill",
              "subject": "system S, version 1"
            },
            {
              "id": "E3",
              "kind": "evidence",
              "statement": "Failure statistics of the field trial",
              "state": "planned",
              "source": "https://example.com/field-trial",
              "subject": "system S, version 1"
            }

            // Whatever speaks against an element or a relationship is written as a challenge:
            // { "id": "D1", "kind": "claim", "statement": "The drill was announced", "challenges": "E2" }
          ]
        }

        """;
}
