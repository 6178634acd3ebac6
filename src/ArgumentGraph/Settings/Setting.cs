namespace ArgumentGraph;

/// <summary>The setting in which an argument is judged: from which baseline, and on which day. Every analysis takes one. An immutable value.</summary>
/// <remarks>
/// A date that is left out is not silent: a report on an argument in which something expires has an <see cref="ReportBasis.UnjudgedExpiry"/>, which is shown
/// first, and <see cref="Argument.Validate"/> reports <see cref="Rules.MissingDate"/>.
/// </remarks>
/// <example>
/// <code>
/// SupportReport today = argument.AnalyzeSupport(Setting.On(new DateOnly(2026, 10, 1)));
/// SupportReport later = argument.AnalyzeSupport(Setting.On(new DateOnly(2027, 3, 1), Baseline.AsPlanned));
/// </code>
/// </example>
public sealed partial record Setting
{
    private readonly Baseline _baseline;

    /// <summary>As is, without a date.</summary>
    public static Setting Default { get; } = new();

    /// <summary>Which evidence is taken to be there. The default is <see cref="Baseline.AsIs"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public Baseline Baseline
    {
        get => _baseline;
        init => _baseline = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Baseline), value, "The baseline must be AsIs, AsPlanned or AsArgued.");
    }

    /// <summary>The day on which the argument is judged. The default, null, means that expiry is not judged.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>
    /// What runs say of the evidence: of the items that records are about they decide the state, in place of what is written (<see cref="StateOf"/>).
    /// The default, null, means that what is written counts. The argument itself is not changed.
    /// </summary>
    public EvidenceRecords? Evidence { get; init; }

    /// <summary>
    /// Whether the confidence arguments of claim points count (<see cref="Element.ClaimPoints"/>): then a relationship contributes no more than the standing of
    /// the root of each argument of a point that covers it, and an element with a point of its own stands no higher than that. A point whose argument is not
    /// written counts for nothing; one whose argument rests on what it is about is unsupported. The default, false, is the standard's meaning: confidence is
    /// argued beside the argument.
    /// </summary>
    public bool CountsClaimPoints { get; init; }

    /// <summary>A setting on a day.</summary>
    /// <param name="date">The day on which the argument is judged; null: expiry is not judged.</param>
    /// <param name="baseline">Which evidence is taken to be there.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="baseline"/> is not defined.</exception>
    public static Setting On(DateOnly? date, Baseline baseline = Baseline.AsIs) => new() { Date = date, Baseline = baseline };

    /// <summary>How reports say what was judged, and when: for example <c>As is, judged on 2026-10-01</c>.</summary>
    public string ToText()
    {
        string state = Baseline switch
        {
            Baseline.AsIs => "As is",
            Baseline.AsPlanned => "As planned (planned evidence counts as available)",
            _ => "As argued (structure alone: what is open counts as there, challenges are ignored)",
        };
        string judged = Date is { } day ? $"{state}, judged on {day.ToWord()}" : $"{state}; expiry is not judged";
        string counted = CountsClaimPoints ? $"{judged}; confidence arguments of claim points count" : judged;
        return Evidence is null ? counted : $"{counted}; records of runs applied ({Evidence})";
    }

    /// <summary>For example <c>AsIs on 2026-10-01</c>.</summary>
    public override string ToString() =>
        (Date is { } date ? $"{Baseline} on {date:O}" : $"{Baseline}, expiry not judged")
        + (CountsClaimPoints ? ", claim points count" : string.Empty) + (Evidence is null ? string.Empty : $", {Evidence}");
}
