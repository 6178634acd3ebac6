namespace ArgumentGraph;

/// <summary>
/// An element of another module as a module cites it (GSN Community Standard 3, part 1, 4.3: an away element): with its id and its exact text, so that it is
/// noticed when the other module changes it. In the joined argument it is the cited element itself; what is kept here is what the citing module says of it.
/// </summary>
public sealed record AwayElement
{
    /// <summary>The id of the cited element.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind as the citing module has it.</summary>
    public required ElementKind Kind { get; init; }

    /// <summary>Its statement as the citing module has it.</summary>
    public required string Statement { get; init; }

    /// <summary>The ids of what the citing module says supports it: only a contract may (4.7). Those are relationships of the joined argument.</summary>
    public ValueList<string> SupportedBy { get; init; } = ValueList<string>.Empty;

    /// <summary>The ids of what the citing module says is its context: only a contract may.</summary>
    public ValueList<string> InContextOf { get; init; } = ValueList<string>.Empty;
}
