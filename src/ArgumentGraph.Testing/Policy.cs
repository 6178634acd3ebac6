namespace ArgumentGraph.Testing;

/// <summary>
/// What is expected of an argument: built here in C# for a test, or read from a file for a gate in CI. Both are checked by the same code. An immutable value.
/// </summary>
/// <example>
/// In a test of any framework; what fails is in the exception's message, all of it and with reasons:
/// <code>
/// Policy.On(new DateOnly(2026, 11, 1))
///     .PathwaysStand()
///     .NoHiddenLoadBearing(sharedBy: 2)
///     .NothingExpires(withinDays: 30)
///     .NoSinglePoints(except: ["A1", "A2"])
///     .NoFindings(Severity.Warning)
///     .ProbabilityAtLeast("P6", 0.97)
///     .Verify(Argument.Load("safety/case.json"));
/// </code>
/// The same as a file:
/// <code>
/// Policy.Load("safety/policy.json").Verify(argument, DateOnly.FromDateTime(DateTime.UtcNow));
/// </code>
/// </example>
public sealed partial record Policy
{
    private readonly ValueList<Rule> _customRules = ValueList<Rule>.Empty;

    /// <summary>
    /// The day on which arguments are judged, from which baseline, and whether confidence arguments count. Where it has no date, each check gives one.
    /// </summary>
    public Setting Setting { get; init; } = Setting.Default;

    /// <summary>What is expected, in the order in which it is checked and reported.</summary>
    public ValueList<Expectation> Expectations { get; init; } = ValueList<Expectation>.Empty;

    /// <summary>Rules of your own that <see cref="NoFindings"/> holds arguments against too. They cannot be written in a policy file.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">A rule cannot be added to a validation (<see cref="ValidationOptions.CustomRules"/>).</exception>
    public ValueList<Rule> CustomRules
    {
        get => _customRules;
        init => _customRules = new ValidationOptions { CustomRules = value }.CustomRules;
    }

    /// <summary>The reviews of the argument, on which <see cref="PathwaysReviewed"/> rests; null: there are none. They are not part of a policy file.</summary>
    public CaseReviews? Reviews { get; init; }

    /// <summary>How much each analysis may spend. An expectation that rests on one that spent it before it was done is not met.</summary>
    public Budget Budget { get; init; } = Budget.Default;

    /// <summary>A policy that judges on a day, and expects nothing yet.</summary>
    /// <param name="date">The day.</param>
    /// <param name="baseline">Which evidence is taken to be there.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="baseline"/> is not defined.</exception>
    public static Policy On(DateOnly date, Baseline baseline = Baseline.AsIs) => new() { Setting = Setting.On(date, baseline) };

    /// <summary>Checks every expectation. Takes as long as the analyses that the expectations rest on, each of which is carried out once.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="date">The day on which it is judged; null for that of <see cref="Setting"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// The policy expects nothing. Or no date is given, here or by the policy, and something in the argument expires, or the policy expects that nothing does:
    /// what cannot be judged is not passed. (As argued, expiry does not matter, and a date is needed only for the latter.)
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public PolicyReport Check(Argument argument, DateOnly? date = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        if (Expectations.Count == 0)
        {
            throw new InvalidOperationException("The policy expects nothing, so it would pass whatever the argument says; add an expectation.");
        }

        var run = new PolicyRun(argument, this, date ?? Setting.Date, cancellationToken);
        run.RequireDate();
        return new PolicyReport(
            argument,
            this,
            run.Setting,
            [.. Expectations.Select(expectation => new ExpectationResult(expectation, [.. expectation.FailuresIn(run)]))]);
    }

    /// <summary>Checks every expectation, and throws one exception with all that fails and why.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="date">The day on which it is judged; null for that of <see cref="Setting"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentExpectationException">The argument does not meet an expectation.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The policy expects nothing, or a date is needed and none is given; as for <see cref="Check"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public void Verify(Argument argument, DateOnly? date = null, CancellationToken cancellationToken = default)
    {
        PolicyReport report = Check(argument, date, cancellationToken);
        if (!report.IsMet)
        {
            throw new ArgumentExpectationException(report);
        }
    }
}
