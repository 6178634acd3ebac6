namespace ArgumentGraph.Testing;

/// <summary>
/// One thing that a <see cref="Policy"/> expects of an argument. Made by the policy's methods and by reading a policy file; compared by value.
/// </summary>
public abstract record Expectation
{
    private protected Expectation(Rule rule) => Rule = rule;

    /// <summary>The kind of expectation as policy files name it, for example <c>pathwaysStand</c>.</summary>
    public string Kind => Rule.Id;

    /// <summary>Why it is expected, in the words of whoever wrote the policy; or null.</summary>
    public string? Because { get; init; }

    /// <summary>What is expected, in a sentence without a full stop.</summary>
    public abstract string Text { get; }

    /// <summary>What its failures are reported as in SARIF.</summary>
    internal Rule Rule { get; }

    /// <summary>What is expected, and why.</summary>
    public sealed override string ToString() => Because is null ? Text : $"{Text}, because {Because}";

    /// <summary>The elements that are analysed for it beside the pathways.</summary>
    internal virtual NamedElements Targets => NamedElements.None;

    /// <summary>Whether it is about dates.</summary>
    internal virtual bool NeedsDate => false;

    /// <summary>The same of more elements; null where it is of none that could be named.</summary>
    internal virtual Expectation? Of(NamingQuery query) => null;

    /// <summary>The same with more exceptions; null where it has none.</summary>
    internal virtual Expectation? Except(NamingQuery query) => null;

    /// <summary>Everything in which the argument fails to meet it.</summary>
    internal abstract IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run);
}
