using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Charts;

/// <summary>One row of a pathway's response: a step of its chain, another chain, or a stage at which nobody is.</summary>
/// <param name="Stage">What stands first: the stage, or what the row is.</param>
/// <param name="Steps">The steps that it is about, in the order of the response.</param>
/// <param name="Text">Who does it.</param>
/// <param name="Value">What is said beside the bar.</param>
internal sealed record ResponseLine(string Stage, ValueList<Element> Steps, string Text, string Value)
{
    private const int ShownPathways = 6;
    private const int ShownChains = 4;

    /// <summary>The steps' ids: of a chain with arrows between.</summary>
    public string Label => string.Join(IsChain ? " → " : ", ", Steps.Select(step => step.Id));

    /// <summary>Whether the row is a chain, not steps of one stage.</summary>
    public bool IsChain { get; init; }

    /// <summary>When the bar begins, when it is full, and when it ends at the latest, null being never; or null for no bar.</summary>
    public (TimeSpan Begin, TimeSpan Done, TimeSpan? Latest)? Bar { get; init; }

    /// <summary>Whether the act waits here.</summary>
    public bool IsGate { get; init; }

    /// <summary>Whether something is missing here.</summary>
    public bool IsGap { get; init; }

    /// <summary>The rows of a pathway: its chain, then the other chains and what none finds; without a chain, who is there at each stage.</summary>
    public static IEnumerable<ResponseLine> Of(PathwayResponse response, ResponseReport report) => response.Chain is { } chain
        ? [.. chain.ToSpans().Select(span => OfStep(span, response, report)), .. Others(response, chain)]
        : WithoutChain(response);

    /// <summary>The moments that rows and windows of a pathway have.</summary>
    public static IEnumerable<TimeSpan> MomentsOf(PathwayResponse response, IEnumerable<ResponseLine> lines)
    {
        TimeSpan?[] windows = [response.Pathway.Harm?.Within, response.Pathway.Harm?.ReversibleWithin];
        return windows.Concat(lines.SelectMany(line => line.Bar is { } bar ? (TimeSpan?[])[bar.Begin, bar.Done, bar.Latest] : [])).OfType<TimeSpan>();
    }

    /// <summary>The other pathways that have a step, as <c>also in P2, P5</c>; empty where there are none.</summary>
    private static string AlsoIn(Element step, PathwayResponse response, ResponseReport report)
    {
        string[] others = [.. report.Steps.Where(role => role.Step.Id == step.Id).SelectMany(role => role.Pathways)
            .Where(pathway => pathway.Id != response.Pathway.Id).Select(pathway => pathway.Id)];
        string more = others.Length > ShownPathways ? $" and {others.Length - ShownPathways} more" : string.Empty;
        return others.Length == 0 ? string.Empty : $"also in {string.Join(", ", others.Take(ShownPathways))}{more}";
    }

    private static ResponseLine OfStep(StepSpan span, PathwayResponse response, ResponseReport report)
    {
        ResponseStep step = span.Step.StatedStep!;
        string also = AlsoIn(span.Step, response, report);
        string time = ResponsePhrases.TimeOf(step);
        return new(ResponsePhrases.StagesOf(step), [span.Step], ResponsePhrases.WhoOf(step), also.Length == 0 ? time : $"{time} · {also}")
        {
            Bar = (span.Begin, span.Done, span.Latest),
            IsGate = step.Blocks,
        };
    }

    private static IEnumerable<ResponseLine> Others(PathwayResponse response, ResponseChain chain)
    {
        ResponseShare[] others = [.. response.Shares.Where(share => share.Chain is not null && !share.Chain.Steps.SequenceEqual(chain.Steps))];
        foreach (ResponseShare other in others.Take(ShownChains))
        {
            yield return new("else", other.Chain!.Steps, string.Empty,
                $"{ResponsePhrases.Percent(other.Share)} of acts: {ResponsePhrases.Of(other.Class)}")
            {
                IsChain = true,
                Bar = other.Class == ResponseClass.Prevented ? null : (TimeSpan.Zero, other.Chain.Best, other.Chain.Worst),
            };
        }

        if (others.Length > ShownChains)
        {
            yield return new("else", [], $"and {ReportPhrases.Count(others.Length - ShownChains, "more chain")}", string.Empty);
        }

        if (response.Shares.FirstOrDefault(share => share.Chain is null) is { Share: > 0 } rest)
        {
            yield return new("else", [], "nobody", $"{ResponsePhrases.Percent(rest.Share)} of acts") { IsGap = true };
        }
    }

    private static IEnumerable<ResponseLine> WithoutChain(PathwayResponse response)
    {
        bool isUnwatched = response.Steps.Count == 0 && response.Gaps.All(gap => gap.Step is null);
        foreach (ResponseStage stage in Enum.GetValues<ResponseStage>().Take(isUnwatched ? 1 : int.MaxValue))
        {
            Element[] steps = [.. response.Steps.Where(step => step.StatedStep!.Stages.Contains(stage))];
            yield return new(
                ReportPhrases.WordsOf(stage), [.. steps], steps.Length == 0 ? "nobody" : string.Empty,
                string.Join("; ", response.Gaps.Select(gap => Lacking(gap, stage, steps)).OfType<string>().Distinct(StringComparer.Ordinal)))
            {
                IsGap = steps.Length == 0,
            };
        }
    }

    // What follows its last stage, or, of a step that is not there, its first.
    private static string? Lacking(ResponseGap gap, ResponseStage stage, Element[] steps) => gap.Step?.StatedStep switch
    {
        { } step when steps.Contains(gap.Step) => step.LastStage == stage ? ResponsePhrases.Of(gap.Kind) : null,
        { } step => step.FirstStage == stage ? $"{gap.Step!.Id} {ResponsePhrases.Of(gap.Kind)}" : null,
        _ => null,
    };
}
