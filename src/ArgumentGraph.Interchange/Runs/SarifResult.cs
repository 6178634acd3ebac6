using System.Text.Json;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>
/// One result in SARIF, with what it leaves out put in. What the standard does not have is reported: it could be a misspelt member that decides.
/// </summary>
internal sealed class SarifResult
{
    private static readonly string[] Kinds = ["pass", "open", "informational", "notApplicable", "review", "fail"];
    private static readonly string[] Levels = ["none", "note", "warning", "error"];
    private static readonly string[] States = ["new", "unchanged", "updated", "absent"];
    private static readonly string[] Statuses = ["accepted", "underReview", "rejected"];

    // 3.35.
    private static readonly string[] SuppressionMembers = ["guid", "kind", "status", "justification", "location", "properties"];

    // 3.27.
    private static readonly string[] Members =
    [
        "ruleId", "ruleIndex", "rule", "kind", "level", "message", "analysisTarget", "locations", "guid", "correlationGuid", "occurrenceCount",
        "partialFingerprints", "fingerprints", "stacks", "codeFlows", "graphs", "graphTraversals", "relatedLocations", "suppressions", "baselineState", "rank",
        "attachments", "hostedViewerUri", "workItemUris", "provenance", "fixes", "taxa", "webRequest", "webResponse", "properties",
    ];

    /// <param name="document">The text.</param>
    /// <param name="result">The result.</param>
    /// <param name="rules">The rules that its run names.</param>
    public SarifResult(JsonSidecar document, SidecarObject result, SarifRules rules)
    {
        result.AllowOnly(Members);
        Place = result.Value.Place;
        string? id = IdOf(document, result, rules);
        HasRule = id is not null;
        RuleId = id ?? "a rule without an id";

        // 3.27.9: a result that does not say its kind is a failure.
        Kind = result.Choice("kind", Kinds) ?? "fail";
        string? level = result.Choice("level", Levels);
        Level = level is not null ? SarifRules.LevelNamed(level)
            : id is null && IndexOf(result) is not null ? SarifLevel.Error // its rule is not found, and may say any
            : rules.LevelOf(RuleId);
        if (Kind is "pass" or "notApplicable" or "informational" && level is not (null or "none"))
        {
            // 3.27.10: only what failed has a level.
            document.Report(RunRules.ContradictoryRun, result.Value, $"The result is of kind '{Kind}', and of level '{level}', which only a failure has.");
        }

        IsAbsent = result.Choice("baselineState", States) == "absent";
        ReadSuppressions(document, result);
    }

    public Place Place { get; }

    public string RuleId { get; }

    /// <summary>Whether it can be told of which rule it is.</summary>
    public bool HasRule { get; }

    public string Kind { get; }

    /// <summary>Its level; null where it says that it has none.</summary>
    public SarifLevel? Level { get; }

    public bool IsAbsent { get; }

    /// <summary>Whether it is suppressed, by suppressions that are all accepted.</summary>
    public bool IsSuppressed { get; private set; }

    /// <summary>Why it is suppressed.</summary>
    public string Justification { get; private set; } = "without a justification.";

    // 3.27.5 to 3.27.7: said as an id, as an index, or both, in the result or in its reference to the rule.
    private static string? IdOf(JsonSidecar document, SidecarObject result, SarifRules rules)
    {
        SidecarValue? reference = result.Value.Find("rule");
        string? id = result.Text("ruleId");
        if (reference?.Find("id") is { Kind: JsonValueKind.String, Text: var other })
        {
            id ??= other;
            if (!SarifRules.IsPartOf(id, other) && !SarifRules.IsPartOf(other, id))
            {
                document.Report(
                    RunRules.ContradictoryRun, result.Value,
                    $"The result is of rule '{Spelling.Clip(id)}', and by its reference of '{Spelling.Clip(other)}'.");
            }

            id = id.Length < other.Length ? other : id;
        }

        string? byIndex = rules.IdAt(IndexOf(result), reference?.Find("toolComponent"));
        if (id is not null && byIndex is not null && !SarifRules.IsPartOf(id, byIndex))
        {
            document.Report(
                RunRules.ContradictoryRun, result.Value,
                $"The result is of rule '{Spelling.Clip(id)}', and by the index of its rule of '{Spelling.Clip(byIndex)}'.");
        }

        return id ?? byIndex;
    }

    private static SidecarValue? IndexOf(SidecarObject result) => result.Value.Find("ruleIndex") ?? result.Value.Find("rule")?.Find("index");

    private void ReadSuppressions(JsonSidecar document, SidecarObject result)
    {
        int accepted = 0;
        ValueList<SidecarValue> suppressions = result.Items("suppressions");
        foreach (SidecarValue value in suppressions)
        {
            if (document.ReadObject(value, "the suppression") is { } suppression)
            {
                suppression.AllowOnly(SuppressionMembers);

                // 3.35.3: one that does not say so is accepted.
                accepted += suppression.Choice("status", Statuses) is null or "accepted" ? 1 : 0;
                Justification = suppression.Text("justification") ?? Justification;
            }
        }

        IsSuppressed = accepted > 0 && accepted == suppressions.Count;
    }
}
