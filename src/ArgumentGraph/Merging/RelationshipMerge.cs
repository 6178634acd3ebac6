using ArgumentGraph.Building;
using ArgumentGraph.Model;

namespace ArgumentGraph.Merging;

/// <summary>Merges relationships, each of which is there or not, once the merged elements are known. Linear, but for sorting.</summary>
internal sealed class RelationshipMerge(MergeSides sides, HeldThings held, ConflictList conflicts, IReadOnlyDictionary<string, Element> elements)
{
    private readonly HashSet<Relationship> _merged = [];
    private readonly HashSet<Relationship> _unfit = [];

    /// <summary>The merged relationships that are not settled: those of each element together, in an author's order.</summary>
    /// <param name="ids">The ids of the merged elements whose relationships are not settled, in order.</param>
    public List<Relationship> Of(IEnumerable<string> ids)
    {
        var candidates = new List<Relationship>();
        foreach (string id in ids)
        {
            foreach (RelationshipKind kind in Enum.GetValues<RelationshipKind>())
            {
                candidates.AddRange(MergedOrder.Of(sides.Base.Of(id, kind), sides.Ours.Of(id, kind), sides.Theirs.Of(id, kind)));
            }
        }

        // What is challenged is decided before its challenges.
        foreach (Relationship candidate in candidates.OrderBy(relationship => relationship.Kind == RelationshipKind.Challenges ? relationship.Nesting + 1 : 0))
        {
            Decide(candidate);
        }

        return [.. candidates.Where(_merged.Contains)];
    }

    /// <summary>What each side says of an element's relationships of one kind, as it is kept in a file.</summary>
    public static UndecidedMember Undecided(MergeSides sides, string id, RelationshipKind kind)
    {
        return new(kind.ToWord(), ListOf(sides.Base), ListOf(sides.Ours), ListOf(sides.Theirs));

        RawJson? ListOf(MergeSide side) => side.Of(id, kind) is { Count: > 0 } list
            ? RawJson.FromCompact($"[{string.Join(',', list.Select(relationship => Json(relationship.To)))}]")
            : null;
    }

    // Recursion is bounded by Relationship.MaximumNesting.
    private static string Json(RelationshipTarget target) => target.Relationship is { } inner
        ? $"{{\"relationship\":\"{inner.Kind.ToWord()}\",\"from\":{RawJson.FromText(inner.From).Text},\"to\":{Json(inner.To)}}}"
        : RawJson.FromText(target.ElementId!).Text;

    private void Decide(Relationship relationship)
    {
        if (!IsWanted(relationship) || !HasEnds(relationship))
        {
            return;
        }

        if (relationship.To.Relationship is { } target && !_merged.Contains(target) && !sides.IsSettled(target))
        {
            // It goes with what it challenges, unless that could not be merged.
            if (_unfit.Contains(target))
            {
                LeaveOut(relationship, $"'{target}' is left out");
            }

            return;
        }

        ElementKind from = elements[relationship.From].Kind;
        bool isPossible = relationship.Kind == RelationshipKind.Challenges
            ? from is ElementKind.Goal or ElementKind.Claim or ElementKind.Evidence
            : ArgumentAssembly.MayJoin(relationship.Kind, elements[relationship.From], elements[relationship.To.ElementId!]);
        if (!isPossible)
        {
            string other = relationship.Kind == RelationshipKind.Challenges
                ? string.Empty
                : $" and '{relationship.To.ElementId}' {Wording.WithArticle(elements[relationship.To.ElementId!].Kind)}";
            LeaveOut(relationship, $"'{relationship.From}' is now {Wording.WithArticle(from)}{other}");
            return;
        }

        _merged.Add(relationship);
        if (held.Relationships.TryGetValue(relationship, out (MergeSide Side, string By) by)
            && (sides.Ours.CouldHave(relationship) && sides.Theirs.CouldHave(relationship)))
        {
            conflicts.Add(
                Rules.RemovedAndReferredTo,
                relationship.From,
                Undecided(sides, relationship.From, relationship.Kind),
                $"'{relationship}' is removed on one side, and the other ({by.Side.Name}) has added {by.By}. It is kept; decide.",
                relationship);
        }
    }

    private bool IsWanted(Relationship relationship)
    {
        bool wasThere = sides.Base.Has(relationship);
        bool isOurs = sides.Ours.CouldHave(relationship) ? sides.Ours.Has(relationship) : wasThere;
        bool isTheirs = sides.Theirs.CouldHave(relationship) ? sides.Theirs.Has(relationship) : wasThere;
        return (isOurs == isTheirs ? isOurs : !wasThere) || held.Relationships.ContainsKey(relationship);
    }

    private bool HasEnds(Relationship relationship)
    {
        for (Relationship? inner = relationship; inner is not null; inner = inner.To.Relationship)
        {
            if (!elements.ContainsKey(inner.From) || (inner.To.ElementId is { } id && !elements.ContainsKey(id)))
            {
                return false;
            }
        }

        return true;
    }

    private void LeaveOut(Relationship relationship, string why)
    {
        _unfit.Add(relationship);
        conflicts.Add(
            Rules.KindAgainstMembers,
            relationship.From,
            Undecided(sides, relationship.From, relationship.Kind),
            $"'{relationship}' cannot be kept: {why}. It is left out; decide.",
            relationship);
    }
}
