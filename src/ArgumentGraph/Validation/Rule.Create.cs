namespace ArgumentGraph;

/// <content>Rules of the caller's own.</content>
public sealed partial class Rule
{
    private const int LongestId = 64;

    /// <summary>What finds what breaks a rule of the caller's; null for the rules of <see cref="Rules.All"/> and for those of a reader.</summary>
    internal Action<RuleCheck>? Check { get; private init; }

    /// <summary>
    /// Makes a rule of your own. <see cref="ValidationOptions.WithRule"/> adds it to a validation, where it has what the rules of <see cref="Rules.All"/>
    /// have: a severity that can be set,
    /// suppression by elements with a reason, places with line and column, and its part in JSON and SARIF.
    /// </summary>
    /// <remarks>
    /// The check runs once for each validation, on the caller's thread, after the rules of <see cref="Rules.All"/>; not if the rule is switched off.
    /// </remarks>
    /// <param name="id">
    /// The rule's id, for example <c>ACME7</c>: 1 to 64 letters, digits, hyphens, underscores and dots of ASCII. <c>AG</c> and four digits are reserved for
    /// the rules of <see cref="Rules.All"/>.
    /// </param>
    /// <param name="title">The problem that the rule finds, in a few words.</param>
    /// <param name="severity">The severity of its findings unless the options set another.</param>
    /// <param name="help">Why the rule is there, and what to do about a finding.</param>
    /// <param name="check">
    /// Looks at the argument and reports each finding. An exception from it ends the validation with an <see cref="InvalidOperationException"/> that names
    /// the rule.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is not an id for a rule of your own; <paramref name="title"/> or <paramref name="help"/> is blank.
    /// </exception>
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
        ArgumentNullException.ThrowIfNull(check);
        Require(id, title, severity, help);
        return new(id, title, RuleCategory.Custom, severity, help) { Check = check };
    }

    /// <summary>
    /// Makes a rule for a format of your own, without a check: the format's reader reports what breaks it. A validation of an argument that was read with such
    /// findings knows their rules; <see cref="ValidationOptions.WithRule"/> adds others, so that elements may suppress them without being told that the rule is
    /// unknown.
    /// </summary>
    /// <param name="id">The rule's id, as in <see cref="Create"/>.</param>
    /// <param name="title">The problem that the rule finds, in a few words.</param>
    /// <param name="severity">
    /// The severity of its findings. What leaves the argument only partly what the text says is an error, which no option lowers.
    /// </param>
    /// <param name="help">Why the rule is there, and what to do about a finding.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is not an id for a rule of your own; <paramref name="title"/> or <paramref name="help"/> is blank.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="severity"/> is not defined.</exception>
    public static Rule CreateForReading(string id, string title, Severity severity, string help)
    {
        Require(id, title, severity, help);
        return new(id, title, RuleCategory.Reading, severity, help);
    }

    private static void Require(string id, string title, Severity severity, string help)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(help);
        if (ProblemWith(id) is { } problem)
        {
            throw new ArgumentException(problem, nameof(id));
        }

        if (!Enum.IsDefined(severity))
        {
            throw new ArgumentOutOfRangeException(nameof(severity), severity, "The value is not a severity.");
        }
    }

    private static string? ProblemWith(string? id) =>
        string.IsNullOrEmpty(id) ? "A rule needs an id."
        : id.Length > LongestId || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? $"'{Spelling.Clip(id)}' is not a rule's id: it must be 1 to {LongestId} letters, digits, hyphens, underscores and dots of ASCII."
        : id.Length == 6 && id.StartsWith("AG", StringComparison.OrdinalIgnoreCase) && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            ? $"'{id}' is not an id for a rule of your own: AG and four digits are reserved for the rules of the library."
        : null;
}
