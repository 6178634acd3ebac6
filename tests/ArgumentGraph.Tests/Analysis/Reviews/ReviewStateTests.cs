using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Reviews;

/// <summary>Whether what was said was said of what is there now.</summary>
public class ReviewStateTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    [Theory]
    [InlineData("statement", ReviewItemState.TextChanged, "P6")]
    [InlineData("evidence", ReviewItemState.SupportChanged, "E7")]
    [InlineData("assumption", ReviewItemState.ContextChanged, "A1")]
    [InlineData("inherited", ReviewItemState.ContextChanged, "A0")]
    [InlineData("challenge", ReviewItemState.ChallengeChanged, "D1")]
    [InlineData("challenger", ReviewItemState.ChallengeChanged, "E9")]
    [InlineData("removed", ReviewItemState.ChallengeChanged, "D1")]
    [InlineData("gone", ReviewItemState.Gone, "P6")]
    [InlineData("elsewhere", ReviewItemState.Current, "")]
    public void A_change_is_told_by_what_it_touches(string change, ReviewItemState state, string changed)
    {
        Argument then = Case(isChallenged: change is "challenger" or "removed");
        CaseReviews reviews = CaseReviews.Empty.With(
            new ReviewBuilder(then, "R1", "reviewer", Day).Judge("P6", ReviewVerdict.Agree, ReviewVerdict.Agree).Build());
        Argument now = change switch
        {
            "statement" => then.Edit(edit => edit.Replace<Goal>("P6", goal => goal with { Statement = "Another" })),
            "evidence" => then.Edit(edit => edit.Replace<Evidence>("E7", evidence => evidence with { Statement = "Another" })),
            "assumption" => then.Edit(edit => edit.Replace<Assumption>("A1", assumption => assumption with { State = AssumptionState.Disputed })),
            "inherited" => then.Edit(edit => edit.Replace<Assumption>("A0", assumption => assumption with { State = AssumptionState.Disputed })),
            "challenge" => Case(isChallenged: true),
            "challenger" => then.Edit(edit => edit.Replace<Evidence>("E9", evidence => evidence with { State = EvidenceState.Withdrawn })),
            "removed" => then.Edit(edit => edit.Remove("D1")),
            "gone" => then.Edit(edit => edit.Remove("P6")),
            _ => then.Edit(edit => edit.Replace<Goal>("P7", goal => goal with { Statement = "Another" })),
        };

        ReviewItemStatus status = now.AnalyzeReviews(reviews).Reviews[0].Items[0];

        status.State.Should().Be(state);
        status.Changes!.Select(each => each.ElementId).Where(id => id != "E9" || change == "challenger").Should().Equal(
            changed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Without_what_it_rested_on_it_is_said_that_the_change_cannot_be_told_and_with_the_reviewed_version_it_can()
    {
        Argument then = Case(isChallenged: false);
        Review review = new ReviewBuilder(then, "R1", "reviewer", Day).Judge("P6", ReviewVerdict.Agree, ReviewVerdict.Agree).Build();
        CaseReviews reviews = CaseReviews.Empty.With(review with { Items = [review.Items[0] with { RestsOn = null }] });
        Argument now = then.Edit(edit => edit.Replace<Evidence>("E7", evidence => evidence with { Statement = "Another" }));

        ReviewReport alone = now.AnalyzeReviews(reviews);
        ReviewItemStatus besideOld = now.AnalyzeReviews(reviews, options: new() { ReviewedVersions = [now, then] }).Reviews[0].Items[0];

        alone.Reviews[0].Items[0].State.Should().Be(ReviewItemState.Changed);
        alone.Reviews[0].Items[0].Changes.Should().BeNull();
        alone.ToReviewAgain[0].LookAt.Should().Equal("P6");
        besideOld.State.Should().Be(ReviewItemState.SupportChanged);
        besideOld.Changes.Should().Equal(new ReviewedChange("E7", ReviewedChangeKind.Changed, Reliance.Support));
    }

    [Fact]
    public void With_the_reviewed_version_a_new_reference_is_told_from_a_new_text()
    {
        Argument then = Case(isChallenged: false);
        CaseReviews reviews = CaseReviews.Empty.With(new ReviewBuilder(then, "R1", "reviewer", Day).Judge("P6", ReviewVerdict.Agree).Build());
        Argument linked = then.Edit(edit => edit.Connect(Relationship.SupportedBy("P6", "E9")));
        Argument said = linked.Edit(edit => edit.Replace<Goal>("P6", goal => goal with { Statement = "Another" }));
        var options = new ReviewOptions { ReviewedVersions = [then] };

        linked.AnalyzeReviews(reviews).Reviews[0].Items[0].State.Should().Be(ReviewItemState.TextChanged);
        linked.AnalyzeReviews(reviews, options: options).Reviews[0].Items[0].State.Should().Be(ReviewItemState.SupportChanged);
        ReviewItemStatus both = said.AnalyzeReviews(reviews, options: options).Reviews[0].Items[0];
        both.State.Should().Be(ReviewItemState.TextChanged);
        both.ChangedMembers.Should().Equal("statement");
    }

    [Fact]
    public void A_renamed_element_is_told_from_one_that_is_gone()
    {
        Argument then = Case(isChallenged: false);
        CaseReviews reviews = CaseReviews.Empty.With(new ReviewBuilder(then, "R1", "reviewer", Day).Judge("P6", ReviewVerdict.Disagree).Build());
        Argument now = then.Edit(edit => edit.Rename("P6", "P60"));

        ReviewReport report = now.AnalyzeReviews(reviews, options: new() { Renames = ValueMap<string>.Empty.With("P6", "P60") });

        report.Reviews[0].Items[0].Should().Match<ReviewItemStatus>(item => item.State == ReviewItemState.Renamed && item.NewId == "P60");
        report.Reviews[0].Fallen.Select(pathway => pathway.Pathway.Id).Should().Equal("P60");
        report.ToReviewAgain[0].LookAt.Should().Equal("P60");
    }

    // What an element rests on is found by recursion here, and what each says compared as text.
    [Fact]
    public void The_state_after_any_edits_is_what_a_comparison_by_hand_gives() => OracleCase.ForMany(0, 300, 10_000, one =>
    {
        Argument then = one.Argument;
        var builder = new ReviewBuilder(then, "R1", "reviewer", Day);
        foreach (Element element in then.Elements)
        {
            builder.Judge(element.Id, ReviewVerdict.Agree, ReviewVerdict.Agree);
        }

        Argument now = Edited(then, new Random(one.Seed));
        ReviewReport report = now.AnalyzeReviews(CaseReviews.Read(CaseReviews.Empty.With(builder.Build()).ToJson()).Reviews!);
        report.Reviews[0].IsIntact.Should().Be(now.ContentEquals(then));
        var byHand = new StatesByHand(then, now);
        foreach (ReviewItemStatus item in report.Reviews[0].Items)
        {
            (ReviewItemState state, string changes) = byHand.Of(item.Item.ElementId);
            string found = string.Join(' ', item.Changes!.Select(change => $"{change.ElementId}:{change.Kind}"));
            Expect.Equal(changes, found, $"what changed for {item.Item.ElementId}");
            Expect.Equal(state, item.State, $"the state of {item.Item.ElementId}");
        }
    });

    internal static Argument Edited(Argument argument, Random random)
    {
        for (int edits = random.Next(0, 4); edits > 0; edits--)
        {
            Element[] elements = [.. argument.Elements];
            Relationship[] relationships = [.. argument.Relationships];
            Element some = elements[random.Next(elements.Length)];
            string id = $"new {edits}";
            argument = random.Next(6) switch
            {
                0 => argument.Edit(edit => edit.Replace(some with { Statement = some.Statement + "!" })),
                1 when elements.Length > 2 => argument.Edit(edit => edit.Remove(some.Id)),
                2 when relationships.Length > 0 => argument.Edit(edit => edit.Disconnect(relationships[random.Next(relationships.Length)])),
                3 when some is SupportableElement => argument.Edit(edit => edit.Add(new Evidence(id, "…")).Connect(Relationship.SupportedBy(some.Id, id))),
                4 when some is SupportableElement => argument.Edit(edit => edit.Add(new Assumption(id, "…")).Connect(Relationship.InContextOf(some.Id, id))),
                _ => argument.Edit(edit => edit.Add(new Evidence(id, "…")).Connect(
                    Relationship.Challenges(id, relationships.Length > 0 && random.Next(2) == 0 ? relationships[random.Next(relationships.Length)] : some.Id))),
            };
        }

        return argument;
    }

    private static Argument Case(bool isChallenged)
    {
        Argument argument = RandomArguments.Assemble(
            [
                new Goal("G", "Top"), new Assumption("A0", "Above"),
                new Goal("P6", "Pathway") { IsPathway = true }, new Goal("P7", "Another way") { IsPathway = true },
                new Claim("C4", "Claim"), new Evidence("E7", "Evidence"), new Assumption("A1", "Assumption"), new Evidence("E9", "Against"),
            ],
            [
                Relationship.SupportedBy("G", "P6"), Relationship.SupportedBy("G", "P7"), Relationship.InContextOf("G", "A0"),
                Relationship.SupportedBy("P6", "C4"), Relationship.InContextOf("C4", "A1"), Relationship.SupportedBy("C4", "E7"),
                Relationship.SupportedBy("P7", "E7"),
            ]);
        return !isChallenged ? argument : argument.Edit(edit => edit.Add(new Claim("D1", "The audit missed something"))
            .Connect(Relationship.SupportedBy("D1", "E9")).Connect(Relationship.Challenges("D1", Relationship.SupportedBy("C4", "E7"))));
    }
}
