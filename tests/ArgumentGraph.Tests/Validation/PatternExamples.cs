namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rule about what is left of a pattern.</summary>
internal static class PatternExamples
{
    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG2617", "a token", Said("The risk from {pathway} is low"), "C1");
        yield return new("AG2617", "two tokens are one finding", Said("{hazards.name} by {cause}"), "C1");
        yield return new("AG2617", "braces that are not a token", Said("The set {1, 2} is empty, and {} is too"));
        yield return new("AG2617", "an open brace", Said("The file begins with {"));
        yield return new("AG2617", "braces written twice", Said("The text {{name}} is replaced"));
        yield return new("AG2617", "a token of an element that is marked", Marked("The risk from {pathway} is low"));
        yield return new("AG2618", "a marked element", Marked("It is low"), "C1");
        yield return new("AG2618", "a marked element with a token", Marked("The risk from {pathway} is low"), "C1");
        yield return new(
            "AG2618", "a marked and undeveloped strategy",
            Sketch.Sound().Add(new Strategy("S2", "Argument over what is to come") { IsUninstantiated = true, IsUndeveloped = true }).Support("G1", "S2"),
            "S2");
        yield return new("AG2618", "a token without a mark", Said("The risk from {pathway} is low"));
    }

    private static Sketch Marked(string statement) =>
        Sketch.Sound().With<Claim>("C1", claim => claim with { Statement = statement, IsUninstantiated = true });

    private static Sketch Said(string statement) => Sketch.Sound().With<Claim>("C1", claim => claim with { Statement = statement });
}
