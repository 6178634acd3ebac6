namespace ArgumentGraph.Testing;

/// <summary>One check of one argument: the analyses that expectations rest on, each carried out when first asked for.</summary>
internal sealed class PolicyRun
{
    private const int ReasonsShown = 12;

    private readonly Policy _policy;
    private readonly CancellationToken _cancellation;
    private readonly ValueList<string> _targets;
    private readonly JudgedArgument _judged;
    private readonly Dictionary<NamedElements, MeantElements> _meant = [];
    private readonly Dictionary<string, ProbabilityReport> _probabilities = new(StringComparer.Ordinal);
    private SupportReport? _support;
    private LoadBearingReport? _loadBearing;
    private ValidationReport? _validation;
    private ReviewReport? _reviews;

    public PolicyRun(Argument argument, Policy policy, DateOnly? date, CancellationToken cancellation)
    {
        Argument = argument;
        Setting = policy.Setting with { Date = date };
        _policy = policy;
        _cancellation = cancellation;
        _judged = argument.At(Setting);
        _targets = [.. policy.Expectations.SelectMany(expectation => Meant(expectation.Targets).Ids).Distinct(StringComparer.Ordinal)];
    }

    public Argument Argument { get; }

    public Setting Setting { get; }

    public SupportReport Support => _support ??= Argument.AnalyzeSupport(Setting, new() { AdditionalElements = _targets }, _cancellation);

    /// <summary>Single points alone: nothing here needs pairs or larger sets.</summary>
    public LoadBearingReport LoadBearing => _loadBearing ??= AnalyzeLoadBearing();

    /// <summary>Null where there are no reviews.</summary>
    public ReviewReport? Reviews => _reviews ??= _policy.Reviews is { } reviews
        ? Argument.AnalyzeReviews(reviews, Setting, cancellationToken: _cancellation)
        : null;

    public ValidationReport Validation =>
        _validation ??= Argument.Validate(Setting, new() { CustomRules = _policy.CustomRules }, _cancellation);

    public ProbabilityReport Probability(string id)
    {
        if (!_probabilities.TryGetValue(id, out ProbabilityReport? report))
        {
            report = Argument.AnalyzeProbability(id, Setting, new() { Budget = _policy.Budget }, cancellationToken: _cancellation);
            _probabilities.Add(id, report);
        }

        return report;
    }

    /// <summary>Why an element stands as it does, a sentence each.</summary>
    public ValueList<string> Explain(string id) => [.. Argument.Explain(id, Setting, ReasonsShown).Sentences.Select(sentence => sentence.Text)];

    /// <summary>A failure that is about an element.</summary>
    public ExpectationFailure At(Element element, string message, params IEnumerable<string> reasons) =>
        new(message, element.Id, Argument.PlaceOf(element.Id), [.. reasons]);

    /// <summary>The elements that an expectation names, asked for once.</summary>
    public MeantElements Meant(NamedElements named)
    {
        if (!_meant.TryGetValue(named, out MeantElements? meant))
        {
            meant = MeantElements.Of(named, _judged, _cancellation);
            _meant.Add(named, meant);
        }

        return meant;
    }

    /// <summary>Fails, with what the date is needed for, where none is given and one is needed.</summary>
    public void RequireDate()
    {
        if (Setting.Date is not null)
        {
            return;
        }

        const string Remedy = "Give a date to the policy (Policy.On, or \"date\" in its file) or to the check.";
        if (_policy.Expectations.FirstOrDefault(expectation => expectation.NeedsDate) is { } needing)
        {
            throw new InvalidOperationException($"Whether {needing.Text} cannot be judged without a date. {Remedy}");
        }

        if (Argument.BasisAt(Setting).UnjudgedExpiry is { } unjudged)
        {
            throw new InvalidOperationException($"{unjudged} {Remedy}");
        }
    }

    /// <summary>The last day on which an element is valid, or null.</summary>
    public static DateOnly? ExpiryOf(Element element) => element switch
    {
        Evidence evidence => evidence.Expires,
        Assumption assumption => assumption.Expires,
        _ => null,
    };

    private LoadBearingReport AnalyzeLoadBearing() => Argument.AnalyzeLoadBearing(
        Setting,
        new() { AdditionalElements = _targets, MaximumOrder = 1, ListedCutSets = 0, ListedPairs = 0, Budget = _policy.Budget },
        cancellationToken: _cancellation);
}
