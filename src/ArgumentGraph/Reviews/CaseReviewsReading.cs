namespace ArgumentGraph;

/// <summary>What reading a file of reviews came to.</summary>
/// <param name="Reviews">The reviews; null when anything is wrong with the file, so that nothing is left out unseen.</param>
/// <param name="Findings">All that is wrong with it, with line and column.</param>
public sealed record CaseReviewsReading(CaseReviews? Reviews, ValueList<Finding> Findings);
