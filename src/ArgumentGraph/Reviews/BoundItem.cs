namespace ArgumentGraph.Reviews;

/// <summary>What a review keeps of an element, so that it can be told later what has changed: hashes of it and of all that it rests on.</summary>
internal static class BoundItem
{
    /// <summary>An item about an element as it is now, without verdicts.</summary>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public static ReviewItem To(Argument argument, string elementId)
    {
        ArgumentNullException.ThrowIfNull(elementId);
        return new()
        {
            ElementId = elementId,
            Own = argument.Hashes.OwnOf(elementId),
            Cone = argument.Hashes.ConeOf(elementId),
            RestsOn = RestsOn(argument, elementId),
        };
    }

    /// <summary>What an element rests on now, ordered by id.</summary>
    public static ValueList<ReviewedElement> RestsOn(Argument argument, string elementId)
    {
        ContentHashes hashes = argument.Hashes;
        return
        [
            .. ConeMembers.Of(argument.Structure, argument.NumberOf(elementId))
                .Select(member => (argument.Structure.Elements[member.Key].Id, Reliance: member.Value))
                .OrderBy(member => member.Id, StringComparer.Ordinal)
                .Select(member => new ReviewedElement(member.Id, hashes.OwnOf(member.Id), member.Reliance)),
        ];
    }
}
