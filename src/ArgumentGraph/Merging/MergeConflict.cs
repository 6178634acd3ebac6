namespace ArgumentGraph;

/// <summary>One thing that a merge could not decide.</summary>
/// <param name="Finding">The rule, what is in conflict, and where: on our side, with the place on theirs as a related one.</param>
/// <param name="Member">
/// What is in conflict, as <c>conflicts</c> in the file names it: a member of the file format, with the key of a tag or suppression after a dot;
/// <c>likelihood</c> for a probability or doubt; <c>element</c> for an element that one side has removed.
/// </param>
/// <param name="Base">What was said before; null where nothing was.</param>
/// <param name="Ours">What our side says; null where it says nothing.</param>
/// <param name="Theirs">What their side says; null where it says nothing.</param>
public sealed record MergeConflict(Finding Finding, string Member, RawJson? Base, RawJson? Ours, RawJson? Theirs)
{
    /// <summary>The id of the element in conflict; null for the document.</summary>
    public string? ElementId => Finding.ElementId;

    /// <summary>Where our side says it; null where it does not, or was not read from a text.</summary>
    public Place? OurPlace { get; init; }

    /// <summary>Where their side says it; null where it does not, or was not read from a text.</summary>
    public Place? TheirPlace { get; init; }
}
