namespace ArgumentGraph;

/// <summary>Which pathways are looked at together, and in what scenario. An immutable value.</summary>
public sealed record JointOptions
{
    private readonly int _listedPairs = 1_000;

    /// <summary>Ids of the elements that are looked at as the pathways. The default, none, means the argument's own pathways.</summary>
    public ValueList<string> Pathways { get; init; } = ValueList<string>.Empty;

    /// <summary>
    /// Ids of elements given as fallen. A basic element has fallen by itself. Of any other, a pathway or a claim, it is given that its analysed standing fell
    /// below the one in the baseline; what brought it down is left open, each cause with its own weight.
    /// </summary>
    public ValueList<string> Fallen { get; init; } = ValueList<string>.Empty;

    /// <summary>Ids of basic elements given as holding; they must stand in the baseline.</summary>
    public ValueList<string> Holding { get; init; } = ValueList<string>.Empty;

    /// <summary>Whether assumptions without a number count as unknown, instead of being taken to hold. As in <see cref="ProbabilityOptions"/>.</summary>
    public bool TreatAssumptionsAsUnknown { get; init; }

    /// <summary>How many pairs are listed, at least 0: those most likely to fall together first. The default is 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int ListedPairs
    {
        get => _listedPairs;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ListedPairs));
            _listedPairs = value;
        }
    }

    /// <summary>How many nodes one diagram may have and how much work may be done in all. Past it the report says what is missing.</summary>
    public Budget Budget { get; init; } = Budget.Default;
}
