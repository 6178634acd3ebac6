namespace ArgumentGraph;

/// <summary>What a report rests on: which argument was judged, and how much of it was taken on trust.</summary>
public sealed record ReportBasis
{
    /// <summary>The argument's title.</summary>
    public required string Title { get; init; }

    /// <summary>How many items of evidence do not state whether they are available, and are taken to be.</summary>
    public required int StateNotGiven { get; init; }

    /// <summary>
    /// Of how many items of evidence a record of a run decides the state (<see cref="Setting.Evidence"/>); null where no records were given.
    /// </summary>
    public int? DecidedByRecords { get; init; }

    /// <summary>
    /// The ids of elements whose standing is asserted (<see cref="Element.AssertedStanding"/>), ordered: what rests on them is known as far as they are taken
    /// on trust. All other standings are worked out from the argument.
    /// </summary>
    public ValueList<string> AssertedStandings { get; init; } = ValueList<string>.Empty;

    /// <summary>
    /// The ids of away elements whose module is not here (<see cref="Element.IsAway"/>), ordered: what is assumed of other modules.
    /// </summary>
    public ValueList<string> AssumedOfOthers { get; init; } = ValueList<string>.Empty;

    /// <summary>
    /// What could not be judged because the setting has no date; null where there is nothing of the kind. Whatever shows the report shows this first.
    /// </summary>
    public required UnjudgedExpiry? UnjudgedExpiry { get; init; }
}
