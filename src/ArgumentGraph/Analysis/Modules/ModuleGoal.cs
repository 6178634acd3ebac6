namespace ArgumentGraph;

/// <summary>What a module is there for: one of its roots, or a public goal.</summary>
/// <param name="Element">The element, as the joined argument has it.</param>
/// <param name="Joined">How it stands in the joined argument, what it inherits from above included.</param>
/// <param name="Alone">How it stands with the module taken alone, and what that cites assumed.</param>
/// <param name="OnlyJoined">
/// Basic elements that carry it alone, which only the joined argument shows: alone, neither is such an element a single point, nor is anything cited that rests
/// on it. Ordered by id.
/// </param>
public sealed record ModuleGoal(Element Element, Standing Joined, Standing Alone, ValueList<Element> OnlyJoined);
