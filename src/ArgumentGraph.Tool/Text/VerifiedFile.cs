namespace ArgumentGraph.Tool.Text;

/// <summary>What <c>verify</c> has found.</summary>
/// <param name="Verification">The public version, held against its record.</param>
/// <param name="ExpectedRoot">The root that it must have, or null.</param>
/// <param name="Reviews">The reviews, each with its file.</param>
internal sealed record VerifiedFile(PublicVersionVerification Verification, string? ExpectedRoot, ValueList<(string File, ReviewedRoot Review)> Reviews)
{
    public bool IsRootExpected => ExpectedRoot is null || string.Equals(ExpectedRoot, Verification.RecomputedRoot, StringComparison.OrdinalIgnoreCase);

    public bool IsAsExpected => Verification.IsIntact && IsRootExpected;

    public bool IsOfThisCase(ReviewedRoot review) => string.Equals(review.CaseRoot, Verification.RecomputedRoot, StringComparison.OrdinalIgnoreCase);
}
