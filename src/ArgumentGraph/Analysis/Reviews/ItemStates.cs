using ArgumentGraph.Members;
using ArgumentGraph.Reviews;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Reviews;

/// <summary>
/// Tells whether what was said of an element was said of what is there now, and if not, because of which elements. What it rested on is compared with what it
/// rests on by the hashes of its members; what both have alike is not looked at further.
/// </summary>
internal sealed class ItemStates
{
    private readonly Argument _argument;
    private readonly ReviewOptions _options;
    private readonly ReviewedVersion[] _versions;

    public ItemStates(Argument argument, Setting setting, ReviewOptions options, CommitmentKey? key, CancellationToken cancellationToken)
    {
        _argument = argument;
        _options = options;
        Hashes = new(argument, key);
        _versions = [.. options.ReviewedVersions.Select(version => new ReviewedVersion(version, key, argument, setting, cancellationToken))];
    }

    /// <summary>The hashes by which reviews name the argument as it is now.</summary>
    public NamingHashes Hashes { get; }

    public ReviewItemStatus Of(Review review, ReviewItem item)
    {
        string id = item.ElementId;
        if (Hashes.Of(review.Hashes) is not { } hashes)
        {
            return new() { Item = item, State = ReviewItemState.KeyNeeded, Changes = null };
        }

        ReviewedVersion? version = Array.Find(_versions, each => each.Hashes.Of(review.Hashes)?.Root == review.CaseRoot && each.Argument.Contains(id));
        if (!_argument.Contains(id))
        {
            string? newId = _options.Renames.TryGetValue(id, out string? given) ? given : version?.NewIdOf(id);
            bool isRenamed = newId is not null && _argument.Contains(newId);
            return new()
            {
                Item = item,
                State = isRenamed ? ReviewItemState.Renamed : ReviewItemState.Gone,
                Changes = [new(id, ReviewedChangeKind.Removed, null)],
                NewId = isRenamed ? newId : null,
            };
        }

        bool isSame = hashes.OwnOf(id) == item.Own;
        string? cone = hashes.ConeOf(id);
        if (isSame && cone is not null && cone == item.Cone)
        {
            return new() { Item = item, State = ReviewItemState.Current, Changes = ValueList<ReviewedChange>.Empty };
        }

        Argument? reviewed = version?.Argument;
        ValueList<ReviewedElement>? restedOn = item.RestsOn
            ?? (version is null ? null : BoundItem.RestsOn(version.Argument, id, version.Hashes.Of(review.Hashes)!));
        List<ReviewedChange>? changes = restedOn is null ? null : Compare(restedOn, BoundItem.RestsOn(_argument, id, hashes));
        bool isCircular = cone is null && item.Cone is null;
        ReviewItemState state = isSame || reviewed is null ? StateOf(isSame, isCircular, changes) : StateAgainst(reviewed, id, changes!);
        if (!isSame)
        {
            changes?.Insert(0, new(id, ReviewedChangeKind.Changed, null));
            changes?.Sort((left, right) => string.CompareOrdinal(left.ElementId, right.ElementId));
        }

        return new()
        {
            Item = item,
            State = state,
            Changes = changes is null ? null : [.. changes],
            ChangedMembers = isSame || reviewed is null ? ValueList<string>.Empty : ChangedMembers(reviewed, id),
            CouldMove = version?.CouldMove(id),
        };
    }

    // Both are ordered by id.
    private static List<ReviewedChange> Compare(ValueList<ReviewedElement> then, ValueList<ReviewedElement> now)
    {
        var changes = new List<ReviewedChange>();
        int i = 0;
        int k = 0;
        while (i < then.Count || k < now.Count)
        {
            int order = i == then.Count ? 1 : k == now.Count ? -1 : string.CompareOrdinal(then[i].Id, now[k].Id);
            if (order < 0)
            {
                changes.Add(new(then[i].Id, ReviewedChangeKind.Removed, then[i].Reliance));
            }
            else if (order > 0)
            {
                changes.Add(new(now[k].Id, ReviewedChangeKind.Added, now[k].Reliance));
            }
            else if (then[i].Own != now[k].Own)
            {
                changes.Add(new(now[k].Id, ReviewedChangeKind.Changed, now[k].Reliance));
            }

            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }

        return changes;
    }

    private static ReviewItemState StateOf(bool isSame, bool isCircular, List<ReviewedChange>? changes)
    {
        if (!isSame)
        {
            return ReviewItemState.TextChanged;
        }

        if (changes is null)
        {
            return isCircular ? ReviewItemState.Circular : ReviewItemState.Changed;
        }

        // With all of its members alike, only what is stated above can have made another cone.
        return FirstOf(changes) ?? (isCircular ? ReviewItemState.Circular : ReviewItemState.ContextChanged);
    }

    private static ReviewItemState? FirstOf(List<ReviewedChange> changes) => changes.Count == 0 ? null : changes.Min(change => change.Reliance) switch
    {
        Reliance.Support => ReviewItemState.SupportChanged,
        Reliance.Context => ReviewItemState.ContextChanged,
        _ => ReviewItemState.ChallengeChanged,
    };

    // The element's own hash is another. With the version that was reviewed it can be told whether it says something else, or refers to others.
    private ReviewItemState StateAgainst(Argument reviewed, string id, List<ReviewedChange> changes)
    {
        ReviewItemState? byReference =
            ChangedMembers(reviewed, id).Count > 0 ? ReviewItemState.TextChanged
            : Differ(reviewed, id, structure => structure.Supporters) ? ReviewItemState.SupportChanged
            : Differ(reviewed, id, structure => structure.Contexts) ? ReviewItemState.ContextChanged
            : ReviewItemState.ChallengeChanged;
        return FirstOf(changes) is { } below && below < byReference ? below : byReference.Value;
    }

    private bool Differ(Argument reviewed, string id, Func<ArgumentStructure, Rows> rows) =>
        !IdsIn(reviewed, rows(reviewed.Structure)[reviewed.NumberOf(id)]).SetEquals(IdsIn(_argument, rows(_argument.Structure)[_argument.NumberOf(id)]));

    private static HashSet<string> IdsIn(Argument one, ReadOnlySpan<int> numbers)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (int number in numbers)
        {
            ids.Add(one.Structure.Elements[number].Id);
        }

        return ids;
    }

    private ValueList<string> ChangedMembers(Argument reviewed, string id) =>
        [.. StatedMembers.Of(reviewed[id]).DifferingFrom(StatedMembers.Of(_argument[id])).Select(name => name.ToString())];
}
