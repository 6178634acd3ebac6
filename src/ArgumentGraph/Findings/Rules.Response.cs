namespace ArgumentGraph;

// The rules about steps of a response, and how much time a pathway leaves for them.
public static partial class Rules
{
    /// <summary>AG2401: invalid duration; an error by default.</summary>
    public static Rule InvalidDuration { get; } = Error(
        "AG2401", "Invalid duration",
        "A length of time is written as in ISO 8601: \"PT15M\", \"PT4H\", \"P14D\", \"P2W\". Months and years differ in length, so they are written in days. "
            + "Fractions are of seconds, down to 100 nanoseconds.");

    /// <summary>AG2402: distribution without the time that it is made of; a warning by default.</summary>
    public static Rule IncompleteLatency { get; } = Response(
        "AG2402", "Distribution without the time that it is made of", Severity.Warning,
        "A uniform latency and one of something that looks every so often are made of 'atMost', an exponential one of 'typical', its mean, a fixed one of "
            + "either. Without it the latency is unknown.");

    /// <summary>AG2403: a typical latency over the longest; a warning by default.</summary>
    public static Rule TypicalOverLongest { get; } = Response(
        "AG2403", "Typical latency over the longest", Severity.Warning, "One of the two times is wrong.");

    /// <summary>AG2404: a step that waits for all of fewer than two; a warning by default.</summary>
    public static Rule WaitsForFewerThanTwo { get; } = Response(
        "AG2404", "Waits for all of fewer than two steps", Severity.Warning,
        "Whether a step waits for all of those that it follows, or for the first, makes no difference unless 'after' names two: name the others, "
            + "or leave 'waitsForAll' out.");

    /// <summary>AG2405: step after an unknown element; an error by default.</summary>
    public static Rule AfterUnknownElement { get; } = Response(
        "AG2405", "Step after an unknown element", Severity.Error, "What a step follows is an element of the argument; one that is not there begins nothing.");

    /// <summary>AG2406: step after an element that has no step; a warning by default.</summary>
    public static Rule AfterNoStep { get; } = Response(
        "AG2406", "Step after an element that is not a step", Severity.Warning,
        "What is followed does something in the response itself: say what, in its 'step'.");

    /// <summary>AG2407: steps that wait for each other; an error by default.</summary>
    public static Rule CircularSteps { get; } = Response(
        "AG2407", "Steps that wait for each other", Severity.Error,
        "None of them ever begins. Each group of steps that all follow each other is reported once, with a shortest circle through the first of them by id.");

    /// <summary>AG2408: step after a later stage; a warning by default.</summary>
    public static Rule AfterLaterStage { get; } = Response(
        "AG2408", "Step after a later stage", Severity.Warning,
        "A response goes from seeing to telling, deciding and acting. A step may follow one of the same stage, a second pager for example, "
            + "and not one that has gone further.");

    /// <summary>AG2409: time to harm of a goal that is not a pathway; a warning by default.</summary>
    public static Rule HarmWithoutPathway { get; } = Response(
        "AG2409", "Time to harm of a goal that is not a pathway", Severity.Warning,
        "Responses are held against the harm of pathways alone; of no other goal is it looked at. Where no goal is marked as a pathway, the root goals are.");

    /// <summary>AG2410: pathway with steps and no time to harm; for information by default.</summary>
    public static Rule MissingTimeToHarm { get; } = Response(
        "AG2410", "Pathway with steps, and without a time to harm", Severity.Information,
        "Without 'within' nobody can say whether the response comes in time.");

    /// <summary>AG2411: step without a latency; for information by default.</summary>
    public static Rule MissingLatency { get; } = Response(
        "AG2411", "Step without a latency", Severity.Information,
        "How long a step takes is unknown where it is not said, and so is whether a response through it comes in time.");

    /// <summary>AG2412: step that sees, without coverage or recall; for information by default.</summary>
    public static Rule MissingDetectionShare { get; } = Response(
        "AG2412", "Step that sees, without coverage or recall", Severity.Information,
        "How much of what goes on is looked at, and how much of that is found, is unknown where it is not said; what is not seen is not answered.");

    /// <summary>AG2413: step after a stage too early; a warning by default.</summary>
    public static Rule AfterEarlierStage { get; } = Response(
        "AG2413", "Step after a stage too early", Severity.Warning,
        "A step follows one of its own stage or of the stage before. One that has not gone that far leads nowhere: name the step in between, or let one of the "
            + "two take on the stages left out.");

    private static Rule[] OfResponse =>
    [
        InvalidDuration, IncompleteLatency, TypicalOverLongest, WaitsForFewerThanTwo, AfterUnknownElement, AfterNoStep, CircularSteps, AfterLaterStage,
        HarmWithoutPathway, MissingTimeToHarm, MissingLatency, MissingDetectionShare, AfterEarlierStage,
    ];

    private static Rule Response(string id, string title, Severity severity, string help) =>
        new(id, title, RuleCategory.Response, severity, help) { IsGathered = severity == Severity.Information };
}
