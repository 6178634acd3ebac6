using System.Globalization;

namespace ArgumentGraph.SettingsFiles;

/// <summary>Reads a settings file. Everything that is wrong is reported at once, and anything wrong means that there are no settings.</summary>
internal static class SettingsReader
{
    private const string None = "none";
    private const string Today = "today";

    private static readonly string[] Members = ["$schema", "root", "profile", "severities", "date", "evidence", "claimPoints", "withoutTags", "limits"];
    private static readonly string[] Limits = ["maximumBytes", "maximumElements", "maximumFiles"];
    private static readonly (string Word, Severity? Severity)[] Severities =
        [("error", Severity.Error), ("warning", Severity.Warning), ("information", Severity.Information), (None, null)];

    public static (CaseSettings? Settings, bool IsRoot, ValueList<Finding> Findings) Read(JsonSidecar document, IReadOnlyCollection<Rule> rules)
    {
        if (document.Root is not { } root || document.ReadObject(root, "the settings file") is not { } members)
        {
            return (null, false, document.Findings);
        }

        members.AllowOnly(Members);
        members.Text("$schema");
        bool isRoot = members.Flag("root");
        string? profile = members.Choice("profile", [.. ValidationProfile.All.Select(each => each.Name)]);
        SidecarObject? limits = root.Find("limits") is { } value ? document.ReadObject(value, "'limits'") : null;
        limits?.AllowOnly(Limits);
        var settings = new CaseSettings
        {
            Profile = profile is null ? null : ValidationProfile.Find(profile),
            Severities = ReadSeverities(document, root, rules),
            Date = ReadDate(document, members),
            Evidence = members.Has("evidence") ? members.Flag("evidence") : null,
            CountsClaimPoints = members.Has("claimPoints") ? members.Flag("claimPoints") : null,
            WithoutTags = members.Has("withoutTags") ? members.Texts("withoutTags") : null,
            MaximumBytes = limits?.WholeNumber("maximumBytes", least: 1),
            MaximumElements = limits?.WholeNumber("maximumElements", least: 1),
            MaximumFiles = limits?.WholeNumber("maximumFiles", least: 1),
        };
        return (document.HasErrors ? null : settings, isRoot, document.Findings);
    }

    private static DatePolicy? ReadDate(JsonSidecar document, SidecarObject members)
    {
        if (members.Text("date") is not { } text)
        {
            return null;
        }

        if (text is Today or None)
        {
            return text == Today ? DatePolicy.Today : DatePolicy.None;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return DatePolicy.On(day);
        }

        document.Report(Rules.InvalidDate, members.Value.Find("date")!, $"'date' is '{Spelling.Clip(text)}'; it takes 'today', 'none' or a date (YYYY-MM-DD).");
        return null;
    }

    private static ValueMap<Severity?> ReadSeverities(JsonSidecar document, SidecarValue root, IReadOnlyCollection<Rule> rules)
    {
        ValueMap<Severity?> severities = ValueMap<Severity?>.Empty;
        if (root.Find("severities") is not { } value || document.ReadObject(value, "'severities'") is not { } members)
        {
            return severities;
        }

        foreach (SidecarMember member in value.Members)
        {
            Rule? rule = Rules.Find(member.Name) ?? rules.FirstOrDefault(each => each.Id == member.Name);
            if (rule is null)
            {
                string ending = Spelling.Suggestion(
                    member.Name, [.. Rules.All.Concat(rules).Select(each => each.Id)], "; it takes the id of a rule, for example AG1101.");
                document.Report(Rules.UnknownMember, member.Value, $"Rule '{Spelling.Clip(member.Name)}' does not exist{ending}", Severity.Error);
                continue;
            }

            if (members.Choice(member.Name, [.. Severities.Select(each => each.Word)]) is not { } word)
            {
                continue;
            }

            Severity? severity = Severities.First(each => each.Word == word).Severity;
            if (rule is { Category: RuleCategory.Reading, DefaultSeverity: Severity.Error } && severity != Severity.Error)
            {
                members.Report(
                    member.Name,
                    $"is '{word}', but {rule.Id} ({rule.Title}) is an error of reading, which can be neither lowered nor switched off.");
                continue;
            }

            severities = severities.With(rule.Id, severity);
        }

        return severities;
    }
}
