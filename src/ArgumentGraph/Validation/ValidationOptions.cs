namespace ArgumentGraph;

/// <summary>How an argument is to be validated. An immutable value.</summary>
public sealed record ValidationOptions
{
    private readonly ValueMap<Severity?> _severities = ValueMap<Severity?>.Empty;
    private readonly int _shownPerRule = FindingList.DefaultShownPerRule;

    /// <summary>Every rule at its default severity.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// Severities other than the default, by rule id; null switches the rule off. Errors of reading can be neither lowered nor switched off:
    /// an argument with such errors is only partly what its text says.
    /// </summary>
    /// <exception cref="ArgumentException">An id does not belong to a rule, or a reading error would be lowered.</exception>
    public ValueMap<Severity?> Severities
    {
        get => _severities;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach ((string id, Severity? severity) in value)
            {
                if (ProblemOf(id, severity) is { } problem)
                {
                    throw new ArgumentException(problem, nameof(value));
                }
            }

            _severities = value;
        }
    }

    /// <summary>How many findings of one rule are listed; all are counted. The default is 1,000; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ShownPerRule
    {
        get => _shownPerRule;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _shownPerRule = value;
        }
    }

    /// <summary>The same options with another severity of one rule.</summary>
    /// <param name="rule">The rule, for example <see cref="Rules.ExpiredEvidence"/>; of an id, <see cref="Rules.Find"/> gives it.</param>
    /// <param name="severity">The severity of its findings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">An error of reading would be lowered.</exception>
    public ValidationOptions WithSeverity(Rule rule, Severity severity)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return this with { Severities = Severities.With(rule.Id, severity) };
    }

    /// <summary>The same options with one rule switched off.</summary>
    /// <param name="rule">The rule, for example <see cref="Rules.MissingState"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">The rule is an error of reading.</exception>
    public ValidationOptions WithoutRule(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return this with { Severities = Severities.With(rule.Id, null) };
    }

    private static string? ProblemOf(string id, Severity? severity) => Rules.Find(id) switch
    {
        null => $"There is no rule '{id}'{Rules.Suggestion(id)}",
        _ when severity is { } given && !Enum.IsDefined(given) => $"The severity given for '{id}' does not exist.",
        { Category: RuleCategory.Reading, DefaultSeverity: Severity.Error } rule when severity != Severity.Error =>
            $"The rule {rule} is an error of reading, which can be neither lowered nor switched off.",
        _ => null,
    };
}
