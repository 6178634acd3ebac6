namespace ArgumentGraph;

/// <summary>One rule that an argument, or the text of one, is held against. What breaks it is reported as a <see cref="Finding"/>.</summary>
public sealed class Rule
{
    private const int LongestId = 64;

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

    /// <summary>What finds what breaks a rule of the caller's; null for the rules of <see cref="Rules.All"/>.</summary>
    internal Action<RuleCheck>? Check { get; private init; }

    /// <summary>
    /// Makes a rule of your own. <see cref="ValidationOptions.WithRule"/> adds it to a validation, where it has what the rules of <see cref="Rules.All"/> have: a severity that can be set,
    /// suppression by elements with a reason, places with line and column, and its part in JSON and SARIF.
    /// </summary>
    /// <remarks>The check runs once for each validation, on the caller's thread, after the rules of <see cref="Rules.All"/>; not if the rule is switched off.</remarks>
    /// <param name="id">
    /// The rule's id, for example <c>ACME7</c>: 1 to 64 letters, digits, hyphens, underscores and dots of ASCII. <c>AG</c> and four digits are reserved for the rules of <see cref="Rules.All"/>.
    /// </param>
    /// <param name="title">The problem that the rule finds, in a few words.</param>
    /// <param name="severity">The severity of its findings unless the options set another.</param>
    /// <param name="help">Why the rule is there, and what to do about a finding.</param>
    /// <param name="check">Looks at the argument and reports each finding. An exception from it ends the validation with an <see cref="InvalidOperationException"/> that names the rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an id for a rule of your own; <paramref name="title"/> or <paramref name="help"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="severity"/> is not defined.</exception>
    /// <example>
    /// <code>
    /// var owner = Rule.Create("ACME1", "Evidence without an owner", Severity.Warning, "Say in the tag 'owner' which team answers for it.", check =>
    /// {
    ///     foreach (Evidence evidence in check.Argument.OfKind&lt;Evidence&gt;().Where(evidence => !evidence.Tags.ContainsKey("owner")))
    ///     {
    ///         check.ReportElement(evidence.Id, $"The evidence '{evidence.Id}' has no owner.");
    ///     }
    /// });
    /// ValidationReport report = argument.Validate(options: ValidationOptions.Default.WithRule(owner));
    /// </code>
    /// </example>
    public static Rule Create(string id, string title, Severity severity, string help, Action<RuleCheck> check)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(help);
        ArgumentNullException.ThrowIfNull(check);
        if (ProblemWith(id) is { } problem)
        {
            throw new ArgumentException(problem, nameof(id));
        }

        return Enum.IsDefined(severity)
            ? new(id, title, RuleCategory.Custom, severity, help) { Check = check }
            : throw new ArgumentOutOfRangeException(nameof(severity), severity, "There is no such severity.");
    }

    /// <summary>The rule's id and title.</summary>
    public override string ToString() => $"{Id} {Title}";

    private static string? ProblemWith(string? id) =>
        string.IsNullOrEmpty(id) ? "A rule needs an id."
        : id.Length > LongestId || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? $"'{Spelling.Clip(id)}' is not a rule's id: it must be 1 to {LongestId} letters, digits, hyphens, underscores and dots of ASCII."
        : id.Length == 6 && id.StartsWith("AG", StringComparison.OrdinalIgnoreCase) && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            ? $"'{id}' is not an id for a rule of your own: AG and four digits are reserved for the rules of the library."
        : null;
}
