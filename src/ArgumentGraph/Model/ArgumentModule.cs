namespace ArgumentGraph;

/// <summary>
/// One module of an argument (GSN Community Standard 3, part 1, 4): a name space, mostly with an owner and a file of its own. Its elements are those that name
/// it (<see cref="Element.Module"/>).
/// </summary>
public sealed record ArgumentModule
{
    /// <summary>The name: what ids of its elements begin with where it is a file of its own, before a slash.</summary>
    public required string Name { get; init; }

    /// <summary>The title of its file; empty where none is known.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Whether it is a contract (4.7): it joins goals of one module that are to be supported to goals of others, and nothing cites it.</summary>
    public bool IsContract { get; init; }

    /// <summary>What it says of elements of other modules that it cites, in its own order.</summary>
    public ValueList<AwayElement> AwayElements { get; init; } = ValueList<AwayElement>.Empty;
}
