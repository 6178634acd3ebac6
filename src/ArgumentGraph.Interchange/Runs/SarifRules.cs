using System.Text.Json;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>The rules that a run in SARIF names, and the level that a result of each has if it does not say one itself.</summary>
internal sealed class SarifRules
{
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, SarifLevel> _levels = new(StringComparer.Ordinal);

    /// <param name="run">The run.</param>
    public SarifRules(SidecarObject run)
    {
        SidecarValue? tool = run.Value.Find("tool");
        ReadRules(tool?.Find("driver"), isDriver: true);
        foreach (SidecarValue extension in tool?.Find("extensions")?.Items ?? [])
        {
            ReadRules(extension, isDriver: false);
        }

        foreach (SidecarValue invocation in run.Value.Find("invocations")?.Items ?? [])
        {
            foreach (SidecarValue change in invocation.Find("ruleConfigurationOverrides")?.Items ?? [])
            {
                SidecarValue? descriptor = change.Find("descriptor");
                string? id = descriptor?.Find("id")?.Text ?? IdAt(descriptor?.Find("index"));
                Raise(id, change.Find("configuration")?.Find("level")?.Text);
            }
        }
    }

    /// <summary>The ids of the rules.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The level of a result that does not say it (3.27.10): what the rule is set to, or else what it is by itself, or else warning. Where both are said, the
    /// higher: never lower than the standard has it.
    /// </summary>
    public SarifLevel LevelOf(string ruleId) => _levels.GetValueOrDefault(ruleId, _levels.GetValueOrDefault(ParentOf(ruleId), SarifLevel.Warning));

    /// <summary>The id of the tool's own rule with an index; null where there is none.</summary>
    public string? IdAt(SidecarValue? index) =>
        index is { Kind: JsonValueKind.Number } && int.TryParse(index.Text, out int at) && at >= 0 && at < _ids.Count ? _ids[at] : null;

    /// <summary>What is said of a level; null where it is not one of those that weigh.</summary>
    public static SarifLevel? LevelNamed(string? word) => word switch
    {
        "note" => SarifLevel.Note,
        "warning" => SarifLevel.Warning,
        "error" => SarifLevel.Error,
        _ => null,
    };

    // 3.5.4: a result may be of a part of a rule, CA1000/1.
    private static string ParentOf(string ruleId) => ruleId.LastIndexOf('/') is >= 0 and int slash ? ruleId[..slash] : ruleId;

    private void ReadRules(SidecarValue? component, bool isDriver)
    {
        foreach (SidecarValue rule in component?.Find("rules")?.Items ?? [])
        {
            string id = rule.Find("id")?.Text ?? string.Empty;
            if (isDriver)
            {
                _ids.Add(id);
            }

            Ids.Add(id);
            Raise(id, rule.Find("defaultConfiguration")?.Find("level")?.Text);
        }
    }

    private void Raise(string? id, string? word)
    {
        if (id is not null && LevelNamed(word) is { } level && (!_levels.TryGetValue(id, out SarifLevel known) || known < level))
        {
            _levels[id] = level;
        }
    }
}
