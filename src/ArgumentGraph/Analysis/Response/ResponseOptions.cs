namespace ArgumentGraph;

/// <summary>How a response is judged. An immutable value.</summary>
public sealed record ResponseOptions
{
    private readonly ValueList<string> _notAnswering = [];

    /// <summary>
    /// Who, or what, does not answer: words of <see cref="ResponseStep.Who"/>, or ids of steps. Their steps are not there. The default is nobody.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ValueList<string> NotAnswering
    {
        get => _notAnswering;
        init => _notAnswering = value ?? throw new ArgumentNullException(nameof(NotAnswering));
    }

    /// <summary>Whether probabilities are worked out, which takes most of the time. The default is true.</summary>
    public bool WithProbabilities { get; init; } = true;

    /// <summary>
    /// How much work may go into probabilities (<see cref="Budget.Work"/>), in equal shares for the pathways: more gives narrower bounds where chains share a
    /// lot. The default is 100,000,000 steps, about a second.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public Budget Budget { get; init; } = new() { Work = 100_000_000 };
}
