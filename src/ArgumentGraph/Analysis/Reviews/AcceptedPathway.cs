namespace ArgumentGraph;

/// <summary>How a pathway stands, and how it stands on what a reviewer accepts.</summary>
/// <param name="Pathway">The pathway.</param>
/// <param name="Standing">Its standing, what it inherits included.</param>
/// <param name="Accepted">
/// The same when each step that the reviewer rejects contributes nothing, each element that the reviewer disagrees with is unsupported, and each that the
/// reviewer doubts is in doubt at most. What the reviewer did not judge counts as it stands.
/// </param>
public sealed record AcceptedPathway(Element Pathway, Standing Standing, Standing Accepted);
