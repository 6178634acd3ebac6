using ArgumentGraph.Validation;

namespace ArgumentGraph;

/// <summary>The catalogue of all rules, of reading and of validation.</summary>
public static class Rules
{
    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<Rule> All { get; } = Array.AsReadOnly<Rule>(
    [
        .. ReadingRules.All, .. StructureRules.All, .. SupportRules.All, .. EvidenceRules.All, .. ChallengeRules.All, .. WordingRules.All, .. SuppressionRules.All,
    ]);

    // After All, from which it is made: static members are initialised in the order in which they are written.
    private static Dictionary<string, Rule> ById { get; } = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rule with this id, or null when there is none.</summary>
    /// <param name="id">A rule's id, for example <c>AG1101</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The end of a sentence that names an unknown rule: the most similar one, if any is.</summary>
    internal static string Suggestion(string id) =>
        Spelling.MostSimilar(id, ById.Keys) is { } similar ? $"; did you mean '{similar}' ({ById[similar].Title})?" : ".";
}
