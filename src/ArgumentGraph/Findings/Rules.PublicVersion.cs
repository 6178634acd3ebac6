namespace ArgumentGraph;

// The rules of public versions: what hides something must say so, and why, and must hide it.
public static partial class Rules
{
    private static Rule[] OfPublicVersions =>
        [MalformedPublicVersion, HiddenYetThere, HiddenWithoutReason, RedactionMatchesNothing, CannotBeHidden];

    /// <summary>AG2101: malformed record of a public version; an error by default.</summary>
    public static Rule MalformedPublicVersion { get; } = Error(
        "AG2101", "Malformed record of a public version",
        "The member publicVersion says what is hidden and how what is shown can be checked. It is written by argument-graph redact, and not by hand.");

    /// <summary>AG2102: declared hidden, and yet there; an error by default.</summary>
    public static Rule HiddenYetThere { get; } = Error(
        "AG2102", "Declared hidden, and yet there",
        "What the record of the public version says has been taken out must not be in the file: "
            + "either it was not meant to be published, or it is not what the case says.");

    /// <summary>AG2103: hidden without a reason; an error by default.</summary>
    public static Rule HiddenWithoutReason { get; } = Error(
        "AG2103", "Hidden without a reason", "Whoever reads the public version must be told why something is not shown.");

    /// <summary>AG2104: a rule of a redaction policy matches nothing; a warning by default.</summary>
    public static Rule RedactionMatchesNothing { get; } = new(
        "AG2104", "Redaction matches nothing", RuleCategory.Reading, Severity.Warning,
        "What the rule is meant to hide may have another id, tag or kind, and be shown.");

    /// <summary>AG2105: cannot be hidden; an error by default.</summary>
    public static Rule CannotBeHidden { get; } = Error(
        "AG2105", "Cannot be hidden", "What remains would say something else than the private case, or could not be checked.");
}
