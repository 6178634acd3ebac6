namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about claim points.</summary>
internal static class ClaimPointExamples
{
    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG2701", "an id twice", Argued(on: "S1").Point("C1", new ClaimPoint("ACP1") { On = ["E1"] }), "C1");
        yield return new("AG2701", "two ids", Argued(on: "S1").Point("C1", new ClaimPoint("ACP2") { On = ["E1"] }));
        yield return new("AG2701", "the id of an element", Argued(on: "S1").Point("G1", new ClaimPoint("CG1") { On = ["S1"], Argument = "CG1" }));

        yield return new("AG2702", "on what it is not connected to", Argued(on: "CE1"), "G1");
        yield return new("AG2702", "on what is not there", Argued(on: "nowhere"), "G1");
        yield return new("AG2702", "on itself", Argued(on: "G1"), "G1");
        yield return new("AG2702", "on a supporter", Argued(on: "S1"));
        yield return new("AG2702", "on a context", Argued(on: "X1"));

        yield return new("AG2703", "an argument that is not there", Argued(on: "S1", argument: "nowhere"), "G1");
        yield return new("AG2703", "an argument that is there", Argued(on: "S1"));

        yield return new("AG2704", "an item of evidence as the argument", Argued(on: "S1", argument: "CE1"), "G1");
        yield return new("AG2704", "a claim as the argument", Argued(on: "S1", argument: "C2").Claims("C2").Support("C2", "CE1"));

        yield return new("AG2705", "an argument that rests on the element", Argued(on: "S1").Support("CG1", "G1"), "G1");
        yield return new(
            "AG2705",
            "two elements that give each other confidence",
            Argued(on: "S1").Point("CE1", new ClaimPoint("ACP2") { Argument = "G1" }),
            "CE1",
            "G1");
        yield return new("AG2705", "an argument that rests on the same evidence", Argued(on: "S1").Support("CG1", "E1"));

        yield return new(
            "AG2706", "below a strategy", Argued(on: "S1").Point("S1", new ClaimPoint("ACP2") { On = ["C1"], Argument = "CG1" }), "S1");
        yield return new("AG2706", "above a strategy", Argued(on: "S1"));
        yield return new(
            "AG2706",
            "at the context of a strategy",
            Argued(on: "S1").Frame("S1", "X1").Point("S1", new ClaimPoint("ACP2") { On = ["X1"], Argument = "CG1" }));

        yield return new("AG2707", "no argument", Argued(on: "S1", argument: null).Point("E1", new ClaimPoint("ACP2") { Argument = "CG1" }), "G1");
        yield return new("AG2707", "no argument of any point", Argued(on: "S1", argument: null));
        yield return new("AG2707", "an argument", Argued(on: "S1"));

        yield return new(
            "AG2708",
            "an argument with missing evidence",
            Argued(on: "S1").With<Evidence>("CE1", evidence => evidence with { State = EvidenceState.Missing }),
            "G1");
        yield return new("AG2708", "an argument that stands", Argued(on: "S1"));

        yield return new("AG2709", "on a goal itself", Argued(on: null), "G1");
        yield return new("AG2709", "on evidence itself", Argued(on: "S1").Point("E1", new ClaimPoint("ACP2") { Argument = "CG1" }));
        yield return new("AG2709", "on a context itself", Argued(on: "S1").Point("X1", new ClaimPoint("ACP2") { Argument = "CG1" }));

        yield return new("AG2710", "an argument that supports something", Argued(on: "S1").Goals("G2").Support("G2", "CG1"), "G1");
        yield return new("AG2710", "an argument of its own", Argued(on: "S1"));

        // A confidence argument counts neither as a second root nor as out of reach.
        yield return new("AG1004", "a confidence argument beside the root", Argued(on: "S1"));
        yield return new("AG1005", "a confidence argument", Argued(on: "S1"));
    }

    // What is sound, and a claim point of G1 with an argument: CG1 ← CE1.
    private static Sketch Argued(string? on, string? argument = "CG1") =>
        Sketch.Sound().Goals("CG1").Evidence("CE1").Support("CG1", "CE1")
            .Point("G1", new ClaimPoint("ACP1") { On = on is null ? [] : [on], Argument = argument });

    private static Sketch Point(this Sketch sketch, string id, ClaimPoint point) =>
        sketch.With<Element>(id, element => element with { ClaimPoints = [.. element.ClaimPoints, point] });
}
