namespace ArgumentGraph.Reviews;

/// <summary>What a review keeps of an element, so that it can be told later what has changed: hashes of it and of all that it rests on.</summary>
internal static class BoundItem
{
    /// <summary>An item about an element as it is now, without verdicts.</summary>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public static ReviewItem To(Argument argument, string elementId, ReviewHashes kind, ContentHashes hashes)
    {
        ArgumentNullException.ThrowIfNull(elementId);
        return new()
        {
            ElementId = elementId,
            Own = hashes.OwnOf(elementId),
            Cone = hashes.ConeOf(elementId),

            // A review that binds to public versions may be published with them: it does not list what they may hide.
            RestsOn = kind == ReviewHashes.Content ? RestsOn(argument, elementId, hashes) : null,
        };
    }

    /// <summary>What an element rests on now, ordered by id.</summary>
    public static ValueList<ReviewedElement> RestsOn(Argument argument, string elementId, ContentHashes hashes) =>
    [
        .. ConeMembers.Of(argument.Structure, argument.NumberOf(elementId))
            .Select(member => (argument.Structure.Elements[member.Key].Id, Reliance: member.Value))
            .OrderBy(member => member.Id, StringComparer.Ordinal)
            .Select(member => new ReviewedElement(member.Id, hashes.OwnOf(member.Id), member.Reliance)),
    ];
}
