namespace ArgumentGraph;

// The rules about patterns, about the tables that they are instantiated with, and about what is left of a pattern in an argument.
// All but the last are reported where a pattern is read or instantiated.
public static partial class Rules
{
    /// <summary>AG2601: pattern in the place of an argument; an error by default.</summary>
    public static Rule PatternNotInstantiated { get; } = Error(
        "AG2601", "Pattern in the place of an argument",
        "A pattern says what many arguments have in common. Only what is made of it with tables says something of one system, and can be judged.", "1:3.1.3");

    /// <summary>AG2602: unresolved token; an error by default.</summary>
    public static Rule UnresolvedToken { get; } = Pattern(
        "AG2602", "Unresolved token", Severity.Error,
        "A token, {column} or {table.column}, takes the value of a column. The table must be bound there: have a single row, be that of a multiplicity on "
            + "every "
        + "way to the element, or be referred to by such a table. A brace that is meant as such is written twice.",
        "1:3.1");

    /// <summary>AG2603: unknown table or column; an error by default.</summary>
    public static Rule UnknownTableOrColumn { get; } = Pattern(
        "AG2603", "Unknown table or column", Severity.Error, "Tables and their columns are declared under \"pattern\", \"tables\".");

    /// <summary>AG2604: circular pattern; an error by default.</summary>
    public static Rule CircularPattern { get; } = Pattern(
        "AG2604", "Circular pattern", Severity.Error,
        "A circle of a pattern would be one of each of its instances, unless a relationship on it is recursive: then it leads from a row to those below it.",
        "1:2.2.2");

    /// <summary>AG2605: relationship that cannot be instantiated; an error by default.</summary>
    public static Rule ContradictoryPattern { get; } = Pattern(
        "AG2605", "Relationship that cannot be instantiated", Severity.Error,
        "A multiplicity binds a row of a table that is not bound yet; a recursive relationship leads from a bound row to those below it; and what "
        + "a step follows must be as clear as a token.");

    /// <summary>AG2606: malformed or missing table; an error by default.</summary>
    public static Rule MalformedTable { get; } = Pattern(
        "AG2606", "Malformed or missing table", Severity.Error,
        "A table is CSV as in RFC 4180 with a first row of column names, or a JSON list of objects; every declared table and column is needed.");

    /// <summary>AG2607: empty cell; an error by default.</summary>
    public static Rule EmptyCell { get; } = Pattern(
        "AG2607", "Empty cell", Severity.Error, "Keys, references to other tables, and what tokens and choices take must be filled in.");

    /// <summary>AG2608: duplicate key; an error by default.</summary>
    public static Rule DuplicateKey { get; } = Pattern(
        "AG2608", "Duplicate key", Severity.Error, "Ids are made of keys: each is given once. Of two rows with one key the first counts.");

    /// <summary>AG2609: reference to a row that does not exist; an error by default.</summary>
    public static Rule DanglingForeignKey { get; } = Pattern(
        "AG2609", "Reference to a row that does not exist", Severity.Error,
        "Columns that refer to another table hold the key of one of its rows, and two ways to one table lead to the same row. Without it the row is left out.");

    /// <summary>AG2610: multiplicity not kept; an error by default.</summary>
    public static Rule MultiplicityNotKept { get; } = Pattern(
        "AG2610", "Multiplicity not kept", Severity.Error,
        "The relationship needs more rows than there are, or fewer. The default is one or more; what may be missing has a 'min' of 0.", "1:3.2");

    /// <summary>AG2611: choice not kept; an error by default.</summary>
    public static Rule ChoiceNotKept { get; } = Pattern(
        "AG2611", "Choice not kept", Severity.Error,
        "The cell names alternatives, separated by semicolons: each one that there is, and as many as the choice asks for. The default is one or "
            + "more.", "1:3.2");

    /// <summary>AG2612: recursion without an end; an error by default.</summary>
    public static Rule EndlessRecursion { get; } = Pattern(
        "AG2612", "Recursion without an end", Severity.Error,
        "A row that is below itself, directly or through others, would be argued over without end. The rows on such a circle, and those below, are left out.");

    /// <summary>AG2613: cell that cannot be used; an error by default.</summary>
    public static Rule UnusableCell { get; } = Pattern(
        "AG2613", "Cell that cannot be used", Severity.Error,
        "What decides whether an option is taken is yes or no; what a state, day or number takes is one; a key must be short enough for an id.");

    /// <summary>AG2614: declared and unused; a warning by default.</summary>
    public static Rule UnusedDeclaration { get; } = Pattern(
        "AG2614", "Declared and unused", Severity.Warning,
        "A table or column that neither a token nor a relationship of the pattern uses asks for data that says nothing.");

    /// <summary>AG2615: unused column; for information by default.</summary>
    public static Rule UnusedColumn { get; } = Pattern(
        "AG2615", "Unused column or table", Severity.Information, "The pattern does not declare it, so it says nothing in the argument.");

    /// <summary>AG2616: unused row; for information by default.</summary>
    public static Rule UnusedRow { get; } = Pattern(
        "AG2616", "Unused row", Severity.Information, "Nothing of the argument comes from the row; perhaps what should refer to it is missing.");

    /// <summary>AG2617: token left over; a warning by default.</summary>
    public static Rule LeftoverToken { get; } = Pattern(
        "AG2617", "Token left over", Severity.Warning,
        "What stands in braces looks like the token of a pattern that nobody has given a value. An argument that is delivered has none left. If braces are "
            + "meant, "
        + "suppress the rule on the element.",
        "1:3.1.3");

    /// <summary>AG2618: uninstantiated; a warning by default.</summary>
    public static Rule UninstantiatedElement { get; } = Pattern(
        "AG2618", "Uninstantiated", Severity.Warning,
        "The element says that something of it is still to be said, as those of patterns do. Say it, then remove the mark: an argument that is delivered has "
            + "none left.",
        "1:3.1.3");

    private static Rule[] OfPatterns =>
    [
        PatternNotInstantiated, UnresolvedToken, UnknownTableOrColumn, CircularPattern, ContradictoryPattern, MalformedTable, EmptyCell, DuplicateKey,
        DanglingForeignKey, MultiplicityNotKept, ChoiceNotKept, EndlessRecursion, UnusableCell, UnusedDeclaration, UnusedColumn, UnusedRow,
        LeftoverToken, UninstantiatedElement,
    ];

    private static Rule Pattern(string id, string title, Severity severity, string help, string? clause = null) =>
        new(id, title, RuleCategory.Pattern, severity, help, clause);
}
