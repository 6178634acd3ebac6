using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Reviews;

/// <summary>What stands on what a reviewer accepts.</summary>
public class AcceptedStandingsTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    // By the page's arithmetic; in the example the claims on which the pathways rest are between the pathways and their evidence.
    [Theory]
    [InlineData("MC CC", "", "")]
    [InlineData("MC CC, MC CM", "", "P5")]
    [InlineData("P5 MC", "", "P5")]
    [InlineData("P1 CA, P2 CA, P2 CM2", "", "P1 P2")]
    [InlineData("", "F", "P5 P6")]
    [InlineData("", "A M", "P1 P2 P3 P4 P6")]
    [InlineData("", "CA CM", "P1 P2 P3 P4 P6")]
    [InlineData("MA CA", "M", "P6")]
    public void Rejected_steps_and_disagreements_bring_down_what_rests_on_them(string rejected, string disagreed, string fallen)
    {
        ReviewBuilder review = new(GoldenExample.Argument, "R1", "outside reviewer", Day);
        foreach (string[] ends in rejected.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(step => step.Split(' ')))
        {
            review.Reject(Relationship.SupportedBy(ends[0], ends[1]), "it does not follow");
        }

        foreach (string id in disagreed.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            review.Judge(id, conclusion: ReviewVerdict.Disagree);
        }

        ReviewStatus status = GoldenExample.Argument.AnalyzeReviews(CaseReviews.Empty.With(review.Build())).Reviews[0];

        string.Join(' ', status.Fallen.Select(pathway => pathway.Pathway.Id)).Should().Be(fallen);
        status.Fallen.All(pathway => pathway is { Standing: Standing.Supported, Accepted: Standing.Unsupported }).Should().BeTrue();
    }

    [Fact]
    public void What_is_doubted_is_in_doubt_and_so_is_what_rests_on_it_alone()
    {
        Review review = new ReviewBuilder(GoldenExample.Argument, "R1", "outside reviewer", Day).Judge("F", conclusion: ReviewVerdict.Doubt).Build();

        ReviewStatus status = GoldenExample.Argument.AnalyzeReviews(CaseReviews.Empty.With(review)).Reviews[0];

        status.Fallen.Select(pathway => (pathway.Pathway.Id, pathway.Accepted)).Should().Equal(("P5", Standing.InDoubt), ("P6", Standing.InDoubt));
    }

    [Fact]
    public void A_verdict_on_an_argument_alone_and_an_agreement_change_no_standing()
    {
        Review review = new ReviewBuilder(GoldenExample.Argument, "R1", "outside reviewer", Day)
            .Judge("P5", conclusion: ReviewVerdict.Agree, argument: ReviewVerdict.Disagree).Build();

        GoldenExample.Argument.AnalyzeReviews(CaseReviews.Empty.With(review)).Reviews[0].Fallen.Should().BeEmpty();
    }

    // A rejected step is like one that evidence defeats, a doubted element like one that missing evidence challenges: the argument with
    // such evidence added is judged by the reference.
    [Fact]
    public void Whatever_a_reviewer_says_of_any_argument_it_stands_as_the_reference_judges_it() => OracleCase.ForMany(0, 600, 10_000, one =>
    {
        if (one.Circumstances.Baseline == Baseline.AsArgued)
        {
            return; // challenges are ignored there, and with them what stands for the reviewer
        }

        var random = new Random(one.Seed);
        var builder = new ReviewBuilder(one.Argument, "R1", "outside reviewer", Day);
        Argument changed = one.Argument;
        var failed = new HashSet<string>(StringComparer.Ordinal);
        int added = 0;
        foreach (Relationship step in one.Argument.Relationships.Where(_ => random.Next(6) == 0).ToArray())
        {
            builder.Reject(step, "no");
            Challenge(EvidenceState.Available, step);
        }

        foreach (Element element in one.Argument.Elements.Where(_ => random.Next(6) == 0))
        {
            ReviewVerdict verdict = (ReviewVerdict)random.Next(4);
            builder.Judge(element.Id, verdict);
            if (verdict == ReviewVerdict.Disagree)
            {
                failed.Add(element.Id);
            }
            else if (verdict == ReviewVerdict.Doubt)
            {
                Challenge(EvidenceState.Missing, element.Id);
            }
        }

        var model = new ReferenceModel(changed);
        var reference = new ReferenceStanding(
            model, one.Circumstances, new ReferenceCycles(model, one.Circumstances), WhatIfRequest.Fail(failed.Select(model.NumberOf)));
        ReviewStatus status = one.Argument.AnalyzeReviews(CaseReviews.Empty.With(builder.Build()), one.Setting).Reviews[0];
        status.Pathways.Select(pathway => pathway.Pathway.Id).Should().Equal(one.Argument.Pathways.Select(pathway => pathway.Id));
        foreach (AcceptedPathway pathway in status.Pathways)
        {
            Expect.Equal(reference.Analysed(model.NumberOf(pathway.Pathway.Id)), pathway.Accepted, $"what {pathway.Pathway.Id} is on what is accepted");
        }

        void Challenge(EvidenceState state, RelationshipTarget target)
        {
            string id = $"added {added++}";
            changed = changed.Edit(edit => edit.Add(new Evidence(id, "…") { State = state }).Connect(Relationship.Challenges(id, target)));
        }
    });
}
