namespace ArgumentGraph;

/// <summary>What reviewers have said of a pathway.</summary>
/// <param name="Pathway">The pathway.</param>
/// <param name="Verdicts">What each review says of it, in the order of the reviews; those that say nothing of it are left out.</param>
/// <param name="CoveredBy">The ids of the reviews that cover the pathway as it is now.</param>
/// <param name="CoveredFromOutside">Of these the ones of outside reviewers who were shown all of the case.</param>
public sealed record PathwayReviews(Element Pathway, ValueList<PathwayVerdict> Verdicts, ValueList<string> CoveredBy, ValueList<string> CoveredFromOutside);
