namespace ArgumentGraph.Testing.Expectations;

/// <summary>Pathways have a current review.</summary>
/// <param name="FromOutside">Whether it has to be of an outside reviewer who was shown all of the case.</param>
/// <param name="Pathways">The pathways that count; none: all.</param>
/// <param name="Exceptions">The pathways that need none.</param>
internal sealed record PathwaysReviewed(bool FromOutside, NamedElements Pathways, NamedElements Exceptions) : Expectation(Kinds.PathwaysReviewed)
{
    public override string Text =>
        $"{(Pathways.IsNone ? "every pathway" : Sentence.List(Pathways.Names))} {(Pathways.Names.Count > 1 ? "have" : "has")} a current "
        + $"{(FromOutside ? "outside review with full access" : "review")}{Sentence.Except(Exceptions)}";

    internal override Expectation Of(NamingQuery query) => this with { Pathways = Pathways.And(query) };

    internal override Expectation Except(NamingQuery query) => this with { Exceptions = Exceptions.And(query) };

    internal override IEnumerable<ExpectationFailure> FailuresIn(PolicyRun run)
    {
        if (run.Reviews is not { } report)
        {
            return
            [
                ExpectationFailure.OfWhole(
                    "There are no reviews to be judged: give them to the policy (Policy.Reviews), or put NAME.reviews.json beside the case."),
            ];
        }

        // What a policy names is looked at as a pathway by its reviews, whether it is one of the argument's or not.
        (MeantElements meant, MeantElements except) = (run.Meant(Pathways), run.Meant(Exceptions));
        var pathways = new HashSet<string>(Pathways.IsNone ? report.Pathways.Select(pathway => pathway.Pathway.Id) : meant.Ids, StringComparer.Ordinal);
        IEnumerable<ExpectationFailure> none = Pathways.IsNone && pathways.Count == 0
            ? [ExpectationFailure.OfWhole("The argument has no pathway that could be reviewed.")]
            : [];
        ValueList<Element> missing = FromOutside ? report.NotCoveredFromOutside : report.NotCovered;
        return none.Concat(meant.Failures).Concat(except.Failures).Concat(missing
            .Where(element => pathways.Contains(element.Id) && !except.Contains(element))
            .Select(element => run.At(element, MessageOf(element, report), ReasonsOf(element, report))));
    }

    private string MessageOf(Element element, ReviewReport report) =>
        FromOutside && !report.NotCovered.Contains(element)
            ? $"{element.Id} has a current review, but none of an outside reviewer who was shown all of the case."
            : $"{element.Id} has no current review.";

    private static IEnumerable<string> ReasonsOf(Element element, ReviewReport report) => report.Reviews.SelectMany(status => status.Items
        .Where(item => item.Item.ElementId == element.Id && !item.IsCurrent)
        .Select(item => $"What {status.Review} said of it was said of another version: {item.Reason}."));
}
