namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rule about what a merge has left undecided. What the other rules about merging report is in the tests of merging.</summary>
internal static class MergeExamples
{
    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG1901", "two values", Undecided("""{"state":{"base":"planned","ours":"available","theirs":"missing"}}"""), "E1");
        yield return new("AG1901", "two members", Undecided("""{"state":{"ours":"available"},"tags.owner":{"theirs":"infra"}}"""), "E1", "E1");
        yield return new("AG1901", "removed on one side", Undecided("""{"element":{"ours":{"id":"E1"}}}"""), "E1");
        yield return new("AG1901", "of another shape", Undecided("[]"), "E1");
        yield return new("AG1901", "all decided", Undecided("{}"));
    }

    private static Sketch Undecided(string conflicts) => Sketch.Sound().With<Evidence>(
        "E1", evidence => evidence with { UnknownMembers = evidence.UnknownMembers.With("conflicts", RawJson.Parse(conflicts)) });
}
