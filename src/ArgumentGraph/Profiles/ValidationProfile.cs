namespace ArgumentGraph;

/// <summary>
/// How much the findings of rules weigh at some stage of the work on an argument: the severities that differ from those that the rules have by default. An
/// immutable value.
/// </summary>
/// <example>
/// <code>
/// ValidationReport report = argument.Validate(Setting.On(new DateOnly(2026, 11, 1)), ValidationOptions.Default with { Profile = ValidationProfile.Strict });
/// </code>
/// </example>
public sealed class ValidationProfile
{
    private ValidationProfile(string name, IEnumerable<(Rule Rule, Severity? Severity)> severities)
    {
        Name = name;
        Severities = ValueMap<Severity?>.FromEntries([.. severities.Select(entry => KeyValuePair.Create(entry.Rule.Id, entry.Severity))]);
    }

    /// <summary>For an argument that is being written: what is merely unfinished is for information.</summary>
    public static ValidationProfile Authoring { get; } = new(
        "authoring",
        [
            (Rules.GoalOrClaimWithoutSupport, Severity.Information),
            (Rules.StrategyWithoutSupport, Severity.Information),
            (Rules.UnusedContext, Severity.Information),
            (Rules.UnusedEvidence, Severity.Information),
            (Rules.UnansweredChallenge, Severity.Information),
            (Rules.MissingStatement, Severity.Information),
            (Rules.UnsupportedPathway, Severity.Information),
            (Rules.PathwayInDoubt, Severity.Information),
        ]);

    /// <summary>
    /// For a build; the default. What is wrong in itself is an error, what does not stand a warning; what a format has no place for is not mentioned.
    /// </summary>
    public static ValidationProfile Ci { get; } = new("ci", [(Rules.SourcesNotGiven, null), (Rules.StatesNotGiven, null)]);

    /// <summary>For an argument that is relied on: what does not stand, is left open or has expired is an error, and what is not said a warning.</summary>
    public static ValidationProfile Strict { get; } = new(
        "strict",
        [
            (Rules.GoalOrClaimWithoutSupport, Severity.Error),
            (Rules.StrategyWithoutSupport, Severity.Error),
            (Rules.UnjustifiedRequirement, Severity.Warning),
            (Rules.MissingSource, Severity.Warning),
            (Rules.MissingState, Severity.Warning),
            (Rules.CollectedAfterEvaluation, Severity.Error),
            (Rules.ExpiredEvidence, Severity.Error),
            (Rules.MissingDate, Severity.Error),
            (Rules.SourcesNotGiven, Severity.Warning),
            (Rules.StatesNotGiven, Severity.Warning),
            (Rules.UnansweredChallenge, Severity.Error),
            (Rules.MissingStatement, Severity.Error),
            (Rules.UnsupportedPathway, Severity.Error),
            (Rules.PathwayInDoubt, Severity.Error),
            (Rules.SourceNotFound, Severity.Error),
            (Rules.MissingTimeToHarm, Severity.Warning),
            (Rules.MissingLatency, Severity.Warning),
            (Rules.MissingDetectionShare, Severity.Warning),
        ]);

    /// <summary>All profiles, from the most lenient to the strictest.</summary>
    public static ValueList<ValidationProfile> All { get; } = [Authoring, Ci, Strict];

    /// <summary>The profile's name, as files and options say it: <c>authoring</c>, <c>ci</c> or <c>strict</c>.</summary>
    public string Name { get; }

    /// <summary>The severities that differ from <see cref="Rule.DefaultSeverity"/>, by rule id; null: the rule is switched off.</summary>
    public ValueMap<Severity?> Severities { get; }

    /// <summary>The profile with this name, or null when there is none.</summary>
    /// <param name="name">A profile's name, for example <c>strict</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static ValidationProfile? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(profile => profile.Name == name);
    }

    /// <summary>The severity of a rule in this profile; null: the rule is switched off.</summary>
    /// <param name="rule">A rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public Severity? SeverityOf(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Severities.TryGetValue(rule.Id, out Severity? severity) ? severity : rule.DefaultSeverity;
    }

    /// <summary>The profile's name.</summary>
    public override string ToString() => Name;
}
