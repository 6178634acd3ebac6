namespace ArgumentGraph.Reporting;

/// <summary>What a SARIF log says of one rule.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The problem that it finds, in a few words.</param>
/// <param name="Help">Why it is there, and what to do about it.</param>
/// <param name="Severity">The severity of its results unless they say another.</param>
/// <param name="Properties">What else is known of it, by name.</param>
internal sealed record SarifRule(string Id, string Title, string Help, Severity Severity, IReadOnlyList<(string Name, string Value)> Properties)
{
    public static SarifRule Of(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.Help,
        rule.DefaultSeverity,
        rule.Clause is { } clause ? [("category", Codes.Of(rule.Category)), ("gsnClause", clause)] : [("category", Codes.Of(rule.Category))]);
}
