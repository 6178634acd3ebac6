namespace ArgumentGraph;

// The rules of reading: whether a text or draft is an argument at all.
// Those that only other formats have are in ArgumentGraph.Interchange (FormatRules), with ids of their own from AG0022 on.
public static partial class Rules
{
    private static Rule[] OfReading =>
    [
        SyntaxError, InvalidEncoding, NestedTooDeeply, TooLarge, UnknownFormat, WrongType, MissingMember, DuplicateMember, UnknownMember,
        UnknownKind, ValueOutOfRange, InvalidDate, InvalidId, DuplicateId, UnresolvedReference, ForbiddenRelationship,
        DuplicateRelationship, MemberOfOtherKind, LostComment, ReservedWord, ChallengesNestedTooDeeply, UnusableFile,
    ];

    /// <summary>AG0001: syntax error; an error by default.</summary>
    public static Rule SyntaxError { get; } = Error(
        "AG0001", "Syntax error", "Reading JSON ends at a syntax error: what is after it has not been looked at. Comments and trailing commas are accepted. "
            + "YAML is read on after it, and what could not be read is a loss.");

    /// <summary>AG0002: invalid Unicode; an error by default.</summary>
    public static Rule InvalidEncoding { get; } = Error(
        "AG0002", "Invalid Unicode",
        "Files are UTF-8, with or without a byte order mark. Invalid bytes and lone surrogates have no meaning that could be kept.");

    /// <summary>AG0003: nested too deeply; an error by default.</summary>
    public static Rule NestedTooDeeply { get; } = Error("AG0003", "Nested too deeply", "Nothing in the format needs more than 64 levels.");

    /// <summary>AG0004: too large; an error by default.</summary>
    public static Rule TooLarge { get; } = Error("AG0004", "Too large", "The limits protect against hostile input; they can be raised by an option.");

    /// <summary>AG0005: missing or unknown format; an error by default.</summary>
    public static Rule UnknownFormat { get; } = Error("AG0005", "Missing or unknown format", "A file begins by saying \"format\": \"argument-graph/1\".");

    /// <summary>AG0006: value of the wrong type; an error by default.</summary>
    public static Rule WrongType { get; } = Error("AG0006", "Value of the wrong type", "See the file format for the type of each member.");

    /// <summary>AG0007: missing member; an error by default.</summary>
    public static Rule MissingMember { get; } = Error(
        "AG0007", "Missing member", "Every document needs a format, a title and elements; every element an id, a kind and a statement.");

    /// <summary>AG0008: duplicate member; an error by default.</summary>
    public static Rule DuplicateMember { get; } = Error(
        "AG0008", "Duplicate member", "Readers differ in which of two equal members they take. Here the first wins.");

    /// <summary>AG0009: unknown member; a warning by default.</summary>
    public static Rule UnknownMember { get; } = new(
        "AG0009", "Unknown member", RuleCategory.Reading, Severity.Warning,
        "A misspelt member would be overlooked. Unknown members are kept; put values of your own under \"data\".");

    /// <summary>AG0010: unknown kind of element; an error by default.</summary>
    public static Rule UnknownKind { get; } = Error(
        "AG0010", "Unknown kind of element", "An element is a goal, strategy, claim, evidence, context, assumption or justification.");

    /// <summary>AG0011: value out of range; an error by default.</summary>
    public static Rule ValueOutOfRange { get; } = Error("AG0011", "Value out of range", "See the file format for the values that each member takes.");

    /// <summary>AG0012: invalid date; an error by default.</summary>
    public static Rule InvalidDate { get; } = Error("AG0012", "Invalid date", "A date is written YYYY-MM-DD, without a time of day.");

    /// <summary>AG0013: invalid id; an error by default.</summary>
    public static Rule InvalidId { get; } = Error(
        "AG0013", "Invalid id", "An id has 1 to 256 UTF-16 units, no control, format or unassigned characters, and no blank at either end.");

    /// <summary>AG0014: duplicate id; an error by default.</summary>
    public static Rule DuplicateId { get; } = Error("AG0014", "Duplicate id", "Here the first declaration wins.", "1:2.1.2");

    /// <summary>AG0015: unresolved reference; an error by default.</summary>
    public static Rule UnresolvedReference { get; } = Error("AG0015", "Unresolved reference", "The element or relationship referred to does not exist.");

    /// <summary>AG0016: forbidden relationship; an error by default.</summary>
    public static Rule ForbiddenRelationship { get; } = Error(
        "AG0016",
        "Forbidden relationship",
        "Goals, strategies and claims are supported by goals, strategies, claims and evidence, and are in the context of contexts, "
        + "assumptions and justifications. Goals, claims and evidence challenge anything.",
        "1:2.2");

    /// <summary>AG0017: duplicate relationship; a warning by default.</summary>
    public static Rule DuplicateRelationship { get; } = new(
        "AG0017", "Duplicate relationship", RuleCategory.Reading, Severity.Warning,
        "Saying a relationship again adds nothing; a supporter counts once. The second is dropped.");

    /// <summary>AG0018: member of another kind of element; an error by default.</summary>
    public static Rule MemberOfOtherKind { get; } = Error(
        "AG0018", "Member of another kind of element", "Only goals are pathways, only evidence has a subject, and so on.");

    /// <summary>AG0019: comment that will be lost; for information by default.</summary>
    public static Rule LostComment { get; } = new(
        "AG0019", "Comment that will be lost", RuleCategory.Reading, Severity.Information,
        "Comments are ignored on reading, and not written back. Put what should last into \"description\" or \"data\".");

    /// <summary>AG0020: reserved word; an error by default.</summary>
    public static Rule ReservedWord { get; } = Error(
        "AG0020", "Reserved word", "Modules are reserved for a later version of the format, and \"include\" belongs to the document.");

    /// <summary>AG0021: challenges nested too deeply; an error by default.</summary>
    public static Rule ChallengesNestedTooDeeply { get; } = Error("AG0021", "Challenges nested too deeply", "Up to 48 levels can be written and read back.");

    /// <summary>AG0026: file missing, unreadable or used twice; an error by default.</summary>
    public static Rule UnusableFile { get; } = Error(
        "AG0026",
        "File missing, unreadable or used twice",
        "A file that another one names must be a regular file in or below the folder of the file asked for, "
        + "or in a folder that was allowed; it is read once, and uses no file that uses it.");

    private static Rule Error(string id, string title, string help, string? clause = null) =>
        new(id, title, RuleCategory.Reading, Severity.Error, help, clause);
}
