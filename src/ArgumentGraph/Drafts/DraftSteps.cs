namespace ArgumentGraph;

/// <summary>What claims and evidence do in the response to harm, one word for each stage; and what they follow. The draft keeps its type.</summary>
/// <remarks>
/// A draft is one step (<see cref="ResponseStep"/>). Two words for it, one after the other, make a step of two stages, which must follow each other; what is
/// given last counts.
/// </remarks>
/// <example>
/// <code>
/// var draft = new ArgumentBuilder("Risk of sabotage by model M is very low");
/// ClaimDraft monitor = draft.Claim("C5", "The monitor reads half of the traffic")
///     .Sees(by: "trajectory monitor", coverage: 0.5, recall: 0.96, atMost: TimeSpan.FromHours(1));
/// ClaimDraft page = draft.Claim("C6", "Alarms page the rota").Tells(by: "pager", success: 0.98, atMost: TimeSpan.FromMinutes(15)).After(monitor);
/// </code>
/// </example>
public static class DraftSteps
{
    extension<TDraft>(TDraft draft)
        where TDraft : ElementDraft, IResponds
    {
        /// <summary>What the draft does in the response to harm, all at once.</summary>
        /// <param name="step">The step.</param>
        /// <returns>The same draft.</returns>
        public TDraft Step(ResponseStep step)
        {
            ArgumentNullException.ThrowIfNull(step);
            draft.Change(element => element.WithStep(step));
            return draft;
        }

        /// <summary>The draft sees what is going on.</summary>
        /// <param name="by">Who, or what, does it; null: nothing is said.</param>
        /// <param name="coverage">The share of what goes on that it looks at, 0 to 1; null: unknown.</param>
        /// <param name="recall">How much of what it looks at and should find it does find, 0 to 1; null: unknown.</param>
        /// <param name="atMost">The longest that it takes; null: unknown.</param>
        /// <param name="typical">What it takes as a rule; null: unknown.</param>
        /// <param name="distribution">How the time is distributed; null: unknown.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A share is not from 0 to 1, or a time is negative.</exception>
        /// <exception cref="InvalidOperationException">The draft has a step already.</exception>
        public TDraft Sees(
            string? by = null, double? coverage = null, double? recall = null, TimeSpan? atMost = null, TimeSpan? typical = null,
            LatencyDistribution? distribution = null) =>
            With(draft, ResponseStage.See, step => step with { Coverage = coverage, Recall = recall }, by, atMost, typical, distribution);

        /// <summary>The draft tells whoever decides.</summary>
        /// <param name="by">Who, or what, does it; null: nothing is said.</param>
        /// <param name="success">The probability that it is done when its turn comes, 0 to 1; null: unknown.</param>
        /// <param name="atMost">The longest that it takes; null: unknown.</param>
        /// <param name="typical">What it takes as a rule; null: unknown.</param>
        /// <param name="distribution">How the time is distributed; null: unknown.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1, or a time is negative.</exception>
        /// <exception cref="InvalidOperationException">The draft has a step already that does not end with seeing.</exception>
        public TDraft Tells(
            string? by = null, double? success = null, TimeSpan? atMost = null, TimeSpan? typical = null, LatencyDistribution? distribution = null) =>
            With(draft, ResponseStage.Tell, step => step with { Success = success ?? step.Success }, by, atMost, typical, distribution);

        /// <summary>The draft decides what to do.</summary>
        /// <param name="by">Who, or what, does it; null: nothing is said.</param>
        /// <param name="success">The probability that it is done when its turn comes, 0 to 1; null: unknown.</param>
        /// <param name="atMost">The longest that it takes; null: unknown.</param>
        /// <param name="typical">What it takes as a rule; null: unknown.</param>
        /// <param name="distribution">How the time is distributed; null: unknown.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1, or a time is negative.</exception>
        /// <exception cref="InvalidOperationException">The draft has a step already that does not end with telling.</exception>
        public TDraft Decides(
            string? by = null, double? success = null, TimeSpan? atMost = null, TimeSpan? typical = null, LatencyDistribution? distribution = null) =>
            With(draft, ResponseStage.Decide, step => step with { Success = success ?? step.Success }, by, atMost, typical, distribution);

        /// <summary>The draft ends the harm, or undoes it.</summary>
        /// <param name="by">Who, or what, does it; null: nothing is said.</param>
        /// <param name="success">The probability that it is done when its turn comes, 0 to 1; null: unknown.</param>
        /// <param name="atMost">The longest that it takes; null: unknown.</param>
        /// <param name="typical">What it takes as a rule; null: unknown.</param>
        /// <param name="distribution">How the time is distributed; null: unknown.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1, or a time is negative.</exception>
        /// <exception cref="InvalidOperationException">The draft has a step already that does not end with deciding.</exception>
        public TDraft Acts(
            string? by = null, double? success = null, TimeSpan? atMost = null, TimeSpan? typical = null, LatencyDistribution? distribution = null) =>
            With(draft, ResponseStage.Act, step => step with { Success = success ?? step.Success }, by, atMost, typical, distribution);

        /// <summary>The act waits until the draft's step has let it pass: prevention.</summary>
        /// <returns>The same draft.</returns>
        /// <exception cref="InvalidOperationException">The draft has no step yet.</exception>
        public TDraft Blocks() => Changed(draft, step => step with { Blocks = true });

        /// <summary>The draft's step happens by itself, without a person.</summary>
        /// <returns>The same draft.</returns>
        /// <exception cref="InvalidOperationException">The draft has no step yet.</exception>
        public TDraft Automatically() => Changed(draft, step => step with { IsAutomatic = true });

        /// <summary>The draft's step begins when the first of these is done. May be called again with more.</summary>
        /// <param name="steps">The steps that it follows.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="InvalidOperationException">The draft has no step yet.</exception>
        public TDraft After(params ReadOnlySpan<IResponds> steps)
        {
            Changed(draft, step => step);
            draft.AddFollowed(steps);
            return draft;
        }

        /// <summary>The draft's step begins when all of these are done, and all that it follows already. May be called again with more.</summary>
        /// <param name="steps">The steps that it follows.</param>
        /// <returns>The same draft.</returns>
        /// <exception cref="InvalidOperationException">The draft has no step yet.</exception>
        public TDraft AfterAll(params ReadOnlySpan<IResponds> steps)
        {
            Changed(draft, step => step with { WaitsForAll = true });
            draft.AddFollowed(steps);
            return draft;
        }
    }

    private static TDraft Changed<TDraft>(TDraft draft, Func<ResponseStep, ResponseStep> change)
        where TDraft : ElementDraft
    {
        ResponseStep step = draft.Content.StatedStep
            ?? throw new InvalidOperationException($"'{draft.Id}' has no step yet; say first that it sees, tells, decides or acts.");
        draft.Change(element => element.WithStep(change(step)));
        return draft;
    }

    private static TDraft With<TDraft>(
        TDraft draft, ResponseStage stage, Func<ResponseStep, ResponseStep> change, string? by, TimeSpan? atMost, TimeSpan? typical,
        LatencyDistribution? distribution)
        where TDraft : ElementDraft
    {
        ResponseStep step = draft.Content.StatedStep is { } given ? Extended(draft.Id, given, stage) : new(stage);
        bool isTimed = atMost is not null || typical is not null || distribution is not null;
        step = change(step) with
        {
            Who = by ?? step.Who,
            Latency = isTimed ? new() { AtMost = atMost, Typical = typical, Distribution = distribution } : step.Latency,
        };
        draft.Change(element => element.WithStep(step));
        return draft;
    }

    private static ResponseStep Extended(string id, ResponseStep step, ResponseStage stage) => step.LastStage + 1 == stage
        ? step with { Stages = [.. step.Stages, stage] }
        : throw new InvalidOperationException($"The step of '{id}' ends with '{step.LastStage.ToWord()}', which '{stage.ToWord()}' does not follow.");
}
