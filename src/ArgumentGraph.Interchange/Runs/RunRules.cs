namespace ArgumentGraph.Interchange;

/// <summary>The rules that <see cref="RunArtefact"/> reports beside those of <see cref="Rules"/> on syntax and limits, each by name.</summary>
public static class RunRules
{
    /// <summary>All of them, ordered by id.</summary>
    public static ValueList<Rule> All => Catalogue.All;

    /// <summary>AG2301: not a run artefact of the format; an error by default.</summary>
    public static Rule UnknownRunFormat { get; } = Error(
        "AG2301", "Not a run artefact of the format",
        "What a tool leaves of a run is read in the formats of RunFormat. The content tells which it is, and must be what was asked for.");

    /// <summary>AG2302: run artefact that lacks something; an error by default.</summary>
    public static Rule IncompleteRun { get; } = Error(
        "AG2302", "Run artefact that lacks something",
        "Tools that write the format always write it. Without it the artefact cannot be told from one that was cut off or changed, and is not evidence.");

    /// <summary>AG2303: run artefact that contradicts itself; an error by default.</summary>
    public static Rule ContradictoryRun { get; } = Error(
        "AG2303", "Run artefact that contradicts itself",
        "What it counts is not what it lists, or what it sums up is not what it says in detail. "
            + "Nobody can tell which of the two is true, so it is not evidence.");

    /// <summary>AG2304: outcome that the format does not have; an error by default.</summary>
    public static Rule UnknownOutcome { get; } = Error(
        "AG2304", "Outcome that the format does not have",
        "What is not known to be a pass is not taken for one. Let the tool write the outcomes of its format.");

    private static Rule Error(string id, string title, string help) => new(id, title, RuleCategory.Reading, Severity.Error, help);

    // A class of its own, so that it is made after all rules are.
    private static class Catalogue
    {
        public static ValueList<Rule> All { get; } = [UnknownRunFormat, IncompleteRun, ContradictoryRun, UnknownOutcome];
    }
}
