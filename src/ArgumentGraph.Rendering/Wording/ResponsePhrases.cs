using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <summary>Responses to harm in words, as pages, reports and terminals say them.</summary>
public static class ResponsePhrases
{
    /// <summary>For example <c>late only</c>.</summary>
    /// <param name="found">The class.</param>
    public static string Of(ResponseClass found) => found == ResponseClass.None ? "no response" : ReportPhrases.WordsOf(found);

    /// <summary>For example <c>2 h 20 min</c>; "unknown" where it is.</summary>
    /// <param name="time">The time.</param>
    public static string Of(TimeSpan? time) => time is { } known ? Latency.ToWords(known) : "unknown";

    /// <summary>The standing whose colour goes with the words, never instead of them.</summary>
    /// <param name="found">The class.</param>
    public static Standing ColourOf(ResponseClass found) => found switch
    {
        ResponseClass.Prevented or ResponseClass.InTimeAlways => Standing.Supported,
        ResponseClass.InTimeSometimes or ResponseClass.TimeUnknown => Standing.InDoubt,
        _ => Standing.Unsupported,
    };

    /// <summary>Whether the harm can still be undone when the response comes.</summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static string ReversalOf(PathwayResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Reversal switch
        {
            null => "not known",
            ResponseClass.Prevented or ResponseClass.InTimeAlways => "can be undone",
            ResponseClass.InTimeSometimes => "can be undone sometimes",
            ResponseClass.TimeUnknown => "time unknown",
            ResponseClass.None => "nobody to undo it",
            _ => "too late to undo",
        };
    }

    /// <summary>
    /// The time of a response as a rule and at most, where acts are blocked of those that are not; empty where there is no chain that acts.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static string TimesOf(PathwayResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Best is not { } best ? string.Empty
            : $"{(response.Class == ResponseClass.Prevented ? "else " : string.Empty)}{Of(best)} as a rule, "
                + $"{(response.Worst is { } worst ? $"{Of(worst)} at worst" : "worst unknown")}"
                + (response.Pathway.Harm?.Within is null ? "; time to harm unknown" : string.Empty);
    }

    /// <summary>How long a step takes: for example <c>5 min, at most 15 min</c>; of one that blocks, that the act waits.</summary>
    /// <param name="step">The step.</param>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public static string TimeOf(ResponseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
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
    /// <param name="step">The step.</param>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public static string StagesOf(ResponseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        string first = ReportPhrases.WordsOf(step.FirstStage);
        return step.FirstStage == step.LastStage ? first : $"{first} to {ReportPhrases.WordsOf(step.LastStage)}";
    }

    /// <summary>Who does a step, whether it happens by itself, and when it is on duty: for example <c>monitor (automatic, working days)</c>.</summary>
    /// <param name="step">The step.</param>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public static string WhoOf(ResponseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        string rest = string.Join(", ", new[] { step.IsAutomatic ? "automatic" : null, step.Hours }.OfType<string>());
        return rest.Length == 0 ? step.Who ?? string.Empty : step.Who is { } who ? $"{who} ({rest})" : rest;
    }

    /// <summary>A share in per cent, with two decimals at most: for example <c>13.44 %</c>; "unknown share" where it is.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    public static string Percent(double? share) => share is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0.##} %")
        : "unknown share";

    /// <summary>How likely the response comes in time, with its proved bounds where they differ in what is shown.</summary>
    /// <param name="probability">The probability; null for a dash.</param>
    public static string Of(ResponseProbability? probability)
    {
        if (probability is null)
        {
            return "–";
        }

        string lower = Shown(probability.Lower);
        string upper = Shown(probability.Upper);
        return lower == upper ? lower
            : probability.Estimate is { } estimate ? $"{Shown(estimate)} ({lower} to {upper})"
            : $"{lower} to {upper}";
    }

    /// <summary>
    /// What part of all acts is dealt with how after the best chain: for example <c>13.44 %: in time always, 13.83 %: nobody</c>; empty where nothing is left.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static string RestOf(PathwayResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return string.Join(", ", response.Shares.Skip(response.Chain is null ? response.Shares.Count : 1)
            .Select(share => $"{Percent(share.Share)}: {(share.Chain is null ? share.Class == ResponseClass.None ? "nobody" : "unknown" : Of(share.Class))}"));
    }

    /// <summary>Whether a response that can come in time uses more than half of it at worst.</summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static bool IsTight(PathwayResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response is { Class: ResponseClass.InTimeAlways or ResponseClass.InTimeSometimes, Chain.IsTight: true };
    }

    /// <summary>What has to be said of the probabilities of a report, as a sentence.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ProbabilityNote(ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string[] wide = [.. report.Pathways.Where(one => one.Probability is { IsShared: false }).Select(one => one.Pathway.Id)];
        return "In time: the probability with proved bounds; "
            + (wide.Length == 0 ? "steps that chains share count once."
                : $"steps that chains share count once, but for {string.Join(", ", wide)}, "
                    + "where more is shared than the budget allows to count: the bounds are wider there.");
    }

    /// <summary>What a public version hides of its responses, as a sentence; null where nothing is hidden.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string? HiddenNote(ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Hidden.Count == 0 ? null
            : $"What {ReportPhrases.Count(report.Hidden.Count, "element")} of this public version would do in a response, "
                + "or how much time the harm leaves, is hidden: "
                + "what is said here is of what is shown.";
    }

    /// <summary>Words of which nobody is called, as a sentence; null where there are none.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string? UnknownNote(ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Unknown.Count == 0 ? null : $"Neither a step nor anybody is called {string.Join(" or ", report.Unknown.Select(word => $"'{word}'"))}.";
    }

    // Below it, only the rounding of proved bounds is to be seen.
    private static string Shown(double probability) => ReportPhrases.Number(probability < 1e-9 ? 0 : probability);

    /// <summary>How likely several attempts are answered in time, as a clause; the numbers hold if the attempts are independent of each other.</summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static string AttemptsOf(PathwayResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        string tries = string.Create(CultureInfo.InvariantCulture, $"of {response.Pathway.Harm?.Attempts ?? 1} attempts");
        return response.EveryAttempt is null ? $"{tries} nothing can be said, since not all is known of one"
            : $"{tries} every one is answered in time with probability {ReportPhrases.Number(response.EveryAttempt)}, "
                + $"at least one with {ReportPhrases.Number(response.AnyAttempt)}";
    }

    /// <summary>How many pathways there are of each class, the worst first: for example <c>1 no response, 2 late only</c>.</summary>
    /// <param name="count">Counts those of a class.</param>
    /// <exception cref="ArgumentNullException"><paramref name="count"/> is null.</exception>
    public static string Counts(Func<ResponseClass, int> count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return string.Join(", ", Enum.GetValues<ResponseClass>().Where(which => count(which) > 0)
            .Select(which => string.Create(CultureInfo.InvariantCulture, $"{count(which)} {Of(which)}")));
    }

    /// <summary>How many pathways rest on late detection, and how many have no response at all, as a sentence without its full stop.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Summary(ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        int late = report.OfClass(ResponseClass.LateOnly).Count();
        int none = report.OfClass(ResponseClass.None).Count();
        string all = ReportPhrases.Count(report.Pathways.Count, "pathway");
        string said = report.Pathways.Count == 0 ? "There are no pathways"
            : late == 0 ? string.Create(CultureInfo.InvariantCulture, $"No pathway of {report.Pathways.Count} rests on late detection only")
            : string.Create(CultureInfo.InvariantCulture, $"{late} of {all} {(late == 1 ? "rests" : "rest")} on late detection only");
        return none == 0 ? said : string.Create(CultureInfo.InvariantCulture, $"{said}, {none} {(none == 1 ? "has" : "have")} no response");
    }

    /// <summary>Who is under all chains of most pathways; null where nobody is under those of two or more.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ResponderRole? Carrier(ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Responders.FirstOrDefault(role => role.SilentWithout.Count > 1);
    }

    /// <summary>What is missing: for example <c>seen, nobody told</c>.</summary>
    /// <param name="kind">The kind of gap.</param>
    public static string Of(ResponseGapKind kind) => kind switch
    {
        ResponseGapKind.NoWindow => "how much time the harm leaves is not given",
        ResponseGapKind.NobodySees => "nobody sees it",
        ResponseGapKind.SeenNobodyTold => "seen, nobody told",
        ResponseGapKind.ToldNobodyDecides => "told, nobody decides",
        ResponseGapKind.DecidedNoMeans => "decided, and without means to act",
        ResponseGapKind.NeverBegun => "never begun: it follows nothing that leads to it",
        ResponseGapKind.NeverSucceeds => "finds nothing, or is never done: one of its shares is 0",
        ResponseGapKind.Hidden => "hidden whether and how it responds",
        ResponseGapKind.DoesNotAnswer => "taken not to answer",
        ResponseGapKind.Circular => "follows itself",
        ResponseGapKind.DoesNotStand => "does not stand, so it does not count",
        ResponseGapKind.WithoutEvidence => "without evidence",
        ResponseGapKind.TimeUnknown => "longest time unknown",
        _ => "coverage, recall or success unknown",
    };
}
