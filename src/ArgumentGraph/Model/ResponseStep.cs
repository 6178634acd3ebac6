using System.Globalization;
using System.Text.Json.Serialization;
using ArgumentGraph.Model;

namespace ArgumentGraph;

/// <summary>
/// What a claim or an item of evidence does in the response to harm: which stage, by whom, how surely and how fast
/// (<see cref="Claim.Step"/>, <see cref="Evidence.Step"/>). An immutable value; what is not given is unknown, never 0 and never certain.
/// </summary>
/// <remarks>
/// The words are those of AI control (coverage, recall, prevention that blocks against detection that follows) and of physical protection (a detection counts
/// only if enough time is left for the response).
/// </remarks>
[JsonConverter(typeof(ResponseStepJsonConverter))]
public sealed record ResponseStep
{
    private readonly ValueList<ResponseStage> _stages = [ResponseStage.See];
    private readonly ValueList<string> _after = [];
    private readonly double? _coverage;
    private readonly double? _recall;
    private readonly double? _success;

    /// <summary>A step of one stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <exception cref="ArgumentException">The stage is not defined.</exception>
    public ResponseStep(ResponseStage stage) => Stages = [stage];

    /// <summary>The stages that the step covers, in their order, at least one: a step that works by itself may cover all four.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">There is no stage, or the stages do not follow one another.</exception>
    public ValueList<ResponseStage> Stages
    {
        get => _stages;
        init => _stages = ProblemOf(value ?? throw new ArgumentNullException(nameof(value))) is { } problem
            ? throw new ArgumentException(problem, nameof(value))
            : value;
    }

    /// <summary>The first of <see cref="Stages"/>.</summary>
    public ResponseStage FirstStage => _stages[0];

    /// <summary>The last of <see cref="Stages"/>.</summary>
    public ResponseStage LastStage => _stages[^1];

    /// <summary>Who, or what, does it: a person's role, a team, a rota, a monitor, a pager; or null. Steps with the same words here are out together.</summary>
    public string? Who { get; init; }

    /// <summary>Whether it happens by itself, without a person.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether the act waits until the step has let it pass: prevention, which is a whole chain with what it follows.</summary>
    public bool Blocks { get; init; }

    /// <summary>The share of what goes on that the step looks at, from 0 to 1; or null: unknown for a step that sees, and of no matter for others.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double? Coverage
    {
        get => _coverage;
        init => _coverage = Checked(value, nameof(Coverage));
    }

    /// <summary>How much of what it looks at and should find it does find, from 0 to 1; or null, as for <see cref="Coverage"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double? Recall
    {
        get => _recall;
        init => _recall = Checked(value, nameof(Recall));
    }

    /// <summary>
    /// The probability that the step is done at all when its turn comes, from 0 to 1; or null: unknown, but of a step that only sees or blocks, of which
    /// coverage and recall say it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double? Success
    {
        get => _success;
        init => _success = Checked(value, nameof(Success));
    }

    /// <summary>How long it takes; null: unknown.</summary>
    public Latency? Latency { get; init; }

    /// <summary>When it is on duty, in words; or null. Nothing is worked out from it.</summary>
    public string? Hours { get; init; }

    /// <summary>
    /// The ids of the steps that this one follows: alternatives, of which the first to be done counts, unless <see cref="WaitsForAll"/>. Empty: it follows
    /// every step of the stage before.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ValueList<string> After
    {
        get => _after;
        init => _after = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Whether the step begins only when all of <see cref="After"/> are done, which take their time side by side.</summary>
    public bool WaitsForAll { get; init; }

    /// <summary>For people: <c>decide, act by on-call rota; success 0.9; at most 45 min, typically 23 min; after E33 or E55</c>.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            string.Join(", ", Stages.Select(Words.ToWord)) + (Who is null ? string.Empty : $" by {Who}"),
            IsAutomatic ? "automatic" : null,
            Blocks ? "blocks" : null,
            Share("coverage", Coverage),
            Share("recall", Recall),
            Share("success", Success),
            Latency?.ToString(),
            Hours is null ? null : $"on duty: {Hours}",
            After.Count == 0 ? null : $"after {Wording.List([.. After], WaitsForAll ? "and" : "or")}",
        ];
        return string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>The step after a followed one got another id.</summary>
    internal ResponseStep WithRenamed(string id, string newId) => this with { After = [.. After.Select(each => each == id ? newId : each)] };

    /// <summary>
    /// The step without one that it follows. The only one stays, though it is nowhere now: a step after nothing would follow every step of the stage before.
    /// </summary>
    internal ResponseStep WithoutFollowed(string id)
    {
        ValueList<string> left = [.. After.Where(each => each != id)];
        return left.Count > 0 ? this with { After = left } : this;
    }

    /// <summary>What is wrong with a list of stages, as a sentence; null when nothing is.</summary>
    internal static string? ProblemOf(ValueList<ResponseStage> stages)
    {
        if (stages.Count == 0)
        {
            return "A step has at least one stage.";
        }

        for (int index = 0; index < stages.Count; index++)
        {
            if (!Enum.IsDefined(stages[index]) || (index > 0 && stages[index] != stages[index - 1] + 1))
            {
                return "The stages of a step must follow one another: see, tell, decide, act.";
            }
        }

        return null;
    }

    private static string? Share(string name, double? share) =>
        share is { } given ? string.Create(CultureInfo.InvariantCulture, $"{name} {given:R}") : null;

    private static double? Checked(double? share, string name) => share is null or (>= 0 and <= 1)
        ? share
        : throw new ArgumentOutOfRangeException(name, share, $"{name} must be from 0 to 1.");
}
