namespace ArgumentGraph;

/// <summary>What one module rests on, joined with the others and alone.</summary>
public sealed record AnalysedModule
{
    /// <summary>The module.</summary>
    public required ArgumentModule Module { get; init; }

    /// <summary>How many elements it has of its own.</summary>
    public required int ElementCount { get; init; }

    /// <summary>
    /// What it is there for, in the author's order: its roots, which support nothing within it, and its public goals and claims; of a contract also the
    /// goals of others that it supports.
    /// </summary>
    public required ValueList<ModuleGoal> Goals { get; init; }

    /// <summary>What it cites of other modules, and so assumes when it is taken alone, ordered by id; of a contract not the goals that it supports.</summary>
    public required ValueList<AssumedElement> AssumedOfOthers { get; init; }

    /// <summary>What it offers and asks for.</summary>
    public required ModuleInterface Interface { get; init; }

    /// <summary>
    /// Elements on which two or more of what it cites rest, or which are cited and rested on: what the module alone takes for several things. Those on which
    /// most rests first, basic ones before others, then by id.
    /// </summary>
    public required ValueList<SharedElement> Shared { get; init; }

    /// <summary>How many shared elements there are, listed or not.</summary>
    public required int SharedCount { get; init; }

    /// <summary>The name and how many elements it has.</summary>
    public override string ToString() => $"{Module.Name}: {ElementCount} {(ElementCount == 1 ? "element" : "elements")}";
}
