namespace ArgumentGraph.Tests.Validation;

/// <summary>An argument, and on which elements the rule fires in it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Name">What is special about the argument.</param>
/// <param name="Sketch">The argument.</param>
/// <param name="Elements">The ids of the elements on which the rule fires, ordinally; null for the argument itself.</param>
internal sealed record RuleExample(string Rule, string Name, Sketch Sketch, params string?[] Elements)
{
    public Setting Setting { get; init; } = Setting.Default;

    public ValidationOptions Options { get; init; } = ValidationOptions.Default;

    public override string ToString() => $"{Rule}: {Name}";
}
