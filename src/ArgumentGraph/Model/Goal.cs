using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>A claim that the argument sets out to establish by breaking it down (GSN: goal).</summary>
[JsonConverter(typeof(ElementJsonConverter<Goal>))]
public sealed record Goal : SupportableElement
{
    /// <summary>Makes a goal.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Goal(string id, string statement)
        : base(id, statement)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.Goal;

    /// <inheritdoc/>
    public override int GetHashCode() => HashOfId();

    /// <summary>Whether the goal is marked as ruling out one way to harm.</summary>
    public bool IsPathway { get; init; }

    /// <summary>
    /// Whether what supports the goal is to come from another module by a contract (the standard's "to be supported by contract", part 1, 4.7): then nothing
    /// in its own module supports it.
    /// </summary>
    public bool IsToBeSupportedByContract
    {
        get => IsLeftToContract;
        init => IsLeftToContract = value;
    }

    /// <summary>How much time the pathway leaves for a response (<see cref="Argument.AnalyzeResponse"/>); or null.</summary>
    public HarmWindow? Harm
    {
        get => HarmWindowOrNull;
        init => HarmWindowOrNull = value;
    }
}
