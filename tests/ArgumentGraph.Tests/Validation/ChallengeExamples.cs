using static ArgumentGraph.Relationship;

namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about challenges.</summary>
internal static class ChallengeExamples
{
    public static IEnumerable<RuleExample> All()
    {
        yield return new(
            "AG1301",
            "a challenger that rests on what it challenges",
            Sketch.Sound().Claims("D1").Support("D1", "C1").Challenge("D1", "C1"),
            "D1");
        yield return new("AG1301", "a challenge of oneself", Sketch.Sound().Challenge("C1", "C1"), "C1");
        yield return new(
            "AG1301",
            "each challenges the other",
            Sketch.Sound().Claims("C2").Support("S1", "C2").Challenge("C1", "C2").Challenge("C2", "C1"),
            "C1");
        yield return new("AG1301", "by way of a context", Sketch.Sound().Claims("D1").Frame("D1", "X1").Challenge("D1", "X1"), "D1");
        yield return new(
            "AG1301",
            "by way of a relationship",
            Sketch.Sound().Claims("D1").Support("D1", "C1").Challenge("D1", SupportedBy("C1", "E1")),
            "D1");
        yield return new(
            "AG1301",
            "a challenge of its own challenge",
            Sketch.Sound().Claims("D1").Challenge("D1", "C1", Challenges("D1", "C1")));
        yield return new(
            "AG1301",
            "a challenge answered, and the answer challenged",
            Sketch.Sound().Claims("D1", "D2").Challenge("D1", "C1").Challenge("D2", "D1"));
        yield return new("AG1301", "a circle of support alone", Sketch.Sound().Claims("C2").Support("C1", "C2").Support("C2", "C1"));

        yield return new(
            "AG1302",
            "an element and relationships challenged",
            Sketch.Sound().Claims("D1", "D2", "D3").Challenge("D1", "E1").Challenge("D2", SupportedBy("C1", "E1"))
                .Challenge("D3", InContextOf("G1", "X1")),
            "D1", "D2", "D3");
        yield return new(
            "AG1302",
            "the answer is answered",
            Sketch.Sound().Claims("D1", "D2", "D3").Challenge("D1", "C1").Challenge("D2", "D1").Challenge("D3", "D2"),
            "D1");
        yield return new(
            "AG1302",
            "the answer's relationship is answered",
            Sketch.Sound().Claims("D1", "D2", "D3").Challenge("D1", "C1").Challenge("D2", Challenges("D1", "C1"))
                .Challenge("D3", Challenges("D2", Challenges("D1", "C1"))),
            "D1");
        yield return new("AG1302", "answered", Sketch.Sound().Claims("D1", "D2").Challenge("D1", "C1").Challenge("D2", "D1"));
        yield return new(
            "AG1302",
            "its relationship answered",
            Sketch.Sound().Claims("D1", "D2").Challenge("D1", "C1").Challenge("D2", Challenges("D1", "C1")));
        yield return new(
            "AG1302",
            "only what supports the challenge is answered",
            Sketch.Sound().Claims("D1", "D2").Evidence("E2").Support("D1", "E2").Challenge("D1", "C1").Challenge("D2", "E2"),
            "D1");
        yield return new(
            "AG1302",
            "withdrawn",
            Sketch.Sound().Evidence("E2").Challenge("E2", "C1")
                .With<Evidence>("E2", evidence => evidence with { State = EvidenceState.Withdrawn }));

        yield return new(
            "AG1303",
            "each of two supports",
            Sketch.Sound().Claims("C2", "D1").Support("S1", "C2")
                .Challenge("D1", SupportedBy("S1", "C1"), SupportedBy("S1", "C2")),
            "D1");
        yield return new(
            "AG1303",
            "one of two supports",
            Sketch.Sound().Claims("C2", "D1").Support("S1", "C2")
                .Challenge("D1", SupportedBy("S1", "C1"), SupportedBy("C1", "E1")));
        yield return new(
            "AG1303",
            "each by another",
            Sketch.Sound().Claims("C2", "D1", "D2").Support("S1", "C2").Challenge("D1", SupportedBy("S1", "C1"))
                .Challenge("D2", SupportedBy("S1", "C2")));

        yield return new("AG1304", "for and against", Sketch.Sound().Evidence("E2").Support("C1", "E2").Challenge("E2", "C1"), "E2");
        yield return new("AG1304", "against its own support", Sketch.Sound().Challenge("E1", SupportedBy("C1", "E1")), "E1");
        yield return new(
            "AG1304",
            "for one, against another",
            Sketch.Sound().Claims("C2").Evidence("E2").Support("S1", "C2").Support("C1", "E2")
                .Challenge("E2", "C2", SupportedBy("C1", "E1")));
    }
}
