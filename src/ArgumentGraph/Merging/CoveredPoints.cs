namespace ArgumentGraph.Merging;

/// <summary>
/// Lets claim points no longer cover relationships that a merge has removed, and says so of each: what one side says of its points was right until the other
/// removed something. Linear.
/// </summary>
internal sealed class CoveredPoints(MergeSides sides, IEnumerable<Relationship> merged, ConflictList conflicts)
{
    private readonly HashSet<Relationship> _merged = [.. merged];

    /// <summary>What was mended, a warning each.</summary>
    public List<Finding> Warnings { get; } = [];

    /// <summary>The element with points that cover what is there.</summary>
    public Element Mended(Element element)
    {
        if (element.ClaimPoints.Count == 0)
        {
            return element;
        }

        bool isSettled = sides.Ours.IsSettled(element.Id);
        var points = new List<ClaimPoint>();
        foreach (ClaimPoint point in element.ClaimPoints)
        {
            ClaimPoint? mended = isSettled ? point : point.On.Aggregate((ClaimPoint?)point, (left, id) => WithoutGone(element, left, id));
            if (mended is not null)
            {
                points.Add(mended);
            }
        }

        return points.SequenceEqual(element.ClaimPoints) ? element : element with { ClaimPoints = [.. points] };
    }

    private ClaimPoint? WithoutGone(Element element, ClaimPoint? point, string id)
    {
        // What no version has is not the merge's to mend: validation says so.
        Relationship[] covered = [.. HeldThings.Covered(element.Id, id)];
        if (Array.Exists(covered, _merged.Contains)
            || Array.Find(covered, each => sides.Base.Has(each) || sides.Ours.Has(each) || sides.Theirs.Has(each)) is not { } gone)
        {
            return point;
        }

        ClaimPoint? left = point?.WithoutRelationshipTo(id);
        if (point is not null && !conflicts.IsUndecided(element.Id, "claimPoints")) // else what each side says is kept, and looked at anyway
        {
            string ending = left is null ? "it covered nothing else, and is removed" : "it still covers the others";
            Warnings.Add(new Finding
            {
                Rule = Rules.ClaimPointOfRemoved,
                Severity = Rules.ClaimPointOfRemoved.DefaultSeverity,
                Message = $"The claim point '{point.Id}' of '{element.Id}' no longer covers '{gone}', which one side has removed; {ending}.",
                ElementId = element.Id,
                Relationship = gone,
                Place = sides.Ours.PlaceOf(element.Id, "claimPoints") ?? sides.Theirs.PlaceOf(element.Id, "claimPoints"),
            });
        }

        return left;
    }
}
