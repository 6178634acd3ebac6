using static ArgumentGraph.Relationship;

namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about how elements are connected.</summary>
internal static class StructureExamples
{
    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG1001", "an element supports itself", Sketch.Sound().Support("C1", "C1"), "C1");
        yield return new(
            "AG1001",
            "two circles",
            Sketch.Sound().Goals("G2", "G3", "G4", "G5").Support("G1", "G2", "G4").Support("G2", "G3").Support("G3", "G2")
                .Support("G4", "G5").Support("G5", "G4"),
            "G2", "G4");
        yield return new(
            "AG1001",
            "two circles within what waits for each other",
            Sketch.Sound().Claims("C2", "C3", "C4").Support("C1", "C2").Support("C2", "C1").Support("C3", "C4")
                .Support("C4", "C3").Challenge("C3", "C1").Challenge("C1", "C3"),
            "C1", "C3");
        yield return new("AG1001", "a shared supporter is no circle", Sketch.Sound().Claims("C2").Support("S1", "C2").Support("C2", "E1"));
        yield return new(
            "AG1001",
            "a circle through a challenge is another matter",
            Sketch.Sound().Claims("D1").Support("D1", "C1").Challenge("D1", "C1"));

        yield return new("AG1002", "no elements", new Sketch(), [null]);
        yield return new("AG1002", "evidence alone", new Sketch().Evidence("E1"), [null]);
        yield return new("AG1002", "a circle alone", new Sketch().Goals("G1", "G2").Support("G1", "G2").Support("G2", "G1"), [null]);
        yield return new(
            "AG1002",
            "a claim that challenges its own support is no root",
            new Sketch().Claims("C1").Evidence("E1").Support("C1", "E1").Challenge("C1", "E1"),
            [null]);
        yield return new("AG1002", "a root claim", new Sketch().Claims("C1"));

        yield return new("AG1003", "claim and strategy at the root", Sketch.Sound().Claims("C2").Strategies("S2"), "C2", "S2");
        yield return new("AG1003", "a claim that challenges", Sketch.Sound().Claims("D1").Challenge("D1", "C1"));

        yield return new("AG1004", "two root goals", Sketch.Sound().Goals("G2"), [null]);
        yield return new(
            "AG1004",
            "two root goals of which one is a pathway",
            Sketch.Sound().Goals("G2").With<Goal>("G1", goal => goal with { IsPathway = true }),
            [null]);
        yield return new(
            "AG1004",
            "two root goals, both pathways",
            Sketch.Sound().Goals("G2").With<Goal>("G1", goal => goal with { IsPathway = true })
                .With<Goal>("G2", goal => goal with { IsPathway = true }));
        yield return new("AG1004", "one root goal beside a root claim", Sketch.Sound().Claims("C2"));

        yield return new(
            "AG1005",
            "what is below a root claim",
            Sketch.Sound().Claims("C2", "C3").Evidence("E2").Contexts("X2").Support("C2", "C3").Support("C3", "E2")
                .Frame("C3", "X2"),
            "C3", "E2", "X2");
        yield return new("AG1005", "a circle aside", Sketch.Sound().Claims("C2", "C3").Support("C2", "C3").Support("C3", "C2"), "C2", "C3");
        yield return new("AG1005", "a challenge of what is aside", Sketch.Sound().Claims("C2", "D1").Challenge("D1", "C2"), "D1");
        yield return new(
            "AG1005",
            "challenges, and challenges of relationships, lead to their targets",
            Sketch.Sound().Claims("D1", "D2", "D3").Evidence("E2").Support("D3", "E2").Challenge("D1", "E1")
                .Challenge("D2", SupportedBy("C1", "E1")).Challenge("D3", Challenges("D1", "E1")));
        yield return new("AG1005", "where no root is a goal the roots say so", new Sketch().Claims("C1", "C2").Support("C1", "C2"));

        yield return new(
            "AG1006",
            "nobody states them",
            Sketch.Sound().Contexts("X2").Assumptions("A1").Justifications("J1"),
            "A1", "J1", "X2");
        yield return new("AG1006", "all stated", Sketch.Sound().Assumptions("A1").Justifications("J1").Frame("C1", "A1", "J1"));

        yield return new("AG1007", "evidence for nothing", Sketch.Sound().Evidence("E2"), "E2");
        yield return new("AG1007", "evidence against something", Sketch.Sound().Evidence("E2").Challenge("E2", "C1"));

        yield return new("AG1008", "claim on goal", Sketch.Sound().Goals("G2").Support("C1", "G2"), "C1");
        yield return new("AG1008", "goal on claim, claim on claim", Sketch.Sound().Claims("C2").Support("G1", "C2").Support("C2", "C1"));

        yield return new("AG1009", "strategy on evidence", Sketch.Sound().Evidence("E2").Support("S1", "E2", "E1"), "S1", "S1");
        yield return new("AG1009", "a claim in between", Sketch.Sound());

        yield return new("AG1010", "strategy on strategy", Sketch.Sound().Strategies("S2").Support("S1", "S2"), "S1");
        yield return new("AG1010", "strategies beside each other", Sketch.Sound().Strategies("S2").Support("G1", "S2"));

        yield return new("AG1011", "directly and through one other", Sketch.Sound().Support("G1", "C1"), "G1");
        yield return new("AG1011", "directly and through several others", Sketch.Sound().Support("G1", "C1", "E1"), "G1", "G1");
        yield return new(
            "AG1011",
            "past a circle",
            Sketch.Sound().Claims("C2").Support("S1", "E1").Support("C1", "C2").Support("C2", "C1"),
            "S1");
        yield return new("AG1011", "on a circle", Sketch.Sound().Claims("C2").Support("S1", "C2").Support("C1", "C2").Support("C2", "C1"));
        yield return new("AG1011", "a diamond", Sketch.Sound().Claims("C2").Support("S1", "C2").Support("C2", "E1"));

        yield return new(
            "AG1012",
            "a pathway in a pathway in a pathway",
            Sketch.Sound().Goals("G2", "G3").Strategies("S2").Support("G1", "G2").Support("G2", "S2").Support("S2", "G3")
                .With<Goal>("G1", goal => goal with { IsPathway = true }).With<Goal>("G2", goal => goal with { IsPathway = true })
                .With<Goal>("G3", goal => goal with { IsPathway = true }),
            "G2", "G3");
        yield return new(
            "AG1012",
            "pathways beside each other that share a claim",
            Sketch.Sound().Goals("G2", "G3").Support("G1", "G2", "G3").Support("G2", "C1").Support("G3", "C1")
                .With<Goal>("G2", goal => goal with { IsPathway = true }).With<Goal>("G3", goal => goal with { IsPathway = true }));
    }
}
