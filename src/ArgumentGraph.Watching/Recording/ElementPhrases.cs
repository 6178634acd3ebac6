using System.Text.Json;

namespace ArgumentGraph.Watching.Recording;

/// <summary>What had become of an element between two judged versions, in a few words that follow its id.</summary>
internal sealed class ElementPhrases(SupportReport before, SupportReport after, ComparisonReport comparison)
{
    private readonly Dictionary<string, ElementChange> _changed = comparison.Changed.ToDictionary(change => change.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _olderIds =
        comparison.Renamed.ToDictionary(renaming => renaming.Newer.Id, renaming => renaming.Older.Id, StringComparer.Ordinal);

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
        StandingReason.Defeated => $"defeated{By(after, id)}",
        StandingReason.Challenged => $"challenged{By(after, id)}",
        _ when old is StandingReason.Defeated or StandingReason.Challenged => $"no longer challenged{By(before, id)}",
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
            return HasOtherSupport(id) ? "resting on something else" : "changed";
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

    private bool HasOtherSupport(string id) =>
        comparison.AddedRelationships.Concat(comparison.RemovedRelationships).Any(relationship => relationship.From == id);

    private bool ByRun(string id) => after.Argument[id] is Evidence evidence && after.Setting.Evidence?.DecisionOn(evidence) is not null;

    private static string By(SupportReport support, string id) =>
        support.Pathways.SelectMany(pathway => pathway.RootCauses.Causes).FirstOrDefault(cause => cause.Element.Id == id && cause.Challengers.Count > 0)
            is { Challengers: var challengers }
            ? $" by {string.Join(", ", challengers.Select(challenger => challenger.Id))}"
            : string.Empty;

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
