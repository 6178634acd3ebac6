namespace ArgumentGraph;

/// <summary>The rules of reading: whether a text or draft is an argument at all.</summary>
internal static class ReadingRules
{
    /// <summary>All of them, ordered by id.</summary>
    public static Rule[] All =>
    [
        Syntax, Encoding, Depth, Size, Format, Type, MissingMember,
        DuplicateMember, UnknownMember, Kind, Range, Date, Id, DuplicateId,
        UnresolvedReference, ForbiddenRelationship, DuplicateReference, MemberOfOtherKind, Comment, Reserved, Nesting,
        NameOfOtherKind, Defeat, DefeatedRelationship, ClaimPoint, File, Extension, ListInText, Challenger, ChallengeEnds,
        Entities, Review, RepeatedEvidence, Outline, Coherent,
    ];

    public static readonly Rule Syntax = Error(
        "AG0001", "The text is well-formed", "Reading ends at a syntax error: what is after it has not been looked at. In JSON, comments and trailing commas are accepted.");

    public static readonly Rule Encoding = Error(
        "AG0002", "The text is well-formed Unicode", "Files are UTF-8, with or without a byte order mark. Invalid bytes and lone surrogates have no meaning that could be kept.");

    public static readonly Rule Depth = Error("AG0003", "The text is not nested too deeply", "Nothing in the format needs more than 64 levels.");

    public static readonly Rule Size = Error("AG0004", "The text is not too large", "The limits protect against hostile input; they can be raised by an option.");

    public static readonly Rule Format = Error("AG0005", "The format is named and known", "A file begins by saying \"format\": \"argument-graph/1\".");

    public static readonly Rule Type = Error("AG0006", "Each value has the right type", "See the file format for the type of each member.");

    public static readonly Rule MissingMember = Error("AG0007", "Required members are there", "Every document needs a format, a title and elements; every element an id, a kind and a statement.");

    public static readonly Rule DuplicateMember = Error("AG0008", "No member is given twice", "Readers differ in which of two equal members they take. Here the first wins.");

    public static readonly Rule UnknownMember = new(
        "AG0009", "Members are known", RuleCategory.Reading, Severity.Warning, "A misspelt member would be overlooked. Unknown members are kept; put values of your own under \"data\".");

    public static readonly Rule Kind = Error("AG0010", "The kind of element is known", "An element is a goal, strategy, claim, evidence, context, assumption or justification.");

    public static readonly Rule Range = Error("AG0011", "Each value is in its range", "See the file format for the values that each member takes.");

    public static readonly Rule Date = Error("AG0012", "Dates are dates", "A date is written YYYY-MM-DD, without a time of day.");

    public static readonly Rule Id = Error(
        "AG0013", "Ids can be told apart and typed", "An id has 1 to 256 UTF-16 units, no control, format or unassigned characters, and no blank at either end.");

    public static readonly Rule DuplicateId = Error("AG0014", "Every id is given to one element", "Here the first declaration wins.", "1:2.1.2");

    public static readonly Rule UnresolvedReference = Error("AG0015", "References lead somewhere", "The element or relationship referred to does not exist.");

    public static readonly Rule ForbiddenRelationship = Error(
        "AG0016",
        "Relationships join kinds that they can join",
        "Goals, strategies and claims are supported by goals, strategies, claims and evidence, and are in the context of contexts, assumptions and justifications. Goals, claims and evidence challenge anything.",
        "1:2.2");

    public static readonly Rule DuplicateReference = new(
        "AG0017", "No relationship is given twice", RuleCategory.Reading, Severity.Warning, "Saying a relationship again adds nothing; a supporter counts once. The second is dropped.");

    public static readonly Rule MemberOfOtherKind = Error("AG0018", "Members belong to the kind of element", "Only goals are pathways, only evidence has a subject, and so on.");

    public static readonly Rule Comment = new(
        "AG0019", "Comments would be lost", RuleCategory.Reading, Severity.Information, "Comments are read over, and are not written back. Put what should last into \"description\" or \"data\".");

    public static readonly Rule Reserved = Error("AG0020", "Reserved words are not used", "Modules and includes are reserved for a later version of the format.");

    public static readonly Rule Nesting = Error("AG0021", "Challenges of challenges are not nested too deeply", "Up to 48 levels can be written and read back.");

    public static readonly Rule NameOfOtherKind = new(
        "AG0022", "Names fit kinds", RuleCategory.Reading, Severity.Warning, "In GSN YAML an element's kind follows from the beginning of its id: one that looks like another kind than it is misleads.");

    public static readonly Rule Defeat = Error("AG0023", "What is marked as defeated has something that defeats it", "Without a challenge nobody can see what defeats it.");

    public static readonly Rule DefeatedRelationship = Error(
        "AG0024", "A relationship marked as defeated is one of the element's own", "In GSN YAML 'defeatedRelation' names ids that the element itself is supported by, or in the context of.");

    public static readonly Rule ClaimPoint = Error("AG0025", "Assurance claim points stand at the element or beside it", "A claim point is about the element or about a relationship to a neighbour.", "1:7");

    public static readonly Rule File = Error("AG0026", "Files lead to files that are there, each once", "A file that is used must be readable, is read once, and uses no file that uses it.");

    public static readonly Rule Extension = Error(
        "AG0027", "What is developed elsewhere is there and left open", "In GSN YAML 'extends' gives support to an undeveloped goal, strategy or solution of another module.");

    public static readonly Rule ListInText = new(
        "AG0028", "Lists are written as lists", RuleCategory.Reading, Severity.Warning, "One text with commas is one id, which is rarely what was meant.");

    public static readonly Rule Challenger = Error("AG0029", "What challenges is of a kind that may", "In GSN YAML counter-goals and counter-solutions challenge, nothing else does.");

    public static readonly Rule ChallengeEnds = Error("AG0030", "A challenge of a relationship names both of its ends", "It is written as 'X -> Y', where X is supported by Y, or in its context.");

    public static readonly Rule Entities = Error("AG0031", "XML has no document type and no entities of its own", "Both can make a small file grow without bound, or read files that it should not.");

    public static readonly Rule Review = new(
        "AG0032", "What was reviewed has not changed since", RuleCategory.Reading, Severity.Information, "An item or a link whose stored fingerprint no longer matches has to be reviewed again.");

    public static readonly Rule RepeatedEvidence = new(
        "AG0033", "Evidence is given once", RuleCategory.Reading, Severity.Information, "A format that is a tree repeats what is shared. Merge equal evidence on reading, so that what it carries can be seen.");

    public static readonly Rule Outline = Error("AG0034", "Lines of an outline stand where they can", "Each line stands under one that may have it: two blanks deeper, and of a kind that fits.");

    public static readonly Rule Coherent = Error(
        "AG0035", "Fault trees are coherent", "A gate that is brought about by something not failing (not, xor, iff and the like) has no reading as an argument, where nothing that holds brings anything down.");

    private static Rule Error(string id, string title, string help, string? clause = null) => new(id, title, RuleCategory.Reading, Severity.Error, help, clause);
}
