using ArgumentGraph.Analysis.Response;

namespace ArgumentGraph.Rendering.Charts;

/// <summary>When a step of a chain begins and is done, from the moment that starts the clock.</summary>
/// <param name="Element">The claim or evidence that is the step.</param>
/// <param name="Begin">When it begins as a rule.</param>
/// <param name="Done">When it is done as a rule; what is unknown takes no time here.</param>
/// <param name="Latest">When it is done at the latest; null: unknown.</param>
internal sealed record StepSpan(Element Element, TimeSpan Begin, TimeSpan Done, TimeSpan? Latest)
{
    public ResponseStep Step => Element.StatedStep!;

    /// <summary>The spans of a chain's steps, in their order: a step begins with the first of what it follows, or with the last where it waits for all.</summary>
    public static IReadOnlyList<StepSpan> Of(ResponseChain chain)
    {
        var spans = new List<StepSpan>(chain.Steps.Count);
        foreach (Element element in chain.Steps)
        {
            ResponseStep step = element.StatedStep!;
            StepSpan[] before = [.. spans.Where(other => Follows(step, other))];
            long begin = Beginning(step, before.Select(other => other.Done.Ticks));
            long latest = Beginning(step, before.Select(other => other.Latest?.Ticks ?? long.MaxValue));
            long done = Sum(begin, step.AsARule() ?? 0);
            long last = Sum(latest, step.Longest() ?? long.MaxValue);
            spans.Add(new StepSpan(element, new(begin), new(done), last == long.MaxValue ? null : new TimeSpan(last)));
        }

        return spans;
    }

    private static bool Follows(ResponseStep step, StepSpan other) => step.After.Count > 0
        ? step.After.Contains(other.Element.Id, StringComparer.Ordinal) && StepTable.CanFollow(other.Step, step)
        : step.FirstStage != ResponseStage.See && other.Step.LastStage + 1 == step.FirstStage;

    private static long Beginning(ResponseStep step, IEnumerable<long> done) =>
        (step.WaitsForAll ? done.Select(each => (long?)each).Max() : done.Select(each => (long?)each).Min()) ?? 0;

    private static long Sum(long one, long other) => one > long.MaxValue - other ? long.MaxValue : one + other;
}
