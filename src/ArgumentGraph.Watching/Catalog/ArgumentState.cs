namespace ArgumentGraph.Watching;

/// <summary>What an argument comes to, in a few numbers: what cards, badges, metrics and the health check show.</summary>
public sealed record ArgumentState
{
    internal ArgumentState()
    {
    }

    /// <summary>The baseline and the day on which it was judged; there always is a day.</summary>
    public required Setting Setting { get; init; }

    /// <summary>The pathways with their standings, in the author's order.</summary>
    public required ValueList<PathwayState> Pathways { get; init; }

    /// <summary>How many elements of any kind are unsupported.</summary>
    public required int Unsupported { get; init; }

    /// <summary>How many elements are in doubt.</summary>
    public required int InDoubt { get; init; }

    /// <summary>The basic elements that are load-bearing for two pathways or more: those that carry most first, then by id.</summary>
    public required ValueList<LoadBearingElement> SharedLoadBearing { get; init; }

    /// <summary>Whether every load-bearing element was found; if not, there may be more than <see cref="SharedLoadBearing"/> has.</summary>
    public required bool IsLoadBearingExhaustive { get; init; }

    /// <summary>How many elements are load-bearing for two pathways or more while only one element cites them.</summary>
    public required int HiddenLoadBearing { get; init; }

    /// <summary>How likely at least one pathway is to fall; null where it was not asked for (<see cref="WatchOptions.MeasureProbability"/>) or an
    /// exact number cannot be given.</summary>
    public double? ProbabilityOfAnyFall { get; init; }

    /// <summary>How many points are open.</summary>
    public required int OpenPoints { get; init; }

    /// <summary>The evidence or assumption that expires next, from the day of judgement on; null where none does.</summary>
    public required Element? NextToExpire { get; init; }

    /// <summary>Through which day <see cref="NextToExpire"/> is valid.</summary>
    public required DateOnly? NextExpiry { get; init; }

    /// <summary>
    /// What expires within a year from the day of judgement on, among all that the pathways and roots rest on, with who is to renew it and which pathways fall:
    /// by day, then by id.
    /// </summary>
    public required ValueList<ExpiringElement> Expiring { get; init; }

    /// <summary>The first day within a year on which a pathway falls because something has expired; null where none does.</summary>
    public required FreshnessEvent? NextFall { get; init; }

    /// <summary>How many items of evidence do not state whether they are available, and are taken to be.</summary>
    public required int TakenAsAvailable { get; init; }

    /// <summary>Of how many items of evidence a record of a run decides the state; null where no records are applied.</summary>
    public int? DecidedByRecords { get; init; }

    /// <summary>What its reviews come to; null where there are none.</summary>
    public ReviewState? Reviews { get; init; }

    /// <summary>What its responses to harm come to; null where it states neither steps of responses nor how much time harm leaves.</summary>
    public ResponseState? Response { get; init; }

    /// <summary>How many pathways stand: are supported.</summary>
    public int StandingPathways => Pathways.Count(pathway => pathway.Standing == ArgumentGraph.Standing.Supported);

    /// <summary>How many of the pathways that stand do so on trust alone: see <see cref="PathwayState.IsOnTrust"/>.</summary>
    public int PathwaysOnTrust => Pathways.Count(pathway => pathway.IsOnTrust);

    /// <summary>How many days are left, the day of judgement not counted, until <see cref="NextExpiry"/>; 0 on that day itself.</summary>
    public int? DaysUntilExpiry => NextExpiry?.DayNumber - Day.DayNumber;

    /// <summary>How many days there are until <see cref="NextFall"/>, at least 1.</summary>
    public int? DaysUntilFall => NextFall?.Day.DayNumber - Day.DayNumber;

    /// <summary>The least standing of a pathway; supported where there is no pathway.</summary>
    public Standing LowestStanding => Pathways.Count == 0 ? ArgumentGraph.Standing.Supported : Pathways.Min(pathway => pathway.Standing);

    /// <summary>For example <c>8 of 9 pathways stand, 3 load-bearing shared</c>.</summary>
    public override string ToString() =>
        $"{StandingPathways} of {Pathways.Count} {(Pathways.Count == 1 ? "pathway" : "pathways")} {(StandingPathways == 1 ? "stands" : "stand")}, {SharedText}";

    /// <summary>The day on which it was judged.</summary>
    public DateOnly Day => Setting.Date!.Value;

    /// <summary>For example <c>3 load-bearing shared</c>.</summary>
    internal string SharedText => $"{(IsLoadBearingExhaustive ? string.Empty : "at least ")}{SharedLoadBearing.Count} load-bearing shared";

    internal static ArgumentState Of(SupportReport support, LoadBearingReport load, FreshnessReport freshness)
    {
        DateOnly day = support.Setting.Date!.Value;
        (Element Element, DateOnly Day)? next = support.Argument.Elements
            .Select(element => (Element: element, Day: ExpiryOf(element, support.Setting)))
            .Where(each => each.Day >= day)
            .Select(each => (each.Element, Day: each.Day!.Value))
            .OrderBy(each => each.Day).ThenBy(each => each.Element.Id, StringComparer.Ordinal)
            .Select(each => ((Element, DateOnly)?)each)
            .FirstOrDefault();
        HashSet<Element> onTrust = [.. support.PathwaysOnTrust];
        return new()
        {
            Setting = support.Setting,
            TakenAsAvailable = support.Basis.StateNotGiven,
            DecidedByRecords = support.Basis.DecidedByRecords,
            Pathways = [.. support.Pathways.Zip(
                load.Pathways, (pathway, target) => new PathwayState(pathway.Element, pathway.Standing)
                {
                    SmallestCutOrder = target.CutSets.SmallestOrder,
                    IsOnTrust = onTrust.Contains(pathway.Element),
                })],
            Unsupported = support.Count(ArgumentGraph.Standing.Unsupported),
            InDoubt = support.Count(ArgumentGraph.Standing.InDoubt),
            SharedLoadBearing = [.. load.SharedAcrossPathways.Where(element => element.IsBasic)],
            IsLoadBearingExhaustive = load.IsLoadBearingExhaustive,
            HiddenLoadBearing = load.Hidden.Count,
            OpenPoints = support.OpenPoints.Count,
            NextToExpire = next?.Element,
            NextExpiry = next?.Day,
            Expiring = freshness.Calendar,
            NextFall = freshness.Forecast.FirstOrDefault(day => day.Fallen.Count > 0),
        };
    }

    /// <summary>The same state with the numbers of a report on it.</summary>
    internal ArgumentState With(JointReport joint)
    {
        var doubts = joint.Pathways.ToDictionary(
            pathway => pathway.Element.Id, pathway => pathway.Interval is { IsExact: true } exact ? exact.LowerDoubt : (double?)null, StringComparer.Ordinal);
        return this with
        {
            Pathways = [.. Pathways.Select(pathway => pathway with { Doubt = doubts.GetValueOrDefault(pathway.Element.Id) })],
            ProbabilityOfAnyFall = joint.ProbabilityOfAtLeast is { Count: > 1 } falls && falls[1].IsExact ? falls[1].Lower : null,
        };
    }

    // What is not in hand cannot be lost.
    private static DateOnly? ExpiryOf(Element element, Setting setting) => element switch
    {
        Evidence evidence => setting.StateOf(evidence) is null or EvidenceState.Available or EvidenceState.Disputed ? evidence.Expires : null,
        Assumption { State: not AssumptionState.Invalid } assumption => assumption.Expires,
        _ => null,
    };
}

/// <summary>A pathway and its standing.</summary>
/// <param name="Element">The pathway.</param>
/// <param name="Standing">Its standing, with what it inherits.</param>
public sealed record PathwayState(Element Element, Standing Standing)
{
    /// <summary>How many basic elements must fall for it to fall: the size of its smallest minimal cut set. Null where it is unsupported, or none was found
    /// within the budget.</summary>
    public int? SmallestCutOrder { get; init; }

    /// <summary>
    /// Whether it is supported only because evidence with no stated state is taken as available: see
    /// <see cref="SupportReport.PathwaysOnTrust"/>.
    /// </summary>
    public bool IsOnTrust { get; init; }

    /// <summary>How likely it is to fall; null where it was not asked for (<see cref="WatchOptions.MeasureProbability"/>) or an exact number cannot
    /// be given.</summary>
    public double? Doubt { get; init; }
}
