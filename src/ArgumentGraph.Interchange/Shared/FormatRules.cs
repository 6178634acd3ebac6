namespace ArgumentGraph.Interchange;

/// <summary>
/// The rules that only other formats have, each by name: what the readers of this package report beside <see cref="Rules"/>. Their ids continue those of
/// <see cref="Rules"/>.
/// </summary>
/// <remarks>
/// A validation knows the rules that reading has reported. One that is to know all of them, whatever was read (to set severities by id, or since elements
/// suppress them), is given them: <c>ValidationOptions.Default with { CustomRules = FormatRules.All }</c>.
/// </remarks>
public static class FormatRules
{
    /// <summary>All of them, ordered by id.</summary>
    public static ValueList<Rule> All => Catalogue.All;

    /// <summary>AG0022: id that looks like another kind of element; a warning by default.</summary>
    public static Rule IdOfOtherKind { get; } = new(
        "AG0022",
        "Id that looks like another kind of element",
        RuleCategory.Reading,
        Severity.Warning,
        "In GSN YAML an element's kind follows from the beginning of its id: one that looks like another kind than it is misleads.");

    /// <summary>AG0023: defeated by nothing; an error by default.</summary>
    public static Rule MissingDefeater { get; } = Error("AG0023", "Defeated by nothing", "Without a challenge nobody can see what defeats it.");

    /// <summary>AG0024: defeated relationship of another element; an error by default.</summary>
    public static Rule MisplacedDefeatedRelationship { get; } = Error(
        "AG0024",
        "Defeated relationship of another element",
        "In GSN YAML 'defeatedRelation' names what the element itself is supported by, is in the context of, or challenges.");

    /// <summary>AG0025: misplaced assurance claim point; an error by default.</summary>
    public static Rule MisplacedClaimPoint { get; } = Error(
        "AG0025", "Misplaced assurance claim point", "A claim point is about the element or about a relationship to a neighbour.", "1:7");

    /// <summary>AG0027: nothing there to extend; an error by default.</summary>
    public static Rule UnusableExtension { get; } = Error(
        "AG0027", "Nothing there to extend", "In GSN YAML 'extends' gives support to an undeveloped goal, strategy or solution of another module.");

    /// <summary>AG0028: list written as text; a warning by default.</summary>
    public static Rule ListInText { get; } = new(
        "AG0028", "List written as text", RuleCategory.Reading, Severity.Warning, "One text with commas is one id, which is rarely what was meant.");

    /// <summary>AG0029: challenger of a kind that cannot challenge; an error by default.</summary>
    public static Rule ForbiddenChallenger { get; } = Error(
        "AG0029", "Challenger of a kind that cannot challenge", "In GSN YAML counter-goals and counter-solutions challenge, nothing else does.");

    /// <summary>AG0030: challenge of a relationship without both ends; an error by default.</summary>
    public static Rule IncompleteChallenge { get; } = Error(
        "AG0030", "Challenge of a relationship without both ends", "It is written as 'X -> Y', where X is supported by Y, or in its context.");

    /// <summary>AG0031: document type or entities in XML; an error by default.</summary>
    public static Rule XmlEntities { get; } = Error(
        "AG0031", "Document type or entities in XML", "Both can make a small file grow without bound, or read files that it should not.");

    /// <summary>AG0032: changed since it was reviewed; for information by default.</summary>
    public static Rule OutdatedReview { get; } = new(
        "AG0032",
        "Changed since it was reviewed",
        RuleCategory.Reading,
        Severity.Information,
        "An item or a link whose stored fingerprint no longer matches has to be reviewed again.");

    /// <summary>AG0033: repeated evidence; for information by default.</summary>
    public static Rule RepeatedEvidence { get; } = new(
        "AG0033",
        "Repeated evidence",
        RuleCategory.Reading,
        Severity.Information,
        "A format that is a tree repeats what is shared. Merge equal evidence on reading, so that what it carries can be seen.");

    /// <summary>AG0034: misplaced line of an outline; an error by default.</summary>
    public static Rule MisplacedLine { get; } = Error(
        "AG0034", "Misplaced line of an outline", "Each line stands under one that may have it: two blanks deeper, and of a kind that fits.");

    /// <summary>AG0035: incoherent fault tree; an error by default.</summary>
    public static Rule IncoherentFaultTree { get; } = Error(
        "AG0035",
        "Incoherent fault tree",
        "A gate that is brought about by something not failing (not, xor, iff and the like) has no "
        + "reading as an argument, where nothing that holds brings anything down.");

    /// <summary>AG0040: item without a score; for information by default.</summary>
    public static Rule UnscoredItem { get; } = new(
        "AG0040",
        "Item without a score",
        RuleCategory.Reading,
        Severity.Information,
        "trudag scores an item only if it is reviewed, has references or a validator, and experts have scored it above 0. Other items do not hold here.");

    /// <summary>AG0041: elements put aside; for information by default.</summary>
    public static Rule SetAside { get; } = new(
        "AG0041",
        "Elements put aside",
        RuleCategory.Reading,
        Severity.Information,
        "What its author has put aside, such as drafts in TEA's sandbox, has no effect on what holds, and is not read as elements.");

    /// <summary>AG0050: parameter that needs itself; an error by default.</summary>
    public static Rule CircularParameter { get; } = Error(
        "AG0050", "Parameter that needs itself", "The value of a parameter is worked out from other parameters, and in the end from numbers.");

    /// <summary>AG0051: expression without a value; an error by default.</summary>
    public static Rule ExpressionWithoutValue { get; } = Error(
        "AG0051", "Expression without a value",
        "An expression comes to a number: no division by 0, no logarithm of a negative number, no negative rate or time.");

    /// <summary>AG0052: unit that does not fit; a warning by default.</summary>
    public static Rule UnfitUnit { get; } = Warning(
        "AG0052", "Unit that does not fit", "Numbers are used as they are written: a parameter is asked for in the unit in which it is defined.");

    /// <summary>AG0053: unusable common-cause group; an error by default.</summary>
    public static Rule UnusableCommonCause { get; } = Error(
        "AG0053", "Unusable common-cause group", "A group has two or more basic events, one distribution, and the factors that its model takes.");

    /// <summary>AG0060: construct of argument patterns; a warning by default.</summary>
    public static Rule PatternConstruct { get; } = Warning(
        "AG0060",
        "Construct of argument patterns",
        "Multiplicity, optionality and choice belong to templates. They are kept, and analyses take every relationship as one that is "
        + "there once: instantiate the pattern first.",
        "1:3");

    /// <summary>AG0061: citation that differs from the declaration; a warning by default.</summary>
    public static Rule DifferingCitation { get; } = Warning(
        "AG0061",
        "Citation that differs from the declaration",
        "Where an element is cited with its statement, the statement is the one that it is declared with; what stands in the citation is not read.",
        "1:2.2.20");

    /// <summary>AG0062: key that the element's kind does not have; a warning by default.</summary>
    public static Rule ForeignKey { get; } = Warning(
        "AG0062",
        "Key that the element's kind does not have",
        "In GSN YAML a key such as 'state' is read where elements of its kind have it; elsewhere it is free text, as every key of the author's own.");

    /// <summary>AG0063: key outside an element; an error by default.</summary>
    public static Rule KeyOutsideElement { get; } = Error(
        "AG0063", "Key outside an element", "In GSN YAML the keys of an element stand under its id, indented.");

    /// <summary>AG0064: defeated relationship that nothing challenges; a warning by default.</summary>
    public static Rule UnchallengedDefeatedRelationship { get; } = Warning(
        "AG0064",
        "Defeated relationship that nothing challenges",
        "What is defeated follows from the challenges: 'defeatedRelation' alone changes nothing, and the relationship stands.",
        "1:6");

    private static Rule Warning(string id, string title, string help, string? clause = null) =>
        new(id, title, RuleCategory.Reading, Severity.Warning, help, clause);

    private static Rule Error(string id, string title, string help, string? clause = null) =>
        new(id, title, RuleCategory.Reading, Severity.Error, help, clause);

    // A class of its own, so that it is made after all rules are.
    private static class Catalogue
    {
        public static ValueList<Rule> All { get; } =
        [
            IdOfOtherKind, MissingDefeater, MisplacedDefeatedRelationship, MisplacedClaimPoint, UnusableExtension, ListInText,
            ForbiddenChallenger, IncompleteChallenge, XmlEntities, OutdatedReview, RepeatedEvidence, MisplacedLine, IncoherentFaultTree,
            UnscoredItem, SetAside, CircularParameter, ExpressionWithoutValue, UnfitUnit, UnusableCommonCause, PatternConstruct, DifferingCitation, ForeignKey,
            KeyOutsideElement, UnchallengedDefeatedRelationship,
        ];
    }
}
