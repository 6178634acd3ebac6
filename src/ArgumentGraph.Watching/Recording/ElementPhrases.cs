using System.Text.Json;

namespace ArgumentGraph.Watching.Recording;

/// <summary>What had become of an element between two judged versions, in a few words that follow its id.</summary>
internal sealed class ElementPhrases(SupportReport before, SupportReport after, ComparisonReport comparison)
{
    private readonly Dictionary<string, ElementChange> _changed = comparison.Changed.ToDictionary(change => change.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _olderIds =
        comparison.Renamed.ToDictionary(renaming => renaming.Newer.Id, renaming => renaming.Older.Id, StringComparer.Ordinal);

    // The elements whose own relationships are others.
    private readonly HashSet<string> _rewired = comparison.AddedRelationships.Concat(comparison.RemovedRelationships)
        .Select(relationship => relationship.From).ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _challengersBefore = ChallengersIn(before);
    private readonly Dictionary<string, string> _challengersAfter = ChallengersIn(after);

    /// <summary>For example <c>disputed</c>, <c>expired</c>, <c>added</c>, <c>reworded</c>.</summary>
    public string Of(string id)
    {
        bool isBefore = before.Argument.Contains(id), isAfter = after.Argument.Contains(id);
        if (!isAfter)
        {
            return "removed";
        }

        if (!isBefore)
        {
            return _olderIds.TryGetValue(id, out string? older) ? $"renamed from {older}" : "added" + Lacking(after[id].Reason);
        }

        (StandingReason old, StandingReason now) = (before[id].Reason, after[id].Reason);
        bool isOther = old != now || before.StandingOf(id) != after.StandingOf(id);
        return isOther && ByReason(id, old, now) is { } word ? word : ByText(id);
    }

    private string? ByReason(string id, StandingReason old, StandingReason now) => now switch
    {
        StandingReason.Expired => "expired",
        StandingReason.Available or StandingReason.TakenAsAvailable or StandingReason.Stated when old == StandingReason.Expired => "renewed",
        StandingReason.Defeated => $"defeated{By(_challengersAfter, id)}",
        StandingReason.Challenged => $"challenged{By(_challengersAfter, id)}",
        _ when old is StandingReason.Defeated or StandingReason.Challenged => $"no longer challenged{By(_challengersBefore, id)}",
        StandingReason.Available => ByRun(id) ? "passed its run" : "available",
        StandingReason.TakenAsAvailable => "without a stated state, taken as available",
        StandingReason.Missing => ByRun(id) ? "failed its run" : "missing",
        StandingReason.Disputed => ByRun(id) ? "in doubt by its run" : "disputed",
        StandingReason.Planned => "planned only",
        StandingReason.Withdrawn => "withdrawn",
        StandingReason.Stated => "taken to hold again",
        StandingReason.Invalid => "known not to hold",
        StandingReason.Undeveloped => "without support",
        StandingReason.TooFewSupporters => "with too few supporters",
        StandingReason.Circular => "resting on itself",
        _ when old == StandingReason.Undeveloped => "developed",
        _ => null,
    };

    private string ByText(string id)
    {
        if (!_changed.TryGetValue(id, out ElementChange? change))
        {
            return _rewired.Contains(id) ? "resting on something else" : "changed";
        }

        MemberChange[] telling = [.. change.Members.Where(member => member.Aspect is not (MemberAspect.Text or MemberAspect.Other))];
        return telling is [{ Name: "state", After: { } state }] ? $"now {PlainText(state)}"
            : telling is [{ Aspect: MemberAspect.Requirement }] ? "requiring something else"
            : telling.Length == 1 ? $"with another {telling[0].Name}"
            : change.IsTextOnly ? "reworded"
            : "changed";
    }

    private static string PlainText(RawJson value)
    {
        using var document = JsonDocument.Parse(value.Text);
        return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString()! : value.Text;
    }

    private bool ByRun(string id) => after.Argument[id] is Evidence evidence && after.Setting.Evidence?.DecisionOn(evidence) is not null;

    private static string By(Dictionary<string, string> challengers, string id) =>
        challengers.TryGetValue(id, out string? those) ? $" by {those}" : string.Empty;

    // Of each root cause that is challenged, the ids of its challengers.
    private static Dictionary<string, string> ChallengersIn(SupportReport support)
    {
        var challengers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (RootCause cause in support.Pathways.SelectMany(pathway => pathway.RootCauses.Causes).Where(cause => cause.Challengers.Count > 0))
        {
            if (!challengers.ContainsKey(cause.Element.Id))
            {
                challengers.Add(cause.Element.Id, string.Join(", ", cause.Challengers.Select(challenger => challenger.Id)));
            }
        }

        return challengers;
    }

    private static string Lacking(StandingReason reason) => reason switch
    {
        StandingReason.Missing => " as missing",
        StandingReason.Planned => " as planned",
        StandingReason.Disputed => " as disputed",
        StandingReason.Undeveloped => " without support",
        StandingReason.Expired => ", expired",
        _ => string.Empty,
    };
}
