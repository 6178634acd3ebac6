using System.Globalization;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Merging;

/// <summary>What two sides, each of which is sound, break together.</summary>
internal sealed class TogetherCheck(Argument merged, MergeSides sides, ElementMerge elements, ConflictList conflicts)
{
    private const int ShownOfCircle = 10;

    /// <summary>Circles, of steps too, and too few supporters.</summary>
    public void Check()
    {
        foreach (List<Relationship> circle in new CircleFinder(merged, sides).Find())
        {
            ReportCircle(circle);
        }

        new StepsTogether(merged, sides, conflicts).Check();
        ArgumentStructure structure = merged.Structure;
        foreach (int number in structure.AuthorOrder)
        {
            int count = structure.Supporters.CountOf(number);
            if (structure.Elements[number] is SupportableElement element && count < Needed(element)
                && sides.Both.All(pair => pair.Side.Find(element.Id) is not SupportableElement there
                    || pair.Side.Of(there.Id, RelationshipKind.SupportedBy).Count >= Needed(there)))
            {
                ReportTooFew(element, count);
            }
        }
    }

    /// <summary>Challenges that one side has added to what the other has changed.</summary>
    public IEnumerable<Finding> Warnings()
    {
        ArgumentStructure structure = merged.Structure;
        foreach (Relationship challenge in structure.AuthorOrder.SelectMany(structure.Challenges.ByChallenger)
            .Select(challenge => structure.RelationshipAt(structure.ChallengeRelationship(challenge))).Where(challenge => !sides.Base.Has(challenge)))
        {
            foreach ((MergeSide side, MergeSide other) in sides.Both)
            {
                if (!side.Has(challenge) || other.Has(challenge))
                {
                    continue;
                }

                foreach (string id in Challenged(challenge).Where(id => elements.IsChangedBy(other, id)))
                {
                    yield return new Finding
                    {
                        Rule = Rules.ChallengeOfChanged,
                        Severity = Rules.ChallengeOfChanged.DefaultSeverity,
                        Message = $"'{challenge}' is added on one side ({side.Name}), and the other ({other.Name}) has changed what '{id}' says; "
                            + "look whether the challenge still applies.",
                        ElementId = id,
                        Relationship = challenge,
                        Place = side.PlaceOf(challenge),
                        Related = [new RelatedPlace($"Changed in {other.Name}", id, other.PlaceOf(id, "statement"))],
                    };
                }
            }
        }
    }

    // The element that a challenge is about, or those that the relationship joins that it is about.
    private static IEnumerable<string> Challenged(Relationship challenge)
    {
        RelationshipTarget target = challenge.To;
        while (target.Relationship is { Kind: RelationshipKind.Challenges } inner)
        {
            target = inner.To;
        }

        return target.Relationship is { } joined ? [joined.From, joined.To.ElementId!] : [target.ElementId!];
    }

    // An element without supporters may be left open on purpose; one that has lost all it had is not.
    private static int Needed(SupportableElement element) => element.Requirement.Kind == RequirementKind.AtLeast ? element.Requirement.NeededOf(0) : 1;

    private void ReportTooFew(SupportableElement element, int count)
    {
        string ours = CountOn(sides.Ours, element.Id);
        string theirs = CountOn(sides.Theirs, element.Id);
        conflicts.Add(
            Rules.TooFewSupportersTogether,
            element.Id,
            RelationshipMerge.Undecided(sides, element.Id, RelationshipKind.SupportedBy),
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{element.Id}' needs at least {Needed(element)} of its supporters, and the two sides together leave it {count}: ")
            + $"it has {ours} in ours and {theirs} in theirs.");
    }

    private static string CountOn(MergeSide side, string id) => side.Find(id) is null
        ? "gone"
        : side.Of(id, RelationshipKind.SupportedBy).Count.ToString(CultureInfo.InvariantCulture);

    private void ReportCircle(List<Relationship> circle)
    {
        IEnumerable<string> shown = circle.Take(ShownOfCircle).Select(relationship => $"'{relationship}' ({sides.SidesWith(relationship)})");
        string more = circle.Count > ShownOfCircle
            ? string.Create(CultureInfo.InvariantCulture, $" and {circle.Count - ShownOfCircle} more")
            : string.Empty;
        Relationship[] added = [.. circle.Where(relationship => !sides.Base.Has(relationship)).DefaultIfEmpty(circle[0])];
        foreach (Relationship relationship in added.Skip(1))
        {
            conflicts.Keep(relationship.From, RelationshipMerge.Undecided(sides, relationship.From, relationship.Kind));
        }

        conflicts.Add(
            Rules.CircularTogether,
            added[0].From,
            RelationshipMerge.Undecided(sides, added[0].From, added[0].Kind),
            $"The two sides together make a circle that neither has alone: {string.Join(", ", shown)}{more}. Remove one of these relationships.",
            added[0]);
    }
}
