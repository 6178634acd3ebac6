namespace ArgumentGraph;

/// <summary>A goal or claim that other modules may cite.</summary>
/// <param name="Goal">The goal or claim.</param>
/// <param name="Contexts">The public contexts, assumptions and justifications that it states, in the author's order.</param>
public sealed record PublicGoal(Element Goal, ValueList<Element> Contexts);
