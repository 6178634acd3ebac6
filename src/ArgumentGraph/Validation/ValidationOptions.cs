using ArgumentGraph.Findings;
using ArgumentGraph.Validation;

namespace ArgumentGraph;

/// <summary>How an argument is to be validated. An immutable value.</summary>
public sealed record ValidationOptions
{
    private readonly ValueMap<Severity?> _severities = ValueMap<Severity?>.Empty;
    private readonly ValueList<Rule> _customRules = ValueList<Rule>.Empty;
    private readonly ValidationProfile _profile = ValidationProfile.Ci;
    private readonly int _shownPerRule = FindingList.DefaultShownPerRule;

    /// <summary>Every rule at its severity in <see cref="ValidationProfile.Ci"/>.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// Rules of your own (<see cref="Rule.Create"/>), checked after those of <see cref="Rules.All"/>, in this order; and rules that readers of other formats
    /// report (<see cref="Rule.CreateForReading"/>), so that severities and suppressions of them are known. In an initializer it comes before
    /// <see cref="Severities"/>.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A rule is null or one of <see cref="Rules.All"/>, two have ids that differ in case at most, or <see cref="Severities"/> has the id of a rule that is
    /// left out.
    /// </exception>
    public ValueList<Rule> CustomRules
    {
        get => _customRules;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _customRules = ProblemOf(value) is { } problem ? throw new ArgumentException(problem, nameof(value)) : value;
            RequireKnown(_severities);
        }
    }

    /// <summary>The severities that hold where <see cref="Severities"/> has no other. The default is <see cref="ValidationProfile.Ci"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ValidationProfile Profile
    {
        get => _profile;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _profile = value;
        }
    }

    /// <summary>
    /// Severities other than the profile's, by rule id; null switches the rule off. Errors of reading can be neither lowered nor switched off:
    /// an argument with such errors is only partly what its text says.
    /// </summary>
    /// <exception cref="ArgumentException">An id does not belong to a rule, or a reading error would be lowered.</exception>
    public ValueMap<Severity?> Severities
    {
        get => _severities;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            RequireKnown(value);
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

    /// <summary>
    /// The folder in which to look for the files that evidence names as its source, by a path relative to it; null, the default: they are not looked for. It
    /// stands for the folder of the argument's first file: the sources of evidence in another file are looked for where that file is relative to the first.
    /// Only regular files below these folders are looked at, wherever links lead, and nothing is fetched. A file is compared with the <c>sha256</c> that the
    /// element's <c>data</c> records, an artefact of a run (<see cref="Setting.Evidence"/>) with that of its record.
    /// </summary>
    public string? SourceFolder { get; init; }

    /// <summary>The reviews of the argument, of which the rules about reviews judge what still holds; null, the default: these rules are not judged.</summary>
    public CaseReviews? Reviews { get; init; }

    /// <summary>The severity of a rule's findings under these options; null: the rule is switched off.</summary>
    /// <param name="rule">A rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public Severity? SeverityOf(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Severities.TryGetValue(rule.Id, out Severity? severity) ? severity : Profile.SeverityOf(rule);
    }

    /// <summary>The same options with a rule of your own added.</summary>
    /// <param name="rule">The rule, made by <see cref="Rule.Create"/>, or one of a format's reader.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The rule's id is taken: the options have a rule with that id already, or it is a rule of <see cref="Rules.All"/>.
    /// </exception>
    public ValidationOptions WithRule(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return this with { CustomRules = [.. CustomRules, rule] };
    }

    /// <summary>The same options with another severity of one rule.</summary>
    /// <param name="rule">
    /// The rule, for example <see cref="Rules.ExpiredEvidence"/>; of an id, <see cref="Rules.Find"/> gives it. A rule of your own is added with
    /// <see cref="WithRule"/> first.
    /// </param>
    /// <param name="severity">The severity of its findings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">An error of reading would be lowered, or the options do not have the rule.</exception>
    public ValidationOptions WithSeverity(Rule rule, Severity severity)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Knowing(rule).WithSeverity(rule.Id, severity);
    }

    /// <summary>The same options with one rule switched off.</summary>
    /// <param name="rule">The rule, for example <see cref="Rules.MissingState"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">The rule is an error of reading, or the options do not have it.</exception>
    public ValidationOptions WithoutRule(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Knowing(rule).WithSeverity(rule.Id, null);
    }

    // A rule of a format's reader need not be added first: there is nothing to be checked.
    private ValidationOptions Knowing(Rule rule) =>
        rule.Check is null && Rules.Find(rule.Id) is null && !_customRules.Contains(rule) ? WithRule(rule) : this;

    private ValidationOptions WithSeverity(string id, Severity? severity) => this with { Severities = Severities.With(id, severity) };

    private static string? ProblemOf(ValueList<Rule> rules)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Rule? rule in rules)
        {
            if (rule is null || Rules.Find(rule.Id) == rule)
            {
                return rule is null ? "A rule is null." : $"The rule {rule} is always checked, and cannot be added; WithSeverity sets its severity.";
            }

            if (!ids.Add(rule.Id))
            {
                return $"The id '{rule.Id}' is taken: another added rule has it.";
            }
        }

        return null;
    }

    private void RequireKnown(ValueMap<Severity?> severities)
    {
        var rules = new RuleSet(_customRules);
        foreach ((string id, Severity? severity) in severities)
        {
            if (ProblemOf(rules, id, severity) is { } problem)
            {
                throw new ArgumentException(problem, nameof(severities));
            }
        }
    }

    private static string? ProblemOf(RuleSet rules, string id, Severity? severity) => rules.Find(id) switch
    {
        null => $"Rule '{id}' does not exist{rules.Suggestion(id)}",
        _ when severity is { } given && !Enum.IsDefined(given) => $"The severity given for '{id}' does not exist.",
        { Category: RuleCategory.Reading, DefaultSeverity: Severity.Error } rule when severity != Severity.Error =>
            $"The rule {rule} is an error of reading, which can be neither lowered nor switched off.",
        _ => null,
    };
}
