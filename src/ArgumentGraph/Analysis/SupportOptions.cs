namespace ArgumentGraph;

/// <summary>How support is analysed. An immutable value.</summary>
public sealed record SupportOptions
{
    /// <summary>Ids of elements to be analysed beside the pathways and roots. The default is none.</summary>
    public ValueList<string> AdditionalElements { get; init; } = ValueList<string>.Empty;
}
