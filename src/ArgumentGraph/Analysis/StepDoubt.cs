namespace ArgumentGraph.Analysis;

/// <summary>The exact doubt of targets of a <see cref="MendingFunction"/>, where numbers are given.</summary>
internal sealed class StepDoubt(Argument argument, MendingFunction mending)
{
    /// <param name="part">What the target rests on.</param>
    /// <param name="node">The target's node.</param>
    /// <returns>Null where it cannot be told.</returns>
    public double? Of(RestrictedFunction part, int node)
    {
        _ = (argument, mending, part, node);
        return null;
    }
}
