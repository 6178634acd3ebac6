namespace ArgumentGraph;

/// <summary>One rule that an argument, or the text of one, is held against. What breaks it is reported as a <see cref="Finding"/>.</summary>
public sealed partial class Rule
{
    internal Rule(string id, string title, RuleCategory category, Severity defaultSeverity, string help, string? clause = null)
    {
        Id = id;
        Title = title;
        Category = category;
        DefaultSeverity = defaultSeverity;
        Help = help;
        Clause = clause;
    }

    /// <summary>The rule's id: <c>AG</c> and four digits, or what <see cref="Create"/> was given. An id is never given to another rule.</summary>
    public string Id { get; }

    /// <summary>The problem that the rule finds, in a few words.</summary>
    public string Title { get; }

    /// <summary>What the rule is about.</summary>
    public RuleCategory Category { get; }

    /// <summary>The severity of the rule's findings unless the caller sets another.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>Why the rule is there, and what to do about a finding.</summary>
    public string Help { get; }

    /// <summary>The clause of the GSN Community Standard, version 3, that the rule rests on (part:section); or null.</summary>
    public string? Clause { get; }

    /// <summary>
    /// Whether its findings are for information about what authors often leave out everywhere: where many elements break it, one finding stands for them all.
    /// </summary>
    internal bool IsGathered { get; init; }

    /// <summary>The rule's id and title.</summary>
    public override string ToString() => $"{Id} {Title}";
}
