using ArgumentGraph.Members;
using ArgumentGraph.Model;

namespace ArgumentGraph.Merging;

/// <summary>Merges elements, one id at a time, without their relationships.</summary>
internal sealed class ElementMerge(MergeSides sides, HeldThings held, ConflictList conflicts)
{
    private readonly HashSet<string> _changedByUs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changedByThem = new(StringComparer.Ordinal);

    /// <summary>Whether a side has changed what an element says that was there before, and is merged already.</summary>
    public bool IsChangedBy(MergeSide side, string id) => (side == sides.Ours ? _changedByUs : _changedByThem).Contains(id);

    /// <summary>The merged element; null where it is removed.</summary>
    public Element? Of(string id)
    {
        (Element? before, Element? ours, Element? theirs) = sides.Find(id);
        if (before is null)
        {
            return ours is null || theirs is null ? ours ?? theirs : Merge(null, ours, theirs);
        }

        bool isOurs = NoteChange(before, ours, _changedByUs);
        bool isTheirs = NoteChange(before, theirs, _changedByThem);
        if (ours is not null && theirs is not null)
        {
            return !isTheirs ? ours : !isOurs ? theirs : Merge(before, ours, theirs);
        }

        Element? left = ours ?? theirs;
        return left is null || !(isOurs || isTheirs || held.ReferenceTo(id) is not null) ? null : Kept(before, left, isOurs || isTheirs);
    }

    private static bool NoteChange(Element before, Element? after, HashSet<string> changed) =>
        after is not null && !AreEqual(before, after) && changed.Add(after.Id);

    private static bool AreEqual(Element one, Element other) =>
        ReferenceEquals(one, other) || one.Equals(other) || !StatedMembers.Of(one).DifferingFrom(StatedMembers.Of(other)).Any();

    // Removed on one side only, and changed or referred to on the other.
    private Element Kept(Element before, Element left, bool isChanged)
    {
        bool isOurs = sides.Ours.Find(left.Id) is not null;
        string sideThatKeeps = (isOurs ? sides.Ours : sides.Theirs).Name;
        string sideThatRemoves = (isOurs ? sides.Theirs : sides.Ours).Name;
        var json = RawJson.FromCompact(left.ToJson());
        var undecided = new UndecidedMember(
            UndecidedMember.WholeElement, RawJson.FromCompact(before.ToJson()), isOurs ? json : null, isOurs ? null : json);
        (string Words, Relationship? By)? reference = isChanged ? null : held.ReferenceTo(left.Id);
        conflicts.Add(
            isChanged ? Rules.RemovedAndChanged : Rules.RemovedAndReferredTo,
            left.Id,
            undecided,
            isChanged
                ? $"'{left.Id}' is removed on one side ({sideThatRemoves}) and changed on the other ({sideThatKeeps}). It is kept as it was changed; decide."
                : $"'{left.Id}' is removed on one side ({sideThatRemoves}), and the other ({sideThatKeeps}) has added {reference?.Words}. It is kept; decide.",
            reference?.By);
        return left;
    }

    private Element Merge(Element? before, Element ours, Element theirs)
    {
        if (AreEqual(ours, theirs))
        {
            return ours;
        }

        StatedMembers? old = before is null ? null : StatedMembers.Of(before);
        StatedMembers our = StatedMembers.Of(ours);
        StatedMembers their = StatedMembers.Of(theirs);
        StatedMembers merged = our;
        StatedMembers asTheyDecide = our;
        List<UndecidedMember> undecided = [];
        foreach (MemberName name in our.DifferingFrom(their).ToList())
        {
            (RawJson? value, bool isConflict) = ValueMerge.Of(name, old?[name], our[name], their[name]);
            bool isUndecided = isConflict || old is null;
            merged = merged.With(name, isUndecided ? our[name] : value);
            asTheyDecide = asTheyDecide.With(name, isUndecided ? their[name] : value);
            if (isUndecided)
            {
                undecided.Add(new(name.ToString(), old?[name], our[name], their[name]));
            }
        }

        // Either decision must be one that can be made; with one kind on both sides it can.
        ValueList<Finding> findings = ValueList<Finding>.Empty;
        if (ours.Kind != theirs.Kind && (merged.ToElement(out findings) is null || asTheyDecide.ToElement(out findings) is null))
        {
            return WithOurKind(ours, theirs, old, our, their, findings);
        }

        if (undecided.Exists(one => one.Name == "state") && IsLower(theirs, ours))
        {
            merged = merged.With(new("state"), their[new("state")]);
        }

        foreach (UndecidedMember one in undecided)
        {
            Report(before is null ? Rules.AddedOnBothSides : Rules.ChangedOnBothSides, ours.Id, one, merged);
        }

        return merged.ToElement(out findings) ?? throw new InvalidOperationException($"'{ours.Id}' cannot be merged: {findings[0].Message}");
    }

    // What one side says of the element, the other's kind cannot say.
    private Element WithOurKind(
        Element ours, Element theirs, StatedMembers? old, StatedMembers our, StatedMembers their, ValueList<Finding> findings)
    {
        var kind = new MemberName(MemberName.Kind);
        foreach (MemberName name in our.DifferingFrom(their).Where(name => name != kind))
        {
            conflicts.Keep(ours.Id, new(name.ToString(), old?[name], our[name], their[name]));
        }

        conflicts.Add(
            Rules.KindAgainstMembers,
            ours.Id,
            new(kind.ToString(), old?[kind], our[kind], their[kind]),
            $"'{ours.Id}' is {Wording.WithArticle(ours.Kind)} in ours and {Wording.WithArticle(theirs.Kind)} in theirs, "
            + $"and what both say does not fit one kind: {findings[0].Message} It is kept as ours says.");
        return ours;
    }

    private void Report(Rule rule, string id, UndecidedMember undecided, StatedMembers merged)
    {
        string how = rule == Rules.AddedOnBothSides
            ? "is added on both sides, and they differ in"
            : "is changed on both sides, and they differ in";
        bool isTheirs = undecided.Name == "state" && StatedMembers.AreEqual(new("state"), merged[new("state")], undecided.Theirs);
        conflicts.Add(
            rule,
            id,
            undecided,
            $"'{id}' {how} '{Spelling.Clip(undecided.Name)}': {ValueMerge.Show(undecided.Ours)} in ours, {ValueMerge.Show(undecided.Theirs)} in theirs; "
            + $"before: {ValueMerge.Show(undecided.Base)}. "
            + (isTheirs ? "The lower of the two, theirs, counts until you decide." : "Ours counts until you decide."));
    }

    private static bool IsLower(Element one, Element other) =>
        one.Kind == other.Kind && Setting.Default.OwnStandingOf(one) < Setting.Default.OwnStandingOf(other);
}
