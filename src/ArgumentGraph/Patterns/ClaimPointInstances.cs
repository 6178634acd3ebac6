namespace ArgumentGraph.Patterns;

/// <summary>Gives an element of an instance the claim points that its template has: of each row their own, on what they cover there.</summary>
internal static class ClaimPointInstances
{
    /// <summary>The points of an instance. One that covers nothing there is left out: without targets it would be one of the element itself.</summary>
    /// <param name="points">The points of the template.</param>
    /// <param name="rows">The part of the instance's id that tells rows; their ids end in it, too.</param>
    /// <param name="targets">The ids of the supporters and contexts of the instance, by their ids in the template.</param>
    /// <param name="argumentOf">The id of what is the top of a confidence argument, by its id in the template.</param>
    public static ValueList<ClaimPoint> Of(ValueList<ClaimPoint> points, string rows, ILookup<string, string> targets, Func<string, string> argumentOf) =>
    [
        .. from point in points
           let covered = point.On.SelectMany(id => targets[id]).Distinct(StringComparer.Ordinal).ToArray()
           where point.IsOnElement || covered.Length > 0
           select point with
           {
               Id = point.Id + rows,
               On = [.. covered],
               Argument = point.Argument is { } root ? argumentOf(root) : null,
           },
    ];
}
