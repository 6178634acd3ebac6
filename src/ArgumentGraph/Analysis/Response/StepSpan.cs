namespace ArgumentGraph;

/// <summary>When a step of a chain begins and is done, from the moment that starts the clock. Made by <see cref="ResponseChain.ToSpans"/>.</summary>
/// <param name="Step">The claim or evidence that is the step.</param>
/// <param name="Begin">When it begins as a rule.</param>
/// <param name="Done">When it is done as a rule; what is unknown takes no time here.</param>
/// <param name="Latest">When it is done at the latest; null: unknown.</param>
public sealed record StepSpan(Element Step, TimeSpan Begin, TimeSpan Done, TimeSpan? Latest);
