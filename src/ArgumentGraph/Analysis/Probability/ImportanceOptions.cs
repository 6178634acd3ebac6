namespace ArgumentGraph;

/// <summary>How the importance of basic elements is worked out. An immutable value.</summary>
public sealed record ImportanceOptions
{
    /// <summary>Ids of elements to be analysed beside the pathways and roots. The default is none.</summary>
    public ValueList<string> AdditionalElements { get; init; } = ValueList<string>.Empty;

    /// <summary>Whether assumptions without a number count as unknown, instead of being taken to hold. As in <see cref="ProbabilityOptions"/>.</summary>
    public bool TreatAssumptionsAsUnknown { get; init; }

    /// <summary>
    /// How many nodes the diagram of one element may have and how much work may be done in all. Past it the report says that importance is not known.
    /// </summary>
    public Budget Budget { get; init; } = Budget.Default;
}
