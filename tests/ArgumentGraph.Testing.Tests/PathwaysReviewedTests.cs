namespace ArgumentGraph.Testing.Tests;

/// <summary>The expectation that pathways have current reviews.</summary>
public class PathwaysReviewedTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    private static readonly Policy Outside = Policy.On(Day).PathwaysReviewed();
    private static readonly Policy Anyone = Policy.On(Day).PathwaysReviewed(fromOutside: false);

    [Fact]
    public void Without_reviews_it_is_not_met() =>
        Outside.Check(Cases.Six).Messages().Single().Should().StartWith("There are no reviews");

    [Fact]
    public void It_is_met_by_a_current_review_from_outside_with_full_access()
    {
        CaseReviews internalReview = ReviewsOf(Cases.Six, isOutside: false, ReviewAccess.Full);
        CaseReviews publicReview = ReviewsOf(Cases.Six, isOutside: true, ReviewAccess.Public);
        CaseReviews fullReview = ReviewsOf(Cases.Six, isOutside: true, ReviewAccess.Full);

        (Outside with { Reviews = fullReview }).Check(Cases.Six).IsMet.Should().BeTrue();
        (Anyone with { Reviews = internalReview }).Check(Cases.Six).IsMet.Should().BeTrue();
        foreach (CaseReviews reviews in (CaseReviews[])[internalReview, publicReview])
        {
            (Outside with { Reviews = reviews }).Check(Cases.Six).Messages().Should().HaveCount(Cases.Six.Pathways.Count)
                .And.AllSatisfy(message => message.Should().Contain("has a current review, but none of an outside reviewer"));
        }
    }

    [Fact]
    public void A_review_of_another_version_does_not_count_and_is_named_as_the_reason()
    {
        Element pathway = Cases.Six.Pathways[0];
        Argument now = Cases.Six.Edit(edit => edit.Replace(pathway with { Statement = "Another" }));
        Policy policy = Anyone with { Reviews = ReviewsOf(Cases.Six, isOutside: true, ReviewAccess.Full) };

        ExpectationFailure failure = policy.Check(now).Results[0].Failures.Single();

        failure.Message.Should().Be($"{pathway.Id} has no current review.");
        failure.Reasons.Single().Should().Be($"What R1 (reviewer, 2026-11-01) said of it was said of another version: it says something else.");
        (policy with { Expectations = [] }).PathwaysReviewed(fromOutside: false, except: [pathway.Id]).Check(now).IsMet.Should().BeTrue();
        (policy with { Expectations = [] }).PathwaysReviewed(fromOutside: false, pathways: ["P66"]).Check(now).Messages().Single().Should().Contain("'P66'");
    }

    private static CaseReviews ReviewsOf(Argument argument, bool isOutside, ReviewAccess access)
    {
        var builder = new ReviewBuilder(argument, "R1", "reviewer", Day) { IsOutside = isOutside, Access = access };
        foreach (Element pathway in argument.Pathways)
        {
            builder.Judge(pathway.Id, ReviewVerdict.Agree, ReviewVerdict.Doubt);
        }

        return CaseReviews.Empty.With(builder.Build());
    }
}
