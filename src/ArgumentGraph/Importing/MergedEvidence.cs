namespace ArgumentGraph;

/// <summary>What came of merging equal evidence.</summary>
/// <param name="Argument">The argument in which each item is there once.</param>
/// <param name="Losses">
/// Each item that another one stands for now, in the author's order of the groups; then each challenge that was between items which are one now, or was about
/// such a one.
/// </param>
/// <seealso cref="EqualEvidence.Merge"/>
public sealed record MergedEvidence(Argument Argument, ValueList<Loss> Losses);
