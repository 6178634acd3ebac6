namespace ArgumentGraph.Validation;

/// <summary>The rules that one validation knows: those of <see cref="Rules.All"/>, and those that the caller added.</summary>
internal sealed class RuleSet(ValueList<Rule> custom)
{
    private readonly Dictionary<string, Rule> _customById = custom.ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Rule> All => Rules.All.Concat(custom);

    /// <summary>The rule with exactly this id, or null.</summary>
    public Rule? Find(string id) =>
        Rules.Find(id) ?? (_customById.TryGetValue(id, out Rule? rule) && string.Equals(rule.Id, id, StringComparison.Ordinal) ? rule : null);

    /// <summary>The end of a sentence that names an unknown rule: the most similar one, if any is.</summary>
    public string Suggestion(string id) =>
        Spelling.MostSimilar(id, All.Select(rule => rule.Id)) is { } similar ? $"; did you mean '{similar}' ({Find(similar)!.Title})?" : ".";
}
