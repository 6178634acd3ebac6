namespace ArgumentGraph;

/// <summary>The catalogue of all rules, of reading and of validation, each by name.</summary>
public static partial class Rules
{
    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<Rule> All => Catalogue.All;

    /// <summary>The rule with this id, or null when there is none.</summary>
    /// <param name="id">A rule's id, for example <c>AG1101</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static Rule? Find(string id) => Catalogue.ById.GetValueOrDefault(id);

    // A class of its own, so that it is made after all rules are, whichever file they stand in.
    private static class Catalogue
    {
        public static IReadOnlyList<Rule> All { get; } =
            Array.AsReadOnly<Rule>(
            [
                .. OfReading, .. OfStructure, .. OfSupport, .. OfEvidence, .. OfChallenge, .. OfWording, .. OfSuppression, .. OfStanding, .. OfSource,
                .. OfMerge, .. OfReview, .. OfPublicVersions, .. OfRuns, InconsistentRecord, .. OfResponse, .. OfModules,
                .. OfPatterns, .. OfClaimPoint,
            ]);

        public static Dictionary<string, Rule> ById { get; } = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }
}
