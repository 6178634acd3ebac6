namespace ArgumentGraph;

/// <summary>How many cases of a run a record rests on. A case is a test, a result or an observation, as the artefact's format has it.</summary>
/// <param name="Selected">How many were looked at, at least 0.</param>
/// <param name="Passed">How many of these passed, at least 0.</param>
/// <param name="Failed">How many of these failed, at least 0. The rest was in doubt, or did not run.</param>
public sealed record EvidenceCases(int Selected, int Passed, int Failed)
{
    /// <summary>For example <c>11 of 12 passed, 1 failed</c>.</summary>
    public override string ToString() => $"{Passed} of {Selected} passed{(Failed > 0 ? $", {Failed} failed" : string.Empty)}";
}
