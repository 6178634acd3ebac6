namespace ArgumentGraph;

// The rules about merging, and about what a merge has left in a file. All but the first and the last are reported by Argument.Merge alone.
public static partial class Rules
{
    /// <summary>AG1901: unresolved conflict; an error by default.</summary>
    public static Rule UnresolvedConflict { get; } = new(
        "AG1901",
        "Unresolved conflict",
        RuleCategory.Merge,
        Severity.Error,
        "A merge found something on which the two sides differ, and kept what each says in the member 'conflicts'. Until a person decides, the element says "
        + "what our side says; its state is the one of the two with which it stands lower. Write what is right, and remove the entry from 'conflicts'.");

    /// <summary>AG1902: changed differently on both sides; an error by default.</summary>
    public static Rule ChangedOnBothSides { get; } = new(
        "AG1902",
        "Changed differently on both sides",
        RuleCategory.Merge,
        Severity.Error,
        "Both sides have changed the same member, to different values. Only a person can tell which is right.");

    /// <summary>AG1903: added on both sides; an error by default.</summary>
    public static Rule AddedOnBothSides { get; } = new(
        "AG1903",
        "Added on both sides",
        RuleCategory.Merge,
        Severity.Error,
        "Both sides have added an element with this id, and say different things of it. If two elements are meant, give one of them another id.");

    /// <summary>AG1904: removed on one side, changed on the other; an error by default.</summary>
    public static Rule RemovedAndChanged { get; } = new(
        "AG1904",
        "Removed on one side, changed on the other",
        RuleCategory.Merge,
        Severity.Error,
        "The element is kept as the side that has changed it says. Remove it after all, or keep it.");

    /// <summary>AG1905: removed on one side, referred to on the other; an error by default.</summary>
    public static Rule RemovedAndReferredTo { get; } = new(
        "AG1905",
        "Removed on one side, referred to on the other",
        RuleCategory.Merge,
        Severity.Error,
        "One side has removed an element or a relationship to which the other has added a relationship, which the step of an element now follows, or which "
        + "a claim point now covers or names as its argument. It is kept, so that nothing refers to what is not there. Remove both, or keep both.");

    /// <summary>AG1906: kind changed against members; an error by default.</summary>
    public static Rule KindAgainstMembers { get; } = new(
        "AG1906",
        "Kind changed against members",
        RuleCategory.Merge,
        Severity.Error,
        "One side has made an element another kind, and the other has given it a member or a relationship that this kind cannot have. The element is kept as "
        + "our side says, and relationships that cannot be are left out; what each side says is kept in 'conflicts'.");

    /// <summary>AG1907: circular only together; an error by default.</summary>
    public static Rule CircularTogether { get; } = new(
        "AG1907",
        "Circular only together",
        RuleCategory.Merge,
        Severity.Error,
        "Each side has added relationships that are sound, and together they close a circle, in which nothing stands; or the steps of a response wait for each "
        + "other, as they do on neither side. Remove one of them. Reported once for "
        + "each group of elements on circles, with a shortest circle through one of the relationships that were on none before.");

    /// <summary>AG1908: too few supporters only together; an error by default.</summary>
    public static Rule TooFewSupportersTogether { get; } = new(
        "AG1908",
        "Too few supporters only together",
        RuleCategory.Merge,
        Severity.Error,
        "Each side leaves the element as many supporters as it needs, and together they do not: both have removed some, or one has and the other has raised "
        + "the number needed.");

    /// <summary>AG1909: challenge of what the other side has changed; a warning by default.</summary>
    public static Rule ChallengeOfChanged { get; } = new(
        "AG1909",
        "Challenge of what the other side has changed",
        RuleCategory.Merge,
        Severity.Warning,
        "One side has challenged an element, and the other has changed what it says. Look whether the challenge still applies, or is answered by the change.");

    /// <summary>AG1910: conflict markers of git; an error by default.</summary>
    public static Rule ConflictMarkers { get; } = new(
        "AG1910",
        "Conflict markers of git",
        RuleCategory.Merge,
        Severity.Error,
        "git merges line by line, and has left both versions of some lines in the file, with lines of its own around them. Reading ends there. With the merge "
        + "driver that 'argument-graph merge --install-git-driver' installs, such files stay readable.");

    /// <summary>AG1911: claim point of what is removed; a warning by default.</summary>
    public static Rule ClaimPointOfRemoved { get; } = new(
        "AG1911",
        "Claim point of what is removed",
        RuleCategory.Merge,
        Severity.Warning,
        "One side has removed a relationship that a claim point covers. The point covers the others that it names, or is removed with the last of them. Look "
        + "whether its confidence argument is still needed.");

    private static Rule[] OfMerge =>
    [
        UnresolvedConflict, ChangedOnBothSides, AddedOnBothSides, RemovedAndChanged, RemovedAndReferredTo, KindAgainstMembers, CircularTogether,
        TooFewSupportersTogether, ChallengeOfChanged, ConflictMarkers, ClaimPointOfRemoved,
    ];
}
