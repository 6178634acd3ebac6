namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// Works out when the steps of a chain begin and are done: a step begins with the first of what it follows, or with the last where it waits for all. By steps
/// times what each of them follows in the chain.
/// </summary>
internal static class ChainSpans
{
    public static IEnumerable<StepSpan> Of(ResponseChain chain)
    {
        var spans = new List<StepSpan>(chain.Steps.Count);
        foreach (Element element in chain.Steps)
        {
            ResponseStep step = element.StatedStep!;
            StepSpan[] before = [.. spans.Where(other => Follows(step, other.Step))];
            long begin = Beginning(step, before.Select(other => other.Done.Ticks));
            long latest = Beginning(step, before.Select(other => other.Latest?.Ticks ?? long.MaxValue));
            long done = Sum(begin, step.AsARule() ?? 0);
            long last = Sum(latest, step.Longest() ?? long.MaxValue);
            spans.Add(new StepSpan(element, new(begin), new(done), last == long.MaxValue ? null : new TimeSpan(last)));
        }

        return spans;
    }

    private static bool Follows(ResponseStep step, Element other) => step.After.Count > 0
        ? step.After.Contains(other.Id, StringComparer.Ordinal) && StepTable.CanFollow(other.StatedStep!, step)
        : step.FirstStage != ResponseStage.See && other.StatedStep!.LastStage + 1 == step.FirstStage;

    private static long Beginning(ResponseStep step, IEnumerable<long> done) =>
        (step.WaitsForAll ? done.Select(each => (long?)each).Max() : done.Select(each => (long?)each).Min()) ?? 0;

    private static long Sum(long one, long other) => one > long.MaxValue - other ? long.MaxValue : one + other;
}
