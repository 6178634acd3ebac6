using System.Globalization;
using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Text;

namespace ArgumentGraph.Rendering.Wording;

/// <summary>The words for responses, in all that people read.</summary>
internal static class ResponsePhrases
{
    public static string Of(ResponseClass found) => found switch
    {
        ResponseClass.Prevented => "prevented",
        ResponseClass.InTimeAlways => "in time always",
        ResponseClass.InTimeSometimes => "in time sometimes",
        ResponseClass.TimeUnknown => "time unknown",
        ResponseClass.LateOnly => "late only",
        _ => "no response",
    };

    /// <summary>For example <c>2 h 20 min</c>; "unknown" where it is.</summary>
    public static string Of(TimeSpan? time) => time is { } known ? Duration.ToWords(known) : "unknown";

    /// <summary>Whether the harm can still be undone when the response comes.</summary>
    public static string Reversal(PathwayResponse response) => response.Reversal switch
    {
        null => "not known",
        ResponseClass.Prevented or ResponseClass.InTimeAlways => "can be undone",
        ResponseClass.InTimeSometimes => "can be undone sometimes",
        ResponseClass.TimeUnknown => "time unknown",
        _ => "too late to undo",
    };

    /// <summary>The colour that goes with the words, never instead of them.</summary>
    public static Tone ToneOf(ResponseClass which) => which switch
    {
        ResponseClass.Prevented or ResponseClass.InTimeAlways => Tone.Good,
        ResponseClass.InTimeSometimes or ResponseClass.TimeUnknown => Tone.Doubt,
        _ => Tone.Bad,
    };

    /// <summary>
    /// The time of a response as a rule and at most, where acts are blocked of those that are not; nothing where there is no chain that acts.
    /// </summary>
    public static string Times(PathwayResponse response) => response.Best is { } best
        ? $"{(response.Class == ResponseClass.Prevented ? "else " : string.Empty)}{Of(best)} at best, "
            + $"{(response.Worst is { } worst ? $"{Of(worst)} at worst" : "worst unknown")}"
            + (response.Pathway.Harm?.Within is null ? "; time to harm unknown" : string.Empty)
        : string.Empty;

    /// <summary>How long a step takes: for example <c>5 min, at most 15 min</c>; of one that blocks, that the act waits.</summary>
    public static string Latency(ResponseStep step)
    {
        string? time = (step.Latency?.Typical, step.Latency?.AtMost) switch
        {
            ({ } typical, { } most) => $"{Of(typical)}, at most {Of(most)}",
            ({ } typical, null) when step.Latency!.Distribution == LatencyDistribution.Fixed => $"always {Of(typical)}",
            ({ } typical, null) => $"{Of(typical)}, longest time unknown",
            (null, { } most) => $"at most {Of(most)}",
            _ => null,
        };
        return step.Blocks ? $"the act waits{(time is null ? string.Empty : $", {time}")}" : time ?? "time unknown";
    }

    /// <summary>For example <c>see</c> or <c>see to act</c>.</summary>
    public static string Stages(ResponseStep step) => step.FirstStage == step.LastStage
        ? ReportPhrases.WordsOf(step.FirstStage)
        : $"{ReportPhrases.WordsOf(step.FirstStage)} to {ReportPhrases.WordsOf(step.LastStage)}";

    /// <summary>Who does a step, whether it happens by itself, and when it is on duty: for example <c>monitor (automatic, working days)</c>.</summary>
    public static string Who(ResponseStep step)
    {
        string rest = string.Join(", ", new[] { step.IsAutomatic ? "automatic" : null, step.Hours }.OfType<string>());
        return rest.Length == 0 ? step.Who ?? string.Empty : step.Who is { } who ? $"{who} ({rest})" : rest;
    }

    /// <summary>A share in per cent, with two decimals at most: for example <c>13.44 %</c>.</summary>
    public static string Percent(double? share) => share is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0.##} %")
        : "unknown share";

    /// <summary>How likely the response comes in time, with its proved bounds where they differ in what is shown.</summary>
    public static string Probability(ResponseProbability? probability)
    {
        if (probability is null)
        {
            return "–";
        }

        string lower = ReportPhrases.Number(probability.Lower);
        string upper = ReportPhrases.Number(probability.Upper);
        return lower == upper ? lower
            : probability.Estimate is { } estimate ? $"{ReportPhrases.Number(estimate)} ({lower} to {upper})"
            : $"{lower} to {upper}";
    }

    /// <summary>How many pathways there are of each class, the worst first: for example <c>1 no response, 2 late only</c>.</summary>
    public static string Counts(Func<ResponseClass, int> count) => string.Join(", ", Enum.GetValues<ResponseClass>().Where(which => count(which) > 0)
        .Select(which => string.Create(CultureInfo.InvariantCulture, $"{count(which)} {Of(which)}")));

    /// <summary>How many pathways rest on late detection, and how many have no response at all, as a clause.</summary>
    public static string Summary(ResponseReport report)
    {
        int late = report.OfClass(ResponseClass.LateOnly).Count();
        int none = report.OfClass(ResponseClass.None).Count();
        string all = ReportPhrases.Count(report.Pathways.Count, "pathway");
        string said = late == 0 ? $"none of {all} rests on late detection only"
            : string.Create(CultureInfo.InvariantCulture, $"{late} of {all} {(late == 1 ? "rests" : "rest")} on late detection only");
        return none == 0 ? said : string.Create(CultureInfo.InvariantCulture, $"{said}, {none} {(none == 1 ? "has" : "have")} no response");
    }

    /// <summary>Who is under all chains of most pathways; null where nobody is under those of two or more.</summary>
    public static ResponderRole? Carrier(ResponseReport report) => report.Responders.FirstOrDefault(role => role.SilentWithout.Count > 1);

    /// <summary>What is missing.</summary>
    public static string Gap(ResponseGapKind kind) => kind switch
    {
        ResponseGapKind.NoWindow => "how much time the harm leaves is not given",
        ResponseGapKind.NobodySees => "nobody sees it",
        ResponseGapKind.SeenNobodyTold => "seen, nobody told",
        ResponseGapKind.ToldNobodyDecides => "told, nobody decides",
        ResponseGapKind.DecidedNoMeans => "decided, and without means to act",
        ResponseGapKind.NeverBegun => "never begun: it follows nothing that leads to it",
        ResponseGapKind.Circular => "follows itself",
        ResponseGapKind.DoesNotStand => "does not stand, so it does not count",
        ResponseGapKind.WithoutEvidence => "without evidence",
        ResponseGapKind.TimeUnknown => "longest time unknown",
        _ => "coverage, recall or success unknown",
    };
}
