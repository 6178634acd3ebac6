namespace ArgumentGraph.Rendering.Tests.Diagrams;

/// <summary>A small argument with everything in it that a notation draws: every kind, choices, what is undeveloped, challenges that defeat.</summary>
internal static class ChallengedCase
{
    public static Argument Make() => Argument.Parse("""
        {
          "format": "argument-graph/1",
          "title": "Braking is safe",
          "elements": [
            { "id": "G1", "kind": "goal", "statement": "The vehicle brakes safely", "pathway": true, "supportedBy": ["S1", "G5"], "inContextOf": ["X1", "A1"] },
            { "id": "X1", "kind": "context", "statement": "Passenger cars up to 130 km/h" },
            { "id": "A1", "kind": "assumption", "statement": "Drivers press the pedal", "state": "disputed" },
            { "id": "S1", "kind": "strategy", "statement": "Argue over both circuits", "supportedBy": ["G2", "G3"], "requires": "any", "inContextOf": ["J1"] },
            { "id": "J1", "kind": "justification", "statement": "One circuit stops the car" },
            { "id": "G2", "kind": "goal", "statement": "The front circuit holds", "supportedBy": ["E1", "E2", "E5"], "requires": { "atLeast": 2 } },
            { "id": "G3", "kind": "goal", "statement": "The rear circuit holds", "undeveloped": true },
            { "id": "G5", "kind": "claim", "statement": "Sensors notice a lost circuit", "supportedBy": ["E3"], "requires": "any" },
            { "id": "E1", "kind": "evidence", "statement": "Bench test" },
            { "id": "E2", "kind": "evidence", "statement": "Road test", "state": "planned" },
            { "id": "E3", "kind": "evidence", "statement": "Sensor test" },
            { "id": "E4", "kind": "evidence", "statement": "Photo of the track" },
            { "id": "E5", "kind": "evidence", "statement": "Test of the supplier" },
            { "id": "D1", "kind": "claim", "statement": "The sensor test used dry roads", "supportedBy": ["E4"], "challenges": "E3" },
            { "id": "D2", "kind": "claim", "statement": "The front circuit leaks", "supportedBy": ["E4"],
              "challenges": ["G2", { "relationship": "supportedBy", "from": "G5", "to": "E3" }] }
          ]
        }
        """);
}
