namespace ArgumentGraph;

/// <summary>One module rests on another: how many relationships lead from its elements to the other's.</summary>
/// <param name="From">The name of the module that rests on the other; null for what belongs to none.</param>
/// <param name="To">The name of the other, which may be a module that is not here; null for what belongs to none.</param>
/// <param name="Support">How many of its elements' supporters are the other's: relationships, each counted once.</param>
/// <param name="Context">How many contexts, assumptions and justifications that its elements state are the other's, counted likewise.</param>
/// <param name="Challenges">How many challenges of its elements and relationships are by elements of the other.</param>
public sealed record ModuleDependency(string? From, string? To, int Support, int Context, int Challenges);
