using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>A smaller, reusable statement of fact, close to evidence, cited by many goals (GSN: goal).</summary>
[JsonConverter(typeof(ElementJsonConverter<Claim>))]
public sealed record Claim : SupportableElement
{
    /// <summary>Makes a claim.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Claim(string id, string statement)
        : base(id, statement)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.Claim;

    /// <inheritdoc/>
    public override int GetHashCode() => HashOfId();

    /// <summary>
    /// Whether what supports the claim is to come from another module by a contract (the standard's "to be supported by contract", part 1, 4.7): then nothing
    /// in its own module supports it.
    /// </summary>
    public bool IsToBeSupportedByContract
    {
        get => IsLeftToContract;
        init => IsLeftToContract = value;
    }

    /// <summary>What the claim does in the response to harm (<see cref="Argument.AnalyzeResponse"/>); or null.</summary>
    public ResponseStep? Step
    {
        get => ResponseStepOrNull;
        init => ResponseStepOrNull = value;
    }
}
