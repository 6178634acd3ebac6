namespace ArgumentGraph.Validation;

/// <summary>
/// The rules that one validation knows: those of <see cref="Rules.All"/>, those that the caller added, and those that the reader of another format reported.
/// </summary>
internal sealed class RuleSet
{
    private readonly Dictionary<string, Rule> _addedById = new(StringComparer.Ordinal);

    /// <param name="added">Rules beside those of <see cref="Rules.All"/>; of several with one id the first counts.</param>
    public RuleSet(IEnumerable<Rule> added)
    {
        foreach (Rule rule in added)
        {
            _addedById.TryAdd(rule.Id, rule);
        }

        All = [.. Rules.All, .. added.Where(rule => _addedById[rule.Id] == rule).Distinct()];
    }

    public IReadOnlyList<Rule> All { get; }

    /// <summary>The rule with exactly this id, or null.</summary>
    public Rule? Find(string id) =>
        Rules.Find(id) ?? _addedById.GetValueOrDefault(id);

    /// <summary>The end of a sentence that names an unknown rule: the most similar one, if any is.</summary>
    public string Suggestion(string id) =>
        Spelling.MostSimilar(id, All.Select(rule => rule.Id)) is { } similar ? $"; did you mean '{similar}' ({Find(similar)!.Title})?" : ".";
}
