namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about reviews of the sound argument, G1 ← S1 ← C1 ← E1.</summary>
internal static class ReviewExamples
{
    private static readonly Argument Reviewed = Sketch.Sound().Build();

    public static IEnumerable<RuleExample> All()
    {
        Sketch changed = Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Statement = "Another" });
        yield return new("AG2001", "what supports it has changed", changed, "G1") { Options = Outside(review => review.Judge("G1", ReviewVerdict.Agree)) };
        yield return new("AG2001", "nothing has changed", Sketch.Sound()) { Options = Outside(review => review.Judge("G1", ReviewVerdict.Agree)) };
        yield return new("AG2001", "without reviews", changed);

        yield return new("AG2002", "the review is of something below", Sketch.Sound(), "G1")
        {
            Options = Outside(review => review.Judge("C1", ReviewVerdict.Agree, ReviewVerdict.Agree)),
        };
        yield return new("AG2002", "the review judges nothing", Sketch.Sound(), "G1") { Options = Outside(review => review.Judge("G1")) };
        yield return new("AG2002", "a current review", Sketch.Sound()) { Options = Outside(review => review.Judge("G1", argument: ReviewVerdict.Doubt)) };

        yield return new("AG2003", "removed", Sketch.Of(Reviewed.Edit(edit => edit.Remove("E1"))), null as string)
        {
            Options = Outside(review => review.Judge("E1", ReviewVerdict.Agree)),
        };
        yield return new("AG2003", "changed", changed) { Options = Outside(review => review.Judge("E1", ReviewVerdict.Agree)) };

        yield return new("AG2004", "about an element", Sketch.Sound(), "E1") { Options = Outside(review => review.Request("Q1", "Say more", "E1")) };
        yield return new("AG2004", "about all of it", Sketch.Sound(), null as string) { Options = Outside(review => review.Request("Q1", "Say more")) };
        yield return new("AG2004", "nothing asked for", Sketch.Sound()) { Options = Outside(review => review.AssuredThat("It was done")) };

        yield return new("AG2005", "removed", Sketch.Of(Reviewed.Edit(edit => edit.Disconnect(Relationship.SupportedBy("C1", "E1")))), "C1")
        {
            Options = Outside(review => review.Reject(Relationship.SupportedBy("C1", "E1"), "no")),
        };
        yield return new("AG2005", "still there", Sketch.Sound()) { Options = Outside(review => review.Reject(Relationship.SupportedBy("C1", "E1"), "no")) };

        yield return new("AG2006", "an internal review", Sketch.Sound(), "G1")
        {
            Options = With(new ReviewBuilder(Reviewed, "R1", "internal reviewer", new(2026, 11, 1)).Judge("G1", ReviewVerdict.Agree)),
        };
        yield return new("AG2006", "an outside review of the public version", Sketch.Sound(), "G1")
        {
            Options = With(new ReviewBuilder(Reviewed, "R1", "outside reviewer", new(2026, 11, 1)) { IsOutside = true, Access = ReviewAccess.Public }
                .Judge("G1", ReviewVerdict.Agree)),
        };
        yield return new("AG2006", "an outside review of all of it", Sketch.Sound()) { Options = Outside(review => review.Judge("G1", ReviewVerdict.Agree)) };
    }

    private static ValidationOptions Outside(Func<ReviewBuilder, ReviewBuilder> say) =>
        With(say(new ReviewBuilder(Reviewed, "R1", "outside reviewer", new(2026, 11, 1)) { IsOutside = true }));

    private static ValidationOptions With(ReviewBuilder review) => ValidationOptions.Default with { Reviews = CaseReviews.Empty.With(review.Build()) };
}
