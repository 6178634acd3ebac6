using System.Text.Json;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>The rules that a run in SARIF names, whether they were on, and the level that a result of each has if it does not say one itself.</summary>
internal sealed class SarifRules
{
    private readonly JsonSidecar _document;
    private readonly List<List<string>> _components = []; // the driver's rules, then those of each extension
    private readonly Dictionary<string, SarifLevel> _levels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _on = new(StringComparer.Ordinal);

    /// <param name="document">The text, which takes the findings.</param>
    /// <param name="run">The run.</param>
    public SarifRules(JsonSidecar document, SidecarObject run)
    {
        _document = document;
        SidecarValue? tool = run.Value.Find("tool");
        ReadRules(tool?.Find("driver"));
        foreach (SidecarValue extension in tool?.Find("extensions")?.Items ?? [])
        {
            ReadRules(extension);
        }

        // 3.20.5: what is set for the run replaces what a rule is by itself; where it is set several times, as for parts of the source, once on is enough.
        IEnumerable<IGrouping<string?, SidecarValue?>> byRule =
            ChangesOf(run).GroupBy(change => change.Id, change => change.Configuration, StringComparer.Ordinal);
        foreach (IGrouping<string?, SidecarValue?> changes in byRule)
        {
            if (changes.Key is { } id)
            {
                _on.Remove(id);
                foreach (SidecarValue? configuration in changes)
                {
                    Configure(id, configuration);
                }
            }
        }
    }

    /// <summary>The ids of the rules.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of rules of which the tool says that results were suppressed (<c>isEverSuppressed</c>, as the compilers of .NET write it).</summary>
    public List<string> Suppressed { get; } = [];

    /// <summary>Whether a rule is named, and was switched on (3.50.2).</summary>
    public bool IsOn(string id) => _on.Contains(id);

    /// <summary>
    /// The level of a result that does not say it (3.27.10): what the rule is set to, or else what it is by itself, or else warning. Where both are said, the
    /// higher: never lower than the standard has it.
    /// </summary>
    public SarifLevel LevelOf(string ruleId) =>
        _levels.GetValueOrDefault(WholesOf(ruleId).Prepend(ruleId).FirstOrDefault(_levels.ContainsKey, ruleId), SarifLevel.Warning);

    /// <summary>The id of the rule with an index, in the tool itself or in the extension that is referred to; null where there is none.</summary>
    public string? IdAt(SidecarValue? index, SidecarValue? component)
    {
        // 3.54: a component is referred to by its index among the extensions; what names it otherwise is not looked up.
        int? list = component is null ? 0 : Number(component.Find("index")) + 1;
        return list is { } at && at < _components.Count && Number(index) is { } rule && rule < _components[at].Count ? _components[at][rule] : null;
    }

    /// <summary>What is said of a level; null where it is not one of those that weigh.</summary>
    public static SarifLevel? LevelNamed(string? word) => word switch
    {
        "note" => SarifLevel.Note,
        "warning" => SarifLevel.Warning,
        "error" => SarifLevel.Error,
        _ => null,
    };

    /// <summary>The ids that an id with <c>/</c> is a part of, the narrowest first (3.5.4): CA1000 for CA1000/1.</summary>
    public static IEnumerable<string> WholesOf(string ruleId)
    {
        for (int slash = ruleId.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : ruleId.LastIndexOf('/', slash - 1))
        {
            yield return ruleId[..slash];
        }
    }

    /// <summary>Whether an id is another, or a part of it.</summary>
    public static bool IsPartOf(string ruleId, string whole) =>
        ruleId.StartsWith(whole, StringComparison.Ordinal) && (ruleId.Length == whole.Length || ruleId[whole.Length] == '/');

    private static int? Number(SidecarValue? value) =>
        value is { Kind: JsonValueKind.Number } && int.TryParse(value.Text, out int number) && number >= 0 ? number : null;

    private void ReadRules(SidecarValue? component)
    {
        var ids = new List<string>();
        _components.Add(ids);
        foreach (SidecarValue rule in component?.Find("rules")?.Items ?? [])
        {
            string id = rule.Find("id")?.Text ?? string.Empty;
            ids.Add(id);
            Ids.Add(id);
            Configure(id, rule.Find("defaultConfiguration"));
            if (rule.Find("properties")?.Find("isEverSuppressed") is { Text: "true" } or { Kind: JsonValueKind.True })
            {
                Suppressed.Add(id);
            }
        }
    }

    private IEnumerable<(string? Id, SidecarValue? Configuration)> ChangesOf(SidecarObject run)
    {
        foreach (SidecarValue invocation in run.Value.Find("invocations")?.Items ?? [])
        {
            foreach (SidecarValue change in invocation.Find("ruleConfigurationOverrides")?.Items ?? [])
            {
                SidecarValue? descriptor = change.Find("descriptor");
                string? id = descriptor?.Find("id")?.Text ?? IdAt(descriptor?.Find("index"), descriptor?.Find("toolComponent"));
                yield return (id, change.Find("configuration"));
            }
        }
    }

    private void Configure(string id, SidecarValue? configuration)
    {
        SidecarValue? word = configuration?.Find("level");
        if (LevelNamed(word?.Text) is { } level)
        {
            _levels[id] = _levels.TryGetValue(id, out SarifLevel known) && known > level ? known : level;
        }
        else if (word is { Text: not "none" })
        {
            _document.Report(RunRules.UnknownOutcome, word, $"The level of the rule is '{Spelling.Clip(word.Text)}', which is not one of SARIF.");
        }

        // 3.50.2: on, where it is not said.
        switch (configuration?.Find("enabled"))
        {
            case null or { Kind: JsonValueKind.True }:
                _on.Add(id);
                break;
            case { Kind: not JsonValueKind.False } other:
                _document.Report(RunRules.UnknownOutcome, other, "'enabled' takes true or false.");
                break;
        }
    }
}
